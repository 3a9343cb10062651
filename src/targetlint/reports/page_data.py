"""What the report page shows of each form: the whole indicator table with its faults."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.model import Finding, Form, Indicator, Outcome, Period, Severity, Value
from targetlint.reports.place import describe
from targetlint.reports.view import FormView, counts, form_views, placed, title_of
from targetlint.reports.wording import PERIODS, SEVERITIES, say


@attrs.frozen
class Note:
    """One finding as it stands beside its value."""

    severity: Severity
    label: str
    rule: str
    title: str
    message: str
    place: str
    period: str = ""
    replacement: str = ""
    safe: bool = False
    grouped: bool = False
    related: tuple[tuple[str, str, str], ...] = ()
    """Role, quote and place of what it is compared with."""


@attrs.frozen
class CellView:
    """One target value: its text in pieces, each with the severity it is marked with."""

    pieces: tuple[tuple[str, Severity | None], ...]
    worst: Severity | None
    place: str
    label: str


@attrs.frozen
class RowView:
    """One indicator."""

    level1: str
    level2: str
    key_task: str
    name: str
    cells: tuple[CellView | None, ...]
    notes: tuple[Note, ...]
    worst: Severity | None

    @property
    def has_value(self) -> bool:
        """Whether a value was read for any period."""
        return any(cell is not None for cell in self.cells)


@attrs.frozen
class GroupView:
    """Written so throughout: one rule with its examples."""

    severity: Severity
    label: str
    rule: str
    title: str
    count: int
    examples: tuple[tuple[str, str, str, str], ...]
    """Name of the indicator, value, suggested text, place."""


@attrs.frozen
class FormSection:
    """One form."""

    view: FormView
    anchor: str
    subject: str
    title: str
    year: int | None
    place: str
    totals: tuple[tuple[Severity, str, int], ...]
    objectives: tuple[tuple[str, str], ...]
    periods: tuple[str, ...]
    rows: tuple[RowView, ...]
    notes: tuple[Note, ...]
    """About the form as a whole, or about what is in no row."""
    groups: tuple[GroupView, ...]
    lost: bool
    """Whether something of it was not read in."""


def sections(outcome: Outcome, lang: str) -> tuple[FormSection, ...]:
    """Every form of the outcome, in document order."""
    return tuple(_section(number, view, outcome, lang) for number, view in enumerate(form_views(outcome), start=1))


def _section(number: int, view: FormView, outcome: Outcome, lang: str) -> FormSection:
    grouped = {id(finding) for group in view.groups for finding in group.findings}
    # Findings about no form (a waiver, a file) have a section without rows.
    form = view.form or Form(view.file, 0)
    at_values, rest = placed(form, view.findings)
    periods = _periods(form)
    rows = []
    for row_place, row in enumerate(form.indicators):
        here = [(value, at_values.get((row_place, place), [])) for place, value in enumerate(row.values)]
        rows.append(_row(row, here, periods, grouped, outcome, lang, view.file))
    totals = counts(view.findings)
    return FormSection(
        view=view,
        anchor=f"form-{number}",
        subject=view.subject or say("no-subject", lang),
        title=form.title,
        year=form.year,
        place=describe(form.location, lang, form.file) if view.form else "",
        totals=tuple((each, say(each, lang), totals[each]) for each in SEVERITIES if totals[each]),
        objectives=tuple((goal.label, goal.text) for goal in form.objectives if goal.text.strip()),
        periods=tuple(say(period, lang) for period in periods),
        rows=tuple(rows),
        notes=tuple(_note(finding, outcome, lang, grouped=id(finding) in grouped, named=True) for finding in rest),
        groups=tuple(_group(group.rule, group.severity, group.findings, outcome, lang) for group in view.groups),
        lost=any((loss.file, loss.form_index) == (view.file, view.index) for loss in outcome.losses),
    )


def _periods(form: Form) -> tuple[Period, ...]:
    found = {value.period for row in form.indicators for value in row.values}
    return tuple(period for period in reversed(PERIODS) if period in found) or ("annual",)


def _row(
    row: Indicator,
    here: Sequence[tuple[Value, list[Finding]]],
    periods: Sequence[Period],
    grouped: set[int],
    outcome: Outcome,
    lang: str,
    file: str,
) -> RowView:
    cells: list[CellView | None] = []
    notes = []
    for period in periods:
        value, findings = next(((v, f) for v, f in here if v.period == period), (None, []))
        cells.append(_cell(value, findings, lang, file) if value is not None else None)
        for finding in sorted(findings, key=lambda each: SEVERITIES.index(each.severity)):
            note = _note(finding, outcome, lang, grouped=id(finding) in grouped, named=False)
            notes.append(attrs.evolve(note, period=say(period, lang) if len(periods) > 1 else ""))
    severities = [note.severity for note in notes]
    worst = next((each for each in SEVERITIES if each in severities), None)
    return RowView(row.level1, row.level2, row.key_task, row.name, tuple(cells), tuple(notes), worst)


def _cell(value: Value, findings: Sequence[Finding], lang: str, file: str) -> CellView:
    text = value.target.source
    worst = next((each for each in SEVERITIES if any(finding.severity == each for finding in findings)), None)
    return CellView(pieces(text, findings), worst, describe(value.location, lang, file), say(value.period, lang))


def pieces(text: str, findings: Sequence[Finding]) -> tuple[tuple[str, Severity | None], ...]:
    """The value cut where marks begin and end; the gravest mark wins.

    >>> pieces("≥5", ())
    (('≥5', None),)
    """
    marks: list[Severity | None] = [None] * len(text)
    for severity in reversed(SEVERITIES):
        for finding in findings:
            if finding.severity == severity and finding.span is not None:
                for place in range(max(0, finding.span[0]), min(len(text), finding.span[1])):
                    marks[place] = severity
    cut: list[tuple[str, Severity | None]] = []
    for sign, mark in zip(text, marks, strict=True):
        if cut and cut[-1][1] == mark:
            cut[-1] = (cut[-1][0] + sign, mark)
        else:
            cut.append((sign, mark))
    return tuple(cut)


def _note(finding: Finding, outcome: Outcome, lang: str, *, grouped: bool, named: bool) -> Note:
    message = finding.message.say(lang)
    if named and finding.name:
        message = f"{finding.name} {finding.target or ''}".strip() + say("colon", lang) + message
    return Note(
        severity=finding.severity,
        label=say(finding.severity, lang),
        rule=finding.rule,
        title=title_of(finding.rule, outcome.rules).say(lang),
        message=message,
        place=describe(finding.location, lang, finding.file),
        replacement=finding.fix.replacement if finding.fix else "",
        safe=finding.fix.safe if finding.fix else False,
        grouped=grouped,
        related=tuple(
            (side.role.say(lang), side.quote, describe(side.location, lang, finding.file)) for side in finding.related
        ),
    )


def _group(rule: str, severity: Severity, findings: Sequence[Finding], outcome: Outcome, lang: str) -> GroupView:
    examples = tuple(
        (
            each.name or "",
            each.target or "",
            each.fix.replacement if each.fix else "",
            describe(each.location, lang, each.file),
        )
        for each in findings
    )
    title = title_of(rule, outcome.rules).say(lang)
    return GroupView(severity, say(severity, lang), rule, title, len(findings), examples)
