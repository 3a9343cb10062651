"""The checks that hold goals and indicators side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from targetlint.checks.goal_match import Match, match
from targetlint.checks.goal_words import clauses, is_formula, is_method
from targetlint.checks.goals import Claim, claims, yearly_objectives
from targetlint.checks.likeness import Weights, core, pairs
from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts
from targetlint.model import Form, Related
from targetlint.words import goals

_SAYS_SO = Words("绩效目标中的说法", "what the goals say")
_ITEM = rf"(?:\d{{1,2}}|[{goals.NUMERALS}]{{1,3}})\s*"
_NUMBER_BEFORE = re.compile(rf"{_ITEM}[、.．)）：:]\s*$|[①-⑳]\s*$|[{goals.NUMERALS}]是\s*$")
_NUMBERED = re.compile(rf"^\s*[（(]?{_ITEM}[、.．)）]|^\s*目标\d|^\s*[①-⑳]")
_COVERING = re.compile(goals.COVERING)
_EVENT = re.compile(f"{goals.ANNIVERSARIES}.{{0,4}}活动$")
_CIRCULAR = re.compile(
    rf"^[\d、.\s]*{goals.CIRCULAR_BEFORE}?完成{goals.CIRCULAR_AGAIN}?[^\d，,；;]{{0,16}}{goals.CIRCULAR_END}$"
)
_DUTY = re.compile(rf"^(?:{goals.DUTY_BEFORE}|[\d、.\s])*{goals.DUTY}[^\d]{{2,16}}(?:工作|任务)$")
_PHRASES = re.compile(goals.PHRASES)


REASONS = ("conflicts", "softer", "reworded")


def goal_against_rows(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A goal and the indicator for the same thing: their numbers differ, one is softer, or speaks of something else."""
    wanted = options.get("reason", REASONS)
    seen: set[tuple[int, str]] = set()
    for one in _matches(facts.form):
        if one.verdict not in wanted or one.offer is None:
            continue
        key = (id(one.offer.indicator), one.claim.text)
        if key in seen:
            continue
        seen.add(key)
        said, named = one.turn or ("", "")
        row, value, clause = one.offer.indicator, one.offer.value, _clause_of(one.claim)
        yield Remark.on(
            facts.form,
            row,
            value,
            says={"goal": one.claim.text, "clause": _short(clause), "target": value.target.source, "name": row.name},
            details={"said": said, "named": named},
            tells={"reason": one.verdict},
            related=(Related(_short(clause, 60), one.claim.promise.location, _SAYS_SO),),
        )


def goal_uncovered(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A promise that no indicator measures: one remark for each numbered item, else for each clause."""
    form = facts.form
    if not form.indicators:
        return
    for missing in _grouped(one.claim for one in _matches(form) if one.verdict == "missing"):
        first = missing[0]
        quote = _short(first.promise.text if _numbered(first) else _clause_of(first))
        told = list(dict.fromkeys(_short(_told(claim), 24) for claim in missing))
        alone = len(told) == 1 and told[0] in quote and len(quote) - len(told[0]) <= 4
        quoted = "、".join(f"“{_inner(one)}”" for one in told)
        quoted_en = ", ".join(f"'{one}'" for one in told)
        details = {"promises": Words(quoted, quoted_en), "quote": Words(_inner(quote), quote)}
        firm = "firm" if any(_is_sure(claim) for claim in missing) else "loose"
        tells = {"what": "whole" if alone else "part", "promise": firm}
        yield Remark.on(form, at=first.promise.location, details=details, tells=tells)


def _grouped(missing: Iterable[Claim]) -> Iterable[list[Claim]]:
    """The claims of a numbered item together, others one by one."""
    groups: dict[tuple[int, int, int], list[Claim]] = {}
    for claim in missing:
        place = -1 if _numbered(claim) else claim.at
        groups.setdefault((id(claim.objective), claim.promise.span[0], place), []).append(claim)
    return groups.values()


def _is_sure(claim: Claim) -> bool:
    return claim.kind in ("rate", "zero", "growth") or (claim.kind == "number" and claim.firm)


def _inner(text: str) -> str:
    """Text that is about to be quoted, its own quotes single."""
    return text.replace("“", "‘").replace("”", "’")


def indicator_without_goal(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """An output that the goals do not speak of at all."""
    form = facts.form
    said = pairs(" ".join(objective.text for objective in form.objectives))
    if not said:
        return
    weights = Weights.of(one.name for one in form.indicators)
    for one in form.indicators:
        if "数量" in one.level2 and one.values and pairs(one.name) and weights.held(pairs(one.name), said) < 0.15:
            yield Remark.on(form, one, says={"name": one.name})


def plan_uncovered(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """An item of the plan that no indicator measures."""
    form = facts.form
    wider = [pairs(f"{one.name} {one.key_task}") for one in form.indicators]
    if not wider:
        return
    weights = Weights.of([one.name for one in form.indicators])
    subject = pairs(core(form.subject))
    counted = [f"{one.name} {value.target.source}" for one in form.indicators for value in one.values]
    every: frozenset[str] = frozenset().union(*wider)
    for item in form.plan_items:
        name = _item_name(item.text)
        wanted = pairs(name)
        if not wanted or weights.overlap(wanted, subject) > 0.8 or _covered_by_kind(name, counted):
            continue
        if max(weights.held(wanted, one) for one in wider) < 0.45 and weights.held(wanted, every) < 0.7:
            yield Remark(form=form, location=item.location, says={"item": name})


def _covered_by_kind(name: str, counted: Sequence[str]) -> bool:
    """Whether the form counts events, or work of this kind, as a whole."""
    trade = _COVERING.search(name)
    kinds = ["活动"] if _EVENT.search(name) else []
    kinds += [trade.group()] if trade else []
    return any(kind in text for kind in kinds for text in counted)


def goal_not_measurable(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A whole goal that says nothing one could check: it goes round in a circle, or only in phrases."""
    form = facts.form
    for objective in yearly_objectives(form):
        if objective.period == "medium-term":
            continue
        pieces = [clause.text for clause in clauses(objective.text)]
        if not pieces or any(is_formula(piece) for piece in pieces):
            continue
        circular = len(pieces) == 1 and _CIRCULAR.match(pieces[0]) is not None
        empty = all(_is_phrase(piece) or _DUTY.match(piece) for piece in pieces)
        if circular or empty:
            yield Remark(form=form, location=objective.location, says={"goal": _short(objective.text, 40)})


def _is_phrase(piece: str) -> bool:
    left = _PHRASES.sub("", re.sub(r"[\s、“”\"'（）()。.]", "", piece))
    return not re.search(r"\d", piece) and len(left) <= 1 and len(piece) >= 4 and not is_method(piece)


def _matches(form: Form) -> tuple[Match, ...]:
    return match(form, claims(form))


def _numbered(claim: Claim) -> bool:
    """Whether the promise is a numbered item, its number before it or at its beginning."""
    before = claim.objective.text[: claim.promise.span[0]]
    return _NUMBER_BEFORE.search(before) is not None or _NUMBERED.match(claim.promise.text) is not None


def _told(claim: Claim) -> str:
    """A claim in few words: a number with what it counts, other claims as they stand."""
    if claim.kind != "number" or claim.found is None:
        return claim.text
    clause = _clause_of(claim)
    if len(clause) <= 28:
        return clause
    before = re.split(r"[、，,；;：:]", claim.found.before)[-1]
    counted = claim.rate or (before if len(before) <= 14 else f"……{before[-12:]}")
    return f"{counted}{claim.text}{'' if len(before) > 2 else claim.found.after}"


def _clause_of(claim: Claim) -> str:
    inside = [clause for clause in clauses(claim.promise.text) if clause.start <= claim.at]
    return inside[-1].text if inside else claim.promise.text


def _item_name(text: str) -> str:
    return re.split(r"\d{4}\s*[年.\-/]|开始实施时间|[（(]\d", text)[0].strip(" 、，,；;：:—-")


def _short(text: str, length: int = 36) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= length else plain[: length - 1] + "…"
