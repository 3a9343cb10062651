"""Whether a number of the goals and one of an indicator are the same, whatever units they are counted in."""

from __future__ import annotations

from decimal import Decimal

from targetlint.model import Interval, Quantity, Range, Term
from targetlint.value import units
from targetlint.value.intervals import overlap
from targetlint.words import goals

_FAMILIES = (goals.PEOPLE, goals.EVENTS, goals.THINGS)
_MEASURES = frozenset({"length", "area", "volume", "mass", "energy", "data"})
_OPPOSED = (frozenset({">=", "<="}), frozenset({">", "<"}))


def unit_of(term: Term) -> str | None:
    """The unit of a term; None for words and dates too."""
    unit: str | None = getattr(term, "unit", None)
    return unit


def same_number(term: Term, given: Term, unit: str | None) -> bool:
    """Whether two terms name one number; the second is counted in `unit` (its own, or that of its name).

    >>> from targetlint.value import parse
    >>> same_number(parse("7万亩").terms[0], parse("≥70000").terms[0], "亩")
    True
    """
    if not isinstance(term, Quantity | Range) or not isinstance(given, Quantity | Range):
        return False
    if not comparable(term.unit, unit) and not _one_family(term.unit, unit) and unit is not None:
        return False
    factor = _factor(unit, term.unit)
    if isinstance(term, Quantity) and isinstance(given, Quantity):
        return given.value * factor == term.value and {term.comparator, given.comparator} not in _OPPOSED
    return overlap(_span(term, Decimal(1)), _span(given, factor))


def comparable(one: str | None, other: str | None) -> bool:
    """Whether numbers in two units can be held against each other.

    >>> comparable("km", "m"), comparable("人", "个")
    (True, False)
    """
    if one is None or other is None:
        return False
    one, other = _numerators(one, other)
    if _one_family(one, other) and one.removesuffix("次") == other.removesuffix("次"):
        return True
    if one == other or {one, other} <= goals.PEOPLE or {one, other} <= goals.EVENTS:
        return True
    measured = units.unit_kind(one) not in ("none", "count", "other")
    return measured and units.dimension_of(one) == units.dimension_of(other)


def is_measured(term: Term) -> bool:
    """Kilometres, tonnes, hectares: the same number of them hardly stands twice by chance."""
    return units.unit_kind(unit_of(term) or "") in _MEASURES


def is_telling(term: Term) -> bool:
    """A number that hardly stands twice by chance: large, or not round; never a share."""
    if not isinstance(term, Quantity) or term.unit == "%":
        return False
    return term.value >= 1000 or (term.value > 20 and len(term.value.normalize().as_tuple().digits) >= 2)


def is_once(term: Term) -> bool:
    """One event: 完成1期培训."""
    return isinstance(term, Quantity) and term.value == 1 and term.unit in goals.EVENTS


def _numerators(one: str, other: str) -> tuple[str, str]:
    """Both units, less the denominator that only one has: 亩均增产100公斤 and ≥100公斤 mean the same rate."""
    if ("/" in one) != ("/" in other):
        return one.split("/")[0], other.split("/")[0]
    return one, other


def _span(term: Quantity | Range, factor: Decimal) -> Interval:
    """The numbers named, less what a comparator adds: a goal of 85% lies in 80%-90%, and so does ≥85%."""
    return Interval(term.value * factor, (term.value if isinstance(term, Quantity) else term.upper) * factor)


def _factor(unit: str | None, wanted: str | None) -> Decimal:
    if unit is None or wanted is None:
        return Decimal(1)
    unit, wanted = _numerators(unit, wanted)
    if unit == wanted or _one_family(unit, wanted):
        return Decimal(1)
    return units.convert(Decimal(1), unit, wanted)


def _one_family(one: str | None, other: str | None) -> bool:
    if one and other and one.removesuffix("次") == other.removesuffix("次") != "":
        return True  # 册 and 册次
    return any(one in family and other in family for family in _FAMILIES)
