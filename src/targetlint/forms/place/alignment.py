"""Cells of a row → columns of the heading, by what the cells say first and where they stand second.

Cells of damaged tables stand a column or two beside their place, so a row is matched to its columns
as a whole.  A label of the vocabulary outweighs its place; among words that could be anything the
place decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Column, Heading
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.place.matching import Placed, Way, match

_SAMPLE = 40
"""Rows of a table that tell its shift; more say nothing new."""
_BETTER = 0.5
"""What a row must gain by standing aside as a whole: more than a guess between two columns of words."""
_SURE = 3.0
"""The score of a cell that reads as a value."""
_IN_PLACE = 0.4
"""What a cell must score where it stands, in a full row: more than a level-2 label that no template has …"""
_NOT_ABSURD = 0.3
"""… which is enough where the grid is a real one."""
_CHECKED = frozenset({"level1", "level2", "name", "value", "unit", "symbol"})
"""Roles whose cells can be told by what they say."""


def shift_of(rows: Sequence[Row], heading: Heading) -> int | None:
    """How far the columns of a table without its own heading stand to the left of the heading's.

    Args:
        rows: the rows of one table.
        heading: the heading in force, of another table.
    """

    def total(shift: int) -> tuple[float, int]:
        way = Way(shift=shift)
        return sum(match(row, heading, heading.columns, way).score for row in rows[:_SAMPLE]), -abs(shift)

    best = max(range(-3, 4), key=total)
    return None if best == 0 and rows[0].width == heading.width else best


def by_vocabulary(rows: Sequence[Row], heading: Heading) -> bool:
    """Whether the level-2 labels of a part are those of the templates, and not words of the unit's own."""
    known = own = 0
    needed = 1 + len(heading.of("value"))
    for row in rows:
        if any(features(piece.line).level2 for piece in row.pieces[:4]):
            known += 1
            continue
        for column in heading.of("level2"):
            for at, piece in enumerate(row.pieces):
                # with too few cells to its right it is a name that stands a column too far left
                if piece.start <= column.start < piece.stop and not features(piece.line).level1:
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
    columns = _columns(row, heading)
    if same_table and row.width == heading.width and _each_in_its_own(row.pieces, columns, strict):
        return Placed(tuple(zip(columns, row.pieces, strict=True)), (), 0.0)
    if row.exact and same_table and not shift:
        # A real grid is believed unless what its places say makes no sense: the file may be a damaged dump's copy.
        found = match(row, heading, columns, Way(trusted=True, strict=strict))
        if _plain(found) or _sensible(found, strict):
            return found
    found = match(row, heading, columns, Way(shift=shift, strict=strict))
    return found if not found.left_over and _plain(found) else _aside(row, heading, columns, found, shift, strict)


def is_indicator(row: Row, heading: Heading) -> bool:
    """Whether a row without labels reads as name and value under the heading."""
    placed = align(row, heading, same_table=False)
    name, value = placed.get("name"), placed.get("value")
    if name is None or value is None or placed.left_over or placed.get("level1"):
        return False
    return not features(name.line).value and features(value.line).value


def _columns(row: Row, heading: Heading) -> tuple[Column, ...]:
    """The columns of the heading, and one for the label left of all indicators where only the row has it."""
    if heading.has("side") or not row.pieces or not features(row.pieces[0].line).side:
        return heading.columns
    return (Column("side", -1, 0, ""), *heading.columns)


def _each_in_its_own(cells: Sequence[Piece], columns: Sequence[Column], strict: bool) -> bool:
    """A full row in its own places whose cells are what their columns say needs no search."""
    return len(cells) == len(columns) and all(
        _over(cell, column) and _says(cell, column, _IN_PLACE, strict)
        for cell, column in zip(cells, columns, strict=True)
    )


def _aside(
    row: Row, heading: Heading, columns: tuple[Column, ...], found: Placed, shift: int | None, strict: bool
) -> Placed:
    """A dump loses cells: the row may stand aside as a whole, its last cell in one of the later columns."""
    end = row.pieces[-1].stop if row.pieces else 0
    first = next((at for at, column in enumerate(columns) if column.role == "value"), 0)
    for shifted in sorted({column.stop - end for column in columns[first:]} - {shift or 0}, key=abs):
        other = match(row, heading, columns, Way(shift=shifted, strict=strict))
        found = other if other.score > found.score + _BETTER else found
    return found


def _plain(placed: Placed) -> bool:
    """A row with a name and real values whose cells all stand in their columns: nothing to search for."""
    values, name = placed.all("value"), placed.get("name")
    if not values or name is None or fit(name.line, "name") <= 0:
        return False
    real = all(fit(piece.line, "value") >= _SURE for _, piece in values)
    return real and all(_over(piece, column) for column, piece in placed.cells)


def _sensible(placed: Placed, strict: bool) -> bool:
    """A row without value, or with words as value, whose other cells are what their columns say."""
    if placed.left_over or not all(_says(piece, column, _NOT_ABSURD, strict) for column, piece in placed.cells):
        return False
    named = placed.get("name") is not None or placed.get("name", 1) is not None
    return named or all(features(piece.line).labelled for _, piece in placed.cells)


def _says(cell: Piece, column: Column, least: float, strict: bool) -> bool:
    """Whether a cell is what its column says, as far as words can tell; `least` is the score asked for."""
    if column.role in _CHECKED and fit(cell.line, column.role) < least:
        return False
    return not strict or column.role != "level2" or features(cell.line).level2


def _over(piece: Piece, column: Column) -> bool:
    return piece.start < column.stop and column.start < piece.stop
