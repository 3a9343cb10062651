"""What a form plans for the half-year."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from targetlint.checks.half_plan import budget_plan, idle_lines, line_of_work, paid_share, row_pairs
from targetlint.facts import FormFacts

Several = Callable[..., list[FormFacts]]


def form(*lines: tuple[str, str, str], **more: Any) -> dict[str, Any]:
    return {
        "funds": {
            "unit": "万元",
            "lines": [
                {"label": label, "side": "expenditure", "amounts": {"半年计划执行数": half, "全年预算数": year}}
                for label, half, year in lines
            ],
        },
        "rows": [{"level1": "履职", "level2": "业务", "name": "培训人次", "target": "≥500人次", "half": "≥200人次"}],
        **more,
    }


def test_the_budget_is_planned_by_its_total_or_by_its_two_kinds(facts_of: Several) -> None:
    whole, parts, none = facts_of(
        form(("资金总额", "40", "100")),
        form(("基本支出", "10", "40"), ("项目支出", "20", "60")),
        form(("基本支出", "10", "40")),
    )
    plan = budget_plan(whole.form.funds)
    assert plan is not None
    assert (plan.half, plan.year, plan.share) == ("40", "100", Decimal(40))
    plan = budget_plan(parts.form.funds)
    assert plan is not None
    assert (plan.half, plan.year, plan.share) == ("30", "100", Decimal(30))
    assert budget_plan(none.form.funds) is None


def test_lines_without_money_before_july(facts_of: Several) -> None:
    (facts,) = facts_of(form(("设备采购经费", "0", "60"), ("捐献工作经费", "20", "100")))
    assert [line.label for line in idle_lines(facts.form.funds)] == ["设备采购经费"]
    assert [paid_share(line) for line in facts.form.funds.lines] == [0, 20]


def test_a_line_pays_for_a_task_of_like_name(facts_of: Several) -> None:
    (facts,) = facts_of(form(("设备采购经费", "0", "60"), ("捐献工作经费", "20", "100")))
    line = line_of_work(list(facts.form.funds.lines), "捐献工作", facts.indicators[0])
    assert line is not None
    assert line.label == "捐献工作经费"
    assert line_of_work(list(facts.form.funds.lines), "", facts.indicators[0]) is None


def test_rows_with_both_values_are_pairs(facts_of: Several) -> None:
    (facts,) = facts_of(form(("资金总额", "40", "100")))
    (pair,) = row_pairs(facts)
    assert (pair.first.value, pair.whole.value) == (200, 500)
