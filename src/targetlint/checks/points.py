"""Points (分值, 权重) and dates of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts, RowFacts
from targetlint.model import DateBound, Form, Term
from targetlint.words import checks as words

_LEAST, _MOST = Decimal(70), Decimal(130)
"""Further off, part of the form is missing, or the column holds something else than points."""
_PERIOD_FACTS = re.compile(words.PERIOD_FACTS)


def points_total(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The points of all rows add up to neither of the usual totals (90 beside 预算执行率, or 100)."""
    form = facts.form
    slack = Decimal(str(options["tolerance"]))
    weights = _weights(form)
    if not weights:
        return
    total = sum(weights, Decimal(0)) * (100 if max(weights) <= 1 else 1)  # some are written as ratios
    totals = tuple(Decimal(str(total)) for total in options["totals"])
    if _execution_has_points(form):
        totals += tuple(wanted - 10 for wanted in totals)
    if any(abs(total - wanted) <= slack for wanted in totals) or not _LEAST < total < _MOST:
        return
    wanted = Words(*(joint.join(format(one, "f") for one in totals) for joint in ("或", " or ")))
    yield Remark.on(form, says={"total": format(total.normalize(), "f"), "count": str(len(weights)), "totals": wanted})


def _weights(form: Form) -> list[Decimal]:
    """The points of every row; none where a row has none: the column was read in part, nothing can be added up."""
    rows = [row for row in form.indicators if not row.parent]
    weights = [row.weight for row in rows if row.weight is not None and row.weight >= 0]
    return weights if len(weights) == len(rows) >= 3 else []


def _execution_has_points(form: Form) -> bool:
    """预算执行率 carries its 10 points in the funds part, not in a row of its own."""
    return any(
        "执行率" in line.label and any(re.fullmatch(r"10(?:\.0+)?分", amount.text.strip()) for amount in line.amounts)
        for line in form.funds.lines
    )


def dates_outside(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A yearly target falls due in another year than the form's; milder where the project runs that long."""
    form = facts.form
    if form.year is None:
        return
    last = _last_year(form)
    for row in facts.rows:
        times = (time for term in row.terms if (time := _due(term.term)) is not None)
        due = next((time for time in times if _is_off(time, row, form.year)), None)
        if due is None or row.period == "medium-term":
            continue
        runs_on = last is not None and form.year < due[1] <= last
        says = {"name": row.indicator.name, "target": row.target.source, "due": str(due[1]), "year": str(form.year)}
        tells = {"project": "runs-on" if runs_on else "ended"}
        yield Remark.on(form, row.indicator, row.value, says=says, tells=tells)


def _due(term: Term) -> tuple[int, int] | None:
    """The years in which a deadline or span of work begins and ends; None for other terms and dates of no year."""
    if not isinstance(term, DateBound) or term.date.startswith("-"):
        return None
    begin, _, end = term.date.partition("/")
    return int(begin[:4]), int((end or begin)[:4])


def _is_off(due: tuple[int, int], row: RowFacts, year: int) -> bool:
    """Whether a time lies outside the form's year; work of last year that the name tells may end then."""
    first, last = due
    if first <= year <= last:
        return False
    return not (last == year - 1 and str(last) in row.indicator.name)


def _last_year(form: Form) -> int | None:
    years = [
        int(year)
        for fact in form.facts
        if _PERIOD_FACTS.search(fact.label)
        for year in re.findall(r"(?<!\d)(20\d\d)(?!\d)", fact.text)
    ]
    return max(years, default=None)
