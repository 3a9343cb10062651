"""Rows that a line break parted."""

from __future__ import annotations

from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.rows.glue import glued
from targetlint.model import Location


def row(*texts: str, prose: bool = False) -> Row:
    pieces = tuple(Piece(text, at, at + 1, Location(line=1)) for at, text in enumerate(texts) if text)
    return Row(pieces, len(texts), block=0, segment=0, exact=False, prose=prose)


def test_the_last_cell_goes_on_in_the_first_of_the_next_row() -> None:
    whole = glued((row("产出指标", "数量", prose=True), row("指标", "培训期数", "≥5期")))
    assert [piece.text for piece in whole.pieces] == ["产出指标", "数量\n指标", "培训期数", "≥5期"]
    assert [piece.start for piece in whole.pieces] == [0, 1, 2, 3]
    assert (whole.width, whole.prose) == (4, False)


def test_a_blank_at_the_seam_joins_nothing() -> None:
    whole = glued((row("产出指标", ""), row("培训期数", "≥5期")))
    assert [(piece.text, piece.start) for piece in whole.pieces] == [("产出指标", 0), ("培训期数", 1), ("≥5期", 2)]
