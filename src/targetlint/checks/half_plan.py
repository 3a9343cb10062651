"""What a form plans for the half-year: the money of its funds table, the revenue of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import attrs

from targetlint.checks.likeness import likeness, pairs
from targetlint.facts import FormFacts, IndicatorFacts, plain_number
from targetlint.model import Amount, Funds, FundsLine, Location, Quantity, Value
from targetlint.words import checks as words

_TOTAL = re.compile(r"总额|合计|总计")
_KINDS = ("基本支出", "项目支出")
_REVENUE = re.compile(r"行政事业性收费|非税收入(?!.*率)|事业收入")


@attrs.frozen
class Pair:
    """Both values of one row, each with its only quantity."""

    row: IndicatorFacts
    half: Value
    year: Value
    first: Quantity
    whole: Quantity


@attrs.frozen
class Plan:
    """What is planned by half-time, of how much over the year; texts as written, and where."""

    half: str
    year: str
    share: Decimal
    """In percent."""
    location: Location


def row_pairs(facts: FormFacts) -> Iterator[Pair]:
    """The rows of a form that have one quantity for the half-year and one for the year."""
    for row in facts.indicators:
        half, year = value_of(row, "half-year"), value_of(row, "annual")
        if half is None or year is None or len(half.target.terms) != 1 or len(year.target.terms) != 1:
            continue
        first, whole = half.target.terms[0], year.target.terms[0]
        if isinstance(first, Quantity) and isinstance(whole, Quantity):
            yield Pair(row, half, year, first, whole)


def value_of(row: IndicatorFacts, period: str) -> Value | None:
    """The value of a row for one period."""
    return next((value for value in row.indicator.values if value.period == period), None)


def plan_for(row: IndicatorFacts, facts: FormFacts) -> Plan | None:
    """The plan that a row's share of budget or revenue can be held against."""
    if row.indicator.name.strip('“”" ') in words.EXECUTION:
        return budget_plan(facts.form.funds)
    return _revenue_plan(facts) if row.indicator.name.strip('“”" ') in words.REVENUE_DONE else None


def budget_plan(funds: Funds) -> Plan | None:
    """Half-year plan ÷ year's budget of the whole expenditure, from its total or from its two kinds."""
    planned = [(line, found) for line in funds.lines if line.side != "income" and (found := half_and_year(line))]
    for line, (half, year) in planned:
        if _TOTAL.search(line.label):
            return _plan(half.value, year.value, half.text, year.text, line.location)
    kinds = [(line, found) for line, found in planned if line.label in _KINDS]
    if len(kinds) != 2:
        return None
    spent, whole = (sum((found[at].value or Decimal(0) for _, found in kinds), Decimal(0)) for at in (0, 1))
    return _plan(spent, whole, _shown(spent, funds), _shown(whole, funds), kinds[0][0].location)


def _plan(half: Decimal | None, year: Decimal | None, said: str, whole: str, place: Location) -> Plan | None:
    return Plan(said, whole, half / year * 100, place) if half is not None and year else None


def _revenue_plan(facts: FormFacts) -> Plan | None:
    """Half-year ÷ full-year revenue where a row of the form plans it (行政事业性收费 ≥6000万元 / ≥12800万元)."""
    for pair in row_pairs(facts):
        if _REVENUE.search(pair.row.indicator.name) and pair.first.unit == pair.whole.unit == "元":
            plan = _plan(
                pair.first.value, pair.whole.value, pair.half.target.source, pair.year.target.source, pair.half.location
            )
            if plan is not None and pair.whole.value > 0:
                return plan
    return None


def half_and_year(line: FundsLine) -> tuple[Amount, Amount] | None:
    """The amounts of a line for the half-year and for the year."""
    half = next((amount for amount in line.amounts if "半年" in amount.column and amount.value is not None), None)
    year = next((amount for amount in line.amounts if "全年" in amount.column and amount.value is not None), None)
    return (half, year) if half is not None and year is not None else None


def idle_lines(funds: Funds) -> list[FundsLine]:
    """The lines of which nothing is to be spent before July."""
    found = ((line, half_and_year(line)) for line in funds.lines)
    return [line for line, amounts in found if amounts and amounts[0].value == 0 and amounts[1].value]


def paid_share(line: FundsLine) -> Decimal | None:
    """The share of a line that is to be spent by half-time, in percent."""
    amounts = half_and_year(line)
    if amounts is None or amounts[0].value is None or not amounts[1].value:
        return None
    return amounts[0].value / amounts[1].value * 100


def line_of_work(lines: list[FundsLine], task: str, row: IndicatorFacts) -> FundsLine | None:
    """The line of the funds that pays for a row's task."""
    return next((line for line in lines if task and _same_work(line.label, task, row)), None)


def project_of(row: IndicatorFacts) -> str:
    """The project that a row says it belongs to."""
    return next((fact.text for fact in row.indicator.facts if "对应项目" in fact.label), "")


def _same_work(label: str, task: str, row: IndicatorFacts) -> bool:
    one, other = pairs(label), pairs(task)
    shared = len(one & other) / min(len(one), len(other)) if one and other else 0.0
    named = project_of(row)
    return shared >= 0.4 or (bool(named) and likeness(label, named) >= 0.7)


def _shown(value: Decimal, funds: Funds) -> str:
    return plain_number(value / 10000 if "万" in funds.unit else value)
