"""Rows of parts, matched to their columns."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.headings import heading_of
from targetlint.forms.cells.part import Part
from targetlint.forms.place.lines import Line, placed_lines
from targetlint.forms.rows.stream import rows_of


def lines(text: str) -> list[Line]:
    first, *rows = rows_of(read(text.replace("|", "\t").encode(), name="a.txt"))
    heading = heading_of(first)
    assert heading is not None
    return placed_lines([Part(heading, rows, first.block)], "medium-term")


def test_a_line_a_row() -> None:
    found = lines("一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期\n||培训人数|≥50人")
    assert [line.placed.get("name").text for line in found] == ["培训期数", "培训人数"]  # type: ignore[union-attr]
    assert all(line.same_table and not line.opens for line in found)


def test_two_blocks_side_by_side_are_two_lines_and_the_left_is_the_longer_period() -> None:
    found = lines(
        "一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值\n产出指标|数量指标|甲数|≥5期|数量指标|乙数|≥1期"
    )
    assert [line.half for line in found] == [0, 1]
    assert [column.period for column in found[0].heading.of("value")] == ["medium-term", "annual"]


def test_a_cell_of_numbered_items_is_several_lines() -> None:
    found = lines("二级指标|三级指标|指标值\n数量指标|1.甲数 2.乙数|1.≥5期 2.≥6期")
    assert [line.placed.get("value").text for line in found] == ["1.≥5期", "2.≥6期"]  # type: ignore[union-attr]
