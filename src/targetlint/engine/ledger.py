"""The state of every rule at every place: met, broken, undecided, not applicable, switched off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.engine.findings import Subject
from targetlint.engine.plan import Plan
from targetlint.engine.settings import Active
from targetlint.errors import Words
from targetlint.facts import FormFacts
from targetlint.model import Location, Span


@attrs.frozen
class Entry:
    """One rule at one place."""

    rule: str
    state: str
    """``met``, ``broken``, ``undecided``, ``not-applicable``, ``failed`` or ``off``."""
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
    found = []
    for armed, answer in plan.states(facts):
        rule = armed.rule
        reasons = {
            "met": Words(f"条件不成立：{_line(rule.when)}", f"the condition is false: {_line(rule.when)}"),
            "broken": Words(f"条件成立：{_line(rule.when)}", f"the condition is true: {_line(rule.when)}"),
            "not-applicable": Words(
                f"不适用：{_line(rule.applies)} 不成立", f"does not apply: {_line(rule.applies)} is false"
            ),
            "undecided": Words(f"缺少 {answer.detail}，无法判断", f"{answer.detail} is missing"),
            "failed": Words(f"算不出结果：{answer.detail}", f"no answer: {answer.detail}"),
        }
        found.append(_entry(rule.id, answer.state, reasons[answer.state], subject))
    return found


def check_entries(active: Active, facts: FormFacts, remarks: Sequence[Remark]) -> list[Entry]:
    """A check's remarks, or one entry that it found nothing in the form."""
    check = active.rule.check
    found = []
    for remark in remarks:
        place = {
            "name": remark.indicator.name if remark.indicator else None,
            "period": remark.value.period if remark.value else None,
            "target": remark.value.target.source if remark.value else None,
        }
        reason = Words(f"检查 {check} 发现问题", f"the check {check} found a fault")
        form = facts.form
        found.append(
            Entry(active.rule.id, "broken", reason, form.file, form.index, remark.location, span=remark.span, **place)
        )
    if not remarks:
        reason = Words(f"检查 {check} 在本表没有发现问题", f"the check {check} found nothing in this form")
        found.append(_entry(active.rule.id, "met", reason, Subject(facts)))
    return found


def off_entries(off: Iterable[Active], facts: FormFacts) -> list[Entry]:
    """The rules that did not run on a form, and who switched them off."""
    found = []
    for active in off:
        origin = active.origin("on")
        reason = (
            Words(f"被 {origin} 关闭", f"switched off by {origin}") if origin else Words("默认不启用", "off by default")
        )
        found.append(_entry(active.rule.id, "off", reason, Subject(facts)))
    return found


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


def _line(condition: str) -> str:
    return " ".join(condition.split())
