"""Rows whose cells have kept their places: where every row of a table agrees with its heading, places decide.

A name may be any words, those of a level label, a heading or a remark too.  So before words are asked, a
table is asked whether its values stand in the columns of values and its names in that of names.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Column, Heading
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.place.matching import Placed

_AGREEING = 8
"""Rows of a real grid that must agree with their heading for each that does not: a grid with one merged cell
a row off is still a grid."""
_LABEL_ENDS = ("指标", "目标")
_LEVELS = ("level1", "level2", "side")


@attrs.frozen
class Kept:
    """What is known of the places of a table."""

    every: bool = False
    """Cells stand in their columns, names or not: real merged cells say so."""
    whole: bool = False
    """They do in rows with a name and a value; others of a dump may have lost something."""

    def placed(self, row: Row, heading: Heading) -> Placed | None:
        """A row by its places, where they decide.

        Args:
            row: of the table.
            heading: of the table.
        """
        found = put(row, heading) if self.whole else None
        if found is None or _contradicts(found):
            return None
        sure = self.every or _agrees(found) or (row.width == heading.width and _without_target(found))
        return found if sure else None


def kept(rows: Sequence[Row], heading: Heading) -> Kept:
    """Whether the rows of a part stand in the columns of its heading.

    Args:
        rows: those of one table that its heading stands in.
        heading: of the part.
    """
    good = bad = 0
    for row in rows:
        placed = put(row, heading)
        good += placed is not None and _agrees(placed)
        bad += placed is None or _contradicts(placed)
    merged = any(row.exact and any(piece.rows > 1 for piece in row.pieces) for row in rows)
    return Kept(every=merged and bad * _AGREEING <= good, whole=good > 0 and (bad == 0 or merged))


def put(row: Row, heading: Heading) -> Placed | None:
    """The cells of a row each in the column that it stands over; None where one has no column of its own."""
    columns = heading.columns
    if not row.pieces or row.width > heading.width:
        return None
    if not heading.has("side") and features(row.pieces[0].line).side:
        columns = (Column("side", -1, min(column.start for column in columns), ""), *columns)
    cells: list[tuple[Column, Piece]] = []
    for piece in row.pieces:
        column = max(columns, key=lambda column: _shared(piece, column))
        if over := _labels_and_name(piece, columns):
            cells.extend((each, piece) for each in over)
            continue
        if not _shared(piece, column) or (cells and cells[-1][0].start >= column.start):
            return None
        cells.append((column, piece))
    return Placed(tuple(cells), (), 0.0)


def _labels_and_name(piece: Piece, columns: Sequence[Column]) -> list[Column]:
    """The columns of labels and the one of names that one cell covers: 社会效益 is its level 2 and its name."""
    over = [c for c in columns if _shared(piece, c) and c.role in ("level1", "level2", "name")]
    if len(over) < 2 or over[-1].role != "name" or any(_shared(piece, c) for c in columns if c not in over):
        return []
    return over if features(piece.line).level2 else over[-1:]


def names_something(row: Row, heading: Heading) -> bool:
    """Whether a row begins in the column of names and has a value: an indicator, whatever its name looks like."""
    if row.prose or row.width > heading.width:
        return False
    name = next((column for column in heading.columns if column.role == "name"), None)
    placed = put(row, heading)
    if name is None or placed is None or not name.start <= row.pieces[0].start < name.stop:
        return False
    return _agrees(placed)


def stands_alone(row: Row, heading: Heading) -> bool:
    """Whether a row of the table is one cell that begins left of the names and is no label: a remark, a footer.

    Args:
        row: of the table.
        heading: of the table.
    """
    if row.prose or len(row.pieces) != 1 or row.width < heading.width or heading.has("project"):
        return False
    piece = row.pieces[0]
    said = features(piece.line)
    if said.labelled or said.side or said.blank or piece.line.endswith(_LABEL_ENDS) or piece.rows > 1:
        return False
    return all(piece.start < column.start for column in heading.columns if column.role in ("name", "value"))


def would_be_read(row: Row, heading: Heading) -> bool:
    """Whether a row has a name and a value in their columns.

    Args:
        row: of the table.
        heading: of the table.
    """
    placed = None if row.prose else put(row, heading)
    return placed is not None and _agrees(placed)


def _agrees(placed: Placed) -> bool:
    """A name that is no value beside a value."""
    names = [piece for column, piece in placed.cells if column.role == "name"]
    values = [piece for column, piece in placed.cells if column.role == "value"]
    if not names or not values or any(features(piece.line).value for piece in names):
        return False
    return all(features(piece.line).value or features(piece.line).blank for piece in values)


def _without_target(placed: Placed) -> bool:
    """A name, no target, a result and points, each below its heading: the target was left blank."""
    by_role = {column.role: features(piece.line) for column, piece in placed.cells}
    if "value" in by_role or "name" not in by_role or by_role["name"].value or "actual" not in by_role:
        return False
    points = [said for role, said in by_role.items() if role in ("weight", "score")]
    return not by_role["actual"].comparator and bool(points) and all("points" in said.traits for said in points)


def _contradicts(placed: Placed) -> bool:
    """A value among labels or names, a label among values, a value without a name, a column of words that holds one."""
    roles = {column.role for column, _ in placed.cells}
    for column, piece in placed.cells:
        said = features(piece.line)
        if column.role in (*_LEVELS, "name") and said.value and not said.labelled and "name" in roles:
            return column.role != "name" or said.number or _signed(piece)
        if column.role in _LEVELS and said.value and not said.labelled:
            return True
        if column.role == "value" and said.labelled:
            return True
        if column.role == "unit" and said.number:
            return True
    return "value" in roles and "name" not in roles


def _signed(piece: Piece) -> bool:
    return "sign-first" in features(piece.line).traits


def _shared(piece: Piece, column: Column) -> int:
    """How many columns of the grid a cell and a column share."""
    return max(0, min(piece.stop, column.stop) - max(piece.start, column.start))
