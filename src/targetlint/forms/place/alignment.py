"""Cells of a row → columns of the heading, by what the cells say first and where they stand second.

Cells of damaged tables stand a column or two beside their place, so a row is matched to its columns
as a whole: the cheapest assignment in reading order wins.  A label of the vocabulary outweighs its
place; among words that could be anything the place decides.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.forms.cells.features import is_value
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Column, Heading, Role
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_level1, is_level2, is_side

__all__ = ["Placed", "align", "by_vocabulary", "shift_of"]

_NEVER = -50.0
_LEFT_OVER = -7.0


@attrs.frozen
class Placed:
    """A row whose cells are matched to columns; `left_over` found no column."""

    cells: tuple[tuple[Column, Piece], ...]
    left_over: tuple[Piece, ...]
    score: float

    def get(self, role: Role, half: int = 0) -> Piece | None:
        """The cell in the first column of this role."""
        return next((piece for column, piece in self.cells if column.role == role and column.half == half), None)

    def all(self, role: Role, half: int = 0) -> tuple[tuple[Column, Piece], ...]:
        """Cells of every column of this role."""
        return tuple((column, piece) for column, piece in self.cells if column.role == role and column.half == half)


def _place(piece: Piece, column: Column, row: Row, heading: Heading, trusted: bool, shift: int | None) -> float:
    """How well the places of cell and column agree, from either end of the row."""
    if shift is not None and piece.start + shift == column.start:
        return 2.5
    overlap = min(piece.stop, column.stop) - max(piece.start, column.start)
    away = 0 if overlap > 0 else 1 - overlap
    if trusted:
        return 4.5 if away == 0 else -1.0 - 1.5 * min(away, 3)
    if shift is None and row.width == heading.width:
        return 3.0 if away == 0 else -1.0 * min(away, 3)
    from_right = abs((piece.start - row.width) - (column.start - heading.width))
    nearest = min(away, from_right)
    return (1.5 if shift is None else 1.0) if nearest == 0 else -0.5 * min(nearest, 3)


def shift_of(rows: Sequence[Row], heading: Heading) -> int | None:
    """How far the columns of a table without its own heading stand to the left of the heading's.

    Args:
        rows: the rows of one table.
        heading: the heading in force, of another table.
    """
    sample = rows[:40]

    def total(shift: int) -> tuple[float, int]:
        return sum(_match(row, heading, heading.columns, False, shift, False).score for row in sample), -abs(shift)

    best = max(range(-3, 4), key=total)
    return None if best == 0 and rows[0].width == heading.width else best


_SKIPPED: dict[str, float] = {"name": -4.0, "value": -2.5}


def by_vocabulary(rows: Sequence[Row], heading: Heading) -> bool:
    """Whether the level-2 labels of a part are those of the templates, and not words of the unit's own."""
    known = own = 0
    needed = 1 + len(heading.of("value"))
    for row in rows:
        if any(is_level2(piece.text) for piece in row.pieces[:4]):
            known += 1
            continue
        for column in heading.of("level2"):
            for at, piece in enumerate(row.pieces):
                # with too few cells to its right it is a name that stands a column too far left
                if piece.start <= column.start < piece.stop and not is_level1(piece.text):
                    own += len(row.pieces) - at - 1 >= needed
    return known >= 2 and own * 3 <= known


def align(
    row: Row, heading: Heading, *, same_table: bool = True, shift: int | None = None, strict: bool = False
) -> Placed:
    """Match the cells of a row to the columns of its heading.

    Args:
        row: the row.
        heading: the heading in force.
        same_table: the heading stands in the same table, so that the places of a real grid can be trusted.
        shift: columns to add to a cell's place to find its heading, from `shift_of`.
        strict: level-2 labels of this part are those of the vocabulary, from `by_vocabulary`.
    """
    cells = row.pieces
    columns = heading.columns
    if not any(column.role == "side" for column in columns) and cells and is_side(cells[0].text):
        columns = (Column("side", -1, 0, ""), *columns)
    if _simple(cells, columns, row, heading, same_table, strict):
        return Placed(tuple(zip(columns, cells, strict=True)), (), 0.0)
    if row.exact and same_table and not shift:
        # A real grid is believed unless what its places say makes no sense: the file may be a damaged dump's copy.
        found = _match(row, heading, columns, True, None, strict)
        if _plain(found) or _sensible(found, strict):
            return found
    best = _match(row, heading, columns, False, shift, strict)
    if not best.left_over and _plain(best):
        return best
    # A dump loses cells: the row may stand aside as a whole, its last cell in one of the later columns.
    end = cells[-1].stop if cells else 0
    first = next((at for at, column in enumerate(columns) if column.role == "value"), 0)
    for aside in sorted({column.stop - end for column in columns[first:]} - {shift or 0}, key=abs):
        other = _match(row, heading, columns, False, aside, strict)
        best = other if other.score > best.score + 0.5 else best
    return best


def _repeats(cells: tuple[Piece, ...], at: int) -> bool:
    """A merge written out as repeated text: words, for equal values beside each other are two values."""
    return at > 0 and cells[at].text == cells[at - 1].text and not is_value(cells[at].text)


def _plain(placed: Placed) -> bool:
    """A row with a name and real values whose cells all stand in their columns: nothing to search for."""
    values = placed.all("value")
    real = bool(values) and all(fit(piece.line, "value") >= 3 for _, piece in values)
    name = placed.get("name")
    return (
        real
        and name is not None
        and fit(name.line, "name") > 0
        and all(_over(piece, column) for column, piece in placed.cells)
    )


def _sensible(placed: Placed, strict: bool) -> bool:
    """A row without value, or with words as value, whose other cells are what their columns say."""
    if placed.left_over:
        return False
    for column, piece in placed.cells:
        if (
            column.role in ("level1", "level2", "name", "value", "unit", "symbol")
            and fit(piece.line, column.role) < 0.3
        ):
            return False
        if strict and column.role == "level2" and not is_level2(piece.text):
            return False
    named = placed.get("name") is not None or placed.get("name", 1) is not None
    return named or all(is_level1(piece.text) or is_level2(piece.text) for _, piece in placed.cells)


def _over(piece: Piece, column: Column) -> bool:
    return piece.start < column.stop and column.start < piece.stop


def _match(
    row: Row, heading: Heading, columns: tuple[Column, ...], trusted: bool, shift: int | None, strict: bool
) -> Placed:
    """The best assignment in reading order."""
    cells = row.pieces
    n, m = len(cells), len(columns)
    gain = [
        [
            fit(cell.line, column.role)
            + _place(cell, column, row, heading, trusted, shift)
            - (
                4.5
                if strict and column.role == "level2" and not is_level2(cell.text) and not is_level1(cell.text)
                else 0
            )
            for column in columns
        ]
        for cell in cells
    ]
    # best[i][j]: cells before i are dealt with, columns before j are used or skipped
    best = [[_NEVER * 1000] * (m + 1) for _ in range(n + 1)]
    came: list[list[tuple[int, int, int]]] = [[(0, 0, 0)] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0.0
    for i in range(n + 1):
        for j in range(m + 1):
            here = best[i][j]
            if here <= _NEVER * 500:
                continue
            if j < m:
                skip = here + _SKIPPED.get(columns[j].role, 0.0)
                if skip > best[i][j + 1]:
                    best[i][j + 1], came[i][j + 1] = skip, (i, j, 0)
            if i < n and j < m:
                take = here + gain[i][j]
                if take > best[i + 1][j + 1]:
                    best[i + 1][j + 1], came[i + 1][j + 1] = take, (i, j, 1)
            if i < n:
                drop = here + (-0.3 if _repeats(cells, i) else _LEFT_OVER)
                if drop > best[i + 1][j]:
                    best[i + 1][j], came[i + 1][j] = drop, (i, j, 2)
    placed: list[tuple[Column, Piece]] = []
    left: list[Piece] = []
    i, j = n, m
    while (i, j) != (0, 0):
        pi, pj, step = came[i][j]
        if step == 1:
            placed.append((columns[pj], cells[pi]))
        elif step == 2 and not _repeats(cells, pi):
            left.append(cells[pi])
        i, j = pi, pj
    return Placed(tuple(reversed(placed)), tuple(reversed(left)), best[n][m])


def _simple(
    cells: tuple[Piece, ...], columns: tuple[Column, ...], row: Row, heading: Heading, same_table: bool, strict: bool
) -> bool:
    """A full row in its own places whose labels are what their columns say needs no search."""
    if len(cells) != len(columns) or row.width != heading.width or not same_table:
        return False
    for cell, column in zip(cells, columns, strict=True):
        if min(cell.stop, column.stop) <= max(cell.start, column.start):
            return False
        if strict and column.role == "level2" and not is_level2(cell.text):
            return False
        if column.role in ("level1", "level2", "name", "value", "symbol", "unit") and fit(cell.line, column.role) < 0.4:
            return False
    return True
