from collections.abc import Callable
from typing import Any

import pytest

from targetlint.checks import Remark

Ask = Callable[..., list[Remark]]
PROGRESS, EXCEEDS, AHEAD = ("plan", "year-end", "repeats", "idle"), ("exceeds",), ("ahead",)


def row(name: str, year: str, half: str, **more: Any) -> dict[str, Any]:
    return {"rows": [{"level1": "履职", "level2": "业务", "name": name, "target": year, "half": half, **more}]}


@pytest.mark.parametrize("name", ["政府采购执行率", "非税收入预算完成率", "年度计划完成率"])
def test_yearly_rates_may_not_repeat(remarks_of: Ask, name: str) -> None:
    assert len(remarks_of("half-year", row(name, "=100%", "=100%"), reason=PROGRESS)) == 1


@pytest.mark.parametrize(
    "name", ["设备完好率", "资金拨付及时率", "工作及时完成率", "支付进度符合率", "报名志愿者同意率"]
)
def test_steady_rates_may(remarks_of: Ask, name: str) -> None:
    assert remarks_of("half-year", row(name, "=100%", "=100%"), reason=PROGRESS) == []


def test_the_share_of_the_funds_is_worked_out(remarks_of: Ask) -> None:
    funds = {
        "unit": "万元",
        "lines": [
            {
                "label": "资金总额",
                "side": "expenditure",
                "amounts": {"半年计划执行数": "6000", "全年预算数": "14575.40"},
            }
        ],
    }

    (remark,) = remarks_of("half-year", {"funds": funds, **row("预算执行率", ">95%", ">95%")}, reason=PROGRESS)
    fits = remarks_of("half-year", {"funds": funds, **row("预算执行率", "≥95%", "≥40%")}, reason=PROGRESS)

    assert remark.details["share"] == "41.2"
    assert remark.tells == {"reason": "plan"}
    assert fits == []


def test_the_slack_can_be_set(remarks_of: Ask) -> None:
    funds = {
        "lines": [
            {"label": "资金总额", "side": "expenditure", "amounts": {"半年计划执行数": "40", "全年预算数": "100"}}
        ]
    }
    given = {"funds": funds, **row("预算执行率", "=100%", "=48%")}

    assert len(remarks_of("half-year", given, reason=PROGRESS)) == 1
    assert remarks_of("half-year", given, slack=10, reason=PROGRESS) == []


def test_balances_exist_only_at_the_end_of_the_year(remarks_of: Ask) -> None:
    assert len(remarks_of("half-year", row("结转结余率", "<5%", "<5%"), reason=PROGRESS)) == 1


def test_half_may_not_exceed_the_year(remarks_of: Ask) -> None:
    assert len(remarks_of("half-year", row("培训人次", "≥500人次", "≥800人次"), reason=EXCEEDS)) == 1
    assert remarks_of("half-year", row("信访投诉率", "≤3%", "≤5%"), reason=EXCEEDS) == []
    assert remarks_of("half-year", row("登记人数", "≥5万人", "≥20000人"), reason=EXCEEDS) == []


def test_output_ahead_of_money(remarks_of: Ask) -> None:
    funds = {
        "lines": [
            {"label": "捐献工作经费", "side": "expenditure", "amounts": {"半年计划执行数": "20", "全年预算数": "100"}}
        ]
    }
    given = {"funds": funds, **row("捐献例数", "≥100例", "≥50例", key_task="捐献工作经费")}

    (remark,) = remarks_of("half-year", given, reason=AHEAD)

    assert (remark.says["done"], remark.says["paid"]) == ("50", "20")
    assert remarks_of("half-year", given, gap=40, reason=AHEAD) == []


def test_unlike_things_are_never_more(remarks_of: Ask) -> None:
    assert remarks_of("half-year", row("培训人次", "≥5期", "≥800人次"), reason=EXCEEDS) == []
    assert len(remarks_of("half-year", row("道路养护里程数", "≥1公里", "≥1200米"), reason=EXCEEDS)) == 1


def test_a_bare_number_and_an_equal_one_ask_for_the_same(remarks_of: Ask) -> None:
    assert len(remarks_of("half-year", row("政府采购执行率", "=100%", "100%"), reason=PROGRESS)) == 1
