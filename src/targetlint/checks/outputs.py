"""Whether a form says how much is to be done: counts, outputs of key tasks, enough indicators for the money."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from targetlint.checks.remark import Remark, listed
from targetlint.checks.templates import template_of
from targetlint.facts import FormFacts, IndicatorFacts
from targetlint.facts.funds import yuan
from targetlint.model import DateBound, Quantity, Range, Relative
from targetlint.words import checks as words

_HOW_NOT_WHAT = re.compile(words.HOW_NOT_WHAT)
_MAKES_THINGS = re.compile(words.MAKES_THINGS)


def no_absolute_quantity(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Every row under 数量 is a percentage or words: nobody can tell how much is to be done."""
    rows = [row for row in facts.indicators if "数量" in row.indicator.level2 and row.indicator.values]
    if rows and not any(_is_amount(row) for row in rows):
        yield Remark.on(facts.form, says={"names": listed([row.indicator.name for row in rows[:3]])})


def tasks_without_output(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A key task whose rows only say that it is done properly, in time and within its money."""
    tasks: dict[tuple[str, str], list[IndicatorFacts]] = {}
    for row in facts.indicators:
        if row.indicator.key_task and "履职" in row.indicator.level1:
            tasks.setdefault((row.indicator.level2, row.indicator.key_task), []).append(row)
    for (_, task), rows in tasks.items():
        if any(_is_output(row) for row in rows):
            continue
        says = {"task": task, "names": listed(dict.fromkeys(row.indicator.name for row in rows[:4]))}
        tells = {"work": "makes-things" if _MAKES_THINGS.search(task) else "other"}
        yield Remark.on(facts.form, rows[0].indicator, says=says, tells=tells)


def too_few(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Fewer rows than one expects for the money asked for."""
    least, budget = int(options["rows"]), Decimal(str(options["budget"]))
    asked = facts.facts.get("budget")
    rows = [row for row in facts.form.indicators if row.values and not row.parent]
    if not facts.facts.get("has_budget") or not isinstance(asked, float) or not 0 < len(rows) < least:
        return
    if Decimal(str(asked)) < budget or template_of(facts.form) == "none":
        return
    yield Remark.on(facts.form, says={"count": str(len(rows)), "budget": yuan(Decimal(str(asked)))})


def empty_overall_goal(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The cell for the overall goal is printed and blank; more serious where the project is no recurrent one."""
    form = facts.form
    blank = [one for one in form.objectives if re.search(r"总目标|中长期|实施期", one.label) and not one.text.strip()]
    if not blank or not any(one.text.strip() for one in form.objectives):
        return
    once = any("性质" in fact.label and "一次性" in fact.text for fact in form.facts)
    for one in blank[:1]:
        tells = {"project": "once" if once else "recurrent"}
        yield Remark.on(form, at=one.location, says={"label": one.label}, tells=tells)


def _is_amount(row: IndicatorFacts) -> bool:
    """A number that is no share: of people, pieces, kilometres, money; a bare number counts unless it is a rate's."""
    for value in row.indicator.values:
        for term in value.target.terms:
            if isinstance(term, Quantity | Range) and term.unit not in ("%", "百分点"):
                return term.unit is not None or row.name_facts.kind not in ("rate", "degree")
            if isinstance(term, DateBound | Relative) and row.name_facts.kind in ("count", "money"):
                return True
    return not any(value.target.terms for value in row.indicator.values)


def _is_output(row: IndicatorFacts) -> bool:
    if row.name_facts.kind == "judge" or _HOW_NOT_WHAT.search(row.indicator.name):
        return False
    terms = [term for value in row.indicator.values for term in value.target.terms]
    if row.name_facts.kind == "money":
        return any(getattr(term, "comparator", None) in (">=", ">", "=") for term in terms)
    return row.name_facts.kind in ("rate", "degree", "count") or any(
        isinstance(term, Quantity | Range) for term in terms
    )
