"""Rows of one form that measure the same thing in different units."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts, RowFacts
from targetlint.model import Related
from targetlint.words import checks as words

_FILLERS = re.compile(words.MEASURE_FILLER)
_ROLE = Words("另一处", "the other place")


def one_measure_two_units(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The later of two rows with one concept and different counting units."""
    seen: list[tuple[str, RowFacts, str]] = []
    told: set[int] = set()
    for row in facts.rows:
        unit = _unit(row)
        concept = _concept(row.name_facts.core)
        if not unit or len(concept) < 3 or row.name_facts.kind in ("rate", "degree", "judge"):
            continue
        for other_concept, other, other_unit in seen:
            if (
                concept == other_concept and unit != other_unit and other.indicator is not row.indicator
                and frozenset((unit, other_unit)) not in words.SAME_UNITS and id(row.indicator) not in told
                and _people(row) == _people(other)
            ):  # fmt: skip
                told.add(id(row.indicator))
                names = {"name": row.indicator.name, "other": other.indicator.name}
                yield Remark.on(
                    facts.form, row.indicator, row.value, says={**names, "unit": unit, "other_unit": other_unit},
                    related=(Related(f"{other.indicator.name} {other.target.source}", other.value.location, _ROLE),),
                    tells={"units": "alike" if frozenset((unit, other_unit)) in words.LIKE_UNITS else "unlike"},
                )  # fmt: skip
        seen.append((concept, row, unit))


def _unit(row: RowFacts) -> str:
    """The counting unit of a value of one term, ``""`` for everything else."""
    if len(row.terms) != 1 or row.terms[0].facts["unit_kind"] != "count":
        return ""
    return str(row.terms[0].facts["unit"])


def _people(row: RowFacts) -> bool:
    """Whether people are counted: 培训期数 and 培训人数 are two things although little else differs."""
    return row.name_facts.core.endswith(words.PEOPLE_ENDS)


def _concept(core: str) -> str:
    """The letters of a name without filler, in order of the alphabet: 成功捐献数 and 捐献成功数 agree."""
    return "".join(sorted(_FILLERS.sub("", core)))
