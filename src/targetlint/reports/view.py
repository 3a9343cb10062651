"""One Outcome seen as a person reads it: form by form, value by value, what runs through a form in one line.

Only reports for people group; JSON and the other program formats keep one object a finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import attrs

from targetlint.errors import Words
from targetlint.losses import is_loss
from targetlint.model import Finding, Form, Location, Loss, Outcome, Reading, RuleCard, Severity
from targetlint.reports.place import describe
from targetlint.reports.wording import SEVERITIES, say

GROUP_FROM: dict[Severity, int] = {"info": 3, "warning": 4}
"""So many findings of one rule in one form make one line; errors always stand alone."""

STYLE_PACKS = frozenset({"notation", "unit"})
"""Packs about how values are written; elsewhere a message says something of its own about each value,
and is grouped only where a ready fix says it all."""

UNSCORABLE_KINDS = frozenset({"blank", "placeholder", "unparsed"})


@attrs.frozen
class Marked:
    """A value, or the form as a whole, with all that was found there."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """One that tells the value, where any does: they share place and name."""
        return next((finding for finding in self.findings if finding.target is not None), self.findings[0])


@attrs.frozen
class Group:
    """One rule that met many values of one form."""

    rule: str
    severity: Severity
    findings: tuple[Finding, ...]


@attrs.frozen
class FormView:
    """One form and its findings; `form` is None when only findings tell of it."""

    file: str
    index: int
    subject: str
    form: Form | None
    findings: tuple[Finding, ...]
    marked: tuple[Marked, ...]
    groups: tuple[Group, ...]


def form_views(outcome: Outcome, *, grouped: bool = True) -> tuple[FormView, ...]:
    """All forms in document order, those without findings too."""
    by_form: dict[tuple[str, int], list[Finding]] = {}
    forms = {(form.file, form.index): form for form in outcome.forms}
    for key in forms:
        by_form[key] = []
    for finding in outcome.findings:
        by_form.setdefault((finding.file, finding.form_index), []).append(finding)
    views = []
    for (file, index), findings in by_form.items():
        form = forms.get((file, index))
        subject = form.subject if form else findings[0].form_subject
        groups = _groups(findings) if grouped else ()
        in_groups = {id(finding) for group in groups for finding in group.findings}
        single = [finding for finding in findings if id(finding) not in in_groups]
        views.append(FormView(file, index, subject, form, tuple(findings), _marked(single), groups))
    return tuple(views)


def files_read(outcome: Outcome) -> int:
    """How many of the files were read; the others are listed one by one.

    >>> files_read(Outcome(files=("a", "b"), forms=(), findings=()))
    2
    """
    unread = {failure.file for failure in outcome.failures}
    return sum(1 for file in outcome.files if file not in unread)


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings of each severity, all three always present."""
    seen = Counter(finding.severity for finding in findings)
    return {severity: seen[severity] for severity in SEVERITIES}


def by_rule(findings: Iterable[Finding]) -> list[tuple[str, Severity, int]]:
    """Rules with their counts, the gravest and most frequent first."""
    seen = Counter((finding.rule, finding.severity) for finding in findings)
    return sorted(
        ((rule, severity, count) for (rule, severity), count in seen.items()),
        key=lambda row: (SEVERITIES.index(row[1]), -row[2], row[0]),
    )


@attrs.frozen
class Scorable:
    """How many of the target values can be scored as they are written."""

    values: int
    scorable: int

    @property
    def share(self) -> int | None:
        """Percent, rounded down so that 100 means all; None where no value was read."""
        return 100 * self.scorable // self.values if self.values else None


def scorable(outcome: Outcome) -> Scorable:
    """Values read, and those among them with content and without an error.

    An error that a baseline or waiver silences is one still: nobody can score the value for that.
    """
    by_form: dict[tuple[str, int], list[Finding]] = {}
    for finding in (*outcome.findings, *outcome.waived):
        if finding.severity == "error":
            by_form.setdefault((finding.file, finding.form_index), []).append(finding)
    values = good = 0
    for form in outcome.forms:
        faulty, _ = placed(form, by_form.get((form.file, form.index), ()))
        for row_place, row in enumerate(form.indicators):
            for place, value in enumerate(row.values):
                values += value.target.kind != "blank"
                good += value.target.kind not in UNSCORABLE_KINDS and (row_place, place) not in faulty
    return Scorable(values, good)


def read_line(outcome: Outcome, lang: str) -> str:
    """How much was read, and how much of it can be scored; silence about nothing is no praise."""
    files, forms, state = files_read(outcome), len(outcome.forms), scorable(outcome)
    if not forms:
        return say("no-forms", lang, files=files)
    if not state.values:
        return say("read-no-values", lang, files=files, forms=forms)
    return say(
        "read", lang, files=files, forms=forms, values=state.values, scorable=state.scorable, share=state.share
    )  # fmt: skip


def all_clear(outcome: Outcome) -> bool:
    """Whether everything was read and nothing found."""
    return bool(not outcome.findings and not outcome.losses and scorable(outcome).values)


def repairs(outcome: Outcome) -> tuple[Reading, ...]:
    """Readings that tell of no loss: people are told of each thing once."""
    return tuple(reading for reading in outcome.readings if not is_loss(reading))


def loss_line(loss: Loss, outcome: Outcome, lang: str) -> str:
    """``第12行“培训人数”没有指标值``; with its file where there are several."""
    place, message = describe(loss.location, lang, loss.file), loss.message.say(lang)
    file = "" if place and outcome.files == (loss.file,) else loss.file
    where = " ".join(part for part in (file, place) if part)
    return where + ("" if lang == "zh" and message.startswith("“") else say("colon", lang)) + message


def form_label(index: int, lang: str) -> str:
    """``第2张表``; what speaks of waivers stands in a configuration, not in a form.

    >>> form_label(2, "zh"), form_label(0, "zh")
    ('第2张表', '设置文件')
    """
    return say("form", lang, index=index) if index else say("settings-file", lang)


def whole_label(finding: Finding, lang: str) -> str:
    """What a finding without an indicator is about."""
    return say("whole-form" if finding.form_index else "waiver", lang)


PlaceKey: TypeAlias = tuple[str, int, str | None, str | None, Location]


def place_key(finding: Finding) -> PlaceKey:
    """What findings about the same value share."""
    return (finding.file, finding.form_index, finding.name, finding.period, finding.location)


Placed: TypeAlias = dict[tuple[int, int], list[Finding]]
"""Findings by row and value of a form, both counted from 0."""


def placed(form: Form, findings: Iterable[Finding]) -> tuple[Placed, list[Finding]]:
    """Findings at the values of a form, and those that are about no value.

    What is about an indicator as a whole stands with its first value.
    """
    homes: dict[tuple[str | None, str | None, Location], tuple[int, int]] = {}
    for row_place, row in enumerate(form.indicators):
        for place, value in enumerate(row.values):
            homes.setdefault((row.name, value.period, value.location), (row_place, place))
            homes.setdefault((row.name, None, value.location), (row_place, 0))
        if row.values:
            homes.setdefault((row.name, None, row.location), (row_place, 0))
    found: Placed = {}
    rest = []
    for finding in findings:
        home = homes.get((finding.name, finding.period, finding.location)) if finding.name is not None else None
        if home is None:
            rest.append(finding)
        else:
            found.setdefault(home, []).append(finding)
    return found, rest


def title_of(rule: str, cards: Sequence[RuleCard]) -> Words:
    """The rule's title, or its id where no card is known."""
    for card in cards:
        if card.rule == rule:
            return card.title
    return Words(rule, rule)


def path_of(level1: str | None, level2: str | None, joint: str = "›") -> str:
    """产出›数量: the labels above an indicator, in short.

    >>> path_of("产出指标", "数量指标")
    '产出›数量'
    """
    labels = [(label or "").strip().removesuffix("指标") for label in (level1, level2)]
    return joint.join(dict.fromkeys(label for label in labels if label))


def fixable(findings: Iterable[Finding]) -> int:
    """Findings with a fix that keeps the meaning."""
    return sum(1 for finding in findings if finding.fix is not None and finding.fix.safe)


def _groups(findings: Sequence[Finding]) -> tuple[Group, ...]:
    found: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in findings:
        if finding.name is not None and finding.severity in GROUP_FROM:
            found.setdefault((finding.rule, finding.severity), []).append(finding)
    return tuple(
        Group(rule, severity, tuple(members))
        for (rule, severity), members in found.items()
        if len(members) >= GROUP_FROM[severity] and _is_style(rule, members)
    )


def _is_style(rule: str, findings: Sequence[Finding]) -> bool:
    return rule.partition("/")[0] in STYLE_PACKS or all(finding.fix is not None for finding in findings)


def _marked(findings: Sequence[Finding]) -> tuple[Marked, ...]:
    places: dict[PlaceKey, list[Finding]] = {}
    for finding in findings:
        places.setdefault(place_key(finding), []).append(finding)
    for key in [key for key in places if key[2] is not None and key[3] is None]:
        # About the indicator as a whole: said with its first value, if there is something to say about that.
        home = next(
            (other for other in places if other[3] is not None and (other[:3], other[4]) == (key[:3], key[4])), None
        )
        if home is not None:
            places[home] += places.pop(key)
    return tuple(
        Marked(tuple(sorted(members, key=lambda finding: SEVERITIES.index(finding.severity))))
        for members in places.values()
    )
