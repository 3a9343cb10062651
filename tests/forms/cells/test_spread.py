"""Lines without tabs."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.spread import spread
from targetlint.forms.rows.stream import rows_of


def test_a_cell_a_word() -> None:
    line = next(rows_of(read("产出指标 社会效益 指标 培训期数 ≥5期".encode(), name="a.txt")))
    assert [piece.text for piece in spread(line).pieces] == ["产出指标", "社会效益指标", "培训期数", "≥5期"]


def test_wide_gaps_are_sure() -> None:
    wide = next(rows_of(read("培训期数　　≥5 期　　说明　　备注".encode(), name="a.txt")))
    assert [piece.text for piece in spread(wide).pieces] == ["培训期数", "≥5 期", "说明", "备注"]


def test_a_row_with_cells_stays() -> None:
    whole = next(rows_of(read("甲\t乙 丙".encode(), name="a.txt")))
    assert spread(whole) is whole
