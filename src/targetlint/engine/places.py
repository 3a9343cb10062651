"""Where findings stand, and the order in which they are listed."""

from __future__ import annotations

from targetlint.model import Finding, Span, Term
from targetlint.packs.pack import Place


def order(finding: Finding) -> tuple[object, ...]:
    """Document order, then by rule: forms as they come, what is about a form as a whole first."""
    whole = finding.name is None
    return (finding.form_index, *finding.location.order(), not whole, finding.rule, finding.span or (-1, -1))


def pointed(term: Term, source: str, at: Place) -> Span:
    """The stretch of a value that a rule points at; the whole term where the part is not known."""
    start, end = term.span
    if at == "value":
        return (0, len(source))
    written = {
        "number": term.notation.number,
        "unit": term.notation.unit,
        "comparator": term.notation.comparator,
        "label": term.label or "",
        "note": term.note or "",
    }.get(at, "")
    found = source.find(written, start, end) if written else -1
    if at == "unit" and written:
        found = source.rfind(written, start, end)
    return (found, found + len(written)) if found >= 0 else (start, end)
