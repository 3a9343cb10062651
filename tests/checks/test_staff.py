"""The control rate of staff against the form's own numbers."""

from __future__ import annotations

from typing import Any

import pytest

from targetlint.checks.staff import staff_against_posts


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("编制10人。工作人员6人，其中在编人员4人。", "40"),
        ("在岗职工228人（在编职工143人）。核定的编制人数为214人。", "66.8"),
        ("核定编制 50 名，实有在职人员 46 名。", "92"),
    ],
)
@pytest.mark.parametrize("target", ["=100%", "100%", "≥100%"])
def test_a_rate_that_cannot_hold(facts_of: Any, rows: Any, text: str, share: str, target: str) -> None:
    (facts,) = facts_of(rows(("在职人员控制率", target), facts={"机构设置": text}))
    (remark,) = staff_against_posts(facts, {})
    assert (remark.says["share"], remark.replacement) == (share, "≤100%")


@pytest.mark.parametrize(
    ("text", "name", "target"),
    [
        ("编制10人，在编人员4人。", "在职人员控制率", "≤100%"),
        ("编制10人，在编人员10人。", "在职人员控制率", "=100%"),
        ("内设三个科室。", "在职人员控制率", "=100%"),
        ("编制10人，在编人员4人。", "预算执行率", "=100%"),
        ("编制0人，在编人员4人。", "在职人员控制率", "=100%"),
    ],
)
def test_nothing_to_say(facts_of: Any, rows: Any, text: str, name: str, target: str) -> None:
    (facts,) = facts_of(rows((name, target), facts={"机构设置": text}))
    assert list(staff_against_posts(facts, {})) == []
