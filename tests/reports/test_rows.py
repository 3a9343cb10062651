"""Rows that lists share."""

from __future__ import annotations

import pytest

from targetlint.model import Outcome
from targetlint.reports.rows import COLUMNS, row_of


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_text_for_each_heading(outcome: Outcome, lang: str) -> None:
    for number, finding in enumerate(outcome.findings, start=1):
        row = row_of(number, finding, outcome, lang)
        assert set(COLUMNS) <= set(row)
        assert row["number"] == str(number)


def test_a_rule_is_told_by_title_and_id(outcome: Outcome) -> None:
    row = row_of(1, outcome.findings[6], outcome, "zh")
    assert row["rule"] == "百分比写成了小数\nnotation/percent-as-decimal"
    assert row["suggestion"] == "≥95%"
