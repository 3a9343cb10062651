"""Every frozen type, in the order in which data flows: read `document`, `target`, `form`, `finding`.

    bytes ── documents ──▶ Document ── forms ──▶ Form(Indicator…) ── engine ──▶ Finding… ── reports

Numbers are `Decimal`, sequences are tuples, and where something stands is always kept: the text as
written, its span in the cell, the cell in the document.
"""

from targetlint.errors import Lang, Words
from targetlint.model.document import Cell, Document, Location, Reading, Table, Text
from targetlint.model.finding import Finding, Fix, Loss, LossKind, Outcome, PackUsed, Related, RuleCard, Severity
from targetlint.model.form import (
    Amount,
    Fact,
    Form,
    Funds,
    FundsLine,
    Indicator,
    Objective,
    Parts,
    Period,
    Promise,
    Value,
)
from targetlint.model.target import (
    Comparator,
    DateBound,
    Interval,
    Notation,
    Qualitative,
    Quantity,
    Range,
    Relative,
    Span,
    Target,
    TargetKind,
    Term,
)

__all__ = [
    "Amount", "Cell", "Comparator", "DateBound", "Document", "Fact", "Finding", "Fix", "Form", "Funds", "FundsLine",
    "Indicator", "Interval", "Lang", "Location", "Loss", "LossKind", "Notation", "Objective", "Outcome", "PackUsed",
    "Parts", "Period", "Promise", "Qualitative", "Quantity", "Range", "Reading", "Related", "Relative", "RuleCard",
    "Severity", "Span", "Table", "Target", "TargetKind", "Term", "Text", "Value", "Words",
]  # fmt: skip
