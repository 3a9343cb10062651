"""Values that speak of another indicator, and values that hold several targets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts, RowFacts
from targetlint.model import DateBound, Qualitative, Quantity, Relative, Term
from targetlint.names.describe import describe
from targetlint.value.intervals import compare
from targetlint.words import checks as words

_HARM = re.compile(f"{words.HARM}$")
_HALVES = re.compile(r"半年[^,，;；、]{0,10}[,，;；、]\s*全年")
"""A half-year figure and the full-year one in a cell are a plan of one quantity."""
_PERIOD_LABEL = re.compile(f"^{words.SCHEDULE}$")
_BARE = 3


def another_indicator(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A single number whose own label is a measure with nothing in common with the name."""
    for row in facts.rows:
        term = row.target.terms[0] if len(row.target.terms) == 1 else None
        if not isinstance(term, Quantity) or not term.label or not _leads(term, row):
            continue
        label = term.label
        kind = describe(label).kind
        if row.name_facts.kind == "state" and len(label) <= _BARE and not _HARM.search(label):
            continue  # 档案数字化：完成率100%: a bare measure of what the name says
        if (kind not in ("rate", "count", "degree", "money") and not _HARM.search(label)) or _related(label, row):
            continue
        certain = row.name_facts.kind != "state" or _HARM.search(label) is not None
        says = {"name": row.indicator.name, "label": label, "target": row.target.source}
        tells = {"name_is": "measure" if certain else "state"}
        yield Remark.on(facts.form, row.indicator, row.value, span=term.span, says=says, tells=tells)


def _leads(term: Quantity, row: RowFacts) -> bool:
    """Whether the label stands before the number: 3次活动 and 做到0投诉 name no indicator of their own."""
    text = "".join(row.target.source[slice(*term.span)].split())
    return bool(term.label) and text.find(str(term.label)) < text.find(term.notation.number)


def _related(label: str, row: RowFacts) -> bool:
    """Whether label and name speak of one thing: shared wording, or the usual measure of a general word."""
    name = row.name_facts.core
    shared = {label[at : at + 2] for at in range(len(label) - 1)} & {name[at : at + 2] for at in range(len(name) - 1)}
    if shared:
        return True
    if any(word in name for word in words.MEASURED_BY_ANYTHING):
        return True
    return any(word in name and any(by in label for by in measures) for word, measures in words.MEASURED_BY.items())


def several_targets(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A value of two targets or more; two bounds of one quantity and a schedule of one are not meant."""
    for row in facts.rows:
        terms = row.target.terms
        if len(terms) < 2 or not any(_has_number(term) for term in terms):
            continue
        if _one_range(terms) or _schedule(terms) or _deadline_of_one(terms) or _HALVES.search(row.target.source):
            continue
        says = {"target": row.target.source, "count": str(len(terms)), "name": row.indicator.name}
        yield Remark.on(facts.form, row.indicator, row.value, says=says)


def _has_number(term: Term) -> bool:
    return not isinstance(term, Qualitative | DateBound)


def _one_range(terms: tuple[Term, ...]) -> bool:
    """``≥3%且≤5%``: a lower and an upper bound of one unlabelled quantity."""
    first, *others = (term for term in terms if isinstance(term, Quantity))
    if len(terms) != 2 or len(others) != 1 or (first.label and others[0].label):
        return False
    unit = first.unit or others[0].unit
    lower, upper = (attrs.evolve(term, unit=term.unit or unit) for term in (first, others[0]))
    return compare(lower, upper) == "overlapping"


def _schedule(terms: tuple[Term, ...]) -> bool:
    """``一季度25%、二季度50%``: one quantity at several times."""
    return sum(map(_is_time, terms)) >= 2


def _is_time(term: Term) -> bool:
    if term.label and _PERIOD_LABEL.match(term.label):
        return True
    return isinstance(term, Quantity) and term.unit in words.SCHEDULE_UNITS


def _deadline_of_one(terms: tuple[Term, ...]) -> bool:
    """``12月底前完成≥50个``: a number with the date by which it is reached, or a number and its comparison."""
    numbers = [term for term in terms if _has_number(term)]
    dates = [term for term in terms if isinstance(term, DateBound)]
    if len(numbers) == 1 and len(dates) == 1 and len(terms) == 2:
        return True
    return (
        len(terms) == 2 and any(isinstance(term, Relative) for term in terms) and all(not term.label for term in terms)
    )
