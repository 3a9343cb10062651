"""The labels that a row prints, and what its places say of them."""

from __future__ import annotations

from targetlint.forms.cells.headings import Heading, Role
from targetlint.forms.cells.row import Piece
from targetlint.forms.cells.vocabulary import is_level1, label
from targetlint.forms.levels.scheme import Printed
from targetlint.forms.place.lines import Line

_BESIDE = ("side", "number", "project", "key_task")
"""Roles of columns of neither level: a level-1 label that stands there is still that label."""


def printed(line: Line) -> Printed:
    """What a line prints as its labels.

    Args:
        line: matched to its columns.
    """
    row, heading, name = line.row, line.heading, line.placed.get("name", line.half)
    first, second = _first(line), _second(line)
    trusted = not row.prose and ((line.same_table and row.exact) or row.width == heading.width)
    if second is None and trusted and _covers(first, heading, "level2") and not _covers(first, heading, "level1"):
        first, second = None, first
    own = trusted and _covers(second, heading, "level2")
    in_first = second is not None and first is None and trusted and _covers(second, heading, "level1")
    return Printed(
        level1=label(first.line) if first else "",
        level2=label(second.line) if second else "",
        name=name.line if name else "",
        opens=line.opens,
        after_break=line.after_break,
        sure=own and row.exact and line.same_table and not in_first,
        first_place=in_first,
        second_place=own and not in_first,
        covered=_reached(line, "level1"),
        blank1=first is None and _blank(line, "level1"),
        blank2=second is None and _blank(line, "level2"),
        spans2=second is not None and second.rows > 1,
    )


def _places(line: Line, role: Role) -> set[int]:
    columns = (column for column in line.heading.columns if column.role == role)
    return {at for column in columns for at in range(column.start, column.stop)}


def _reached(line: Line, role: Role) -> bool:
    """Whether a merged cell with words reaches the column of this role from above."""
    places = _places(line, role) if line.row.merged and line.same_table else set()
    filled = {at for piece in line.row.pieces for at in range(piece.start, piece.stop)}
    return bool(places) and not places & (line.row.blanks | filled)


def _blank(line: Line, role: Role) -> bool:
    """Whether a blank cell stands in the column of this role, or reaches it from above."""
    return line.row.merged and line.same_table and bool(_places(line, role) & line.row.blanks)


def _first(line: Line) -> Piece | None:
    """The cell with the level-1 label."""
    beside = (piece for column, piece in line.placed.cells if column.role in _BESIDE and is_level1(piece.text))
    return line.placed.get("level1") or next(beside, None)


def _second(line: Line) -> Piece | None:
    """The cell with the level-2 label; two blocks side by side may share the column, or have one each."""
    halves = {column.half for column in line.heading.of("level2")}
    return line.placed.get("level2", line.half if line.half in halves else 0)


def _covers(piece: Piece | None, heading: Heading, role: Role) -> bool:
    """Whether the cell covers a column of this role."""
    return piece is not None and any(
        column.role == role and piece.start < column.stop and column.start < piece.stop for column in heading.columns
    )
