"""Rules → few programs: the conditions of all rules of a scope as list expressions of some dozens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import attrs

from targetlint.engine.settings import Active
from targetlint.facts.table import Scope, visible
from targetlint.packs import cel_text
from targetlint.packs.conditions import Ground, NoAnswerError, Program, rewrite
from targetlint.packs.diagnosis import guards, numbers_needed
from targetlint.packs.pack import Pack, Rule

CHUNK = 64
"""Conditions in one list expression: larger ones gain nothing and cost more when one must be repeated."""


@attrs.frozen(eq=False)
class Armed:
    """A rule with its conditions ready: lexicons and options put in, needed numbers known."""

    rule: Rule
    active: Active
    applies: str
    when: str
    applies_needs: tuple[str, ...]
    when_needs: tuple[str, ...]
    needs: tuple[str, ...]
    """Flags (``has_value``) that must be true for the rule to be decided."""
    ground: Ground


@attrs.frozen
class Answer:
    """What one rule says about one set of facts."""

    state: str
    """``met``, ``broken``, ``undecided``, ``not-applicable`` or ``failed``."""
    detail: str = ""
    """The missing number of an undecided rule, the reason of a failed one."""


class _Chunk:
    """Some dozens of rules as one program, and the facts that it names: only those are handed over."""

    def __init__(self, scope: Scope, rules: Sequence[Armed]) -> None:
        self.rules = rules
        conditions = [_joined(armed) for armed in rules]
        self.program = Program(scope, conditions)
        used = _named(conditions)
        self.names = tuple(name for name in visible(scope) if name in used)


class Plan:
    """The rules of one scope, compiled."""

    def __init__(self, scope: Scope, rules: Sequence[Armed]) -> None:
        self.scope = scope
        self.rules = tuple(rules)
        self.words = frozenset(word for armed in rules for _, text in armed.rule.conditions for word in _words(text))
        """Every name and text in the conditions: what of a form's records they can ask for."""
        self._chunks = [_Chunk(scope, self.rules[start : start + CHUNK]) for start in range(0, len(self.rules), CHUNK)]

    def broken(self, facts: Mapping[str, Any]) -> tuple[list[Armed], list[tuple[Armed, str]]]:
        """The broken rules, and those that failed with the reason."""
        found: list[Armed] = []
        failed: list[tuple[Armed, str]] = []
        for part in self._chunks:
            chunk = part.rules
            try:
                answers = part.program.evaluate({name: facts[name] for name in part.names})
            except NoAnswerError:
                answers = self._one_by_one(chunk, facts, failed)
            if True in answers:
                found += [
                    armed
                    for armed, answer in zip(chunk, answers, strict=True)
                    if answer and all(facts[need] for need in armed.needs)
                ]
        return found, failed

    def _one_by_one(
        self, chunk: Sequence[Armed], facts: Mapping[str, Any], failed: list[tuple[Armed, str]]
    ) -> list[bool]:
        answers = []
        for armed in chunk:
            try:
                answers.append(single(self.scope, _joined(armed)).evaluate(facts)[0])
            except NoAnswerError as failure:
                failed.append((armed, str(failure)))
                answers.append(False)
        return answers

    def states(self, facts: Mapping[str, Any]) -> list[tuple[Armed, Answer]]:
        """The state of every rule: slower, for ledgers and explanations."""
        return [(armed, self._state(armed, facts)) for armed in self.rules]

    def _state(self, armed: Armed, facts: Mapping[str, Any]) -> Answer:
        try:
            missing = [need for need in armed.applies_needs if not facts[f"has_{need}"]]
            if missing:
                return Answer("undecided", missing[0])
            if not single(self.scope, armed.applies).evaluate(facts)[0]:
                return Answer("not-applicable")
            missing = [need for need in armed.when_needs if not facts[f"has_{need}"]]
            if missing:
                return Answer("undecided", missing[0])
            return Answer("broken" if single(self.scope, armed.when).evaluate(facts)[0] else "met")
        except NoAnswerError as failure:
            return Answer("failed", str(failure))


def _words(condition: str) -> Iterator[str]:
    for token in cel_text.tokens(condition):
        if token.kind == "name":
            yield token.text
        elif token.kind == "text":
            field = cel_text.literal(token.text)  # total(rows, "weight") reads weight and has_weight
            yield from (field, f"has_{field}")


def _named(conditions: Sequence[str]) -> frozenset[str]:
    """The names that conditions ask for."""
    return frozenset(name.head for text in conditions for name in cel_text.names(text) if not name.after_dot)


def _joined(armed: Armed) -> str:
    return armed.when if armed.applies == "true" else f"({armed.applies}) && ({armed.when})"


@lru_cache(maxsize=4096)
def single(scope: Scope, condition: str, told: tuple[str, ...] = ()) -> Program:
    """A program of one condition."""
    return Program(scope, [condition], told)


def armed(active: Active, pack: Pack) -> Armed:
    """A rule with everything put into its conditions."""
    rule = active.rule
    ground = ground_of(active, pack)
    applies_needs = numbers_needed(rule.applies, ground)
    guarded = guards(rule.applies)
    when_needs = tuple(name for name in numbers_needed(rule.when, ground) if name not in guarded) if rule.when else ()
    needs = tuple(dict.fromkeys(f"has_{name}" for name in (*applies_needs, *when_needs)))
    when = rewrite(rule.when, ground).text if rule.when else ""
    return Armed(rule, active, rewrite(rule.applies, ground).text, when, applies_needs, when_needs, needs, ground)


def first_false(condition: str, armed: Armed, facts: Mapping[str, Any]) -> str:
    """The part of a false condition that made it so: the first false one of those joined by ``&&``."""
    for start, end in cel_text.split(condition, 0, len(condition), "&&"):
        part = condition[start:end]
        try:
            if not single(armed.rule.scope, rewrite(part, armed.ground).text).evaluate(facts)[0]:
                return part
        except NoAnswerError:
            continue
    return condition


def ground_of(active: Active, pack: Pack) -> Ground:
    """What the conditions of a rule stand on."""
    return Ground(active.rule.scope, pack.lexicons, dict(active.options))


def holds(condition: str, active: Active, pack: Pack, facts: Mapping[str, Any], told: tuple[str, ...] = ()) -> bool:
    """Whether a further condition of a broken rule holds (a severity, a wording, a safe fix); false when it fails.

    Args:
        condition: the condition as written.
        active: the rule.
        pack: its pack, for lexicons.
        facts: what the condition can ask.
        told: names among the facts that the rule's check adds.
    """
    if condition in ("true", "false"):
        return condition == "true"
    further = _further(condition, active, pack, told)
    if not all(facts[need] for need in further.needs):
        return False
    try:
        return further.program.evaluate({name: facts[name] for name in further.names})[0]
    except NoAnswerError:
        return False


@attrs.frozen
class _Further:
    """A condition beside the one that decides: the flags that must be true, its program, the facts that it names."""

    needs: tuple[str, ...]
    program: Program
    names: tuple[str, ...]


@lru_cache(maxsize=1024)
def _further(condition: str, active: Active, pack: Pack, told: tuple[str, ...]) -> _Further:
    ground = ground_of(active, pack)
    ground = attrs.evolve(ground, told=dict.fromkeys(told, ()))
    needs = tuple(f"has_{name}" for name in numbers_needed(condition, ground))
    program = single(active.rule.scope, rewrite(condition, ground).text, told)
    return _Further(needs, program, tuple(name for name in ground.known if name in _named(program.conditions)))


@attrs.frozen(eq=False)
class Plans:
    """All rules that run on a form, by scope; checks stand apart."""

    by_scope: Mapping[Scope, Plan]
    checks: tuple[Active, ...]
    packs: Mapping[str, Pack]
    off: tuple[Active, ...] = ()


@lru_cache(maxsize=64)
def plans(packs: tuple[Pack, ...], actives: tuple[Active, ...]) -> Plans:
    """The compiled rules for one way in which rules are set."""
    named = {pack.name: pack for pack in packs}
    on = [active for active in actives if active.on]
    scopes: dict[Scope, list[Armed]] = {}
    for active in on:
        if active.rule.when:
            scopes.setdefault(active.rule.scope, []).append(armed(active, named[active.rule.pack]))
    return Plans(
        by_scope={scope: Plan(scope, rules) for scope, rules in scopes.items()},
        checks=tuple(active for active in on if active.rule.check),
        packs=named,
        off=tuple(active for active in actives if not active.on),
    )
