"""Rows that are whole, and cells that go on below."""

from __future__ import annotations

import pytest

from targetlint.forms.cells.headings import Heading, heading_of
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.rows.in_place import behind, goes_on, in_place, valueless
from targetlint.model import Location


def row(text: str) -> Row:
    cells = text.split("|")
    pieces = tuple(Piece(cell, at, at + 1, Location(line=1)) for at, cell in enumerate(cells) if cell)
    return Row(pieces, len(cells), block=0, segment=0, exact=False)


def heading() -> Heading:
    found = heading_of(row("一级指标|二级指标|三级指标|指标值|完成值|备注"))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("产出指标|数量指标|培训期数|≥5期", True),
        ("||群众满意度|≥95%", True),
        ("||≥5期|≥5期", False),  # a value in the column of names
        ("≥5期||培训期数|≥5期", False),
        ("数量指标||培训期数|≥5期", False),  # a level-2 label in the column of level 1
        ("|产出指标|培训期数|≥5期", False),
        ("|||≥5期", False),
        ("||培训期数|" + "很长的话" * 11, False),
        ("||培训期数|≥5期||||产出指标", False),
    ],
)
def test_rows_in_their_places(text: str, expected: bool) -> None:
    assert in_place(row(text), heading()) is expected


def test_labels_without_value() -> None:
    assert valueless(row("产出指标|数量指标|培训期数"), heading())
    assert not valueless(row("产出指标|数量指标|培训期数|≥5期"), heading())


def test_a_cell_that_goes_on() -> None:
    assert goes_on(row("||培训期数|11月30"), row("日前"), heading())
    assert goes_on(row("||培训期数|≥"), row("95%"), heading())
    assert not goes_on(row("||培训期数|≥5期"), row("产出指标"), heading())
    assert not goes_on(row("||培训期数|≥5期"), row("下一项"), heading())


def test_a_remark_that_goes_on() -> None:
    assert behind(row("||培训期数|≥5期|5期|因为疫情"), row("没有开展|下一格"), heading())
    assert not behind(row("||培训期数|≥5期"), row("没有开展|下一格"), heading())
