"""Rows under one heading."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.headings import heading_of
from targetlint.forms.cells.part import Part
from targetlint.forms.rows.stream import rows_of


def test_a_part_begins_without_rows_of_its_own() -> None:
    heading, row = rows_of(read("三级指标\t指标值\n培训期数\t≥5期".encode(), name="a.txt"))
    found = heading_of(heading)
    assert found is not None
    first, second = Part(found), Part(found, repeats=True)
    first.rows.append(row)
    assert (len(first.rows), second.rows) == (1, [])
    assert second.repeats
    assert not first.spaced
