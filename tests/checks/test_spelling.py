"""Typos where the rule looks for them."""

from __future__ import annotations

from typing import Any

from targetlint.checks.spelling import misspelled


def test_values(facts_of: Any, rows: Any) -> None:
    (facts,) = facts_of(rows(("应急保障", "相应及时"), ("培训陪训人数", "≥3人")))
    (remark,) = misspelled(facts, {"where": "value"})
    assert (remark.replacement, remark.span, remark.safe) == ("响应及时", (0, 4), False)


def test_names_and_unpaired_marks(facts_of: Any, rows: Any) -> None:
    (facts,) = facts_of(
        rows(("陪训人数", "≥3人"), ("“家园培训覆盖率", "=100%"), ("1）培训人数", "≥3人"), ("《某报》期数", "=12期"))
    )
    found = [(remark.tells["fault"], dict(remark.details)) for remark in misspelled(facts, {"where": "name"})]
    assert found == [("slip", {"wrong": "陪训", "right": "培训"}), ("half", {"half": "“", "pair": "“…”"})]


def test_goals_are_told_once(facts_of: Any, rows: Any) -> None:
    goals = [{"label": "年度目标", "text": "提高知晓率度，再提高知晓率度。"}]
    (facts,) = facts_of(rows(("培训人数", "≥3人"), objectives=goals))
    (remark,) = misspelled(facts, {"where": "goal"})
    assert remark.details == {"wrong": "知晓率度", "right": "知晓率"}
    assert remark.indicator is None
