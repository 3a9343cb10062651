"""A value that stands on the line below its row: a copy broke the row before its last cell."""

from __future__ import annotations

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Heading, Role, role_of
from targetlint.forms.cells.row import Piece, Row

__all__ = ["with_value"]

_POINTS: tuple[Role, ...] = ("weight", "score")


def with_value(row: Row, line: Row, heading: Heading) -> Row | None:
    """The row with its value; None where the line below is none, or the row has no one place for it.

    Args:
        row: of the table.
        line: directly below it.
        heading: the heading in force, or what is known of it.
    """
    if row.exact or row.prose or not line.prose or len(line.pieces) != 1 or not _directly(row, line):
        return None
    said = features(line.pieces[0].line)
    if not said.value or said.labelled or (said.number and not heading.has("unit")):
        return None  # a bare number may be that of a page
    place = _empty(row, heading)
    if place is None:
        return None
    piece = attrs.evolve(line.pieces[0], start=place, stop=place + 1)
    pieces = sorted((*row.pieces, piece), key=lambda each: each.start)
    return attrs.evolve(row, pieces=tuple(pieces), width=max(row.width, place + 1))


def _directly(row: Row, line: Row) -> bool:
    above, below = row.pieces[-1].location.line, line.location.line
    return above is not None and below is not None and below - above == 1 + row.pieces[-1].text.count("\n")


def _empty(row: Row, heading: Heading) -> int | None:
    """The place of the only column of values that is empty in a row with a name and no value."""
    filled = {place for piece in row.pieces for place in range(piece.start, piece.stop)}
    names = [
        piece for column in heading.of("name") for piece in row.pieces if column.start <= piece.start < column.stop
    ]
    if not any(fit(piece.line, "name") > 0 or features(piece.line).labelled for piece in names):
        return None
    values = [column.start for column in heading.of("value")]
    # where the heading has none that is known, one that nobody has seen before may be it
    values = values or [column.start for column in heading.of("remark") if role_of(column.text) is None]
    empty = [place for place in values if place not in filled]
    if len(empty) != 1 or (len(values) == 1 and any(_is_own(piece, heading) for piece in row.pieces)):
        return None
    return empty[0]


def _is_own(piece: Piece, heading: Heading) -> bool:
    """A value that stands beside its column, and no points."""
    points = {column.start for role in _POINTS for column in heading.of(role)}
    said = features(piece.line)
    return said.value and not said.number and piece.start not in points
