"""Columns of values that stand beside their heading: learned from rows that have them all."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.forms.cells.headings import Heading
from targetlint.forms.cells.row import Row
from targetlint.forms.place.alignment import align


def settled(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading with its columns of values where the rows below have theirs.

    A heading cell that is blank, or too many, moves the headings of a dump one column aside.  A row
    with a value for every period is read by order all the same; a row that lacks one is not, and
    would get the wrong period.  Rows that disagree leave the heading as it is.

    Args:
        heading: of a part.
        rows: the rows below it.
    """
    values = heading.of("value")
    if len(values) < 2 or heading.exact:
        return heading
    starts = _starts(heading, rows)
    moved = {start - column.start for start, column in zip(starts, values, strict=True)} if starts else set()
    if len(moved) != 1:
        return heading
    aside, first = moved.pop(), values[0].start
    before = max((column.stop for column in heading.columns if column.start < first), default=0)
    if aside == 0 or first + aside < before:
        return heading
    columns = tuple(
        attrs.evolve(c, start=c.start + aside, stop=c.stop + aside) if c.start >= first else c for c in heading.columns
    )
    return attrs.evolve(heading, columns=columns, width=heading.width + aside)


def _starts(heading: Heading, rows: Sequence[Row]) -> tuple[int, ...]:
    """Where the values of the rows stand that have them all; nothing where rows disagree or are none of a dump."""
    if any(row.exact or row.prose for row in rows):
        return ()
    count = len(heading.of("value"))
    seen: set[tuple[int, ...]] = set()
    for row in rows:
        # A row that begins in the first column, or behind blanks for merged labels, has lost nothing in front.
        placed = align(row, heading)
        places = tuple(piece.start for column, piece in placed.cells if column.role == "value")
        if len(places) == count and not placed.left_over and placed.get("name") is not None:
            seen.add(places)
    return seen.pop() if len(seen) == 1 else ()
