"""The expression language of target values: text → `Target`.

    text ── normalize ──▶ folded text ── grammar ──▶ pieces ── readers, terms ──▶ Term … ──▶ Target

Start in reader.py; docs/grammar.md is the grammar as text.
"""

from targetlint.expression.intervals import interval
from targetlint.expression.prose import Found, find_quantities
from targetlint.expression.reader import parse
from targetlint.expression.record import target_record, term_record

__all__ = ["Found", "find_quantities", "interval", "parse", "target_record", "term_record"]
