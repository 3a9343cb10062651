"""Numbers and trends in a form's description against its targets and its budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from targetlint.checks.budget import this_and_last_year
from targetlint.checks.likeness import Weights, pairs
from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts, RowFacts
from targetlint.model import Fact, Related
from targetlint.words import checks as words
from targetlint.words import goals

_DESCRIPTION = Words("项目说明中的数字", "the number in the description")
_BUDGETS = Words("上年与当年预算", "last year's and this year's budget")
_FIRST_FEW = re.compile(rf"前([{goals.NUMERALS}\d]+)名$")
_BRACKET = re.compile(r"[（(]([^（）()]{4,80})[）)]")
_PLACES = re.compile(rf"(\d+)\s*{words.PLACES}")
_GROWING = re.compile(words.GROWING)
_DIGITS = dict(zip(goals.NUMERALS, range(1, 11), strict=True))


def narrative_conflicts(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """What the description says against the targets, and against the budget."""
    yield from _counted_otherwise(facts)
    yield from _growing_but_cut(facts, Decimal(str(options["percent"])))


def _counted_otherwise(facts: FormFacts) -> Iterator[Remark]:
    """Winners listed in the description (前三名, 前三名 …) add up to another number than the target names."""
    weights = Weights.of(one.name for one in facts.form.indicators)
    for fact in facts.form.facts:
        for bracket in _BRACKET.finditer(fact.text):
            total = _winners(bracket[1])
            about = pairs(fact.text[max(0, bracket.start() - 40) : bracket.start()])
            row = next((row for row in facts.rows if _differs(row, total, about, weights)), None) if total else None
            if row is not None:
                yield Remark.on(
                    facts.form,
                    row.indicator,
                    row.value,
                    says={"quote": bracket[1]},
                    details={"total": str(total)},
                    tells={"reason": "counted-otherwise"},
                    related=(Related(bracket[1], fact.location, _DESCRIPTION),),
                )


def _winners(listed: str) -> int | None:
    """How many are named by a list of first places; None for any other list."""
    pieces = re.split(r"[，,、；;]", listed)
    numbers = [_number(found[1]) for piece in pieces if (found := _FIRST_FEW.search(piece))]
    counted = [number for number in numbers if number is not None]
    return sum(counted) if len(counted) == len(pieces) > 1 else None


def _differs(row: RowFacts, total: int | None, about: frozenset[str], weights: Weights) -> bool:
    """Whether a row for the same thing notes another number of places (=100%(13家))."""
    note = next((term.term.note for term in row.terms if term.term.note), "")
    named = _PLACES.search(note or "")
    if named is None or int(named[1]) == total:
        return False
    return weights.overlap(pairs(row.indicator.name), about) >= 0.15


def _growing_but_cut(facts: FormFacts, limit: Decimal) -> Iterator[Remark]:
    """The description says that demand grows year by year, but the budget is cut by more than a given share."""
    years = this_and_last_year(facts.form)
    if years is None or years[1] == 0:
        return
    this, last, place = years
    cut = (last - this) / last * 100
    if cut < limit:
        return
    for fact in facts.form.facts:
        found = _GROWING.search(fact.text)
        if found is not None:
            yield Remark.on(
                facts.form,
                at=fact.location,
                says={"quote": _around(fact, found.start(), found.end())},
                details={"this": f"{this:,f}", "last": f"{last:,f}", "cut": f"{cut.quantize(Decimal(1)):f}"},
                tells={"reason": "growing-but-cut"},
                related=(Related(f"{last:f} → {this:f}", place, _BUDGETS),),
            )
            return


def _number(written: str) -> int | None:
    return int(written) if written.isdigit() else _DIGITS.get(written)


def _around(fact: Fact, start: int, end: int) -> str:
    before = re.split(r"[，。；,;]", fact.text[:start])[-1]
    return before + fact.text[start:end]
