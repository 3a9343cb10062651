"""The expression language of target values: text → `Target`.

    text ── quick ──────────────────────────────┐              the common shapes, by one regular expression
    text ── normalize ── folded text ── grammar ┴▶ pieces ── readers, terms ──▶ Term … ──▶ Target

Start in reader.py; docs/grammar.md is the grammar as text.  What a value does not need (the grammar,
intervals, prose, records) is imported when it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from targetlint.value.reader import parse

if TYPE_CHECKING:
    from targetlint.value.intervals import interval
    from targetlint.value.prose import Found, find_quantities
    from targetlint.value.record import target_record, term_record

__all__ = ["Found", "find_quantities", "interval", "parse", "target_record", "term_record"]

_HOMES = {
    "Found": "prose", "find_quantities": "prose", "interval": "intervals", "target_record": "record", "term_record": "record",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
