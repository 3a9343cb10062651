"""What was handed in and not read in: rows, values, tables, forms and files that no rule looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from targetlint.errors import Words
from targetlint.model import Form, Indicator, Loss, LossKind, Reading

KINDS: Mapping[str, LossKind] = {
    "value-without-name": "value-without-name",
    "table-not-read": "table-not-read",
    "scanned-page": "table-not-read",
    "font-without-map": "table-not-read",
    "no-form": "file-skipped",
    "skipped": "file-skipped",
    "cells-not-apart": "cells-not-apart",
    "text-stops": "text-stops",
}
"""Readings that tell of a loss, and of which kind; all others tell of repairs."""


def is_loss(reading: Reading) -> bool:
    """Whether a reading tells of something that was not read in.

    >>> is_loss(Reading("skipped", Words("", ""))), is_loss(Reading("label-moved", Words("", "")))
    (True, False)
    """
    return reading.kind in KINDS


def losses_of(forms: Sequence[Form], readings: Iterable[Reading]) -> tuple[Loss, ...]:
    """Everything that was not read in.

    Args:
        forms: all forms that were found.
        readings: what the readers said of all files, each with its file.

    Returns:
        Losses file by file, files in which forms were found first; in each file as they stand in it.

    >>> from targetlint.model import Indicator, Location
    >>> form = Form("a.txt", 1, indicators=(Indicator("培训人数", location=Location(line=12)),))
    >>> [(loss.kind, loss.message.zh) for loss in losses_of([form], [])]
    [('form-without-values', '整张表没有读到指标值（1项指标）'), ('row-without-value', '“培训人数”没有指标值')]
    """
    found = [loss for form in forms for loss in _of_form(form)]
    told = [reading for reading in readings if is_loss(reading)]
    # Why no form was found is said once: that its cells are not apart.
    glued = {reading.file for reading in told if reading.kind == "cells-not-apart"}
    found += [_of_reading(each, forms) for each in told if not (each.kind == "no-form" and each.file in glued)]
    files = {file: place for place, file in enumerate(dict.fromkeys(loss.file for loss in found))}
    return tuple(sorted(found, key=lambda loss: (files[loss.file], loss.form_index or 0, loss.location.order())))


def formless(file: str, readings: Iterable[Reading]) -> Reading:
    """That no form was found in a file, and why where the reader knows."""
    for reading in readings:
        if reading.kind == "cells-not-apart":
            return Reading("no-form", reading.message, file=file)
    words = Words(
        "没有找到绩效目标表：表里应有“三级指标”“指标值”等表头；若表在别的文件里，请检查那个文件",
        "no target form was found: a form has headings such as 三级指标 and 指标值;"
        " if it is in another file, check that one",
    )
    return Reading("no-form", words, file=file)


def _of_form(form: Form) -> Iterator[Loss]:
    """A form without any value, and its rows without one."""
    empty = [row for row in form.indicators if not (row.without or _written(row))]
    if len(empty) == len(form.indicators):
        count = len(empty)
        rows = Words(f"（{count}项指标）", f" ({count} indicators)") if count else Words("", "")
        words = Words(f"整张表没有读到指标值{rows.zh}", f"no target value was read in this form{rows.en}")
        yield Loss("form-without-values", words, form.file, form.location, form.index, form.subject)
    for row in empty:
        name = row.name[:40]
        words = Words(f"“{name}”没有指标值", f"'{name}' has no target value")
        yield Loss("row-without-value", words, form.file, row.location, form.index, form.subject)


def _written(row: Indicator) -> bool:
    return any(value.target.source.strip() for value in row.values)


def _of_reading(reading: Reading, forms: Iterable[Form]) -> Loss:
    """A reading as a loss, with the last form of its file and sheet that begins above it."""
    place = reading.location
    above = [
        form
        for form in forms
        if (form.file, form.location.sheet) == (reading.file, place.sheet) and form.location.order() <= place.order()
    ]
    index, subject = (above[-1].index, above[-1].subject) if above else (None, "")
    return Loss(KINDS[reading.kind], reading.message, reading.file, place, index, subject)
