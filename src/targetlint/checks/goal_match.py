"""Which indicator answers which promise of the goals: agreement, conflict, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

import attrs

from targetlint.checks.goal_cover import Rows, covered
from targetlint.checks.goal_rates import head, near_rate
from targetlint.checks.goals import Claim
from targetlint.checks.likeness import Weights, pairs
from targetlint.checks.same_number import comparable, is_measured, is_once, is_telling, same_number, unit_of
from targetlint.model import Form, Indicator, Quantity, Range, Term, Value
from targetlint.value import units
from targetlint.words import goals

Verdict: TypeAlias = Literal["agrees", "softer", "reworded", "conflicts", "missing"]

_UNIT_IN_NAME = re.compile(r"[（(]([^（）()≥≤>=<*\d]{1,5})[）)]\s*$")


@attrs.frozen
class Offer:
    """One term of an indicator's target: what could answer a promise."""

    indicator: Indicator
    value: Value
    term: Term
    name: frozenset[str]
    wider: frozenset[str]
    """The pairs of the name with its key task."""
    unit: str | None


@attrs.frozen
class Match:
    """What became of one claim."""

    claim: Claim
    verdict: Verdict
    offer: Offer | None = None
    turn: tuple[str, str] | None = None
    """The words that differ: (of the goal, of the indicator)."""


def offers(form: Form) -> tuple[Offer, ...]:
    """Every term of every full-year target of the form, the half-year ones left out."""
    found = []
    for indicator in form.indicators:
        for value in indicator.values:
            if value.period == "half-year":
                continue
            for term in value.target.terms:
                label = term.label or ""
                found.append(
                    Offer(
                        indicator,
                        value,
                        term,
                        pairs(f"{indicator.name} {label}"),
                        pairs(f"{indicator.name} {label} {indicator.key_task}"),
                        unit_of(term) or _unit_in_name(indicator.name),
                    )
                )
    return tuple(found)


def match(form: Form, claims: Sequence[Claim]) -> tuple[Match, ...]:
    """The verdict on every claim, agreements first found so that no answered indicator is blamed again."""
    given = offers(form)
    weights = Weights.of([f"{one.name} {one.key_task}" for one in form.indicators])
    numbers = {at: claim for at, claim in enumerate(claims) if claim.kind == "number"}
    agreeing = {at: _agreeing(claim, given, weights, form) for at, claim in numbers.items()}
    verdicts = {at: _worded(numbers[at], offer) for at, offer in agreeing.items() if offer is not None}
    used = {id(offer.indicator) for offer in agreeing.values() if offer is not None}
    left = [one for one in given if id(one.indicator) not in used]
    verdicts |= {at: _conflict(claim, left, weights) for at, claim in numbers.items() if at not in verdicts}
    for at in _said_by_others(numbers, verdicts):
        verdicts[at] = Match(numbers[at], "agrees")
    rows = Rows.of(form, weights)
    return tuple(
        verdicts[at] if at in verdicts else Match(claim, "agrees" if covered(claim, rows) else "missing")
        for at, claim in enumerate(claims)
    )


def _said_by_others(numbers: Mapping[int, Claim], verdicts: Mapping[int, Match]) -> list[int]:
    """Single events of which another number of the promise says it all: 完成1期培训，不少于200人."""
    found: list[int] = []
    for at, claim in numbers.items():
        if verdicts[at].verdict != "missing" or claim.found is None or not is_once(claim.found.term):
            continue
        if any(
            other.promise is claim.promise and (place in found or verdicts[place].verdict != "missing")
            for place, other in numbers.items()
            if place != at
        ):
            found.append(at)
    return found


def _agreeing(claim: Claim, given: Sequence[Offer], weights: Weights, form: Form) -> Offer | None:
    """The offer with the same number for the same thing, the likest one."""
    assert claim.found is not None
    term = claim.found.term
    best, score = None, 0.0
    for offer in given:
        if not same_number(term, offer.term, offer.unit):
            continue
        near = _nearness(claim, offer, weights)
        if is_measured(term):
            near = max(near, 0.3)  # the same kilometres or tonnes hardly stand twice by chance
        if is_telling(term) and (pairs(claim.object) | pairs(claim.words)) & offer.wider:
            near = max(near, 0.4)
        if near >= 0.3 and near > score:
            best, score = offer, near
    if best is not None or not isinstance(term, Quantity):
        return best
    return _whole_of_parts(claim, term, given, weights) or _whole_budget(term, given, form)


def _whole_of_parts(claim: Claim, term: Quantity, given: Sequence[Offer], weights: Weights) -> Offer | None:
    """The first of several rows for the same thing whose numbers add up to that of the goal."""
    if term.unit == "%":
        return None
    parts = [
        (one, one.term.value)
        for one in given
        if isinstance(one.term, Quantity) and one.unit == term.unit and _nearness(claim, one, weights) >= 0.3
    ]
    return parts[0][0] if len(parts) > 1 and sum(value for _, value in parts) == term.value else None


def _whole_budget(term: Quantity, given: Sequence[Offer], form: Form) -> Offer | None:
    """Any offer, where the goal's number is a sum of the funds table."""
    funded = term.unit == "元" and any(
        amount.value == term.value for line in form.funds.lines for amount in line.amounts
    )
    return given[0] if funded and given else None


def _worded(claim: Claim, offer: Offer) -> Match:
    """The verdict on a number that agrees: the words around it may differ."""
    assert claim.found is not None
    term = claim.found.term
    if getattr(term, "comparator", None) == "~" and getattr(offer.term, "comparator", None) != "~":
        return Match(claim, "softer", offer)
    if unit_of(term) == "人次" and re.search(r"人数[^次]{0,6}$", claim.found.before):
        return Match(claim, "reworded", offer, ("人数", "人次"))
    turn = next((found for group in goals.TURNS if (found := _turn(group, claim, offer))), None)
    return Match(claim, "reworded" if turn else "agrees", offer, turn)


def _turn(group: Sequence[str], claim: Claim, offer: Offer) -> tuple[str, str] | None:
    """The words of a group that goal and indicator use one each of."""
    said = [word for word in group if word in claim.words.split("，")[0] or word in claim.object]
    named = [word for word in group if word in offer.indicator.name]
    if not said or not named or any(a in b or b in a for a in said for b in named):
        return None
    return said[0], named[0]


def _conflict(claim: Claim, given: Sequence[Offer], weights: Weights) -> Match:
    """The indicator for the same thing in the same unit with another number, if one is clearly meant."""
    assert claim.found is not None
    unit = unit_of(claim.found.term)
    scored = [
        (_nearness(claim, offer, weights), at)
        for at, offer in enumerate(given)
        if isinstance(offer.term, Quantity | Range) and comparable(unit, offer.unit)
    ]
    if not scored:
        return Match(claim, "missing")
    score, at = max(scored)
    rivals = sum(1 for other, _ in scored if other >= score - 0.05)
    offer = given[at]
    if score < 0.5 and len(scored) == 1 and _only_of_its_unit(claim, offer):
        score = 0.5
    if score < 0.5 or rivals > 1:
        return Match(claim, "missing" if score < 0.35 else "agrees")
    if claim.objective.period == "medium-term" and offer.value.period != "medium-term":
        return Match(claim, "agrees", offer)
    return Match(claim, "conflicts", offer)


def _only_of_its_unit(claim: Claim, offer: Offer) -> bool:
    """10所乡镇学校 and 受益学校数量 ≥15所: nothing else is counted so, and the thing itself is named in both."""
    return offer.unit not in goals.EVERYDAY_UNITS and bool(pairs(claim.object) & offer.name)


def _nearness(claim: Claim, offer: Offer, weights: Weights) -> float:
    """How surely a numeric claim and an offer speak of the same thing, from 0 to 1."""
    if claim.found is not None and unit_of(claim.found.term) == "%":
        said, named = head(claim.rate or claim.object), head(offer.indicator.name)
        if said and named and said != named:
            return 0.0
        if claim.rate:
            return 1.0 if near_rate(claim.rate, offer.indicator.name, weights) else 0.0
    near = weights.overlap(pairs(claim.object), offer.name)
    wide = weights.overlap(pairs(f"{claim.object} {claim.words}"), offer.wider)
    return max(near, 0.9 * wide if len(offer.wider) > 1 else 0.0)


def _unit_in_name(name: str) -> str | None:
    found = _UNIT_IN_NAME.search(name)
    reading = units.read(found[1].strip()) if found else None
    return reading.unit if reading else None
