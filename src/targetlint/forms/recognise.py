"""The way from a document to its forms, in a few lines."""

from __future__ import annotations

import attrs

from targetlint.forms.head import read_head, year_of
from targetlint.forms.indicators import read_parts
from targetlint.forms.rows import rows_of
from targetlint.forms.sections import cut, is_summary_title
from targetlint.model import Document, Form, Reading

__all__ = ["Recognised", "recognise"]


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
    forms: list[Form] = []
    readings = list(document.readings)
    year: int | None = None
    for section in cut(rows_of(document)):
        for row in section.head:
            if is_summary_title(row):
                year = year_of(row.text) or year
        if not section.parts:
            continue
        head = read_head(section.head, section.asides, year)
        found = read_parts(section.parts, document.file, [line.label for line in head.funds.lines])
        readings.extend(found.readings)
        forms.append(
            Form(
                file=document.file,
                index=len(forms) + 1,
                title=head.title,
                subject=head.subject,
                year=head.year,
                facts=head.facts,
                objectives=head.objectives,
                funds=head.funds,
                indicators=found.indicators,
                empty_labels=found.empty_labels,
                plan_items=head.plan_items,
                location=head.location,
            )
        )
    return Recognised(tuple(forms), tuple(readings))
