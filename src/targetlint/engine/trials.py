"""The cases of rules, run on the production path, and the gates that a pack must pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from targetlint.engine.coverage import Shortfall, asked, unexercised, unworded
from targetlint.engine.run import Ran, run
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

    def short(zh: str, en: str) -> Shortfall:
        return Shortfall(rule.id, Words(zh, en), str(case.mark), case.title)

    forms = forms_of(case)
    ran = run(forms, (*around, pack), alone(rule, case))
    if ran.failures:
        return [short(each.words.zh, each.words.en) for each in ran.failures]
    if case.kind == "good":
        if _without_effect(rule, forms):
            return [
                short("good 用例里没有这条规则可问的东西，没有作用", "the rule has nothing to ask in this good case")
            ]
        noise = list(_noise(ran)) or list(_others(pack, rule, case, forms, around))
        return [short(*words) for words in noise]
    if not ran.findings:
        why = _why_not(pack, rule, forms)
        return [short(f"bad 用例没有被发现{why.zh}", f"the bad case was not found{why.en}")]
    found = list(_unlike(case.expected, ran.findings))
    found += [words for finding in ran.findings for words in _unfilled(finding)]
    found += [words for finding in ran.findings for words in _fix_faults(pack, rule, case, forms, finding, around)]
    return [short(*words) for words in found]


def _without_effect(rule: Rule, forms: Sequence[Form]) -> bool:
    """Nothing was written that the rule could ask about; what stands for nothing (无, /) is written."""
    written = any(value.target.source.strip() for form in forms for row in form.indicators for value in row.values)
    asks = rule.when and rule.scope not in ("form", "submission")
    return bool(asks and not written and not any(True for _ in asked(rule, forms)))


def alone(rule: Rule, case: Case) -> Settings:
    """Settings under which only this rule runs, with the options of the case."""
    choices = tuple(Choice(rule.id, name, value, "case") for name, value in case.options.items())
    return Settings(layers=(Layer(choices=choices),), select=(rule.id,))


def _noise(ran: Ran) -> Iterator[tuple[str, str]]:
    for finding in ran.findings:
        yield f"good 用例被报了：{finding.message.zh}", f"the good case was flagged: {finding.message.en}"


def _others(
    pack: Pack, rule: Rule, case: Case, forms: Sequence[Form], around: Sequence[Pack]
) -> Iterator[tuple[str, str]]:
    """A good case is silent under the whole pack, so that rules of a pack agree with each other."""
    choices = tuple(Choice(rule.id, name, value, "case") for name, value in case.options.items())
    switches = (Switch(rule.id, "on", "case"), *(Switch(each.name, "off", "case") for each in around))
    ran = run(forms, (*around, pack), Settings(layers=(Layer(switches, choices),)))
    for finding in ran.findings:
        yield (
            f"good 用例被同一包的 {finding.rule} 报了：{finding.message.zh}",
            f"the good case was flagged by {finding.rule} of the same pack: {finding.message.en}",
        )


def _unfilled(finding: Finding) -> Iterator[tuple[str, str]]:
    """Placeholders that nothing filled: a check does not always say what the message needs."""
    for name, _ in used(f"{finding.message.zh} {finding.message.en}"):
        yield f"提示里的 {{{name}}} 没有内容可填", f"nothing fills {{{name}}} in the message"


def _unlike(expected: Sequence[Expected], findings: Sequence[Finding]) -> Iterator[tuple[str, str]]:
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
        place = finding.name or finding.form_subject
        yield f"多报了「{place}」：{finding.message.zh}", f"not expected: {place}: {finding.message.en}"


def _differences(wish: Expected, finding: Finding) -> list[tuple[str, str]]:
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
        (f"{key} 不同：应为 {want!r}，得到 {got!r}", f"{key} differs: expected {want!r}, got {got!r}")
        for key, want, got in pairs
        if want is not None and want != got
    ]


def _fix_faults(
    pack: Pack, rule: Rule, case: Case, forms: Sequence[Form], finding: Finding, around: Sequence[Pack]
) -> Iterator[tuple[str, str]]:
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
        yield f"改成“{new}”后仍然报同样的问题", f"after the fix '{new}' the same is found again"
    if finding.fix.safe:
        name = finding.name
        if _meaning(finding.target or "", name) != _meaning(new, name):
            yield (
                f"标为安全的修改改变了含义：“{finding.target}”→“{new}”",
                f"a fix marked safe changes the meaning: '{finding.target}' → '{new}'",
            )


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
    reasons = list(dict.fromkeys((entry.reason.zh, entry.reason.en) for entry in ran.ledger if entry.rule == rule.id))
    if not reasons:
        reasons = [("没有可问的对象，指标值读成了别的种类", "there was nothing to ask about")]
    kinds = ", ".join(
        f"{value.target.source}={value.target.kind}"
        for form in forms
        for row in form.indicators
        for value in row.values
    )
    zh, en = "；".join(each[0] for each in reasons[:4]), "; ".join(each[1] for each in reasons[:4])
    return Words(f"（{zh}；{kinds[:120]}）", f" ({en}; {kinds[:120]})")
