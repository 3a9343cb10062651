"""What a file holds: a document as it was read."""

from __future__ import annotations

import re

import attrs

from targetlint.errors import Words

_CELL = re.compile(r"([A-Z]+)(\d+)")


@attrs.frozen
class Location:
    """Where something stands, in the words of its format; what a format does not have is None.

    `line`, `table`, `row`, `column` and `page` count from 1; `cell` is a spreadsheet address (E12).

    >>> Location(line=45).record()
    {'line': 45}
    """

    line: int | None = None
    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    member: str | None = None
    """Name of the file inside an archive."""

    def order(self) -> tuple[int, ...]:
        """The location as numbers that sort as people read.

        >>> Location(cell="B9").order() < Location(cell="A10").order()
        True
        """
        row, column = self.row or 0, self.column or 0
        match = _CELL.fullmatch(self.cell or "")
        if match:
            row, column = int(match[2]), 0
            for letter in match[1]:
                column = column * 26 + ord(letter) - 64
        return (self.page or 0, self.table or 0, self.line or 0, row, column)

    def record(self) -> dict[str, str | int]:
        """The location as the JSON contract writes it: only the parts that there are."""
        return {key: value for key, value in attrs.asdict(self).items() if value is not None}


@attrs.frozen
class Cell:
    """One cell as a reader sees it; `row` and `column` are places in the grid of its table, from 0.

    A merged cell stands once, at its upper left corner, with its spans; the places that it covers
    hold no cell.  Formats without merges (dumps, CSV) have spans of 1 and blank cells instead.
    """

    text: str
    row: int
    column: int
    location: Location
    row_span: int = 1
    column_span: int = 1


@attrs.frozen
class Table:
    """A grid of cells, row by row; rows may have different numbers of cells."""

    rows: tuple[tuple[Cell, ...], ...]
    location: Location


@attrs.frozen
class Text:
    """A paragraph or line outside tables."""

    text: str
    location: Location


@attrs.frozen
class Reading:
    """What the reader repaired or could not place: no finding, and never changes the exit code."""

    kind: str
    message: Words
    location: Location = Location()
    file: str = ""


@attrs.frozen
class Document:
    """One file as it was read: tables and the text between them, in reading order."""

    file: str
    format: str
    blocks: tuple[Table | Text, ...]
    readings: tuple[Reading, ...] = ()
