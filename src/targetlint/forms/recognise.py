"""The way from a document to its forms, in a few lines."""

from __future__ import annotations

import attrs

from targetlint.errors import Words
from targetlint.forms.about import Head, read_head, year_of
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.titles import is_summary_title
from targetlint.forms.cut import Section, cut, listed, projects
from targetlint.forms.inline import is_narrative, read_inline, read_narrative
from targetlint.forms.levels import read_parts
from targetlint.forms.rows import whole_rows
from targetlint.model import Document, Fact, Form, Indicator, Period, Reading


@attrs.frozen
class Recognised:
    """The forms of a document, and what was repaired or could not be placed."""

    forms: tuple[Form, ...]
    readings: tuple[Reading, ...]


def recognise(document: Document) -> Recognised:
    """Find the target forms in a document.

    Args:
        document: as it was read.

    Returns:
        Its forms in order, and the reading report; no form is an answer too, not an error.
    """
    whole_form = whole_rows(document)
    builder = _Builder(document.file, [*document.readings, *whole_form.readings])
    stream = tuple(whole_form.rows)
    for whole in cut(stream):
        builder.note_year(whole)
        if whole.inline:
            builder.inline(whole)
        for section in projects(whole) if whole.parts else ():
            builder.table(section)
    apart = all(reading.kind != "cells-not-apart" for reading in whole_form.readings)
    if not builder.forms and apart and is_narrative(stream):
        builder.narrative(stream)
    return Recognised(tuple(builder.forms), tuple(builder.readings))


@attrs.define
class _Builder:
    """Makes forms of sections, in order."""

    file: str
    readings: list[Reading]
    forms: list[Form] = attrs.Factory(list)
    year: int | None = None
    title: str = ""

    def note_year(self, section: Section) -> None:
        """A collection names its year once, above all its forms."""
        for row in section.head:
            if is_summary_title(row):
                self.year = year_of(row.text) or self.year

    def table(self, section: Section) -> None:
        """A form with a table of indicators."""
        head = read_head(section.head, section.asides, self.year)
        left: Period = "half-year" if any("半年" in row.text for row in section.head) else "medium-term"
        found = read_parts(section.parts, self.file, [line.label for line in head.funds.lines], left)
        self.readings.extend(found.readings)
        for block, row in section.skipped.items():
            if block in section.missed:
                words = Words(
                    "这个表格里有像指标的内容，没有读", "this table holds what looks like indicators; not read"
                )
                self.readings.append(Reading("table-not-read", words, row.location, self.file))
            else:
                words = Words("这个表格不像绩效指标，没有读", "this table does not look like indicators; not read")
                self.readings.append(Reading("table-skipped", words, row.location, self.file))
        for row in section.set_aside:
            text = row.text[:40]
            words = Words(f"“{text}”不是指标，当作说明", f"'{text}' is no indicator; taken for a remark")
            self.readings.append(Reading("set-aside", words, row.location, self.file))
        self._add(head, found.indicators, found.empty_labels)

    def inline(self, section: Section) -> None:
        """A form in one cell of a list of projects."""
        written = read_inline(section.inline)
        if written.indicators:
            head = read_head([*section.head, *listed(section)], (), self.year)
            self._add(attrs.evolve(head, objectives=(*head.objectives, *written.objectives)), written.indicators)

    def narrative(self, rows: tuple[Row, ...]) -> None:
        """A form in prose."""
        written = read_narrative(rows)
        if written.indicators:
            head = read_head([row for row in rows if len(row.text) <= 60], (), self.year)
            self._add(attrs.evolve(head, objectives=written.objectives), written.indicators)

    def _add(self, head: Head, indicators: tuple[Indicator, ...], empty: tuple[Fact, ...] = ()) -> None:
        self.title = head.title or self.title
        self.forms.append(
            Form(
                file=self.file,
                index=len(self.forms) + 1,
                title=self.title,
                subject=head.subject,
                year=head.year,
                facts=head.facts,
                objectives=head.objectives,
                funds=head.funds,
                indicators=indicators,
                empty_labels=empty,
                plan_items=head.plan_items,
                location=head.location,
            )
        )
