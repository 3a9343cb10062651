"""Term → its flat facts."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

from targetlint.model import DateBound, Interval, Qualitative, Quantity, Range, Relative, Term
from targetlint.value import interval
from targetlint.value.units import dimension_of, unit_kind

_EVERYTHING = Interval(lower_closed=False, upper_closed=False)


def term_facts(term: Term, text: str, index: int) -> dict[str, Any]:
    """The facts of one term; missing numbers are 0.0 with their ``has_`` flag false."""
    notation = term.notation
    number = term.value if isinstance(term, Quantity | Range | Relative) else None
    upper = term.upper if isinstance(term, Range) else None
    unit = (term.unit if isinstance(term, Quantity | Range | Relative) else None) or ""
    satisfied = (interval(term) if number is not None else None) or _EVERYTHING
    kind, dimension = _of_unit(unit)
    return {
        "text": text,
        "kind": term.kind,
        "term_index": index,
        "label": term.label or "",
        "note": term.note or "",
        "comparator": (term.comparator if isinstance(term, Quantity | Relative | DateBound) else None) or "none",
        "sign": notation.comparator,
        **_number("value", number),
        **_number("upper", upper),
        **_number("value_written", notation.value_written),
        **_number("lower_bound", satisfied.lower),
        **_number("upper_bound", satisfied.upper),
        "lower_closed": satisfied.lower is not None and satisfied.lower_closed,
        "upper_closed": satisfied.upper is not None and satisfied.upper_closed,
        "bounds": term.bounds if isinstance(term, Range) else "none",
        "unit": unit,
        "unit_kind": kind,
        "unit_written": notation.unit,
        "bracketed_unit": notation.bracketed_unit,
        "dimension": dimension,
        "baseline": (term.baseline if isinstance(term, Relative) else None) or "",
        "date": term.date if isinstance(term, DateBound) else "",
        "words": term.text if isinstance(term, Qualitative) else "",
        "notation": notation.spelling,
        "number": notation.number,
        "decimals": notation.decimals,
        "integral": number is not None and number == number.to_integral_value(),
        "chinese_number": notation.chinese_number,
        "grouped": notation.grouped,
        "scale": notation.scale,
    }


def _number(name: str, number: Decimal | None) -> dict[str, Any]:
    return {name: 0.0 if number is None else float(number), f"has_{name}": number is not None}


@lru_cache(maxsize=4096)
def _of_unit(unit: str) -> tuple[str, str]:
    return unit_kind(unit or None), dimension_of(unit) if unit else ""
