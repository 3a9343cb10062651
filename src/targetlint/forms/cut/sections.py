"""The stream of rows → one section a form: its head, its indicator parts with their headings, its tail."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from targetlint.forms.cells.by_content import by_content
from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Heading, heading_of, loose_heading
from targetlint.forms.cells.part import Part
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.spread import spread
from targetlint.forms.cells.titles import is_aside, is_inline, is_title, subject_of
from targetlint.forms.cells.two_rows import details_of, join_headings, repeats_in_part
from targetlint.forms.cells.vocabulary import is_level1, is_level2
from targetlint.forms.place.alignment import is_indicator
from targetlint.forms.place.kept import names_something, stands_alone, would_be_read

_SAMPLE = 24
"""Rows that tell what stands below a heading; more say nothing new."""


@attrs.define
class Section:
    """What belongs to one form (or to several that share a flat list)."""

    head: list[Row] = attrs.Factory(list)
    parts: list[Part] = attrs.Factory(list)
    asides: list[Row] = attrs.Factory(list)
    inline: list[Row] = attrs.Factory(list)
    skipped: dict[int, Row] = attrs.Factory(dict)
    """First rows of tables below the form that are none of it."""
    missed: set[int] = attrs.Factory(set)
    """Those of the skipped tables that hold what looks like indicators."""
    set_aside: list[Row] = attrs.Factory(list)
    """Rows of the table that were taken for remarks and could have been more."""
    list_heading: Row | None = None
    """The heading of a list of projects whose forms are written in one cell each."""


def cut(rows: Iterable[Row]) -> list[Section]:
    """Cut the stream of rows into sections.

    A form begins at its title, or at its project name once the form before has indicators; a table
    that only goes on after a page break begins none.
    """
    cutter = _Cutter(list(rows))
    for at in range(len(cutter.stream)):
        cutter.take(at)
    cutter.flush()
    return [section for section in cutter.sections if section.head or section.parts or section.inline]


@attrs.define
class _Cutter:
    """Walks the stream once; `open` is a heading row directly above that may have a second row."""

    stream: list[Row]
    sections: list[Section] = attrs.Factory(lambda: [Section()])
    open: tuple[int, Heading, Row] | None = None
    at: int = 0
    going_on: dict[int, bool] = attrs.Factory(dict)
    titles: set[str] = attrs.Factory(set)
    """Titles seen so far: one that comes again without a project name is the head of a page."""

    def take(self, at: int) -> None:
        """The next row of the stream."""
        self.at = at
        row = self.stream[at]
        if self._new_sheet(row):
            self.flush()
            self.sections.append(Section())
        shown = spread(row) if row.prose else row
        heading = self._heading_of(at, shown)
        if heading is not None:
            self._heading(at, heading, shown)
            return
        self.flush()
        self._row(at, row, shown)
        if is_title(row):
            self.titles.add(row.text)

    def _heading_of(self, at: int, shown: Row) -> Heading | None:
        """The heading that a row is, or what it details of the heading above."""
        heading = heading_of(shown)
        if heading is None and self.open is not None and self.open[0] == at - 1:
            heading = details_of(shown, self.open[1])
        if heading is not None and (heading.complete or (self.open is not None and self.open[0] == at - 1)):
            return heading
        loose = loose_heading(shown)
        if loose is None:
            return heading
        below = self._below_heading(at)
        if not any(loose.has(role) for role in ("name", "level1", "level2")):
            second = heading_of(below[0]) if below else None
            joins = second is not None and not second.complete and second.has("level1") and not second.has("value")
            return loose if joins and heading is None else heading
        if below and (heading_of(below[0]) is not None or details_of(below[0], loose) is not None):
            return heading or loose  # the second row comes first
        found = by_content(loose, below)
        return found if found.complete else heading

    def _below_heading(self, at: int) -> list[Row]:
        """The rows of the table below a heading that tell what its columns hold."""
        row = self.stream[at]
        found: list[Row] = []
        for other in self.stream[at + 1 : at + 1 + _SAMPLE]:
            if not other.pieces or (other.block != row.block and not row.prose) or other.prose != row.prose:
                break
            if is_title(other) or is_aside(other):
                break
            found.append(spread(other) if other.prose else other)
        return found

    def _row(self, at: int, row: Row, shown: Row) -> None:
        """A row that is no heading."""
        here = self.sections[-1]
        if self._is_indicator(row):
            here.parts[-1].rows.append(row)
        elif is_inline(row):
            self._inline(row)
        elif here.inline and len(row.pieces) == 1 and not is_title(row):
            here.inline.append(row)
        elif self._begins(at):
            self.sections.append(Section(head=[row]))
        elif here.parts:
            self._below(row, shown)
        else:
            here.head.append(row)

    def _is_indicator(self, row: Row) -> bool:
        """Whether a row of the table is an indicator by its places, whatever its words look like."""
        parts = self.sections[-1].parts
        if not parts or row.block != parts[-1].heading_block:
            return False
        heading = parts[-1].heading
        return names_something(row, heading) or (is_inline(row) and would_be_read(row, heading))

    def _inline(self, row: Row) -> None:
        """A form, or more of one, written in one cell."""
        here = self.sections[-1]
        if here.parts or (here.inline and len(row.pieces) > 1):
            here = Section(head=here.head if here.inline else [], list_heading=here.list_heading)
            self.sections.append(here)
        elif here.list_heading is None and here.head and len(here.head[-1].pieces) == len(row.pieces):
            here.list_heading = here.head.pop()
        here.inline.append(row)

    def flush(self) -> None:
        """A half heading without its other half is an ordinary row."""
        if self.open is not None and not self.open[1].complete:
            self.sections[-1].head.append(self.open[2])
        self.open = None

    def _heading(self, at: int, heading: Heading, row: Row) -> None:
        rows: tuple[frozenset[str], ...] = (_texts(heading),)
        if self.open is not None and self.open[0] == at - 1 and (row.prose or self.open[2].block == row.block):
            upper = self.open[1]
            heading = join_headings(upper, heading)
            rows = (_texts(upper), *rows)
            if upper.complete:
                self.sections[-1].parts.pop()
            self.open = None
            if not heading.complete:
                heading = by_content(heading, self._below_heading(at))
        self.flush()
        if heading.complete:
            self._part(heading, rows, row)
        self.open = (at, heading, row)

    def _part(self, heading: Heading, rows: tuple[frozenset[str], ...], row: Row) -> None:
        """A new part below a heading; a page break may repeat the heading, or one row of two."""
        parts = self.sections[-1].parts
        last = parts[-1] if parts else None
        if last is not None and (
            repeats_in_part(heading, last.heading) or (len(rows) == 1 and rows[0] in last.heading_rows)
        ):
            heading, rows = last.heading, last.heading_rows
        repeats = last is not None and last.heading.shape == heading.shape
        parts.append(Part(heading, heading_block=row.block, spaced=row.prose, repeats=repeats, heading_rows=rows))

    def _new_sheet(self, row: Row) -> bool:
        here = self.sections[-1]
        last = here.parts[-1].rows[-1] if here.parts and here.parts[-1].rows else here.head[-1] if here.head else None
        return last is not None and last.sheet != row.sheet

    def _begins(self, at: int) -> bool:
        """Whether a new form begins at this row."""
        row, here = self.stream[at], self.sections[-1]
        known = [old for old in here.head if subject_of(old)]
        if is_title(row):
            if not here.parts:
                return bool(known) and not self._facts_follow(at, here)
            return not (row.text in self.titles and not self._subject_follows(at))
        shown = spread(row) if row.prose else row
        return bool(here.parts) and subject_of(shown) and len(shown.pieces) >= 2

    def _subject_follows(self, at: int) -> bool:
        for row in self.stream[at + 1 : at + 12]:
            if heading_of(row) is not None or is_level1(row.pieces[0].text) or is_level2(row.pieces[0].text):
                return False
            if subject_of(row):
                return True
        return False

    def _facts_follow(self, at: int, here: Section) -> bool:
        """A title between the facts and the indicators of one form (2020年绩效目标) starts no form."""
        return not self._subject_follows(at) or self.stream[at].text in [row.text for row in here.head]

    def _below(self, row: Row, shown: Row) -> None:
        """A row that stands below a heading."""
        here = self.sections[-1]
        part = here.parts[-1]
        inside = row.block == part.heading_block
        if is_aside(row) or is_aside(shown) or (is_title(row) and not part.spaced):
            here.asides.append(row)
            if inside and would_be_read(row, part.heading):
                here.set_aside.append(row)
        elif inside and stands_alone(row, part.heading):
            here.asides.append(row)
            here.set_aside.append(row)
        elif row.prose:
            fits = part.spaced or _fits(row, shown, part.heading)
            (part.rows if fits and len(shown.pieces) >= 2 else here.asides).append(shown if fits else row)
        elif self._goes_on(row, part):
            part.rows.append(row)
        else:
            here.skipped.setdefault(row.block, row)
            if any(_of_indicators(piece.line) for piece in row.pieces):
                here.missed.add(row.block)

    def _goes_on(self, row: Row, part: Part) -> bool:
        """Whether the table of this row is that of the indicators above it, or continues it."""
        if row.block == part.heading_block or (part.rows and part.rows[-1].block == row.block):
            return True
        if row.block not in self.going_on:
            table = self._table(row)
            labelled = any(is_level1(p.text) or is_level2(p.text) for other in table for p in other.pieces[:3])
            good = sum(is_indicator(other, part.heading) and _tells(other, part.heading) for other in table)
            self.going_on[row.block] = labelled or good * 3 > len(table) * 2
        return self.going_on[row.block]

    def _table(self, row: Row) -> list[Row]:
        """The first rows of the table that begins with this row, up to a heading."""
        rows: list[Row] = []
        for other in self.stream[self.at : self.at + 12]:
            if other.block != row.block or heading_of(other) is not None:
                break
            rows.append(other)
        return rows


def _of_indicators(text: str) -> bool:
    """Whether a cell is one that only tables of indicators hold: a label of a level, a value with a sign or unit."""
    cell = features(text)
    return cell.labelled or (cell.value and not (cell.number or cell.date or cell.unit))


def _tells(row: Row, heading: Heading) -> bool:
    """Whether a row of another table than the heading's holds more than words and a bare number.

    The foot of a page (`版权所有 | 网站标识码 | 1234`) is narrower than the form, and its numbers count nothing.
    """
    cells = (features(piece.line) for piece in row.pieces)
    return row.width >= heading.width or any(cell.value and not cell.number for cell in cells)


def _fits(row: Row, shown: Row, heading: Heading) -> bool:
    """Whether a line of text reads as a row of the table: by its first label, or by gaps between its cells."""
    first = shown.pieces[0].text
    return is_level1(first) or is_level2(first) or ("  " in row.text and is_indicator(shown, heading))


def _texts(heading: Heading) -> frozenset[str]:
    return frozenset(column.text for column in heading.columns if column.role != "side")
