"""What is said of a cell that found no column."""

import pytest

from targetlint.forms.cells.unplaced import no_column, no_name
from targetlint.model import Location


@pytest.mark.parametrize("text", ["≥95%", "2024年12月底前", "≤3万元"])
def test_a_value_without_column_is_lost(text: str) -> None:
    reading = no_column(text, Location(line=4), "a.txt")
    assert (reading.kind, reading.location, reading.file) == ("value-without-name", Location(line=4), "a.txt")
    assert text in reading.message.zh


@pytest.mark.parametrize("text", ["(50分)", "质量指标", "12", "万元", "由业务科室填写"])
def test_labels_points_and_remarks_are_only_said(text: str) -> None:
    assert no_column(text, Location(), "a.txt").kind == "unplaced"


@pytest.mark.parametrize(
    ("text", "kind"), [("≥90%", "value-without-name"), ("明显", "value-without-name"), ("30分)", "unplaced")]
)
def test_a_value_without_name_is_lost_and_points_are_not(text: str, kind: str) -> None:
    reading = no_name(text, Location(line=4), "a.txt")
    assert reading.kind == kind
    assert text in reading.message.en
