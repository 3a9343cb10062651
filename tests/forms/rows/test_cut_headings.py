"""Headings and labels that lines cut."""

from __future__ import annotations

import pytest

from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.rows.cut_headings import (
    heading_goes_on,
    is_cut_heading,
    is_cut_label,
    is_head_label,
    may_head,
)
from targetlint.model import Location


def row(text: str) -> Row:
    cells = text.split("|")
    pieces = tuple(Piece(cell, at, at + 1, Location(line=1)) for at, cell in enumerate(cells) if cell)
    return Row(pieces, len(cells), block=0, segment=0, exact=False, prose=len(cells) == 1)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("一级指标|二级指标|三级", "指标|指标值"), True),
        (("一级指标|二级指标|三级指标", "产出指标|数量指标|培训期数"), False),
        (("产出指标|数量指标|培训", "期数|≥5期"), False),
    ],
)
def test_a_heading_whose_cells_are_cut(lines: tuple[str, ...], expected: bool) -> None:
    assert is_cut_heading([row(line) for line in lines]) is expected


def test_a_heading_goes_on_below() -> None:
    assert heading_goes_on(row("三级指标|指标值|实际完成"), row("值|分值|得分"))
    assert not heading_goes_on(row("三级指标|指标值|实际完成值"), row("产出指标|数量指标"))
    assert may_head(row("一级指标|二级指标|三级"))
    assert not may_head(row("培训期数|≥5期|完成"))


def test_a_label_of_the_head_that_is_cut() -> None:
    assert is_cut_label([row("年度总体"), row("目标|完成培训任务")])
    assert not is_cut_label([row("完成培训任务"), row("目标|完成培训任务")])
    assert is_head_label("项目资金")
    assert not is_head_label("培训期数")
