"""One Outcome seen as a person reads it: form by form, value by value, house style in one line.

Only reports for people group; JSON and the other program formats keep one object a finding.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from targetlint.errors import Words
from targetlint.model import Finding, Form, Indicator, Location, Outcome, RuleCard, Severity, Value
from targetlint.reports.wording import SEVERITIES

GROUP_FROM: dict[Severity, int] = {"info": 3, "warning": 6}
"""So many findings of one rule in one form make one line; errors always stand alone."""

UNSCORABLE_KINDS = frozenset({"blank", "placeholder", "unparsed"})


@attrs.frozen
class Marked:
    """A value, or the form as a whole, with all that was found there."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """Any of them: they share place, name and value."""
        return self.findings[0]


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
    def share(self) -> int:
        """Percent, rounded down so that 100 means all."""
        return 100 * self.scorable // self.values if self.values else 100


def scorable(forms: Iterable[Form], findings: Iterable[Finding]) -> Scorable:
    """Values read, and those among them with content and without an error."""
    faulty = {place_key(finding) for finding in findings if finding.severity == "error" and finding.name is not None}
    values = [(form, row, value) for form in forms for row in form.indicators for value in row.values]
    values = [entry for entry in values if entry[2].target.kind != "blank"]
    good = [
        value
        for form, row, value in values
        if value.target.kind not in UNSCORABLE_KINDS and value_key(form, row, value) not in faulty
    ]
    return Scorable(len(values), len(good))


PlaceKey = tuple[str, int, str | None, str | None, Location]


def place_key(finding: Finding) -> PlaceKey:
    """What findings about the same value share."""
    return (finding.file, finding.form_index, finding.name, finding.period, finding.location)


def value_key(form: Form, row: Indicator, value: Value) -> PlaceKey:
    """The same key, made from the value itself."""
    return (form.file, form.index, row.name, value.period, value.location)


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
        if len(members) >= GROUP_FROM[severity]
    )


def _marked(findings: Sequence[Finding]) -> tuple[Marked, ...]:
    places: dict[PlaceKey, list[Finding]] = {}
    for finding in findings:
        places.setdefault(place_key(finding), []).append(finding)
    return tuple(
        Marked(tuple(sorted(members, key=lambda finding: SEVERITIES.index(finding.severity))))
        for members in places.values()
    )
