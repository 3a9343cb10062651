"""A broken rule or a check's remark → a Finding: wording, severity, span, fix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.engine import saying
from targetlint.engine.fingerprint import fingerprint, remark_content
from targetlint.engine.places import pointed
from targetlint.engine.plan import holds
from targetlint.engine.saying import Said, Subject, filled
from targetlint.engine.settings import Active
from targetlint.errors import Words
from targetlint.model import Finding, Fix, Form, Indicator, Severity, Span, Value
from targetlint.packs.pack import Pack, Rule
from targetlint.packs.placeholders import fill, used


@attrs.frozen
class Found:
    """A finding, and which term it is about, for precedence among rules."""

    finding: Finding
    indicator: int | None = None
    term: int | None = None
    term_span: Span | None = None


def found(active: Active, pack: Pack, subject: Subject) -> Found:
    """The finding of a broken rule about a subject."""
    rule = active.rule

    def fits(condition: str) -> bool:
        return holds(condition, active, pack, subject.facts)

    said = saying.with_phrases(saying.of_subject(active, subject), active, fits, {})
    form, row = subject.form.form, subject.row
    indicator = subject.indicator.indicator if subject.indicator else None
    value = row.value if row else None
    severity = active.severity or _severity(rule, fits)
    place, span, fix = _location(form, indicator, value), _span(rule, subject), _fix(rule, subject, said, fits)
    finding = _finding(rule, severity, said, form, indicator, value, location=place, span=span, fix=fix)
    content = row.target.source if row else "" if indicator else ",".join(subject.form.facts["spellings"])
    finding = attrs.evolve(finding, fingerprint=fingerprint(finding, form, _with_term(content, subject)))
    term = subject.term
    span = term.term.span if term else None
    return Found(finding, id(indicator) if indicator else None, term.index if term else None, span)


def _with_term(content: str, subject: Subject) -> str:
    several = subject.row is not None and subject.term is not None and len(subject.row.terms) > 1
    return f"{content}#{subject.term.index}" if several and subject.term else content


def of_remark(active: Active, pack: Pack, remark: Remark, facts: Callable[[], Mapping[str, Any]] = dict) -> Found:
    """The finding of a check's remark.

    Args:
        active: the rule that names the check.
        pack: its pack.
        remark: what the check saw.
        facts: gives the facts that conditions of the rule can ask; called only for conditions.
    """
    rule, form = active.rule, remark.form

    def fits(condition: str) -> bool:
        return condition == "true" or holds(condition, active, pack, {**facts(), **remark.tells}, tuple(remark.tells))

    said = saying.with_phrases(saying.of_remark(active, remark), active, fits, remark.tells)
    severity = active.severity or remark.severity or _severity(rule, fits)
    fix = Fix(remark.replacement, remark.safe) if remark.replacement is not None else None
    seen = {"location": remark.location, "span": remark.span, "fix": fix, "related": remark.related}
    finding = _finding(rule, severity, said, form, remark.indicator, remark.value, **seen)
    phrases = {name: said[name] for name in rule.phrases if name in remark.tells}
    finding = attrs.evolve(finding, fingerprint=fingerprint(finding, form, remark_content(remark, phrases)))
    return Found(finding, id(remark.indicator) if remark.indicator else None)


def _location(form: Form, indicator: Indicator | None, value: Value | None) -> Any:
    return value.location if value else indicator.location if indicator else form.location


def _finding(
    rule: Rule, severity: Severity, said: Said, form: Form, row: Indicator | None, value: Value | None, **seen: Any
) -> Finding:
    """A finding about a form, or a row and perhaps a value of it; `seen` is place, span, fix and what it relates to."""
    if row is not None:
        seen |= {"level1": row.level1, "level2": row.level2, "name": row.name}
    if row is not None and value is not None:
        seen |= {"period": value.period, "place": value.place or None, "target": value.target.source}
    return Finding(
        rule=rule.id,
        severity=severity,
        message=_message(rule, said),
        file=form.file,
        form_index=form.index,
        form_subject=form.subject,
        **seen,
    )


def _severity(rule: Rule, fits: Callable[[str], bool]) -> Severity:
    choice = rule.severity
    return next((severity for severity, condition in choice.conditional if fits(condition)), choice.default)


def _span(rule: Rule, subject: Subject) -> tuple[int, int] | None:
    if subject.row is None:
        return None
    source = subject.row.target.source
    if subject.term is not None:
        return pointed(subject.term.term, source, rule.points_at)
    return (0, len(source)) if source else None


def _fix(rule: Rule, subject: Subject, said: Said, fits: Callable[[str], bool]) -> Fix | None:
    """The whole value as it should be written, or None where a part of the template is not known."""
    template, row = rule.fix, subject.row
    if template is None or row is None:
        return None
    parts = {name: said[name].zh if name in said else "" for name, _ in used(template.replace)}
    if not all(parts.values()):
        return None
    text, source = fill(template.replace, parts), row.target.source
    if subject.term is not None:
        start, end = subject.term.term.span
        text = source[:start] + text + source[end:]
    return Fix(text, fits(template.safe)) if text != source else None


def _message(rule: Rule, said: Said) -> Words:
    message = filled(rule.message, said)
    if rule.instead is None:
        return message
    instead = filled(rule.instead, said)
    return Words(f"{message.zh}；建议：{instead.zh}", f"{message.en}; suggested: {instead.en}")
