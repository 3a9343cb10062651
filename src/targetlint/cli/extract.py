"""``targetlint extract``: every target value of every form, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Sequence

import attrs
import click

from targetlint.cli import making
from targetlint.errors import Lang, Words
from targetlint.losses import formless, is_loss, losses_of
from targetlint.model import Form, Loss, Reading, Value

PERIODS = making.texts("extract", "periods")
COLUMNS = (
    "file", "form", "title", "subject", "year", "level1", "level2", "key_task", "name", "period", "place", "target",
    "actual", "weight", "location",
)  # fmt: skip


@attrs.define
class Extract:
    """What the files gave."""

    forms: list[Form] = attrs.Factory(list)
    readings: list[Reading] = attrs.Factory(list)
    failures: list[Reading] = attrs.Factory(list)
    losses: tuple[Loss, ...] = ()


def gather(paths: Sequence[str], limits: Sequence[str]) -> Extract:
    """Read the files; one that can't be read leaves the others."""
    from targetlint import documents, forms
    from targetlint.documents import limits as bounds
    from targetlint.documents.gather import is_named

    found = Extract()
    for document in documents.gather(paths, bounds.from_options(limits)):
        if isinstance(document, Reading):
            (found.failures if document.kind == "unreadable" else found.readings).append(document)
            continue
        recognised = forms.recognise(document)
        found.forms.extend(recognised.forms)
        found.readings.extend(attrs.evolve(reading, file=document.file) for reading in recognised.readings)
        if not recognised.forms:
            empty = formless(document.file, recognised.readings)
            (found.failures if is_named(document.file, paths) else found.readings).append(empty)
    found.losses = losses_of(found.forms, found.readings)
    return found


def as_jsonl(found: Extract, lang: Lang) -> str:
    """The contract's records, one object a line."""
    from targetlint.forms.records import records

    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for form in found.forms for record in records(form))


def as_csv(found: Extract, lang: Lang) -> str:
    """The same records as rows with a heading; `location` as it is shown to people."""
    from targetlint.forms.records import records
    from targetlint.reports.place import describe

    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for form in found.forms:
        places = [value.location for indicator in form.indicators for value in indicator.values]
        for record, place in zip(records(form), places, strict=True):
            head = record.pop("form")
            writer.writerow({**record, **head, "form": head["index"], "location": describe(place, lang)})
    return out.getvalue()


def as_table(found: Extract, lang: Lang) -> str:
    """Forms with their values below each other, then what was not read in, and the reading report."""
    lines: list[str] = []
    for form in found.forms:
        lines += [*_form(form, lang), ""]
    if found.losses:
        lines += [*_losses(found.losses, lang), ""]
    repairs = [reading for reading in found.readings if not is_loss(reading)]
    if repairs:
        lines += [*_readings(repairs, lang), ""]
    total = sum(len(indicator.values) for form in found.forms for indicator in form.indicators)
    indicators = sum(len(form.indicators) for form in found.forms)
    lines.append(
        Words(
            f"共{len(found.forms)}张表，{indicators}项指标，{total}个指标值",
            f"{len(found.forms)} form(s), {indicators} indicator(s), {total} target value(s)",
        ).say(lang)
    )
    return "\n".join(lines) + "\n"


def _form(form: Form, lang: Lang) -> list[str]:
    from targetlint.reports.layout import clean, cut, pad, width
    from targetlint.reports.place import describe

    year = f" {form.year}" if form.year else ""
    lines = [f"{clean(form.file)} · {form.index} · {clean(form.subject or form.title)}{year}"]
    if form.objectives:
        goals = Words("目标", "objectives").say(lang)
        lines += [f"  {goals} {clean(goal.label)}：{cut(clean(goal.text), 70)}" for goal in form.objectives]
    rows: list[tuple[str, str, str, str]] = []
    for indicator in form.indicators:
        labels = [part for part in (indicator.level1, indicator.level2, indicator.key_task) if part]
        path = "›".join([*(cut(clean(part), 24) for part in labels), cut(clean(indicator.name), 44)])
        if not indicator.values:
            rows.append((path, "", Words("（空）", "(blank)").say(lang), describe(indicator.location, lang)))
        for value in indicator.values:
            target = cut(clean(value.target.source), 30)
            rows.append((path, _when(value, lang), target, describe(value.location, lang)))
            path = ""
    wide = [max((width(row[at]) for row in rows), default=0) for at in range(3)]
    lines += ["  " + "  ".join([*(pad(row[at], wide[at]) for at in range(3)), row[3]]).rstrip() for row in rows]
    return lines


def _losses(losses: Sequence[Loss], lang: Lang) -> list[str]:
    from targetlint.reports.layout import clean
    from targetlint.reports.place import describe
    from targetlint.reports.wording import say

    lines = [say("lost-count", lang, count=len(losses))]
    for loss in losses:
        where = " ".join(part for part in (loss.file, describe(loss.location, lang, loss.file)) if part)
        lines.append(f"  {clean(where)} {clean(loss.message.say(lang))}")
    return lines


def _when(value: Value, lang: Lang) -> str:
    """The period of a value, and its place where it has one."""
    return " ".join(filter(None, (PERIODS[value.period].say(lang), value.place)))


def _readings(readings: Iterable[Reading], lang: Lang) -> list[str]:
    from targetlint.reports.layout import clean
    from targetlint.reports.place import describe

    lines = [Words("读表说明", "Notes from reading").say(lang)]
    for reading in readings:
        place = describe(reading.location, lang)
        lines.append(f"  {clean(reading.file)} {place} {clean(reading.message.say(lang))}")
    return lines


FORMATS: dict[str, Callable[[Extract, Lang], str]] = {"table": as_table, "jsonl": as_jsonl, "csv": as_csv}


def run(paths: tuple[str, ...], format: str, limit: tuple[str, ...], lang: Lang) -> int:
    """Read, write, and say what could not be read."""
    from targetlint.reports.wording import say

    found = gather(paths, limit)
    click.echo(FORMATS[format](found, lang), nl=False)
    for failure in found.failures:
        print(f"targetlint: {failure.file}：{failure.message.say(lang)}", file=sys.stderr)
    if found.losses:
        print(f"targetlint: {say('lost-count', lang, count=len(found.losses))}", file=sys.stderr)
    return 2 if found.failures else 0


command = making.command("extract", run)
