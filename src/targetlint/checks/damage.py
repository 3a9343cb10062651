"""What scanning and converting left in the text: LaTeX, tags, replacement characters, English words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts
from targetlint.model import Target
from targetlint.value.canonical import write

_HAN = r"[\u4e00-\u9fff、，“”《》（）]"
_WORD = re.compile(rf"(?<={_HAN})\s*\b(and|or|of|in|for|to|with|by)\b\s*(?={_HAN})", re.IGNORECASE)
_MEANING = {"and": "和", "or": "或", "of": "的", "with": "与", "in": "在", "for": "为", "to": "至", "by": "由"}
_TAG = re.compile(r"<\s*/?\s*(?:su[bp]|br|span|b|i|em|strong|font|div|p|u|td|tr)\b[^<>]{0,200}>", re.IGNORECASE)
_WRAPPERS = re.compile(r"^\s*(?:<(?:p|div|ol|ul|li|span)\b[^<>]{0,200}>\s*)+|(?:\s*</(?:p|div|ol|ul|li|span)>)+\s*$")
_LATEX = re.compile(r"\\(?:geq?|leq?|times|%|text|mathrm|sim|approx)|\$[^$]{1,60}\$")
_ENTITY = re.compile(r"&(?:[lg]t|nbsp|amp|quot|#\d{2,5});")
_KINDS = (
    (_LATEX, "formula"),
    (_TAG, "markup"),
    (_ENTITY, "entity"),
    (_WORD, "english"),
    (re.compile("\ufffd"), "unreadable"),
)


def damaged_text(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Traces of a conversion in values, names and the name of the project."""
    form = facts.form
    if damage := _damage(form.subject):
        yield Remark.on(form, says=_says(form.subject, _clean(form.subject)), tells={"damage": damage})
    for indicator in (row.indicator for row in facts.indicators):
        if damage := _damage(indicator.name):
            says = _says(indicator.name, _clean(indicator.name))
            yield Remark.on(form, indicator, says=says, tells={"damage": damage})
    for row in facts.rows:
        source = row.target.source
        if damage := _damage(source):
            readable = bool(row.terms) and "\ufffd" not in source
            clean = _as_meant(row.target) if readable else _clean(source)
            yield Remark.on(
                form, row.indicator, row.value, says=_says(source, clean), tells={"damage": damage},
                replacement=clean if readable else None, safe=readable,
            )  # fmt: skip


def _as_meant(target: Target) -> str:
    """The value in its normal spelling, 万 and 亿 kept where they were written."""
    return write(target, myriads=any(scale in target.source for scale in "万亿"))


DAMAGES = tuple(kind for _, kind in _KINDS)
"""The kinds of damage told apart."""


def _damage(text: str) -> str | None:
    inner = _WRAPPERS.sub("", text)
    return next((kind for pattern, kind in _KINDS if pattern.search(inner)), None)


def _says(quote: str, clean: str) -> dict[str, str]:
    short = quote if len(quote) <= 40 else quote[:40] + "…"
    return {"quote": short, "clean": clean}


def _clean(text: str) -> str:
    plain = _TAG.sub("", _WRAPPERS.sub("", text))
    plain = _WORD.sub(lambda match: _MEANING[match.group(1).lower()], plain)
    return plain.replace("$", "").replace("\\geq", "≥").replace("\\leq", "≤").replace("\\%", "%").replace("\ufffd", "□")
