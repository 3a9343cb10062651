"""Half-year targets against full-year targets and against the money planned for the half-year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import attrs

from targetlint.checks.half_plan import (
    Pair,
    budget_plan,
    idle_lines,
    line_of_work,
    paid_share,
    plan_for,
    project_of,
    row_pairs,
    value_of,
)
from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts, IndicatorFacts
from targetlint.model import Quantity, Related, Value
from targetlint.value.intervals import compare
from targetlint.words import checks as words

_YEARLY_RATES = re.compile(words.YEARLY)
_STEADY_RATES = re.compile(words.STEADY)
_FUNDS = Words("资金安排", "the funds")
_YEAR = Words("全年指标值", "the full-year target")


def half_year(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Half-year targets that cannot be meant, for the reasons asked for: each row once, for the first of them."""
    seen: set[int] = set()
    for reason in options.get("reason", REASONS):
        for remark in _BY_REASON[reason](facts, options):
            if id(remark.indicator) not in seen:
                seen.add(id(remark.indicator))
                yield remark


def _against_plan(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A half-year share of the budget that the funds table contradicts (half-year plan ÷ year's budget)."""
    slack = Decimal(str(options["slack"]))
    for row in facts.indicators:
        half = value_of(row, "half-year")
        term = half.target.terms[0] if half is not None and len(half.target.terms) == 1 else None
        if half is None or not isinstance(term, Quantity) or term.unit != "%" or term.comparator in ("<=", "<"):
            continue
        plan = plan_for(row, facts)
        if plan is None:
            continue
        off = term.value - plan.share
        if off > slack or (term.comparator == "=" and -off > slack):
            details = {"planned": plan.half, "whole": plan.year, "share": _number(plan.share)}
            related = Related(f"{plan.half} / {plan.year}", plan.location, _FUNDS)
            yield _about(facts, row, half, "plan", details=details, related=related)


def _year_end(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A balance that exists only at the end of the year has a target at half-time."""
    for row in facts.indicators:
        half = value_of(row, "half-year")
        if half is not None and half.target.terms and row.indicator.name.strip('“”" ') in words.YEAR_END:
            yield _about(facts, row, half, "year-end")


def _repeats(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A measure that grows over the year has the same target at half-time (work planned once aside)."""
    for pair in row_pairs(facts):
        if compare(pair.first, pair.whole) != "equal" or pair.whole.value == 0:
            continue
        name = pair.row.indicator.name
        if name in words.EXECUTION and budget_plan(facts.form.funds) is not None:
            continue  # the funds table says what it should be
        if _yearly_rate(name) or (_grows(pair) and pair.whole.value > 2):
            details = {"year": pair.year.target.source}
            yield _about(facts, pair.row, pair.half, "repeats", details=details, related=_year_of(pair))


def _unfunded(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Work for which no money is planned before July has a half-year target to reach."""
    idle = idle_lines(facts.form.funds)
    for row in facts.indicators if idle else ():
        half = value_of(row, "half-year")
        if half is None or not half.target.terms or not _moved_by_money(row, half):
            continue
        line = line_of_work(idle, row.indicator.key_task or project_of(row), row)
        if line is not None:
            related = Related(line.label, line.location, _FUNDS)
            yield _about(facts, row, half, "idle", details={"line": line.label}, related=related)


def _exceeds(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The half-year target asks for more than the full-year target, in the same unit."""
    for pair in row_pairs(facts):
        if _is_more(pair.first, pair.whole) and not _may_fall(pair):
            says = {"year": pair.year.target.source}
            yield _about(facts, pair.row, pair.half, "exceeds", says=says, related=_year_of(pair))


def _ahead(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The share of output planned by half-time runs ahead of the share of money of its budget line."""
    gap = Decimal(str(options["gap"]))
    for pair in row_pairs(facts):
        if pair.first.unit == "%" or pair.whole.value <= 0 or pair.first.unit != pair.whole.unit:
            continue
        work = project_of(pair.row) or pair.row.indicator.key_task
        line = line_of_work(list(facts.form.funds.lines), work, pair.row)
        paid = paid_share(line) if line is not None else None
        done = pair.first.value / pair.whole.value * 100
        if line is not None and paid is not None and done - paid >= gap:
            says = {"done": _number(done), "paid": _number(paid), "line": line.label}
            related = Related(line.label, line.location, _FUNDS)
            yield _about(facts, pair.row, pair.half, "ahead", says=says, related=related)


_BY_REASON: Mapping[str, Callable[[FormFacts, Mapping[str, Any]], Iterator[Remark]]] = {
    "plan": _against_plan,
    "year-end": _year_end,
    "repeats": _repeats,
    "idle": _unfunded,
    "exceeds": _exceeds,
    "ahead": _ahead,
}
REASONS = tuple(_BY_REASON)
"""Why a half-year target cannot be meant, the strongest first."""


def _about(
    facts: FormFacts,
    row: IndicatorFacts,
    half: Value,
    reason: str,
    *,
    says: Mapping[str, str] = {},
    details: Mapping[str, str] = {},
    related: Related | None = None,
) -> Remark:
    """A remark on a row's half-year value."""
    says = {"name": row.indicator.name, "half": half.target.source, **says}
    near = (related,) if related else ()
    return Remark.on(
        facts.form, row.indicator, half, says=says, details=details, tells={"reason": reason}, related=near
    )


def _year_of(pair: Pair) -> Related:
    return Related(pair.year.target.source, pair.year.location, _YEAR)


def _is_more(one: Quantity, other: Quantity) -> bool:
    """Whether one number is larger than the other; never where they count unlike things."""
    at_least, or_more = (attrs.evolve(term, comparator=">=") for term in (one, other))
    return compare(at_least, or_more) == "stricter"


def _may_fall(pair: Pair) -> bool:
    """Whether the measure may be lower over the whole year: a rate, or what is to fall."""
    named = pair.row.name_facts
    downward = pair.first.comparator in ("<=", "<") or pair.whole.comparator in ("<=", "<")
    if downward and not named.cumulative and named.kind not in ("count", "money"):
        return True
    if named.kind in ("rate", "degree", "judge") and not _yearly_rate(pair.row.indicator.name):
        return True
    return named.polarity == "lower" and not named.cumulative


def _moved_by_money(row: IndicatorFacts, half: Value) -> bool:
    """Whether a half-year target is one that nothing moves without money; zeros and shares are not."""
    term = half.target.terms[0]
    if row.name_facts.kind == "money" or (isinstance(term, Quantity) and (term.value == 0 or term.unit == "%")):
        return False
    return row.indicator.name.endswith(words.NEEDS_MONEY)


def _yearly_rate(name: str) -> bool:
    plain = name.strip('“”" ')
    return _YEARLY_RATES.search(plain) is not None and _STEADY_RATES.search(plain) is None


def _grows(pair: Pair) -> bool:
    """A count or sum of the year: the name says that it accumulates, and the demand is a lower bound or equal."""
    named = pair.row.name_facts
    return named.cumulative and named.kind in ("count", "money", "state") and pair.whole.unit != "%"


def _number(value: Decimal) -> str:
    return format(value.quantize(Decimal("0.1")).normalize(), "f")
