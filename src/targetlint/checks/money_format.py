"""Amounts of one funds table that are written in unlike formats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts

_GROUPED = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?")
_PLAIN_LARGE = re.compile(r"\d{4,}(?:\.\d+)?")
_NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?")


def mixed_amounts(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Thousands separators in some amounts only, or decimals padded with zeros in some only."""
    texts = [
        amount.text.strip()
        for line in facts.form.funds.lines
        for amount in line.amounts
        if _NUMBER.fullmatch(amount.text.strip())
    ]
    for some, others in (
        (_first(texts, _GROUPED.fullmatch), _first(texts, _PLAIN_LARGE.fullmatch)),
        (_first(texts, _padded), _first(texts, _unpadded)),
    ):
        if some and others:
            yield Remark(form=facts.form, location=facts.form.funds.location, says={"one": some, "other": others})
            return


def _first(texts: list[str], wanted: Any) -> str | None:
    return next((text for text in texts if wanted(text)), None)


def _padded(text: str) -> bool:
    """``1,234.00``: decimals that say nothing; 0.00 stands for a blank cell in many forms."""
    return bool(re.search(r"\.\d*0$", text)) and float(text.replace(",", "").replace("，", "")) != 0


def _unpadded(text: str) -> bool:
    """A whole number of some size without decimals in the same table."""
    return "." not in text and len(text) >= 3
