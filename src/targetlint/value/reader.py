"""`parse`: one cell's text to its Target.  quick.py finds the pieces of the common shapes, cells.py those of all others."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

import attrs

from targetlint.model import Quantity, Range, Target, Term
from targetlint.value import canonical, normalize, quick, terms, units


@lru_cache(maxsize=16384)
def parse(text: str, *, name: str | None = None, unit: str | None = None) -> Target:
    """What a target value says.  Never raises.

    Args:
        text: the cell exactly as written.
        name: the indicator's name; a unit in brackets at its end (``培训人数（人）``) is used where the
            value has none.
        unit: the text of a unit column, used in the same way and before the name.

    Returns:
        The target; every share in %, money in 元, 万 and 亿 applied.

    >>> parse("≥195800.00(人份)").canonical
    '≥195800人份'
    >>> parse("500", name="培训人数（人）").terms[0].unit
    '人'
    """
    target = _read(text)
    if (name or unit) and any(_lacks_unit(term) for term in target.terms):
        found = _given(unit) or _named(name)
        if found is not None:
            target = _with_unit(target, found)
    return target


def read(text: str) -> Target:
    """What a cell alone says: the common shapes by one expression, everything else by the grammar."""
    found = quick.pieces(text)
    if found is not None:
        plain = normalize.Folded(text, text)
        return terms.target(plain, terms.build(plain, found))
    from targetlint.value import cells  # the grammar and pyparsing only when a cell needs them

    return cells.read(text)


_read = lru_cache(maxsize=16384)(read)
"""Forms ask for the text alone to tell cells apart, before a name is known."""


def _lacks_unit(term: Term) -> bool:
    return isinstance(term, Quantity | Range) and term.unit is None


def _given(unit: str | None) -> units.UnitReading | None:
    return units.read(normalize.fold(unit).text.strip("()")) if unit else None


NAMED = re.compile(r"\(([^()]{1,12})\)[^()]{0,2}$")


def _named(name: str | None) -> units.UnitReading | None:
    match = NAMED.search(normalize.fold(name).text) if name else None
    if match is None:
        return None
    return units.read(re.sub(r"^(?:单位:|[≥≤><=]?\**[xX]*)", "", match[1]))


def _with_unit(target: Target, unit: units.UnitReading) -> Target:
    """The target with a unit that stands elsewhere on the form."""
    changed: list[Term] = []
    for term in target.terms:
        if isinstance(term, Quantity | Range) and term.unit is None:
            ratio = unit.ratio and abs(term.value) <= 1
            factor = units.EXACT.multiply(unit.factor, Decimal(100 if ratio else 1))
            values = {"value": units.EXACT.multiply(term.value, factor), "unit": unit.unit}
            if isinstance(term, Range):
                values["upper"] = units.EXACT.multiply(term.upper, factor)
            changed.append(attrs.evolve(term, **values))  # type: ignore[arg-type]  # one name, two types of value
        else:
            changed.append(term)
    target = attrs.evolve(target, terms=tuple(changed))
    return attrs.evolve(target, canonical=canonical.write(target))
