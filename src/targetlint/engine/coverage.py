"""What the cases of a rule never show: parts of its conditions, and wordings of its phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from targetlint.checks.table import all_checks
from targetlint.engine.messages import said
from targetlint.engine.plan import Armed, armed, holds, single
from targetlint.engine.settings import Active, Settings, options_of, resolve
from targetlint.errors import Words
from targetlint.facts import FormFacts, build, with_lists
from targetlint.model import Form
from targetlint.packs.cases import forms_of
from targetlint.packs.cel_text import atoms
from targetlint.packs.conditions import NoAnswerError, rewrite
from targetlint.packs.diagnosis import numbers_needed
from targetlint.packs.pack import Case, Pack, Rule, Wording


@attrs.frozen
class Shortfall:
    """One thing that a rule or case does not do as promised."""

    rule: str
    words: Words
    place: str
    """File, line and column of the case or rule."""
    case: str = ""


def unexercised(pack: Pack, rule: Rule) -> Iterator[Shortfall]:
    """The parts of a rule's conditions that its cases never show true, or never false."""
    if not rule.when:
        return
    grounds = [facts for case in (*rule.bad, *rule.good) for facts in asked(rule, forms_of(case))]
    ready = armed(standing(pack, rule), pack)
    for condition in (rule.applies, rule.when):
        for part in (condition[start:end] for start, end in atoms(condition)):
            if part in ("true", "false"):
                continue
            seen = _answers(ready, part, grounds)
            for wanted in sorted({True, False} - seen, reverse=True):
                words = said("never-true" if wanted else "never-false", part=" ".join(part.split()))
                yield Shortfall(rule.id, words, str(rule.mark))


def _answers(ready: Armed, part: str, grounds: Iterable[Mapping[str, Any]]) -> set[bool]:
    seen: set[bool] = set()
    program = single(ready.rule.scope, rewrite(part, ready.ground).text)
    needs = numbers_needed(part, ready.ground)
    for facts in grounds:
        if all(facts[f"has_{name}"] for name in needs):
            try:
                seen |= set(program.evaluate(facts))
            except NoAnswerError:
                continue
    return seen


def unworded(pack: Pack, rule: Rule) -> Iterator[Shortfall]:
    """The wordings of a rule's phrases that none of its bad cases shows."""
    if not rule.phrases:
        return
    active = standing(pack, rule)
    seen: set[tuple[str, Wording]] = set()
    for case in rule.bad:
        for facts, tells in _broken(active, pack, case):
            for name, wordings in rule.phrases.items():
                fitting = (
                    one
                    for one in wordings
                    if (one.case == tells[name] if one.case else holds(one.when, active, pack, facts, tuple(tells)))
                )
                seen.add((name, next(fitting)))
    for name, wordings in rule.phrases.items():
        for one in wordings:
            if (name, one) not in seen:
                yield Shortfall(rule.id, said("wording-unused", name=name), str(one.mark))


def _broken(active: Active, pack: Pack, case: Case) -> Iterator[tuple[Mapping[str, Any], Mapping[str, str]]]:
    """The facts for which a rule is broken in a case, with what its check tells."""
    rule, forms = active.rule, forms_of(case)
    if rule.when:
        ready = armed(active, pack)
        program = single(rule.scope, f"({ready.applies}) && ({ready.when})")
        for facts in asked(rule, forms):
            if all(facts[need] for need in ready.needs) and program.evaluate(facts)[0]:
                yield facts, {}
        return
    check, options = all_checks()[rule.check], {**options_of(active), **case.options}
    built = [build(form) for form in forms]
    for given in built if check.scope == "form" else [built]:
        for remark in check.run(given, options):  # type: ignore[arg-type]  # one form or all of them, after its scope
            yield {**(given.facts if isinstance(given, FormFacts) else {}), **remark.tells}, remark.tells


def standing(pack: Pack, rule: Rule) -> Active:
    """A rule as it stands when nobody sets anything."""
    return next(each for each in resolve((pack,), Settings(), Form("case", 1)) if each.rule is rule)


def asked(rule: Rule, forms: Iterable[Form]) -> Iterator[Any]:
    """The facts that a rule is asked about, in some forms."""
    for form in forms:
        facts: FormFacts = build(form)
        if rule.scope == "form":
            yield with_lists(facts)
        elif rule.scope == "indicator":
            yield from (each.facts for each in facts.indicators)
        elif rule.scope == "target":
            yield from (row.facts for row in facts.rows)
        elif rule.scope == "term":
            yield from (term.facts for row in facts.rows for term in row.terms)
