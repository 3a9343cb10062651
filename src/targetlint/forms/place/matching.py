"""One row against the columns of its heading: the best assignment in reading order, by scores."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Column, Heading, Role
from targetlint.forms.cells.row import Piece, Row


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


@attrs.frozen
class Way:
    """How far the places of a row are believed."""

    trusted: bool = False
    """The grid is a real one."""
    shift: int | None = None
    """Columns to add to a cell's place to find its heading."""
    strict: bool = False
    """Level-2 labels of this part are those of the vocabulary."""


@attrs.frozen
class _Places:
    """What the places of a cell and a column are worth."""

    over: float
    """The cell stands over the column."""
    beside: float
    """It does not …"""
    step: float
    """… and for each column between them, up to three."""


# The scores of words/labels/fit.txt run from -8 to 6.
_GRID = _Places(4.5, -1.0, -1.5)  # a label that is not of its column (-5) still loses to the column that is (6)
_SAME_WIDTH = _Places(3.0, 0.0, -1.0)  # a dump's row of the heading's width has probably lost nothing
_LOOSE = _Places(1.5, 0.0, -0.5)  # a row of another width: what the cells say counts more
_BESIDE_SHIFT = _Places(1.0, 0.0, -0.5)  # a row that stands aside as a whole
_SHIFTED = 2.5  # a cell where the shift of its row puts it
_FARTHEST = 3
_UNLISTED = -4.5  # words of the unit's own as level 2, where the part uses those of the templates
_EMPTY = {"name": -4.0, "value": -2.5}  # columns that a row seldom leaves empty; others cost nothing
_LEFT_OVER = -7.0  # a cell without column: worse than any column but one that cannot be
_REPEATED = -0.3  # but for a merge written out as repeated text


def match(row: Row, heading: Heading, columns: Sequence[Column], way: Way) -> Placed:
    """The assignment of cells to columns, in reading order, with the highest score.

    Args:
        row: the row.
        heading: the heading in force, for its width.
        columns: its columns, perhaps with one for the label at the left.
        way: how far places are believed.
    """
    cells = row.pieces
    gains = [[_gain(cell, column, row, heading, way) for column in columns] for cell in cells]
    empty = [_EMPTY.get(column.role, 0.0) for column in columns]
    repeated = [_repeats(cells, at) for at in range(len(cells))]
    alone = [_REPEATED if again else _LEFT_OVER for again in repeated]
    score, taken = _best(gains, empty, alone)
    placed = tuple((columns[taken[at]], cell) for at, cell in enumerate(cells) if at in taken)
    left = tuple(cell for at, cell in enumerate(cells) if at not in taken and not repeated[at])
    return Placed(placed, left, score)


def _best(
    gains: Sequence[Sequence[float]], empty: Sequence[float], alone: Sequence[float]
) -> tuple[float, dict[int, int]]:
    """The highest score of an assignment in order, and the column of each cell that has one.

    Args:
        gains: of each cell in each column.
        empty: what a column without cell is worth.
        alone: what a cell without column is worth.
    """
    # best[i][j]: the cells before i are dealt with, the columns before j are used or empty
    best = [[0.0] * (len(empty) + 1) for _ in range(len(alone) + 1)]
    came = [["start"] * (len(empty) + 1) for _ in range(len(alone) + 1)]
    for i in range(len(alone) + 1):
        for j in range(len(empty) + 1):
            steps = []
            if i and j:
                steps.append((best[i - 1][j - 1] + gains[i - 1][j - 1], "take"))
            if i:
                steps.append((best[i - 1][j] + alone[i - 1], "alone"))
            if j:
                steps.append((best[i][j - 1] + empty[j - 1], "empty"))
            if steps:
                best[i][j], came[i][j] = max(steps, key=itemgetter(0))
    taken = {}
    i, j = len(alone), len(empty)
    while (step := came[i][j]) != "start":
        i, j = i - (step != "empty"), j - (step != "alone")
        if step == "take":
            taken[i] = j
    return best[-1][-1], taken


def _gain(cell: Piece, column: Column, row: Row, heading: Heading, way: Way) -> float:
    gain = fit(cell.line, column.role) + _place(cell, column, row, heading, way)
    if way.strict and column.role == "level2" and not features(cell.line).labelled:
        gain += _UNLISTED
    return gain


def _place(cell: Piece, column: Column, row: Row, heading: Heading, way: Way) -> float:
    """How well the places of cell and column agree, from either end of the row."""
    if way.shift is not None and cell.start + way.shift == column.start:
        return _SHIFTED
    overlap = min(cell.stop, column.stop) - max(cell.start, column.start)
    away = 0 if overlap > 0 else 1 - overlap
    if way.trusted:
        places = _GRID
    elif way.shift is None and row.width == heading.width:
        places = _SAME_WIDTH
    else:
        places = _LOOSE if way.shift is None else _BESIDE_SHIFT
        away = min(away, abs((cell.start - row.width) - (column.start - heading.width)))
    return places.beside + places.step * min(away, _FARTHEST) if away else places.over


def _repeats(cells: Sequence[Piece], at: int) -> bool:
    """A merge written out as repeated text: words, for equal values beside each other are two values."""
    return at > 0 and cells[at].text == cells[at - 1].text and not features(cells[at].line).value
