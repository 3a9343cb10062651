"""What an indicator's name says about its own value: a target of its own, a unit, a blank of the template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts
from targetlint.model import Quantity
from targetlint.value import find_quantities, units
from targetlint.words import checks as words
from targetlint.words import goals
from targetlint.words.residue import IN_NAME

_RESIDUE = re.compile(rf"{IN_NAME}|[（(]\s*(?:[><]=|[≥≤=><])?\s*[）)]")
_UNIT_BRACKET = re.compile(r"[（(]\s*(?:单位[：:])?([^（）()≥≤>=<*＊\d，,。、]{1,6})\s*[）)]\s*$")

_HALF_USED = re.compile(words.HALF_USED)
_SUBSTANCE = re.compile(words.SUBSTANCE)
_SATISFIED = re.compile(r"[\u4e00-\u9fff]满意$")


def name_and_value_disagree(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The name ends in a target of its own (……率100%, ……≤3天) that differs from the value beside it."""
    for row in facts.rows:
        name = row.indicator.name
        if _RESIDUE.search(name) or len(row.terms) != 1 or not isinstance(row.terms[0].term, Quantity):
            continue
        found = [one for one in find_quantities(name) if not re.sub(r"[）)\s。]", "", name[one.span[1] :])]
        if not found or not isinstance(found[-1].term, Quantity):
            continue
        own, term, before = found[-1].term, row.terms[0].term, name[: found[-1].span[0]]
        if len(before.strip("（( ")) < 2 or own.unit is None or not _same_kind(own.unit, term.unit):
            continue
        factor = Decimal(1) if term.unit is None else units.convert(Decimal(1), term.unit, own.unit)
        differs = term.value * factor != own.value
        turned = own.comparator is not None and term.comparator is not None and own.comparator != term.comparator
        if differs or turned:
            says = {"name": name, "own": name[slice(*found[-1].span)], "target": row.target.source}
            yield Remark.on(facts.form, row.indicator, row.value, says=says)


def unit_in_name_differs(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The name ends in a unit in brackets and the value counts in one that does not fit it."""
    for row in facts.rows:
        found = _UNIT_BRACKET.search(row.indicator.name)
        if found is None or len(row.terms) != 1:
            continue
        printed, unit = found[1].strip(), getattr(row.terms[0].term, "unit", None)
        reading = units.read(printed)
        if unit is None or reading is None or units.unit_kind(unit) in ("none", "other"):
            continue
        if units.unit_kind(reading.unit) in ("none", "other") or _same_kind(reading.unit, unit):
            continue
        if {reading.unit, unit} <= goals.PEOPLE:
            continue
        says = {"name": row.indicator.name, "printed": printed, "unit": unit, "target": row.target.source}
        yield Remark.on(facts.form, row.indicator, row.value, says=says)


def template_residue(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Blanks of the template left in a name (≥**个) or in place of a value (≥**%, ……)."""
    for one in facts.indicators:
        row = one.indicator
        left = [
            value
            for value in row.values
            if value.target.kind == "placeholder" and not re.search(r"[\u4e00-\u9fff]{2}", value.target.source)
        ]
        for value in left:
            says = {"name": row.name, "residue": value.target.source}
            yield Remark.on(facts.form, row, value, says=says, tells={"todo": "value"})
        found = _RESIDUE.search(row.name)
        if found is not None and not left:
            says, first = {"name": row.name, "residue": found.group()}, next(iter(row.values), None)
            yield Remark.on(facts.form, row, first, row.location, says=says, tells={"todo": "name"})


def underspecified(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A name that does not say of what: 合格率, 台均手术用量, 献血者满意."""
    for one in facts.indicators:
        row = one.indicator
        if not row.values:
            continue
        name = re.sub(r"^指标\s*\d+[：:.、]?|[★*\s]", "", row.name)
        completed = bool(row.key_task or row.parent)
        bare = name in words.BARE and (not completed or name in words.OF_WHAT)
        half = _HALF_USED.search(name) is not None and _SUBSTANCE.search(name) is None and not completed
        satisfied = (
            _SATISFIED.search(name) is not None
            and one.rows
            and any(getattr(term.term, "unit", None) == "%" for term in one.rows[0].terms)
        )
        if bare or half or satisfied:
            says = {"name": row.name, "better": _better(name, bool(satisfied))}
            tells = {"lack": "rate" if satisfied else "of-what"}
            yield Remark.on(facts.form, row, row.values[0], says=says, tells=tells)


def _better(name: str, satisfied: bool) -> str:
    if satisfied:
        return f"{name}度"
    if name.endswith("用量"):
        return f"{name[:-2]}用__量"
    return f"__{name}"


def _same_kind(one: str, other: str | None) -> bool:
    return other is not None and (
        one == other or (units.unit_kind(one) != "count" and units.dimension_of(one) == units.dimension_of(other))
    )
