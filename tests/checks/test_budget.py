from collections.abc import Callable
from decimal import Decimal
from typing import Any

from targetlint.checks import Remark
from targetlint.checks.budget import last_year_to_the_yuan, money, this_and_last_year
from targetlint.facts import FormFacts
from targetlint.model import Form

Ask = Callable[..., list[Remark]]


def tree(total: str, *parts: str, unit: str = "元") -> dict[str, Any]:
    lines = [{"label": "合计", "amounts": {"预算数": total}}]
    lines += [{"label": f"分项{at}", "parent": 0, "amounts": {"预算数": part}} for at, part in enumerate(parts)]  # type: ignore[dict-item]
    return {"funds": {"unit": unit, "lines": lines}}


def test_parts_add_up_within_a_cent(remarks_of: Ask) -> None:
    assert remarks_of("budget-sum-mismatch", tree("100.00", "33.33", "66.66")) == []
    assert remarks_of("budget-sum-mismatch", tree("100.00", "33.33", "66.66", unit="万元")) == []
    assert len(remarks_of("budget-sum-mismatch", tree("100.00", "33.33", "66.65"))) == 1


def test_the_difference_is_told_in_the_unit_of_the_table(remarks_of: Ask) -> None:
    (remark,) = remarks_of("budget-sum-mismatch", tree("500", "300", "190", unit="万元"))

    assert (remark.says["sum"], remark.says["difference"]) == ("490", "10")
    assert [related.quote for related in remark.related] == ["分项0 300", "分项1 190"]


def test_one_part_alone_is_an_of_which(remarks_of: Ask) -> None:
    assert remarks_of("budget-sum-mismatch", tree("500", "300")) == []


def test_blank_parts_count_as_nothing(remarks_of: Ask) -> None:
    assert remarks_of("budget-sum-mismatch", tree("500", "500", "")) == []


def test_money_cells() -> None:
    assert money("1,196,800 元") == Decimal(1196800)
    assert money("—") is None


def test_this_and_last_year_from_the_head_of_the_form(form_of: Callable[..., Form]) -> None:
    form = form_of(facts={"项目当年预算（元）": "360,000", "同名项目上年预算额（元）": "720,000"})

    found = this_and_last_year(form)

    assert found is not None
    assert found[:2] == (Decimal(360000), Decimal(720000))


def test_spent_to_the_yuan_only_where_all_forms_say_so(
    facts_of: Callable[..., list[FormFacts]],
) -> None:
    def pair(budget: str, spent: str) -> dict[str, Any]:
        return {"file": "a", "facts": {"同名项目上年预算额": budget, "同名项目上年预算执行数": spent}}

    all_equal = facts_of(pair("100", "100"), pair("200", "200"))
    one_differs = facts_of(pair("100", "100"), pair("200", "190"))

    assert len(list(last_year_to_the_yuan(all_equal, {}))) == 2
    assert list(last_year_to_the_yuan(one_differs, {})) == []


def test_a_whole_divided_twice_adds_up_twice(remarks_of: Ask) -> None:
    assert remarks_of("budget-sum-mismatch", tree("100", "70", "30", "20", "80")) == []
    assert len(remarks_of("budget-sum-mismatch", tree("100", "70", "30", "20", "90"))) == 1
