"""The expression language of target values: text → `Target`.

    text ──▶ quick ──▶ Target                      the common shapes, by one regular expression
    text ── normalize ──▶ folded text ── grammar ──▶ pieces ── readers, terms ──▶ Term … ──▶ Target

Start in reader.py; docs/grammar.md is the grammar as text.  What a small form does not need (pyparsing)
is imported when a value needs it.
"""

from typing import TYPE_CHECKING, Any

from targetlint.value.intervals import interval
from targetlint.value.reader import parse
from targetlint.value.record import target_record, term_record

if TYPE_CHECKING:
    from targetlint.value.prose import Found, find_quantities

__all__ = ["Found", "find_quantities", "interval", "parse", "target_record", "term_record"]


def __getattr__(name: str) -> Any:
    if name in {"Found", "find_quantities"}:
        from targetlint.value import prose

        return getattr(prose, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
