"""Tables cut by page breaks."""

from __future__ import annotations

from typing import Any

import pytest

from targetlint.documents.pdf_breaks import bands, join_pages, open_ends, trim
from targetlint.documents.pdf_lines import Glyph, Line
from targetlint.documents.pdf_tables import Box, Draft, Grid
from targetlint.model import Location

EDGES = (0.0, 60.0, 140.0, 200.0)


def draft(text: str, row: int, column: int, row_span: int = 1) -> Draft:
    """A cell whose lines are as wide as their characters, ten points each."""
    lines = [
        Line(tuple(Glyph(sign, 10.0 * place, 10.0 * place + 10, 0, 10) for place, sign in enumerate(part)))
        for part in text.split("\n")
        if part
    ]
    box = Box(EDGES[column], 20.0 * row, EDGES[column + 1], 20.0 * (row + row_span))
    width = box.x1 - box.x0
    return Draft(text.replace("\n", ""), row, column, row_span, 1, Location(page=1), box, lines, width)


def grid(*rows: list[Draft], **more: Any) -> Grid:
    return Grid(list(rows), 0.0, Location(page=1), **more)


def texts(one: Grid) -> list[list[tuple[str, int]]]:
    return [[(cell.text, cell.row_span) for cell in row] for row in one.table().rows]


def line(x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    return {"orientation": "v" if x0 == x1 else "h", "x0": x0, "x1": x1, "top": top, "bottom": bottom}


def test_a_row_that_goes_on_is_one_row() -> None:
    previous = grid([draft("产出", 0, 0), draft("满意度调查样本\n覆盖率一二三四", 0, 1), draft("≥95%", 0, 2)])
    following = grid(
        [draft("", 0, 0), draft("五六", 0, 1), draft("", 0, 2)],
        [draft("效益", 1, 0), draft("次", 1, 1), draft("5", 1, 2)],
    )
    previous.rows[0][1].lines[-1] = draft("覆盖率一二三四五", 0, 1).lines[0]
    join_pages(previous, following)
    assert texts(previous)[0][1] == ("满意度调查样本覆盖率一二三四五六", 1)
    assert texts(following) == [[("效益", 1), ("次", 1), ("5", 1)]]
    assert [cell.row for cell in following.rows[0]] == [0, 0, 0]


def test_a_new_row_stays_a_row() -> None:
    previous = grid([draft("产出", 0, 0), draft("一二三四五六七八", 0, 1), draft("≥95%", 0, 2)])
    following = grid([draft("", 0, 0), draft("次数", 0, 1), draft("5", 0, 2)])
    join_pages(previous, following)
    assert texts(following) == [[("", 1), ("次数", 1), ("5", 1)]]
    assert following.continues


def test_open_boxes_are_the_same_row() -> None:
    previous = grid([draft("产出", 0, 0), draft("骨髓库", 0, 1), draft("20", 0, 2)], open_bottom=True)
    following = grid(
        [draft("", 0, 0, 2), draft("建设", 0, 1), draft("", 0, 2)], [draft("费", 1, 1), draft("5", 1, 2)], open_top=True
    )
    join_pages(previous, following)
    assert texts(previous) == [[("产出", 1), ("骨髓库\n建设", 1), ("20", 1)]]
    assert texts(following) == [[("产出", 1), ("费", 1), ("5", 1)]]


def test_a_label_printed_on_the_other_page() -> None:
    previous = grid([draft("", 0, 0, 2), draft("甲", 0, 1), draft("1", 0, 2)], [draft("乙", 1, 1), draft("2", 1, 2)])
    following = grid(
        [draft("过程", 0, 0, 2), draft("丙", 0, 1), draft("3", 0, 2)], [draft("丁", 1, 1), draft("4", 1, 2)]
    )
    join_pages(previous, following)
    assert texts(previous)[0][0] == ("过程", 2)
    assert texts(following)[0][0] == ("过程", 2)


def test_a_label_goes_on_where_its_box_does() -> None:
    previous = grid([draft("过程", 0, 0), draft("甲", 0, 1), draft("1", 0, 2)])
    following = grid([draft("", 0, 0, 2), draft("丙", 0, 1), draft("3", 0, 2)], [draft("丁", 1, 1), draft("4", 1, 2)])
    join_pages(previous, following)
    assert texts(following)[0][0] == ("过程", 2)


def test_a_box_with_its_border_begins_where_others_are_open() -> None:
    previous = grid(
        [draft("产出", 0, 0, 2), draft("数量", 0, 1), draft("1", 0, 2)], [draft("", 1, 1), draft("2", 1, 2)]
    )
    following = grid(
        [draft("", 0, 0, 2), draft("", 0, 1, 2), draft("3", 0, 2)], [draft("4", 1, 2)], gaps=((0.0, 60.0),)
    )
    following.rows[0][1].box = previous.rows[1][0].box
    join_pages(previous, following)
    assert texts(following)[0][:2] == [("产出", 2), ("", 2)]


def test_a_heading_printed_again_joins_nothing() -> None:
    heads = [draft("一级", 0, 0), draft("名称", 0, 1), draft("值", 0, 2)]
    previous = grid(heads, [draft("产出", 1, 0), draft("一二三四五六七八", 1, 1), draft("5", 1, 2)])
    following = grid([draft("一级", 0, 0), draft("名称", 0, 1), draft("值", 0, 2)])
    before = texts(following)
    join_pages(previous, following)
    assert texts(following) == before
    assert not following.continues


def test_tables_of_other_columns_are_left_alone() -> None:
    previous = grid([draft("产出", 0, 0), draft("名", 0, 1), draft("5", 0, 2)])
    other = draft("别的", 0, 0)
    other.box = Box(0, 0, 200, 20)
    following = grid([other])
    join_pages(previous, following)
    assert texts(following) == [[("别的", 1)]]


@pytest.mark.parametrize("closed", [True, False])
def test_boxes_without_an_end(closed: bool) -> None:
    edges = [line(x, 50, x, 700) for x in EDGES] + [line(0, 50, 200, 50), line(0, 300, 200, 300)]
    if closed:
        edges.append(line(0, 700, 200, 700))
    ends = open_ends(edges)
    assert ends.top is None
    assert ends.bottom == (None if closed else 700)
    assert [(made["x0"], made["x1"], made["top"]) for made in ends.lines] == ([] if closed else [(0, 200, 700)])


def test_the_rest_of_a_frame_is_no_row() -> None:
    wide = draft("", 1, 1)
    wide.column_span = 2
    one = grid([draft("产出", 0, 0, 2), draft("甲", 0, 1), draft("1", 0, 2)], [wide], open_bottom=True)
    trim(one)
    assert texts(one) == [[("产出", 1), ("甲", 1), ("1", 1)]]
    assert not one.open_bottom
    above = draft("", 0, 1)
    above.column_span = 2
    other = grid([draft("", 0, 0, 2), above], [draft("甲", 1, 1), draft("1", 1, 2)], open_top=True)
    trim(other)
    assert texts(other) == [[("", 1), ("甲", 1), ("1", 1)]]


def test_bands_of_lines() -> None:
    edges = [line(0, 300, 0, 400), line(0, 50, 9, 50), line(0, 50, 0, 200), line(0, 199, 0, 250), line(0, 500, 9, 500)]
    assert bands(edges) == [(50, 250), (300, 400)]


def test_pages_without_lines() -> None:
    assert open_ends([]).lines == ()
    assert open_ends([line(5, 0, 5, 9), line(6, 0, 6, 9)]).lines == ()
