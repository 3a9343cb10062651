"""The state of every rule at every place: met, broken, undecided, not applicable, switched off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.engine.findings import Found
from targetlint.engine.messages import said
from targetlint.engine.plan import Answer, Armed, Plan, first_false
from targetlint.engine.saying import Subject
from targetlint.engine.settings import Active
from targetlint.errors import Words
from targetlint.facts import FormFacts
from targetlint.model import Location, Span


@attrs.frozen
class Entry:
    """One rule at one place."""

    rule: str
    state: str
    """``met``, ``broken``, ``undecided``, ``not-applicable``, ``yielded``, ``failed`` or ``off``."""
    reason: Words
    file: str
    form_index: int
    location: Location
    name: str | None = None
    period: str | None = None
    target: str | None = None
    span: Span | None = None

    def record(self) -> dict[str, Any]:
        """The entry as JSON reports write it."""
        return {
            "rule": self.rule,
            "state": self.state,
            "reason": {"zh": self.reason.zh, "en": self.reason.en},
            "file": self.file,
            "form": self.form_index,
            "location": self.location.record(),
            "name": self.name,
            "period": self.period,
            "target": self.target,
            "span": list(self.span) if self.span else None,
        }


def entries(plan: Plan, subject: Subject, facts: Mapping[str, Any]) -> list[Entry]:
    """The states of the rules of one scope about one subject."""
    return [
        _entry(armed.rule.id, answer.state, _reason(armed, answer, facts), subject)
        for armed, answer in plan.states(facts)
    ]


def _reason(armed: Armed, answer: Answer, facts: Mapping[str, Any]) -> Words:
    rule = armed.rule
    if answer.state == "met":
        return said("is-false", part=_line(first_false(rule.when, armed, facts)))
    if answer.state == "broken":
        return said("is-true", part=_line(rule.when))
    if answer.state == "not-applicable":
        return said("is-false", part=_line(first_false(rule.applies, armed, facts)))
    if answer.state == "undecided":
        return said("number-missing", detail=answer.detail)
    return said("no-answer", detail=answer.detail)


def yielded(entries: Sequence[Entry], dropped: Sequence[tuple[Found, Found]]) -> list[Entry]:
    """The entries, with those of findings that gave way marked so, each with what it gave way to."""
    ways = {_key(lost): kept.finding.rule for lost, kept in dropped}
    found = []
    for entry in entries:
        place = (entry.rule, entry.file, entry.form_index, entry.name, entry.period, entry.location, entry.span)
        winner = ways.get(place)
        if winner is not None and entry.state == "broken":
            entry = attrs.evolve(entry, state="yielded", reason=said("yielded", winner=winner))
        found.append(entry)
    return found


def _key(lost: Found) -> tuple[Any, ...]:
    finding = lost.finding
    place = (finding.rule, finding.file, finding.form_index, finding.name, finding.period, finding.location)
    return (*place, lost.term_span)


def check_entries(active: Active, facts: FormFacts, remarks: Sequence[Remark]) -> list[Entry]:
    """A check's remarks, or one entry that it found nothing in the form."""
    rule, check, form = active.rule.id, active.rule.check, facts.form
    if not remarks:
        return [_entry(rule, "met", said("check-silent", check=check), Subject(facts))]
    reason = said("check-found", check=check)
    return [
        Entry(
            rule, "broken", reason, form.file, form.index, remark.location,
            name=remark.indicator.name if remark.indicator else None,
            period=remark.value.period if remark.value else None,
            target=remark.value.target.source if remark.value else None,
            span=remark.span,
        )
        for remark in remarks
    ]  # fmt: skip


def off_entries(off: Iterable[Active], facts: FormFacts) -> list[Entry]:
    """The rules that did not run on a form, and who switched them off."""
    origins = ((active.rule.id, active.origin("on")) for active in off)
    return [
        _entry(rule, "off", said("off", origin=origin) if origin else said("off-by-default"), Subject(facts))
        for rule, origin in origins
    ]


def _entry(rule: str, state: str, reason: Words, subject: Subject) -> Entry:
    form, row = subject.form.form, subject.row
    indicator = subject.indicator.indicator if subject.indicator else None
    location = row.value.location if row else indicator.location if indicator else form.location
    return Entry(
        rule=rule,
        state=state,
        reason=reason,
        file=form.file,
        form_index=form.index,
        location=location,
        name=indicator.name if indicator else None,
        period=row.period if row else None,
        target=row.target.source if row else None,
        span=subject.term.term.span if subject.term else None,
    )


def _line(condition: str, longest: int = 120) -> str:
    line = " ".join(condition.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
