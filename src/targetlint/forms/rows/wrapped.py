"""Cells that a text dump wrote over several lines → one row again; real rows stay apart.

A line break inside a cell ends the line of a dump in the middle of a row, so the rest of the cell
begins the next line.  Lines are put together only where that makes a row that fits its heading, or a
label that is known, and the lines alone do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.head_labels import is_fact_label
from targetlint.forms.cells.headings import Heading, heading_of, loose_heading
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.titles import is_aside, is_title, subject_of
from targetlint.forms.cells.two_rows import details_of, join_headings
from targetlint.forms.rows.cut_headings import heading_goes_on, is_cut_heading, is_cut_label, is_head_label, may_head
from targetlint.forms.rows.glue import glued
from targetlint.forms.rows.in_place import behind, goes_on, in_place, valueless
from targetlint.forms.rows.split_labels import Labels, ends_label
from targetlint.forms.rows.value_below import with_value

__all__ = ["unwrapped"]

_MOST = 8
"""A cell of more lines than that is prose, and its own matter."""
_GAP = 2
_YEAR_LINE = re.compile(r"[（(]?\s*20\d\d\s*年?度?\s*[)）]?")


def unwrapped(rows: Iterable[Row]) -> list[Row]:
    """The rows of a document with the cells whole that its lines, or its rows, cut in pieces.

    Args:
        rows: from `rows_of`.
    """
    return _Unwrapper(list(rows)).run()


@attrs.define
class _Unwrapper:
    """Walks the rows once with the heading in force."""

    rows: list[Row]
    heading: Heading | None = None
    before: Heading | None = None
    """Heading of the row directly above, which may have a second row."""
    loose: Heading | None = None
    """What is known of a heading whose column of values nobody has seen before."""
    blocks: dict[int, int] = attrs.Factory(dict)
    segments: dict[int, int] = attrs.Factory(dict)
    """Runs of rows that a lone line had cut in two."""

    def run(self) -> list[Row]:
        found: list[Row] = []
        labels = Labels()
        at = 0
        while at < len(self.rows):
            count = self._lines(at)
            row = self._moved(glued(self.rows[at : at + count]) if count > 1 else self.rows[at])
            if count > 1:
                above = found[-1] if found and self.rows[at].prose and self._adjacent(at - 1, 2) else row
                self._bridge(row if above.prose else above, at, count)
                row = self._moved(row)
            at += count
            noted = self._note(row)
            if not noted and (whole := self._valued(row, at)) is not None:
                row = whole
                self._bridge(row, at, 1)
                at += 1
            if noted or self.heading is None:
                labels = Labels()
            else:
                row = labels.joined(row, self.heading, found)
            if row.pieces:
                found.append(row)
        return found

    def _note(self, row: Row) -> bool:
        """Keep the heading in force; whether this row is one."""
        heading = heading_of(row)
        if heading is None and (is_title(row) or (subject_of(row) and len(row.pieces) >= 2)):
            self.heading = self.before = self.loose = None
            return False
        if heading is None and self.before is not None:
            heading = details_of(row, self.before)
        if heading is None:
            self.before = None
            self.loose = loose_heading(row) or self.loose
            return False
        joined = join_headings(self.before, heading) if self.before is not None else heading
        self.before = joined
        self.loose = joined
        if joined.complete:
            self.heading = joined
        return True

    def _valued(self, row: Row, at: int) -> Row | None:
        """The row with the value that stands alone on the line below it."""
        heading = self.loose or self.heading
        return with_value(row, self.rows[at], heading) if heading is not None and at < len(self.rows) else None

    def _moved(self, row: Row) -> Row:
        return attrs.evolve(
            row, block=self.blocks.get(row.block, row.block), segment=self.segments.get(row.segment, row.segment)
        )

    def _bridge(self, row: Row, at: int, count: int) -> None:
        """What follows a wrapped cell is still the same table."""
        parts = list(self.rows[at : at + count])
        if parts[-1].prose and at + count < len(self.rows):
            parts.append(self.rows[at + count])
        for part in parts:
            if not part.prose:
                self.blocks[part.block] = row.block
                self.segments[part.segment] = row.segment

    def _lines(self, at: int) -> int:
        """How many rows from here on are lines of one row."""
        first = self.rows[at]
        if first.exact or not first.pieces:
            return 1
        if self._full(at):
            return 1
        whole = heading_of(first)
        count = 1 if (whole is not None and whole.complete) or not may_head(first) else self._first(at, is_cut_heading)
        if count > 1 or (whole is not None and whole.complete):
            return self._heading_tail(at, count)
        if (first.prose and (count := self._first(at, is_cut_label)) > 1) or is_fact_label(first.pieces[0].text):
            return self._fact_tail(at, count)
        if self.heading is None:
            return 1
        if (count := self._first(at, self._is_wrapped_row)) == 1:
            count = self._first(at, self._is_wrapped_start)
        return self._value_tail(at, count)

    def _full(self, at: int) -> bool:
        """A row of the whole width, in its place: the common case, and no line of it is missing."""
        row = self.rows[at]
        if self.heading is None or row.width < self.heading.width or row.prose:
            return False
        if at + 1 < len(self.rows) and self.rows[at + 1].width == 1:
            return False
        return in_place(row, self.heading)

    def _first(self, at: int, test: Callable[[Sequence[Row]], bool]) -> int:
        for count in range(2, _MOST + 1):
            if not self._adjacent(at, count):
                break
            if test(self.rows[at : at + count]):
                return count
        return 1

    def _adjacent(self, at: int, count: int) -> bool:
        """Whether the row that would be the last of `count` is a line directly below the others."""
        if at < 0 or at + count > len(self.rows):
            return False
        above, row = self.rows[at + count - 2], self.rows[at + count - 1]
        first, second = above.pieces[-1].location.line, row.location.line
        if row.exact or first is None or second is None or not 0 < second - first <= _GAP:
            return False
        if above.pieces[-1].stop < above.width:
            return False  # its last cell is blank: nothing was cut
        return not is_title(row) and not subject_of(row) and not (row.prose and is_aside(row))

    def _heading_tail(self, at: int, count: int) -> int:
        """A complete heading may go on in the rows below."""
        while self._adjacent(at, count + 1) and heading_goes_on(self.rows[at + count - 1], self.rows[at + count]):
            count += 1
        return count

    def _is_wrapped_row(self, parts: Sequence[Row]) -> bool:
        """Lines that together are a row in its places, and alone are not."""
        heading = self.heading
        assert heading is not None
        width = sum(part.width for part in parts) - len(parts) + 1
        if width > heading.width or all(part.prose for part in parts):
            return False
        seams = [ends_label(above.pieces[-1].text, part.pieces[0].text) for above, part in pairwise(parts)]
        for label_ends, part in zip(seams, parts[1:], strict=True):
            if heading_of(part) is not None or (in_place(part, heading) and not label_ends):
                return False
            if features(part.pieces[0].line).labelled and not part.pieces[0].start and not label_ends:
                return False
        first = parts[0]
        if in_place(first, heading):
            return False
        own = first.pieces[0].start > 0 or features(first.pieces[0].line).level1 or features(first.pieces[0].line).side
        return (own or width == heading.width) and in_place(glued(parts), heading)

    def _is_wrapped_start(self, parts: Sequence[Row]) -> bool:
        """Lines that together are labels, and perhaps a name, without a value."""
        heading = self.heading
        assert heading is not None
        seams = all(ends_label(above.pieces[-1].text, part.pieces[0].text) for above, part in pairwise(parts))
        return seams and valueless(glued(parts), heading)

    def _value_tail(self, at: int, count: int) -> int:
        """The last cell of a row may end on a line of its own: `11月30` | `日前`."""
        heading = self.heading
        assert heading is not None
        while self._adjacent(at, count + 1):
            row = self.rows[at + count]
            above = glued(self.rows[at : at + count])
            half = ends_label(above.pieces[-1].text, row.pieces[0].text) and not row.pieces[0].start
            if half and count > 1 and above.width + row.width - 1 <= heading.width:
                count += 1
                continue
            if above.prose or not in_place(above, heading) or in_place(row, heading):
                break
            if not goes_on(above, row, heading) and (row.width == 1 or not behind(above, row, heading)):
                break
            if row.width > 1 and above.width + row.width - 1 != heading.width:
                break
            count += 1
        return count

    def _fact_tail(self, at: int, count: int) -> int:
        while self._adjacent(at, count + 1):
            if self._first(at + count, is_cut_label) > 1 or not self._fact_goes_on(
                glued(self.rows[at : at + count]), self.rows[at + count], at + count + 1
            ):
                break
            count += 1
        return count

    def _fact_goes_on(self, first: Row, last: Row, after: int) -> bool:
        """`主管部门 | 某市退役军人` | `事务局 | 实施单位 | …`: the second line goes on with the value."""
        if first.prose or len(first.pieces) < 2:
            return False
        start = first.pieces[0].text
        if not is_fact_label(start) or is_head_label(first.pieces[-1].text) or is_head_label(last.pieces[0].text):
            return False
        if last.pieces[0].start or _YEAR_LINE.fullmatch(last.pieces[0].text) or features(last.pieces[0].line).labelled:
            return False
        if len(last.pieces) > 1:
            return is_fact_label(last.pieces[1].text)
        follows = self.rows[after] if after < len(self.rows) else None
        if follows is None:
            return False
        return is_head_label(follows.pieces[0].text) if not follows.prose else self._first(after, is_cut_label) > 1
