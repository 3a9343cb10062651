"""Plain text and tab-separated dumps → Document, line by line in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from targetlint.documents.delimited import Field, guess, has_tab, lines_of, records, run_end
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
        if has_tab(line) or _opens_quoted(lines, at):
            stop = _table_end(lines, at)
            found.append(table_of(records(lines[at:stop], "\t", start + at, strict_quotes=False), meter))
            at = stop
        elif (stop := run_end(lines, at, _is_spaced)) - at >= _MANY_ROWS:
            found.append(table_of((_spaced(lines[number], start + number) for number in range(at, stop)), meter))
            at = stop
        else:
            if line.strip():
                found.append(Text(line.strip("\f"), Location(line=start + at)))
                meter.cells(1)
            at += 1
    return found


def _table_end(lines: list[str], at: int) -> int:
    """Where the table that begins here ends, with the rows whose first cell is quoted and runs over lines."""
    stop = at
    while stop < len(lines) and (has_tab(lines[stop]) or _opens_quoted(lines, stop)):
        stop = _through_quotes(lines, at, max(stop + 1, run_end(lines, stop, has_tab)))
    return stop


def _opens_quoted(lines: list[str], at: int) -> bool:
    """Whether a line without tabs is the first of a quoted cell with more cells of its row behind it."""
    line = lines[at]
    if not line.startswith('"') or has_tab(line):
        return False
    row = next(records(lines[at : at + _LONGEST_CELL], "\t", strict_quotes=False))
    return len(row) > 1


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
        stop = run_end(lines, used, has_tab)
    return stop


def _spaced(line: str, number: int) -> tuple[Field, ...]:
    """The cells of a line whose columns are held apart by wide gaps."""
    return tuple(Field(piece, number) for piece in _COLUMN_GAP.split(line.strip(" \u3000\u00a0")))


def _is_spaced(line: str) -> bool:
    """Whether a line has such columns; a title set with gaps (绩　效　目　标) is no row of cells."""
    cells = _spaced(line, 0)
    return not has_tab(line) and len(cells) >= _MANY_COLUMNS and any(len(cell.text) > 1 for cell in cells)


def read_delimited(text: str, file: str, format: str, meter: Meter, delimiter: str | None = None) -> Document:
    """CSV and its kin: every record is a row; records of one filled field at the top are still rows."""
    lines = lines_of(text)
    delimiter = delimiter or ("\t" if format == "tsv" else guess(lines) or ",")
    runs = groupby(records(lines, delimiter), key=lambda record: len(record) == 1 and not record[0].text.strip())
    tables = [table_of(rows, meter) for blank, rows in runs if not blank]
    filled = [[cell for cell in row if cell.text.strip()] for table in tables for row in table.rows]
    if all(len(row) < 2 for row in filled):
        # No row has two cells: these are lines of text under the name of a table.
        return Document(file, format, tuple(Text(cell.text, cell.location) for row in filled for cell in row))
    return Document(file, format, tuple(tables))


def table_of(rows: Iterable[Iterable[Field]], meter: Meter) -> Table:
    """The table of at least one row, each cell at its line."""
    grid = []
    for number, row in enumerate(rows):
        cells = [Cell(field.text, number, column, Location(line=field.line)) for column, field in enumerate(row)]
        meter.cells(len(cells))
        grid.append(tuple(cells))
    return Table(tuple(grid), grid[0][0].location)
