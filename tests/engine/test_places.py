"""Where findings stand."""

import pytest

from targetlint.engine.places import order, pointed
from targetlint.errors import Words
from targetlint.model import Finding, Location
from targetlint.value import parse


def test_places_sort_as_people_read() -> None:
    cells = [Location(cell=cell) for cell in ("A2", "B10", "E2", "AA2", "A10")]
    assert [each.cell for each in sorted(cells, key=Location.order)] == ["A2", "E2", "AA2", "A10", "B10"]
    rows = [
        Location(page=2, table=1, row=1),
        Location(page=1, table=2, row=9),
        Location(page=1, table=2, row=9, column=3),
    ]
    assert sorted(rows, key=Location.order) == [rows[1], rows[2], rows[0]]


def test_what_is_about_the_form_comes_before_values_at_the_same_place() -> None:
    whole = Finding("z/z", "info", Words("", ""), "f", 1, "", Location(line=3))
    value = Finding("a/a", "info", Words("", ""), "f", 1, "", Location(line=3), name="甲")
    assert order(whole) < order(value)


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        ("term", "使用率≥95.00%"), ("value", "5个，使用率≥95.00%"), ("number", "95.00"), ("unit", "%"),
        ("comparator", "≥"), ("label", "使用率"), ("note", "使用率≥95.00%"),
    ],
)  # fmt: skip
def test_the_part_pointed_at(at: str, shown: str) -> None:
    source = "5个，使用率≥95.00%"
    term = parse(source).terms[1]
    start, end = pointed(term, source, at)  # type: ignore[arg-type]
    assert source[start:end] == shown
