"""Rows of a spreadsheet, however sparse, → one Table with merges; shared by all sheet formats."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

import attrs

from targetlint.documents.limits import Meter
from targetlint.model import Cell, Location, Table, Text

Row: TypeAlias = tuple[int, list[tuple[int, str]]]
"""Number of a row, from 0, and its cells as (column, text)."""

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_WIDEST_GAP = 20  # from one used column to the next: more blank ones say nothing to a reader
_HIGHEST_GAP = 3  # from one filled row to the next: two blank ones already hold blocks apart


@attrs.frozen
class Merge:
    """A merged range; rows and columns from 0, ends included."""

    top: int
    left: int
    bottom: int
    right: int


def column_index(reference: str) -> int:
    """Column, from 0, of an address.

    >>> column_index("AA12")
    26
    """
    return _letters(reference.rstrip("0123456789"))


@lru_cache(maxsize=20_000)
def _letters(letters: str) -> int:
    column = 0
    for sign in letters:
        if not "A" <= sign <= "Z":
            break
        column = column * 26 + ord(sign) - 64
    return column - 1


@lru_cache(maxsize=20_000)
def column_name(column: int) -> str:
    """Letters of a column from 0.

    >>> column_name(26)
    'AA'
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def merge_of(reference: str) -> Merge | None:
    """The range that ``B2:C4`` names, or None.

    >>> merge_of("B2:C4")
    Merge(top=1, left=1, bottom=3, right=2)
    """
    first, _, last = reference.partition(":")
    start, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)
    if not start or not end:
        return None
    return Merge(int(start[2]) - 1, column_index(start[1]), int(end[2]) - 1, column_index(end[1]))


def sheet_table(
    sheet: str,
    rows: list[Row],
    merges: Iterable[Merge],
    hidden_columns: set[int],
    meter: Meter,
    hidden_cells: Mapping[tuple[int, int], str] = MappingProxyType({}),
) -> Table | None:
    """The table of a sheet, or None where no cell shows anything.

    Rows and columns that are hidden, or blank in long runs, take no place in the grid; addresses are
    always those of the sheet.  Blank cells are kept up to the last filled column.
    """
    merges = list(merges)
    _uncover(rows, merges, hidden_cells, hidden_columns)
    filled = [row for row in rows if any(text.strip() for column, text in row[1] if column not in hidden_columns)]
    if not filled:
        return None
    last = max(column for _, cells in filled for column, text in cells if text.strip())
    used = {column for _, cells in rows for column, _ in cells if column <= last and column not in hidden_columns}
    row_places = _places([number for number, _ in filled], {row for row, _ in hidden_cells}, filled[0][0], _HIGHEST_GAP)
    places = _places(sorted(used), hidden_columns, 0, _WIDEST_GAP)
    spans, covered = _spans(merges, row_places, used, meter)
    grid: list[tuple[Cell, ...]] = []
    for index, (number, cells) in enumerate(rows):
        rows[index] = _DONE  # one copy of a large sheet is enough
        place = row_places.get(number)
        if place is None:
            continue
        grid += [()] * (place - len(grid))
        inside = covered.get(number, ())
        made = []
        for column, text in cells:
            if column in places and column not in inside:
                location = Location(None, None, sheet, f"{column_name(column)}{number + 1}")
                made.append(Cell(text, place, places[column], location, *spans.get((number, column), ())))
        grid.append(tuple(made))
    return Table(tuple(grid), Location(sheet=sheet))


def sheet_blocks(table: Table | None) -> tuple[Table | Text, ...]:
    """The table itself, or the lines of a sheet that holds nothing but lines of text in one column."""
    if table is None:
        return ()
    filled = [[cell for cell in row if cell.text.strip()] for row in table.rows]
    columns = {cell.column for row in filled for cell in row}
    if len(columns) > 1:
        return (table,)
    return tuple(Text(cell.text, cell.location) for row in filled for cell in row)


_DONE: Row = (-1, [])


def _uncover(
    rows: list[Row], merges: list[Merge], hidden_cells: Mapping[tuple[int, int], str], hidden_columns: set[int]
) -> None:
    """A merged cell whose first rows or columns are hidden still shows its text in those that are not."""
    visible = sorted(number for number, _ in rows) if hidden_cells or hidden_columns else []
    if not visible:
        return
    by_number = dict(rows)
    for index, merge in enumerate(merges):
        below = _between(visible, merge.top, merge.bottom)
        left = next((column for column in range(merge.left, merge.right + 1) if column not in hidden_columns), None)
        if not below or left is None or (below[0], left) == (merge.top, merge.left):
            continue
        text = hidden_cells.get((merge.top, merge.left), "")
        if merge.top in by_number:
            text = next((text for column, text in by_number[merge.top] if column == merge.left), "")
        cells = by_number[below[0]]
        cells[:] = sorted([(column, old) for column, old in cells if column != left] + [(left, text)])
        merges[index] = Merge(below[0], left, merge.bottom, merge.right)


def _places(used: list[int], hidden: set[int], first: int, widest: int) -> dict[int, int]:
    """Place in the grid of each used row or column, counted from `first`; hidden ones take none."""
    places: dict[int, int] = {}
    ordered = sorted(hidden)
    place, before = 0, first
    for number in used:
        place += min(number - before - _count(ordered, before, number), widest)
        places[number] = place
        before = number
    return places


def _spans(
    merges: Iterable[Merge], row_places: dict[int, int], used: set[int], meter: Meter
) -> tuple[dict[tuple[int, int], tuple[int, int]], dict[int, set[int]]]:
    """Spans by the place of the visible upper left cell, and the columns that each row has covered."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: dict[int, set[int]] = {}
    numbers = sorted(row_places)
    columns = sorted(used)
    for merge in merges:
        if merge.top not in row_places or merge.left not in used:
            continue
        below = _between(numbers, merge.top, merge.bottom)
        across = _between(columns, merge.left, merge.right)
        meter.cells(len(below) + len(across))
        down = row_places[below[-1]] - row_places[merge.top] + 1
        spans[merge.top, merge.left] = (down, max(len(across), 1))
        for number in below:
            covered.setdefault(number, set()).update(across)
        covered[merge.top].discard(merge.left)
    return spans, covered


def _count(ordered: list[int], after: int, before: int) -> int:
    """How many of the ordered numbers lie between two others."""
    return max(bisect_left(ordered, before) - bisect_right(ordered, after), 0)


def _between(ordered: list[int], first: int, last: int) -> list[int]:
    return ordered[bisect_left(ordered, first) : bisect_right(ordered, last)]
