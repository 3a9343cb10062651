"""Comparators typed in two ways, and blanks inside values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts, RowFacts

_ASCII = {">=": "≥", "<=": "≤", "=>": "≥", "=<": "≤"}
_SIGN = re.compile("[<>]=|=[<>]|[≥≤]")
_INNER = re.compile(r"(?<=\S)[ \u3000]+(?=\S)")


def mixed_comparators(forms: Sequence[FormFacts], options: Mapping[str, Any]) -> Iterator[Remark]:
    """A file in which ``>=`` or ``<=`` stands beside ``≥`` or ``≤``: one remark, at its first form."""
    files: dict[str, list[FormFacts]] = {}
    for facts in forms:
        files.setdefault(facts.form.file, []).append(facts)
    for same in files.values():
        typed = [sign for facts in same for sign in _signs(facts)]
        by_keyboard = next((sign for sign in typed if sign in _ASCII), None)
        proper = next((sign for sign in typed if sign in _ASCII.values()), None)
        if by_keyboard and proper:
            first = same[0].form
            yield Remark.on(first, says={"ascii": by_keyboard, "sign": proper})


def _signs(facts: FormFacts) -> Iterator[str]:
    """The comparators of a form as they were typed; what a scanner wrote as code is nobody's typing."""
    for row in facts.rows:
        if row.terms and "latex" not in row.target.repaired and "html" not in row.target.repaired:
            yield from _SIGN.findall("".join(row.target.source.split()))


def stray_blanks(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A value with a blank where a value of the same shape in the form has none."""
    tight: dict[str, str] = {}
    for row in facts.rows:
        source = row.target.source.strip()
        if not _INNER.search(source):
            tight.setdefault(_shape(source), source)
    for row in facts.rows:
        source = row.target.source.strip()
        blank = _INNER.search(row.target.source)
        sibling = tight.get(_shape(source))
        if blank is None or sibling is None or not _is_measured(row):
            continue
        yield Remark.on(
            facts.form, row.indicator, row.value, span=blank.span(),
            says={"target": source, "sibling": sibling}, replacement=_INNER.sub("", source), safe=True,
        )  # fmt: skip


def _is_measured(row: RowFacts) -> bool:
    """Blanks between words of a phrase are nobody's business."""
    return any(term.term.kind in ("quantity", "range") for term in row.terms) and row.value.parts is None


def _shape(source: str) -> str:
    """The value with its numbers and its blanks taken out: ``=100% (8家)`` → ``=#%(#家)``."""
    return re.sub(r"\d+(?:[.,]\d+)*", "#", "".join(source.split()))
