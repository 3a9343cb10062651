"""Points (分值, 权重) and dates of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts
from targetlint.model import DateBound, Form, Severity
from targetlint.words import checks as words

__all__ = ["dates_outside", "points_total"]

_LEAST, _MOST = Decimal(70), Decimal(130)
_PERIOD_FACTS = re.compile(words.PERIOD_FACTS)


def points_total(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The points of all rows add up to neither of the usual totals (90 beside 预算执行率, or 100)."""
    form = facts.form
    slack = Decimal(str(options.get("tolerance", 0.5)))
    totals = tuple(Decimal(str(total)) for total in options.get("totals", ("90", "100")))
    rows = [row for row in form.indicators if not row.parent]
    weights = [row.weight for row in rows if row.weight is not None]
    if len(weights) < 3 or len(weights) < len(rows) or any(weight < 0 for weight in weights):
        return  # a row without points: the column was read in part, nothing can be added up
    total = sum(weights, Decimal(0))
    if max(weights) <= 1:  # written as ratios
        total *= 100
    if _execution_has_points(form):
        totals += tuple(wanted - 10 for wanted in totals)
    if any(abs(total - wanted) <= slack for wanted in totals):
        return
    if not _LEAST < total < _MOST:
        return  # part of the form is missing, or the column holds something else
    yield Remark(
        form=form,
        location=form.location,
        says={
            "total": format(total.normalize(), "f"),
            "count": str(len(weights)),
            "totals": "或".join(format(one, "f") for one in totals),
            "totals_en": " or ".join(format(one, "f") for one in totals),
        },
    )


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
        if row.period == "medium-term":
            continue
        for term in row.terms:
            if not isinstance(term.term, DateBound) or term.term.date.startswith("-"):
                continue
            begin, _, end = term.term.date.partition("/")
            due = int((end or begin)[:4])
            if end and int(begin[:4]) <= form.year <= due:
                continue  # a span of work that the form's year lies in
            if due == form.year or (due < form.year and due >= form.year - 1 and str(due) in row.indicator.name):
                continue
            severity: Severity = "info" if last is not None and form.year < due <= last else "warning"
            yield Remark(
                form=form,
                location=row.value.location,
                indicator=row.indicator,
                value=row.value,
                says={"name": row.indicator.name, "target": row.target.source, "due": str(due), "year": str(form.year)},
                severity=severity,
            )
            break


def _last_year(form: Form) -> int | None:
    years = [
        int(year)
        for fact in form.facts
        if _PERIOD_FACTS.search(fact.label)
        for year in re.findall(r"(?<!\d)(20\d\d)(?!\d)", fact.text)
    ]
    return max(years, default=None)
