"""Term → its flat facts."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

from targetlint.model import DateBound, Interval, Notation, Qualitative, Quantity, Range, Relative, Term
from targetlint.names.describe import NameFacts
from targetlint.value import interval
from targetlint.value.intervals import overlap, subset
from targetlint.value.units import dimension_of, unit_kind

_EVERYTHING = Interval(lower_closed=False, upper_closed=False)


def term_facts(term: Term, text: str, index: int, named: NameFacts) -> dict[str, Any]:
    """The facts of one term; missing numbers are 0.0 with their ``has_`` flag false.

    Args:
        term: the term.
        text: how it is written.
        index: its place in the value, from 0.
        named: what the name of its indicator says.
    """
    return {
        "text": text,
        "kind": term.kind,
        "term_index": index,
        "label": term.label or "",
        "note": term.note or "",
        **_numbers(term),
        **_bounds(term, named),
        **_unit(term),
        **_words(term),
        **_written(term.notation),
    }


def _numbers(term: Term) -> dict[str, Any]:
    number = term.value if isinstance(term, Quantity | Range | Relative) else None
    return {
        **_number("value", number),
        **_number("upper", term.upper if isinstance(term, Range) else None),
        **_number("value_written", term.notation.value_written),
        "integral": number is not None and number == number.to_integral_value(),
        "bounds": term.bounds if isinstance(term, Range) else "none",
    }


def _bounds(term: Term, named: NameFacts) -> dict[str, Any]:
    """What satisfies a term, and whether anything or everything that can be does."""
    told = interval(term)
    satisfied, possible = told or _EVERYTHING, _possible(term, named)
    return {
        **_number("lower_bound", satisfied.lower),
        **_number("upper_bound", satisfied.upper),
        "lower_closed": satisfied.lower is not None and satisfied.lower_closed,
        "upper_closed": satisfied.upper is not None and satisfied.upper_closed,
        "always_met": told is not None and subset(possible, told),
        "never_met": told is not None and not overlap(possible, told),
    }


def _possible(term: Term, named: NameFacts) -> Interval:
    """The numbers that can come about, in the unit of a term: a change can be anything, a share ends at its ceiling."""
    if isinstance(term, Relative) or named.change:
        return _EVERYTHING
    share = isinstance(term, Quantity | Range) and term.unit == "%"
    lower = None if named.may_be_negative else Decimal(0)
    return Interval(lower, named.ceiling if share else None)


def _unit(term: Term) -> dict[str, Any]:
    unit = (term.unit if isinstance(term, Quantity | Range | Relative) else None) or ""
    kind, dimension = _of_unit(unit)
    return {"unit": unit, "unit_kind": kind, "dimension": dimension}


def _words(term: Term) -> dict[str, Any]:
    comparator = term.comparator if isinstance(term, Quantity | Relative | DateBound) else None
    return {
        "comparator": comparator or "none",
        "baseline": (term.baseline if isinstance(term, Relative) else None) or "",
        "date": term.date if isinstance(term, DateBound) else "",
        "words": term.text if isinstance(term, Qualitative) else "",
    }


def _written(notation: Notation) -> dict[str, Any]:
    return {
        "sign": notation.comparator,
        "unit_written": notation.unit,
        "bracketed_unit": notation.bracketed_unit,
        "notation": notation.spelling,
        "number": notation.number,
        "decimals": notation.decimals,
        "chinese_number": notation.chinese_number,
        "grouped": notation.grouped,
        "scale": notation.scale,
    }


def _number(name: str, number: Decimal | None) -> dict[str, Any]:
    return {name: 0.0 if number is None else float(number), f"has_{name}": number is not None}


@lru_cache(maxsize=4096)
def _of_unit(unit: str) -> tuple[str, str]:
    return unit_kind(unit or None), dimension_of(unit) if unit else ""
