"""The cases of rules, run on the production path, and the gates that a pack must pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from targetlint.engine.coverage import Shortfall, asked, unexercised, unworded
from targetlint.engine.messages import said
from targetlint.engine.run import run
from targetlint.engine.settings import Choice, Layer, Settings, Switch
from targetlint.errors import Words
from targetlint.model import Finding, Form, Indicator, Value
from targetlint.packs.cases import forms_of
from targetlint.packs.pack import Case, Expected, Pack, Rule
from targetlint.packs.placeholders import used
from targetlint.value import parse, target_record


def try_pack(pack: Pack, around: Sequence[Pack] = ()) -> Iterator[tuple[Rule, Case | None, list[Shortfall]]]:
    """Run every case of a pack; one triple a case, then one a rule (case None) for what spans its cases.

    Args:
        pack: the pack under test.
        around: packs that it extends; their rules are there but not tried.
    """
    for rule in pack.rules:
        for case in (*rule.bad, *rule.good):
            yield rule, case, try_case(pack, rule, case, around)
        yield rule, None, [*unexercised(pack, rule), *unworded(pack, rule)]


def try_case(pack: Pack, rule: Rule, case: Case, around: Sequence[Pack] = ()) -> list[Shortfall]:
    """What is wrong with one case; an empty list when the rule does as the case says."""

    return [Shortfall(rule.id, words, str(case.mark), case.title) for words in _wrong(pack, rule, case, around)]


def _wrong(pack: Pack, rule: Rule, case: Case, around: Sequence[Pack]) -> list[Words]:
    forms = forms_of(case)
    ran = run(forms, (*around, pack), alone(rule, case))
    if ran.failures:
        return [each.words for each in ran.failures]
    if case.kind == "good":
        if _without_effect(rule, forms):
            return [said("without-effect")]
        noise = [said("noise", message=finding.message) for finding in ran.findings]
        return noise or list(_others(pack, rule, case, forms, around))
    if not ran.findings:
        return [said("not-found", why=_why_not(pack, rule, forms))]
    found = list(_unlike(case.expected, ran.findings))
    found += [words for finding in ran.findings for words in _unfilled(finding)]
    found += [words for finding in ran.findings for words in _fix_faults(pack, rule, case, forms, finding, around)]
    return found


def _without_effect(rule: Rule, forms: Sequence[Form]) -> bool:
    """Nothing was written that the rule could ask about; what stands for nothing (无, /) is written."""
    written = any(value.target.source.strip() for form in forms for row in form.indicators for value in row.values)
    asks = rule.when and rule.scope not in ("form", "submission")
    return bool(asks and not written and not any(True for _ in asked(rule, forms)))


def alone(rule: Rule, case: Case) -> Settings:
    """Settings under which only this rule runs, with the options of the case."""
    choices = tuple(Choice(rule.id, name, value, "case") for name, value in case.options.items())
    return Settings(layers=(Layer(choices=choices),), select=(rule.id,))


def _others(pack: Pack, rule: Rule, case: Case, forms: Sequence[Form], around: Sequence[Pack]) -> Iterator[Words]:
    """A good case is silent under the whole pack, so that rules of a pack agree with each other."""
    choices = tuple(Choice(rule.id, name, value, "case") for name, value in case.options.items())
    switches = (Switch(rule.id, "on", "case"), *(Switch(each.name, "off", "case") for each in around))
    ran = run(forms, (*around, pack), Settings(layers=(Layer(switches, choices),)))
    for finding in ran.findings:
        yield said("noise-beside", rule=finding.rule, message=finding.message)


def _unfilled(finding: Finding) -> Iterator[Words]:
    """Placeholders that nothing filled: a check does not always say what the message needs."""
    for name, _ in used(f"{finding.message.zh} {finding.message.en}"):
        yield said("unfilled", name=name)


def _unlike(expected: Sequence[Expected], findings: Sequence[Finding]) -> Iterator[Words]:
    """Expectations that no finding meets, and findings that nobody expects where all were listed."""
    left = list(findings)
    for wish in expected:
        fitting = [finding for finding in left if not _differences(wish, finding)]
        if fitting:
            left.remove(fitting[0])
            continue
        nearest = min(left or findings, key=lambda finding: len(_differences(wish, finding)))
        yield from _differences(wish, nearest)
    listed = expected and any(wish.name is not None for wish in expected)
    for finding in left if listed else ():
        yield said("not-expected", place=finding.name or finding.form_subject, message=finding.message)


def _differences(wish: Expected, finding: Finding) -> list[Words]:
    span = finding.target[slice(*finding.span)] if finding.target and finding.span else ""
    pairs: list[tuple[str, Any, Any]] = [
        ("name", wish.name, finding.name or finding.form_subject),
        ("period", wish.period, finding.period),
        ("severity", wish.severity, finding.severity),
        ("message", wish.message, finding.message.zh),
        ("message_en", wish.message_en, finding.message.en),
        ("fix", wish.fix, finding.fix.replacement if finding.fix else ""),
        ("safe", wish.safe, finding.fix.safe if finding.fix else None),
        ("span", wish.span, span),
    ]
    return [
        said("differs", what=key, want=want, got=got) for key, want, got in pairs if want is not None and want != got
    ]


def _fix_faults(
    pack: Pack, rule: Rule, case: Case, forms: Sequence[Form], finding: Finding, around: Sequence[Pack]
) -> Iterator[Words]:
    """A fix must change something, be stable (nothing left to fix), and keep the meaning when safe."""
    if finding.fix is None or finding.name is None:
        return
    new = finding.fix.replacement
    mended = tuple(_with_value(form, finding, new) for form in forms)
    before, after = (
        [each for each in run(some, (*around, pack), alone(rule, case)).findings if _same_value(each, finding)]
        for some in (forms, mended)
    )
    if len(after) >= len(before):
        yield said("fix-without-effect", new=new)
    if finding.fix.safe and _meaning(finding.target or "", finding.name) != _meaning(new, finding.name):
        yield said("fix-not-safe", old=finding.target, new=new)


def _same_value(one: Finding, other: Finding) -> bool:
    return (one.name, one.period, one.location) == (other.name, other.period, other.location)


def _meaning(text: str, name: str) -> list[tuple[Any, ...]]:
    keys = ("kind", "comparator", "value", "upper", "bounds", "unit", "baseline", "date", "text", "note", "label")
    return [tuple(term.get(key) for key in keys) for term in target_record(parse(text, name=name))["terms"]]


def _with_value(form: Form, finding: Finding, text: str) -> Form:
    """The form with one value rewritten."""

    def value(indicator: Indicator, old: Value) -> Value:
        if old.location == finding.location and old.period == finding.period and indicator.name == finding.name:
            return attrs.evolve(old, target=parse(text, name=indicator.name), parts=None)
        return old

    indicators = tuple(
        attrs.evolve(indicator, values=tuple(value(indicator, each) for each in indicator.values))
        for indicator in form.indicators
    )
    return attrs.evolve(form, indicators=indicators)


def _why_not(pack: Pack, rule: Rule, forms: Sequence[Form]) -> Words:
    """The states of a rule on a case, when it should have been broken and was not."""
    ran = run(forms, (pack,), Settings(select=(rule.id,), ledger=True))
    reasons = list(dict.fromkeys(entry.reason for entry in ran.ledger if entry.rule == rule.id))[:4]
    reasons = reasons or [said("nothing-asked")]
    kinds = ", ".join(
        f"{value.target.source}={value.target.kind}"
        for form in forms
        for row in form.indicators
        for value in row.values
    )
    listed = Words("；".join(each.zh for each in reasons), "; ".join(each.en for each in reasons))
    return said("why-not", reasons=listed, kinds=kinds[:120])
