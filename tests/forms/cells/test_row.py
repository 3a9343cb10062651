"""A row and its cells."""

from __future__ import annotations

from targetlint.forms.cells.row import Piece, Row
from targetlint.model import Location


def test_a_cell_and_a_row_on_one_line() -> None:
    label = Piece("产出\n指标", 0, 1, Location(line=4))
    row = Row((label, Piece("≥95%", 2, 3, Location(line=5))), width=3, block=0, segment=0, exact=True)
    assert label.line == "产出指标"
    assert row.text == "产出指标 ≥95%"
    assert row.location == Location(line=4)
    assert Row((), width=0, block=0, segment=0, exact=True).location == Location()
