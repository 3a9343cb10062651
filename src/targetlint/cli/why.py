"""``targetlint why FILE:PLACE``: for one value, the state of every rule and the reason."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs
import click

from targetlint.cli import making
from targetlint.engine.ledger import Entry
from targetlint.errors import CallError, Lang, Words
from targetlint.model import Form, Location, Outcome

STATES = making.texts("why", "states")
"""What the states of a rule are called, in the order shown."""


def run(
    place: str, select: tuple[str, ...], ignore: tuple[str, ...], pack: tuple[str, ...], config: str | None,
    profile: str | None, format: str, lang: Lang,
) -> int:  # fmt: skip
    """Show the states at a place."""
    from targetlint import api

    file, where = split_place(place)
    if not Path(file).exists():
        raise CallError(Words("没有这个文件", "there is no such file"), where=file)
    outcome = api.check([file], select=select, ignore=ignore, packs=pack, config=config, profile=profile, ledger=True)
    if outcome.failures:
        raise CallError(outcome.failures[0].message, where=outcome.failures[0].file)
    here, around = _at(outcome, where)
    if not here:
        raise CallError(_nothing(outcome, where), where=place)
    if format == "json":
        records = [entry.record() for entry in [*here, *around]]
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
        return 0
    for line in _lines(outcome, here, around, lang):
        click.echo(line)
    return 0


def _at(outcome: Outcome, where: str) -> tuple[list[Entry], list[Entry]]:
    """The states of rules at a place, and those of rules about the forms that it belongs to."""
    fits = matcher(where)
    here = [entry for entry in outcome.ledger if entry.name is not None and fits(entry)]
    forms = {entry.form_index for entry in here}
    around = [entry for entry in outcome.ledger if entry.name is None and entry.form_index in forms]
    return [_silenced(entry, outcome) for entry in here], [_silenced(entry, outcome) for entry in around]


def _silenced(entry: Entry, outcome: Outcome) -> Entry:
    """A fault that a baseline or waiver accepts is one still, and the list says who keeps it silent."""
    place = (entry.rule, entry.file, entry.form_index, entry.name, entry.period, entry.location)
    if entry.state != "broken" or place not in {
        (each.rule, each.file, each.form_index, each.name, each.period, each.location) for each in outcome.waived
    }:
        return entry
    words = Words(f"{entry.reason.zh}；按基线或豁免不再提示", f"{entry.reason.en}; kept silent by a baseline or waiver")
    return attrs.evolve(entry, reason=words)


def split_place(text: str) -> tuple[str, str]:
    r"""File and place; the colon of a Windows drive is no separator.

    >>> split_place("表.txt:45"), split_place(r"C:\表.xlsx:Sheet1!E12")
    (('表.txt', '45'), ('C:\\表.xlsx', 'Sheet1!E12'))
    """
    file, colon, place = text.rpartition(":")
    if not colon or not file or (len(file) == 1 and file.isalpha()):
        raise CallError(
            Words("请写成 文件:位置，如 表.txt:45、表.xlsx:E12", "write FILE:PLACE, as form.txt:45 or form.xlsx:E12"),
            found=text,
        )
    return file, place


def matcher(place: str) -> Callable[[Entry], bool]:
    """Which entries a place means."""
    if place.isdigit():
        return lambda entry: entry.location.line == int(place)
    sheet, _, cell = place.rpartition("!")
    if re.fullmatch(r"[A-Za-z]{1,3}\d+", cell):
        return lambda entry: entry.location.cell == cell.upper() and sheet in ("", entry.location.sheet)
    match = re.fullmatch(r"(?:p(\d+))?t(\d+)r(\d+)(?:c(\d+))?", place)
    if match:
        wanted = [int(part) if part else None for part in match.groups()]
        return lambda entry: all(
            want is None or want == got for want, got in zip(wanted, _numbers(entry.location), strict=True)
        )
    return lambda entry: place in (entry.name or "")


def _numbers(location: Location) -> tuple[int | None, ...]:
    return (location.page, location.table, location.row, location.column)


def _nothing(outcome: Outcome, where: str) -> Words:
    some = [
        describe_place(value.location) for form in outcome.forms for row in form.indicators for value in row.values
    ][:3]
    shown = "、".join(filter(None, some))
    return Words(
        f"“{where}”处没有指标值" + (f"；有指标值的地方如 {shown}" if shown else ""),
        f"there is no value at '{where}'" + (f"; there are some at {shown}" if shown else ""),
    )


def describe_place(location: Location) -> str:
    """A location in the form that this command takes.

    >>> describe_place(Location(line=45)), describe_place(Location(table=2, row=5))
    ('45', 't2r5')
    """
    if location.cell:
        return f"{location.sheet}!{location.cell}" if location.sheet else location.cell
    if location.line is not None:
        return str(location.line)
    if location.table is not None and location.row is not None:
        page = f"p{location.page}" if location.page else ""
        return f"{page}t{location.table}r{location.row}"
    return ""


def _lines(outcome: Outcome, here: Sequence[Entry], around: Sequence[Entry], lang: Lang) -> list[str]:
    lines: list[str] = []
    values = dict.fromkeys((entry.form_index, entry.name, entry.period, entry.target) for entry in here if entry.target)
    for form_index, name, period, target in values:
        form = next(each for each in outcome.forms if each.index == form_index and each.file == here[0].file)
        lines += [*_head(form, str(name), str(period), str(target), lang)]
        mine = [entry for entry in here if (entry.name, entry.target) in ((name, target), (name, None))]
        mine = [entry for entry in mine if entry.period in (period, None)]
        lines += [*_states(mine, lang), ""]
    lines.append(Words("整张表：", "the form as a whole:").say(lang))
    return lines + _states(around, lang)


def _head(form: Form, name: str, period: str, target: str, lang: Lang) -> list[str]:
    from targetlint.cli.parse import KINDS
    from targetlint.reports.wording import say
    from targetlint.value import parse

    read = parse(target, name=name)
    kind, when = KINDS[read.kind], say(period, lang)
    return [
        f"{form.subject or form.title} › {name}" + (f"（{when}）" if lang == "zh" else f" ({when})"),
        Words(
            f"  指标值 {target}  读作 {kind.zh}" + (f"：{read.canonical}" if read.canonical else ""),
            f"  value {target}  read as {kind.en}" + (f": {read.canonical}" if read.canonical else ""),
        ).say(lang),
    ]


def _states(entries: Sequence[Entry], lang: Lang) -> list[str]:
    lines = []
    for state, label in STATES.items():
        for entry in sorted((each for each in entries if each.state == state), key=lambda each: each.rule):
            lines.append(f"  {label.say(lang)}  {entry.rule}  {entry.reason.say(lang)}")
    return list(dict.fromkeys(lines))


command = making.command("why", run)
