"""Mutants of a rule's conditions: each is wrong in one small way, and some case must notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from targetlint.engine.plan import single
from targetlint.engine.settings import Settings, options_of, resolve
from targetlint.engine.trials import Shortfall, asked
from targetlint.errors import Words
from targetlint.model import Form
from targetlint.packs import cel_text
from targetlint.packs.cases import forms_of
from targetlint.packs.conditions import Ground, NoAnswerError, complaint, rewrite
from targetlint.packs.diagnosis import guards, numbers_needed
from targetlint.packs.pack import Case, Pack, Rule

_TURNED = {"==": "!=", "!=": "==", ">": "<=", "<": ">=", ">=": "<", "<=": ">"}
_MOVED = {">": ">=", ">=": ">", "<": "<=", "<=": "<"}
_JOINED = {"&&": "||", "||": "&&"}


@attrs.frozen
class Mutant:
    """One small change to one condition of a rule."""

    key: str
    """``applies`` or ``when``."""
    condition: str
    what: Words


def mutants(rule: Rule) -> list[Mutant]:
    """Every mutant of a rule: comparisons turned, parts dropped, bounds moved, joins swapped."""
    found: dict[tuple[str, str], Mutant] = {}
    for key, condition in (("applies", rule.applies), ("when", rule.when)):
        if condition in ("", "true"):
            continue
        for new, what in _changes(condition):
            if " ".join(new.split()) != " ".join(condition.split()):
                found.setdefault((key, new), Mutant(key, new, what))
    return list(found.values())


def _changes(condition: str) -> Iterator[tuple[str, Words]]:
    words = cel_text.tokens(condition)
    for word in words:
        for table, zh, en in (
            (_TURNED, "反转比较", "comparison turned"),
            (_MOVED, "移动边界", "bound moved"),
            (_JOINED, "换掉与或", "and/or swapped"),
        ):
            if word.kind == "sign" and word.text in table:
                new = table[word.text]
                changed = f"{condition[: word.start]}{new}{condition[word.end :]}"
                yield changed, Words(f"{zh} {word.text} → {new}", f"{en} {word.text} → {new}")
        if word.kind == "number":
            yield from _numbers(condition, word)
    for start, end in cel_text.atoms(condition):
        part = " ".join(condition[start:end].split())
        for instead in ("true", "false"):
            changed = f"{condition[:start]}{instead}{condition[end:]}"
            yield changed, Words(f"“{part}”换成 {instead}", f"'{part}' replaced by {instead}")
    yield from _list_items(condition, words)


def _numbers(condition: str, word: cel_text.Token) -> Iterator[tuple[str, Words]]:
    if not re.fullmatch(r"\d+(\.\d+)?", word.text):
        return
    number = float(word.text)
    for step in (-1.0, 1.0):
        new = repr(number + step) if "." in word.text else str(int(number + step))
        if not new.startswith("-"):
            changed = f"{condition[: word.start]}{new}{condition[word.end :]}"
            yield changed, Words(f"边界 {word.text} → {new}", f"bound {word.text} → {new}")


def _list_items(condition: str, words: list[cel_text.Token]) -> Iterator[tuple[str, Words]]:
    """Each text dropped from a literal list: ``level2 in ["数量指标", "质量指标"]``."""
    opened: list[int] = []
    for place, word in enumerate(words):
        if word.text == "[" and place and words[place - 1].text in ("in", ","):
            opened.append(place)
        elif word.text == "]" and opened:
            start = opened.pop()
            items = [each for each in words[start + 1 : place] if each.kind == "text"]
            if len(items) < 2:
                continue
            for dropped in items:
                kept = ", ".join(item.text for item in items if item is not dropped)
                changed = f"{condition[: words[start].end]}{kept}{condition[word.start :]}"
                yield changed, Words(f"列表去掉 {dropped.text}", f"{dropped.text} dropped from the list")


def survivors(pack: Pack, rule: Rule) -> tuple[int, list[Shortfall]]:
    """How many mutants a rule has, and those that none of its cases notices."""
    if not rule.when:
        return 0, []
    cases = [(case, forms_of(case)) for case in (*rule.bad, *rule.good)]
    tried, gaps = 0, []
    for mutant in mutants(rule):
        if mutant.key == "applies":
            changed = attrs.evolve(rule, applies=mutant.condition)
        else:
            changed = attrs.evolve(rule, when=mutant.condition)
        if _ill_typed(pack, changed, mutant):
            continue
        tried += 1
        if all(_verdict(pack, rule, changed, case, forms) == (case.kind == "bad") for case, forms in cases):
            where = "applies" if mutant.key == "applies" else "when"
            words = Words(
                f"没有用例察觉这个改动（{where}）：{mutant.what.zh}",
                f"no case notices this change of {where}: {mutant.what.en}",
            )
            gaps.append(Shortfall(rule.id, words, str(rule.mark)))
    return tried, gaps


def _ill_typed(pack: Pack, changed: Rule, mutant: Mutant) -> bool:
    options = {name: spec.default for name, spec in changed.options.items()}
    return complaint(mutant.condition, Ground(changed.scope, pack.lexicons, options)) is not None


def _verdict(pack: Pack, rule: Rule, changed: Rule, case: Case, forms: tuple[Form, ...]) -> bool:
    """Whether the changed rule is broken anywhere in a case."""
    active = next(each for each in resolve((pack,), Settings(), Form("case", 1)) if each.rule is rule)
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
