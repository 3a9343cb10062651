"""Plain text and tab-separated dumps → Document, line by line in the order of the file."""

from __future__ import annotations

import re

from targetlint.documents.delimited import Field, guess, lines_of, records
from targetlint.documents.limits import Meter
from targetlint.model import Cell, Document, Location, Table, Text

_COLUMN_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{2,}|[ \u00a0]*\u3000+[ \u00a0]*)(?=\S)")
_LONGEST_CELL = 500  # lines of a quoted cell
_MANY_ROWS, _MANY_COLUMNS = 3, 3


def read_text(text: str, file: str, format: str, meter: Meter) -> Document:
    """Lines with tabs become tables, other lines text; a line of blanks only ends a table.

    A cell of several lines shows in a dump as lines without tabs: those stay text blocks with their
    line numbers, in order, for the forms to judge.
    """
    lines = lines_of(text)
    if not any("\t" in line for line in lines) and (delimiter := guess(lines)) is not None:
        return read_delimited(text, file, format, meter, delimiter)
    return Document(file, format, tuple(blocks(lines, meter)))


def blocks(lines: list[str], meter: Meter, start: int = 1) -> list[Table | Text]:
    """The blocks of a dump whose first line has the number `start`."""
    found: list[Table | Text] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if "\t" in line:
            stop = at
            while stop < len(lines) and "\t" in lines[stop]:
                stop += 1
            stop = _through_quotes(lines, at, stop)
            found.append(_table(list(records(lines[at:stop], "\t", start + at, strict_quotes=False)), meter))
            at = stop
        elif (stop := _spaced_run(lines, at)) > at:
            rows = [
                tuple(Field(piece, start + number) for piece in _COLUMN_GAP.split(lines[number].strip(" \u3000\u00a0")))
                for number in range(at, stop)
            ]
            found.append(_table(rows, meter))
            at = stop
        else:
            if line.strip():
                found.append(Text(line.strip("\f"), Location(line=start + at)))
                meter.cells(1)
            at += 1
    return found


def _through_quotes(lines: list[str], at: int, stop: int) -> int:
    """Where a quoted cell runs over lines without tabs, the table goes on until its quote is closed."""
    while any('"' in line for line in lines[at:stop]):
        window = lines[at : stop + _LONGEST_CELL]
        used = at + len(window)
        for record in records(window, "\t", at, strict_quotes=False):
            if record[0].line >= stop:
                used = record[0].line
                break
        if used <= stop:
            return stop
        stop = used
        while stop < len(lines) and "\t" in lines[stop]:
            stop += 1
    return stop


def _spaced_run(lines: list[str], at: int) -> int:
    """End of a run of lines whose columns are held apart by wide gaps; `at` itself where there is none."""
    stop = at
    while stop < len(lines) and "\t" not in lines[stop]:
        pieces = _COLUMN_GAP.split(lines[stop].strip(" \u3000\u00a0"))
        # A title set with gaps (绩　效　目　标) is no row of cells.
        if len(pieces) < _MANY_COLUMNS or all(len(piece) == 1 for piece in pieces):
            break
        stop += 1
    return stop if stop - at >= _MANY_ROWS else at


def read_delimited(text: str, file: str, format: str, meter: Meter, delimiter: str | None = None) -> Document:
    """CSV and its kin: every record is a row; records of one filled field at the top are still rows."""
    lines = lines_of(text)
    delimiter = delimiter or ("\t" if format == "tsv" else guess(lines) or ",")
    tables: list[Table] = []
    rows: list[tuple[Field, ...]] = []
    for record in records(lines, delimiter):
        if len(record) == 1 and not record[0].text.strip():
            if rows:
                tables.append(_table(rows, meter))
                rows = []
            continue
        rows.append(record)
    if rows:
        tables.append(_table(rows, meter))
    if all(len([cell for cell in row if cell.text.strip()]) < 2 for table in tables for row in table.rows):
        # No row has two cells: these are lines of text under the name of a table.
        texts = [Text(cell.text, cell.location) for table in tables for row in table.rows for cell in row]
        return Document(file, format, tuple(text for text in texts if text.text.strip()))
    return Document(file, format, tuple(tables))


def _table(rows: list[tuple[Field, ...]], meter: Meter) -> Table:
    grid = []
    for number, row in enumerate(rows):
        meter.cells(len(row))
        grid.append(
            tuple(Cell(field.text, number, column, Location(line=field.line)) for column, field in enumerate(row))
        )
    return Table(tuple(grid), grid[0][0].location)
