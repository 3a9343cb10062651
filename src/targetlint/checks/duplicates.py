"""The same concept measured twice, within a form and across the forms of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import attrs

from targetlint.checks.likeness import Weights, core, folded, pairs
from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts, IndicatorFacts, plain_number
from targetlint.model import Form, Indicator, Quantity, Related, Value
from targetlint.words import checks as words

_OTHER = Words("另一处", "the other place")
_QUALITY = re.compile(f"{words.QUALITY_RATES}$")
_COUNT_END = re.compile(words.COUNT_ENDS)
_COUNT_TAIL = re.compile(f"{words.COUNT_TAIL}$")
_HANDLING = re.compile(words.HANDLING)
_TOTAL = re.compile(words.TOTALS)


def duplicate_indicators(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Two rows of a form for one concept; judgements and parts (其中) may repeat."""
    seen: dict[str, list[Indicator]] = {}
    for row in facts.indicators:
        if not _may_repeat_by_mistake(row):
            continue
        later, keys = row.indicator, _keys(row.indicator.name)
        near = (one for key in keys for one in seen.get(key, ()))
        earlier = next((one for one in near if _same_concept(one, later)), None)
        for key in keys:
            seen.setdefault(key, []).append(later)
        if earlier is not None:
            says, related = {"name": later.name, "other": earlier.name}, Related(earlier.name, earlier.location, _OTHER)
            yield Remark.on(facts.form, later, says=says, related=(related,))


def _keys(name: str) -> tuple[str, ...]:
    """What names of one concept share, so that not every pair of a long form is compared."""
    plain = folded(name)
    keys = {"".join(sorted(_counting_tail(plain))), core(name).replace(" ", "")}
    if _QUALITY.search(plain):
        keys.add(f"quality {_object(plain)}")
    return tuple(sorted(keys - {""}))


def double_claims(forms: Sequence[FormFacts], options: Mapping[str, Any]) -> Iterator[Remark]:
    """The same large total stands as a target in two projects of one file."""
    least = Decimal(str(options["least"]))
    totals = [
        one
        for facts in forms
        for one in _claimed(facts.form)
        if one.term.value >= least and one.term.unit != "%" and one.term.comparator not in ("<=", "<")
    ]
    alike: dict[tuple[object, ...], list[_Claimed]] = {}
    for one in totals:
        alike.setdefault(one.key, []).append(one)
    for one in totals:
        for other in alike[one.key]:
            if other.form is not one.form and other.form.subject != one.form.subject and _total_named(one, other):
                says = {"other": other.indicator.name, "project": other.form.subject}
                yield one.remark(says, [other])
                break


def sums_across_forms(forms: Sequence[FormFacts], options: Mapping[str, Any]) -> Iterator[Remark]:
    """A total in one form and what looks like its parts, in the other forms of the file, differ."""
    slack = Decimal(str(options["percent"])) / 100
    groups: dict[tuple[object, ...], list[_Claimed]] = {}
    for one in (one for facts in forms for one in _claimed(facts.form)):
        if one.term.unit and one.term.unit not in words.BROAD_UNITS:
            groups.setdefault((one.form.file, one.form.year, one.term.unit), []).append(one)
    totals = (one for facts in forms for one in _claimed(facts.form) if _TOTAL.search(one.indicator.name))
    for total in totals:
        alike = groups.get((total.form.file, total.form.year, total.term.unit), ())
        parts = [one for one in alike if one.term.value < total.term.value and not _TOTAL.search(one.indicator.name)]
        found = sum((one.term.value for one in parts), Decimal(0))
        off = abs(found - total.term.value)
        if len(parts) < 2 or not 0 < off <= slack * total.term.value:
            continue
        added = "+".join(plain_number(one.term.value) for one in parts)
        yield total.remark({"parts": added, "sum": plain_number(found), "difference": plain_number(off)}, parts)


@attrs.frozen
class _Claimed:
    form: Form
    indicator: Indicator
    value: Value
    term: Quantity

    @property
    def key(self) -> tuple[object, ...]:
        """What two claims of one total have in common."""
        return self.form.file, self.form.year, self.term.value.normalize(), self.term.unit

    def remark(self, says: Mapping[str, str], others: Sequence[_Claimed]) -> Remark:
        """A remark about the value, the others beside it."""
        said = {"name": self.indicator.name, "target": self.value.target.source, **says}
        written = ((one, f"{one.indicator.name} {one.value.target.source}") for one in others)
        related = tuple(Related(text, one.value.location, _OTHER) for one, text in written)
        return Remark.on(self.form, self.indicator, self.value, says=said, related=related)


def _claimed(form: Form) -> Iterator[_Claimed]:
    for indicator in form.indicators:
        for value in indicator.values:
            if value.period == "annual":
                for term in value.target.terms[:1]:
                    if isinstance(term, Quantity):
                        yield _Claimed(form, indicator, value, term)


def _may_repeat_by_mistake(row: IndicatorFacts) -> bool:
    name = row.indicator.name
    return (
        bool(row.indicator.values)
        and row.name_facts.kind != "judge"
        and not row.indicator.parent
        and len(folded(name)) > 2
    )


def _same_concept(one: Indicator, other: Indicator) -> bool:
    if {value.period for value in one.values}.isdisjoint(value.period for value in other.values):
        return False  # medium-term and annual columns side by side
    left, right = folded(one.name), folded(other.name)
    if left == right:
        return (one.key_task, one.parent) == (other.key_task, other.parent) or len(core(one.name)) > 3
    if _QUALITY.search(left) and _QUALITY.search(right):
        return len(_object(left)) >= 2 and _object(left) == _object(right)
    if len(left) >= 4 and sorted(_counting_tail(left)) == sorted(_counting_tail(right)) and left[-1] == right[-1]:
        return True
    bare = core(one.name).replace(" ", "")
    return len(bare) >= 4 and bare == core(other.name).replace(" ", "") and _one_is_longer(left, right)


def _object(name: str) -> str:
    """What a rate of quality is about."""
    return _HANDLING.sub("", _QUALITY.sub("", name))


def _one_is_longer(left: str, right: str) -> bool:
    """举办业务培训班 / 举办业务培训班场次: one name is the other with a counting word behind it."""
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and _COUNT_END.fullmatch(long[len(short) :]) is not None


def _counting_tail(name: str) -> str:
    return _COUNT_TAIL.sub("", name)


def _total_named(one: _Claimed, other: _Claimed) -> bool:
    weights = Weights.of([one.indicator.name, other.indicator.name])
    return weights.overlap(pairs(one.indicator.name), pairs(other.indicator.name)) >= 0.6
