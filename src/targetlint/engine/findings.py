"""A broken rule or a check's remark → a Finding: wording, severity, span, fix."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.checks.table import OptionValue
from targetlint.engine.fingerprint import fingerprint
from targetlint.engine.places import pointed
from targetlint.engine.plan import holds
from targetlint.engine.settings import Active
from targetlint.errors import Words
from targetlint.facts import FormFacts, RowFacts, TermFacts, plain_number, with_lists
from targetlint.facts.advice import ADVICE, advice
from targetlint.facts.build import IndicatorFacts
from targetlint.facts.funds import yuan
from targetlint.facts.rewrites import REWRITES, rewrites
from targetlint.facts.vocabulary import PERIOD_WORDS
from targetlint.model import Finding, Fix, Form, Indicator, Quantity, Range, Relative, Severity, Span, Value
from targetlint.packs.pack import Pack, Rule
from targetlint.packs.placeholders import fill, used

_REWRITES, _ADVICE = frozenset(REWRITES), frozenset(ADVICE)
_SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=", "~": "约", "none": ""}


@attrs.frozen
class Subject:
    """What a rule was asked about: a form, perhaps one indicator, value and term of it."""

    form: FormFacts
    indicator: IndicatorFacts | None = None
    row: RowFacts | None = None
    term: TermFacts | None = None
    known: Mapping[str, Any] | None = None
    """Facts with the lists that conditions about a whole form use."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts of the smallest thing that it is about."""
        if self.known is not None:
            return self.known
        smallest = self.term or self.row or self.indicator or self.form
        return smallest.facts


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
    said = _with_options(_said(rule, subject), active)
    form, row = subject.form.form, subject.row
    indicator = subject.indicator.indicator if subject.indicator else None
    finding = Finding(
        rule=rule.id,
        severity=active.severity or _severity(active, pack, subject),
        message=_message(rule, said),
        file=form.file,
        form_index=form.index,
        form_subject=form.subject,
        location=_location(form, indicator, row.value if row else None),
        **_path(indicator, row.value if row else None),
        span=_span(rule, subject),
        fix=_fix(active, pack, subject, said["zh"]),
    )
    content = row.target.source if row else "" if indicator else ",".join(subject.form.facts["spellings"])
    finding = attrs.evolve(finding, fingerprint=fingerprint(finding, form, _with_term(content, subject)))
    term = subject.term
    span = term.term.span if term else None
    return Found(finding, id(indicator) if indicator else None, term.index if term else None, span)


def _with_options(said: dict[str, dict[str, str]], active: Active) -> dict[str, dict[str, str]]:
    """What fills the placeholders, with the rule's options as they stand for the form."""
    options = {f"options.{name}": shown_option(value) for name, value in active.options}
    return {lang: {**names, **options} for lang, names in said.items()} if options else said


def shown_option(value: OptionValue) -> str:
    """The value of an option as people write it.

    >>> shown_option(90.0), shown_option(("a", "b"))
    ('90', 'a、b')
    """
    if isinstance(value, tuple):
        return "、".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _with_term(content: str, subject: Subject) -> str:
    several = subject.row is not None and subject.term is not None and len(subject.row.terms) > 1
    return f"{content}#{subject.term.index}" if several and subject.term else content


def of_remark(active: Active, pack: Pack, remark: Remark) -> Found:
    """The finding of a check's remark."""
    rule, form = active.rule, remark.form
    own = {"zh": _plain_of(remark, 0), "en": _plain_of(remark, 1)}
    said = _with_options({lang: {**names, **remark.says} for lang, names in own.items()}, active)
    fix = Fix(remark.replacement, remark.safe) if remark.replacement is not None else None
    finding = Finding(
        rule=rule.id,
        severity=active.severity or remark.severity or rule.severity.default,
        message=_message(rule, said),
        file=form.file,
        form_index=form.index,
        form_subject=form.subject,
        location=remark.location,
        **_path(remark.indicator, remark.value),
        span=remark.span,
        fix=fix,
        related=remark.related,
    )
    content = [remark.value.target.source if remark.value else "", *(remark.says[key] for key in sorted(remark.says))]
    finding = attrs.evolve(finding, fingerprint=fingerprint(finding, form, "\x1e".join(content)))
    return Found(finding, id(remark.indicator) if remark.indicator else None)


def _location(form: Form, indicator: Indicator | None, value: Value | None) -> Any:
    return value.location if value else indicator.location if indicator else form.location


def _path(indicator: Indicator | None, value: Value | None) -> dict[str, Any]:
    if indicator is None:
        return {}
    return {
        "level1": indicator.level1,
        "level2": indicator.level2,
        "name": indicator.name,
        "period": value.period if value else None,
        "target": value.target.source if value else None,
    }


def _severity(active: Active, pack: Pack, subject: Subject) -> Severity:
    choice = active.rule.severity
    # A condition about a form may ask its lists, which only form scope has.
    facts = subject.facts if subject.indicator or not choice.conditional else with_lists(subject.form)
    for severity, condition in choice.conditional:
        if holds(condition, active, pack, facts):
            return severity
    return choice.default


def _span(rule: Rule, subject: Subject) -> tuple[int, int] | None:
    if subject.row is None:
        return None
    source = subject.row.target.source
    if subject.term is not None:
        return pointed(subject.term.term, source, rule.points_at)
    return (0, len(source)) if source else None


def _fix(active: Active, pack: Pack, subject: Subject, said: Mapping[str, str]) -> Fix | None:
    """The whole value as it should be written, or None where a part of the template is not known."""
    template, row = active.rule.fix, subject.row
    if template is None or row is None or any(not said.get(name) for name, _ in used(template.replace)):
        return None
    text, source = fill(template.replace, said), row.target.source
    if subject.term is not None:
        start, end = subject.term.term.span
        text = source[:start] + text + source[end:]
    if text == source:
        return None
    return Fix(text, holds(template.safe, active, pack, subject.facts))


def _message(rule: Rule, said: Mapping[str, Mapping[str, str]]) -> Words:
    zh, en = fill(rule.message.zh, said["zh"]), fill(rule.message.en, said["en"])
    if rule.instead is not None:
        zh += f"；建议：{fill(rule.instead.zh, said['zh'])}"
        en += f"; suggested: {fill(rule.instead.en, said['en'])}"
    return Words(zh, en)


def _said(rule: Rule, subject: Subject) -> dict[str, dict[str, str]]:
    """What fills the placeholders, per language; costly ones only when a template uses them."""
    templates = [rule.message.zh, rule.message.en]
    templates += [rule.instead.zh, rule.instead.en] if rule.instead else []
    templates += [rule.fix.replace] if rule.fix else []
    wanted = {name for template in templates for name, _ in used(template)}
    spelled: Mapping[str, str] = {}
    if subject.row and subject.term and wanted & _REWRITES:
        spelled = rewrites(subject.row, subject.term)
    advised: Mapping[str, Words] = {}
    if subject.row and subject.term and wanted & _ADVICE:
        advised = advice(subject.row, subject.term)
    samples: list[str] = []
    if "spellings" in wanted or subject.indicator is None:  # walks over the whole form
        samples = _spellings(subject.form)
    return {
        "zh": {**_names(subject, 0), **spelled, **{key: one.zh for key, one in advised.items()}}
        | ({"spellings": "、".join(f"“{one}”" for one in samples)} if samples else {}),
        "en": {**_names(subject, 1), **spelled, **{key: one.en for key, one in advised.items()}}
        | ({"spellings": ", ".join(f"'{one}'" for one in samples)} if samples else {}),
    }


def _names(subject: Subject, lang: int) -> dict[str, str]:
    comma = "、" if lang == 0 else ", "
    facts, form = subject.facts, subject.form.form
    names = {
        "subject": form.subject,
        "title": form.title,
        "year": str(form.year or ""),
        "budget": _money(subject.form.facts, lang),
    }
    if subject.indicator is not None:
        for key in ("name", "core", "level1", "level2", "key_task", "implied_unit", "expected_answer"):
            names[key] = facts[key]
        names["measures"] = comma.join(facts["measures"])
    if subject.row is not None:
        names |= {key: facts[key] for key in ("target", "canonical", "other_target")}
        names["period"] = PERIOD_WORDS[subject.row.period][lang]
        names["terms"] = comma.join(term.text for term in subject.row.terms)
    if subject.term is not None and subject.row is not None:
        names |= _term_names(subject.term)
    return names


def _money(form: Mapping[str, Any], lang: int) -> str:
    if not form["has_budget"]:
        return ""
    words = yuan(Decimal(str(form["budget"])))
    return words.zh if lang == 0 else words.en


def _spellings(form: FormFacts) -> list[str]:
    """One value of the form for each way in which it writes shares, in the order of appearance."""
    samples: dict[str, str] = {}
    for term in (term for row in form.rows if "latex" not in row.target.repaired for term in row.terms):
        if (notation := term.facts["notation"]) != "none":
            samples.setdefault(notation, term.text)
    return list(samples.values())


def _term_names(term: TermFacts) -> dict[str, str]:
    facts, thing = term.facts, term.term
    keys = ("text", "label", "note", "number", "unit", "unit_written", "baseline", "words")
    return {key: facts[key] for key in keys} | {
        "comparator": _SIGNS[facts["comparator"]],
        "value": plain_number(thing.value) if isinstance(thing, Quantity | Range | Relative) else "",
        "upper": plain_number(thing.upper) if isinstance(thing, Range) else "",
    }


def _plain_of(remark: Remark, lang: int) -> dict[str, str]:
    form, indicator, value = remark.form, remark.indicator, remark.value
    names = {"subject": form.subject, "title": form.title, "year": str(form.year or "")}
    if indicator is not None:
        names |= {
            "name": indicator.name,
            "level1": indicator.level1,
            "level2": indicator.level2,
            "key_task": indicator.key_task,
        }
    if value is not None:
        names |= {
            "target": value.target.source,
            "canonical": value.target.canonical,
            "period": PERIOD_WORDS[value.period][lang],
        }
    return names
