"""The rows of a form's parts, each matched to its columns: the stage from cells to columns."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from targetlint.forms.cells.headings import Heading
from targetlint.forms.cells.part import Part
from targetlint.forms.cells.row import Row
from targetlint.forms.place.alignment import align, by_vocabulary, shift_of
from targetlint.forms.place.drift import settled
from targetlint.forms.place.kept import kept
from targetlint.forms.place.matching import Placed
from targetlint.forms.place.numbered import apart
from targetlint.forms.place.spread_lines import lines_of
from targetlint.model import Location, Period


@attrs.frozen
class Line:
    """One row, or one half of a row of two blocks side by side, matched to its columns."""

    placed: Placed
    half: int
    row: Row
    heading: Heading
    same_table: bool
    """The heading stands in the same table."""
    opens: bool
    """First of a part that does not go on with the part before."""
    after_break: bool
    """First behind a page break."""

    @property
    def location(self) -> Location:
        """Where the row begins."""
        return self.row.location


def placed_lines(parts: list[Part], left: Period) -> list[Line]:
    """The rows of all parts, in order.

    Args:
        parts: headings with the rows below each.
        left: period of the left one of two blocks side by side whose headings name none.
    """
    headings = [_timed(settled(part.heading, part.rows), left) for part in parts]
    lines: list[Line] = []
    for number, (part, heading) in enumerate(zip(parts, headings, strict=True)):
        opens = number > 0 and not part.repeats and _differs(headings[number - 1], heading)
        lines.extend(_lines(part, heading, opens))
    return lines


def _timed(heading: Heading, left: Period) -> Heading:
    """Two blocks of columns that both say annual: the left one is the longer period."""
    values = heading.of("value")
    if len({column.half for column in values}) < 2 or len({column.period for column in values}) > 1:
        return heading
    columns = tuple(attrs.evolve(c, period=left) if c.role == "value" and c.half == 0 else c for c in heading.columns)
    return attrs.evolve(heading, columns=columns)


def _differs(before: Heading, heading: Heading) -> bool:
    """A heading with key-task columns begins another part; one that only counts columns differently does not."""
    return heading.has("key_task") != before.has("key_task")


def _lines(part: Part, heading: Heading, opens: bool) -> Iterator[Line]:
    segment = part.rows[0].segment if part.rows and part.rows[0].block == part.heading_block else -1
    shifts = _shifts(part, heading)
    strict = by_vocabulary(part.rows, heading)
    own = [row for row in part.rows if row.block == part.heading_block and not part.spaced]
    places = kept(own, heading)
    halves = sorted({column.half for column in heading.columns})
    for row in part.rows:
        for shown in lines_of(row, heading) if part.spaced else (row,):
            same = part.spaced or shown.block == part.heading_block or (shown.exact and shown.width == heading.width)
            shift = shifts.get((shown.segment, shown.width))
            found = places.placed(shown, heading) if shown.block == part.heading_block else None
            for placed in apart(found or align(shown, heading, same_table=same, shift=shift, strict=strict)):
                for half in halves:
                    yield Line(placed, half, shown, heading, same, opens, shown.segment != segment)
                opens, segment = False, shown.segment


def _shifts(part: Part, heading: Heading) -> dict[tuple[int, int], int | None]:
    """How far the rows of each run behind a break stand beside their heading; stray rows are left to themselves."""
    found: dict[tuple[int, int], list[Row]] = {}
    totals: dict[int, int] = {}
    own = part.rows[0].segment if part.rows else 0
    for row in part.rows:
        totals[row.segment] = totals.get(row.segment, 0) + 1
        if not part.spaced and (row.width != heading.width or row.segment != own):
            found.setdefault((row.segment, row.width), []).append(row)
    return {key: shift_of(rows, heading) for key, rows in found.items() if len(rows) * 2 > totals[key[0]]}
