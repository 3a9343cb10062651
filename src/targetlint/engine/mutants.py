"""Mutants of a rule's conditions: each is wrong in one small way, and some case must notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from targetlint.engine.coverage import Shortfall, asked, standing
from targetlint.engine.messages import said
from targetlint.engine.plan import single
from targetlint.engine.settings import options_of
from targetlint.errors import Words
from targetlint.model import Form
from targetlint.packs import cel_text
from targetlint.packs.cases import forms_of
from targetlint.packs.conditions import Ground, NoAnswerError, complaint, rewrite
from targetlint.packs.diagnosis import guards, numbers_needed
from targetlint.packs.pack import Case, Pack, Rule

_TURNED = {"==": "!=", "!=": "==", ">": "<=", "<": ">=", ">=": "<", "<=": ">"}
_MOVED = {">": ">=", ">=": ">", "<": "<=", "<=": "<"}


@attrs.frozen
class Mutant:
    """One small change to one condition of a rule."""

    key: str
    """``applies`` or ``when``."""
    condition: str
    what: Words


def mutants(rule: Rule) -> list[Mutant]:
    """Every mutant of a rule: comparisons turned, conjuncts and alternatives dropped, bounds moved."""
    found: dict[tuple[str, str], Mutant] = {}
    for key, condition in (("applies", rule.applies), ("when", rule.when)):
        if condition in ("", "true"):
            continue
        for new, what in _changes(condition):
            if " ".join(new.split()) != " ".join(condition.split()):
                found.setdefault((key, new), Mutant(key, new, what))
    return list(found.values())


def _changes(condition: str) -> Iterator[tuple[str, Words]]:
    for word in cel_text.tokens(condition):
        if word.kind == "sign" and word.text in _MOVED:
            new = _MOVED[word.text]
            yield _put(condition, word.start, word.end, new), said("moved", word=word.text, new=new)
        elif word.kind == "number":
            yield from _numbers(condition, word)
    for start, end in cel_text.atoms(condition):
        part = condition[start:end]
        shown = " ".join(part.split())
        if part not in ("true", "false"):
            yield _put(condition, start, end, _negated(part)), said("negated", shown=shown)
    for start, end, neutral in cel_text.joined(condition):
        shown = " ".join(condition[start:end].split())
        yield _put(condition, start, end, neutral), said("dropped", shown=shown)


def _put(condition: str, start: int, end: int, new: str) -> str:
    return f"{condition[:start]}{new}{condition[end:]}"


def _negated(part: str) -> str:
    """A part that is true where it was false: a comparison turned, anything else with a ``!``."""
    signs = [word for word in cel_text.tokens(part) if word.kind == "sign" and word.text in _TURNED]
    if len(signs) == 1 and not cel_text.loops(part):
        return _put(part, signs[0].start, signs[0].end, _TURNED[signs[0].text])
    return f"!({part})"


def _numbers(condition: str, word: cel_text.Token) -> Iterator[tuple[str, Words]]:
    if not re.fullmatch(r"\d+(\.\d+)?", word.text):
        return
    number = float(word.text)
    for step in (-1.0, 1.0):
        new = repr(number + step) if "." in word.text else str(int(number + step))
        if not new.startswith("-"):
            changed = _put(condition, word.start, word.end, new)
            yield changed, said("bound", word=word.text, new=new)


def survivors(pack: Pack, rule: Rule) -> tuple[int, list[Shortfall]]:
    """How many mutants a rule has, and those that none of its cases notices."""
    if not rule.when:
        return 0, []
    cases = [(case, forms_of(case)) for case in (*rule.bad, *rule.good)]
    tried, gaps = 0, []
    for mutant in mutants(rule):
        applies, when = (mutant.condition if mutant.key == key else getattr(rule, key) for key in ("applies", "when"))
        changed = attrs.evolve(rule, applies=applies, when=when)
        if _ill_typed(pack, changed, mutant):
            continue
        tried += 1
        if all(_verdict(pack, rule, changed, case, forms) == (case.kind == "bad") for case, forms in cases):
            words = said("survivor", where=mutant.key, what=mutant.what)
            gaps.append(Shortfall(rule.id, words, str(rule.mark)))
    return tried, gaps


def _ill_typed(pack: Pack, changed: Rule, mutant: Mutant) -> bool:
    options = {name: spec.default for name, spec in changed.options.items()}
    return complaint(mutant.condition, Ground(changed.scope, pack.lexicons, options)) is not None


def _verdict(pack: Pack, rule: Rule, changed: Rule, case: Case, forms: tuple[Form, ...]) -> bool:
    """Whether the changed rule is broken anywhere in a case."""
    active = standing(pack, rule)
    ground = Ground(rule.scope, pack.lexicons, {**options_of(active), **case.options})
    needs = {*numbers_needed(changed.applies, ground)}
    needs |= {name for name in numbers_needed(changed.when, ground) if name not in guards(changed.applies)}
    program = single(rule.scope, rewrite(f"({changed.applies}) && ({changed.when})", ground).text)
    expected = case.kind == "bad"
    broken = 0
    for facts in asked(rule, forms):
        if all(facts[f"has_{name}"] for name in needs):
            try:
                broken += program.evaluate(facts)[0]
            except NoAnswerError:
                return not expected
    wanted = len(case.expected) if any(each.name is not None for each in case.expected) else None
    if expected and wanted is not None:
        return broken == wanted
    return broken > 0
