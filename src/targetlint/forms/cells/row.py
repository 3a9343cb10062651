"""A filled cell, and a row of them."""

from __future__ import annotations

import attrs

from targetlint.forms.cells.lines import one_line
from targetlint.model import Location


@attrs.frozen
class Piece:
    """A filled cell: what it says, and the columns of the grid that it covers."""

    text: str
    """As the cell has it, without blanks at both ends."""
    start: int
    stop: int
    location: Location
    rows: int = 1
    role: str = ""
    """Role of the column that it heads, where that was found with the rows below."""

    @property
    def line(self) -> str:
        """The text on one line."""
        return one_line(self.text)


@attrs.frozen
class Row:
    """The filled cells of a row, from left to right."""

    pieces: tuple[Piece, ...]
    width: int
    block: int
    """Number of the table or line in the document: rows of one table share it."""
    segment: int
    """Number of the run of rows without a break: blank rows and drawn lines in a table end one."""
    exact: bool
    """The grid is the real one (sheets, Word, HTML): columns can be trusted."""
    prose: bool = False
    """A line outside tables."""
    sheet: str = ""
    blanks: frozenset[int] = frozenset()
    """Places of the grid where a blank cell stands, or one from above reaches."""
    merged: bool = False
    """The table has cells over several rows: a blank one is meant to be blank."""

    @property
    def location(self) -> Location:
        """Where the row begins."""
        return self.pieces[0].location if self.pieces else Location()

    @property
    def text(self) -> str:
        """All that the row says."""
        return " ".join(piece.line for piece in self.pieces)
