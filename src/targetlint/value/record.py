"""Targets and terms as the JSON contract writes them."""

from __future__ import annotations

from typing import Any

from targetlint.model import DateBound, Qualitative, Quantity, Range, Relative, Target, Term
from targetlint.value.canonical import plain


def term_record(term: Term) -> dict[str, Any]:
    """One term with every field of the contract; what it does not have is None.

    >>> from targetlint.value import parse
    >>> term_record(parse("≥95%").terms[0])["value"]
    '95'
    """
    numeric = term if isinstance(term, Quantity | Range | Relative) else None
    return {
        "kind": term.kind,
        "label": term.label,
        "comparator": None if isinstance(term, Range | Qualitative) else term.comparator,
        "value": plain(numeric.value) if numeric and numeric.value is not None else None,
        "upper": plain(term.upper) if isinstance(term, Range) else None,
        "bounds": term.bounds if isinstance(term, Range) else None,
        "unit": numeric.unit if numeric else None,
        "baseline": term.baseline if isinstance(term, Relative) else None,
        "date": term.date if isinstance(term, DateBound) else None,
        "text": term.text if isinstance(term, Qualitative) else None,
        "note": term.note,
        "span": list(term.span),
    }


def target_record(target: Target) -> dict[str, Any]:
    """One target as an object of `targetlint parse --format jsonl`."""
    return {
        "source": target.source,
        "kind": target.kind,
        "terms": [term_record(term) for term in target.terms],
        "canonical": target.canonical,
        "repaired": list(target.repaired),
    }
