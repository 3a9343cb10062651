"""Terms as sets of numbers or days, and what can be said of two of them.

Numbers are compared only within a dimension: 5 公里 and 5000 m agree, 5 人 and 5 人次 can't be compared.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from targetlint.model import DateBound, Interval, Notation, Quantity, Range, Relative, Term
from targetlint.value import units

Comparison: TypeAlias = Literal["stricter", "looser", "equal", "overlapping", "disjoint", "not-comparable"]


def interval(term: Term) -> Interval | None:
    """The numbers that satisfy a term, counted in its own unit; None for terms without such a set.

    A bare number is the set of itself; 约 has no bounds that anyone wrote, so it has none here.

    >>> from targetlint.value import parse
    >>> interval(parse("≥95%").terms[0])
    Interval(lower=Decimal('95'), upper=None, lower_closed=True, upper_closed=True)
    """
    if isinstance(term, Range):
        return Interval(term.value, term.upper, term.bounds[0] == "[", term.bounds[1] == "]")
    if not isinstance(term, Quantity | Relative) or term.value is None:
        return None
    value = term.value
    match term.comparator:
        case ">=":
            return Interval(lower=value)
        case ">":
            return Interval(lower=value, lower_closed=False)
        case "<=":
            return Interval(upper=value)
        case "<":
            return Interval(upper=value, upper_closed=False)
        case "=" | None:
            return Interval(value, value)
        case _:
            return None


def in_unit(one: Interval, source: str | None, target: str | None) -> Interval:
    """The same set counted in another unit.

    Raises:
        DimensionError: the units measure different things.
    """
    return attrs.evolve(
        one,
        lower=None if one.lower is None else units.convert(one.lower, source, target),
        upper=None if one.upper is None else units.convert(one.upper, source, target),
    )


def is_empty(one: Interval) -> bool:
    """Whether no number is in the set.

    >>> from decimal import Decimal
    >>> is_empty(Interval(Decimal(2), Decimal(1)))
    True
    """
    if one.lower is None or one.upper is None:
        return False
    return one.lower > one.upper or (one.lower == one.upper and not (one.lower_closed and one.upper_closed))


def subset(inner: Interval, outer: Interval) -> bool:
    """Whether every number of `inner` is in `outer`.

    >>> from decimal import Decimal
    >>> subset(Interval(lower=Decimal(95)), Interval(lower=Decimal(90)))
    True
    """
    if is_empty(inner):
        return True
    return _from(outer, inner) and _to(outer, inner)


def _from(outer: Interval, inner: Interval) -> bool:
    if outer.lower is None:
        return True
    if inner.lower is None:
        return False
    return inner.lower > outer.lower or (inner.lower == outer.lower and (outer.lower_closed or not inner.lower_closed))


def _to(outer: Interval, inner: Interval) -> bool:
    if outer.upper is None:
        return True
    if inner.upper is None:
        return False
    return inner.upper < outer.upper or (inner.upper == outer.upper and (outer.upper_closed or not inner.upper_closed))


def intersection(one: Interval, other: Interval) -> Interval:
    """The numbers in both sets; perhaps none (`is_empty`)."""
    lower, lower_closed = one.lower, one.lower_closed
    if other.lower is not None and (lower is None or other.lower > lower):
        lower, lower_closed = other.lower, other.lower_closed
    elif other.lower == lower:
        lower_closed = lower_closed and other.lower_closed
    upper, upper_closed = one.upper, one.upper_closed
    if other.upper is not None and (upper is None or other.upper < upper):
        upper, upper_closed = other.upper, other.upper_closed
    elif other.upper == upper:
        upper_closed = upper_closed and other.upper_closed
    return Interval(lower, upper, lower_closed, upper_closed)


def overlap(one: Interval, other: Interval) -> bool:
    """Whether some number is in both.

    >>> from decimal import Decimal
    >>> overlap(Interval(upper=Decimal(5)), Interval(lower=Decimal(5), lower_closed=False))
    False
    """
    return not is_empty(intersection(one, other))


def compare(one: Term, other: Term) -> Comparison:
    """What `one` asks for, against what `other` asks for; never an exception.

    Numbers are held against numbers, changes against changes from the same baseline, dates against dates, and only
    within a dimension.  Where one of two has no set (约5%, 不低于上年, words) they are equal when they say the same.

    Args:
        one: a term; whether the two measure the same thing (their labels) is for the caller to say.
        other: the term that it is held against.

    Returns:
        ``stricter`` where all that satisfies `one` satisfies `other` and not the other way round, ``looser`` the
        reverse, ``equal``, ``overlapping``, ``disjoint``, or ``not-comparable``.

    >>> from targetlint.value import parse
    >>> [compare(parse("≥2公里").terms[0], parse(text).terms[0]) for text in ("≥1500米", "≤1公里", "≥2人")]
    ['stricter', 'disjoint', 'not-comparable']
    """
    if _meaning(one) == _meaning(other):
        return "equal"
    mine, theirs = _sets(one, other)
    if mine is None or theirs is None or is_empty(mine) or is_empty(theirs):
        return "not-comparable"
    inside, around = subset(mine, theirs), subset(theirs, mine)
    if inside or around:
        return "equal" if inside and around else "stricter" if inside else "looser"
    return "overlapping" if overlap(mine, theirs) else "disjoint"


def _meaning(term: Term) -> Term:
    """A term without its place and its notation."""
    return attrs.evolve(term, span=(0, 0), label=None, note=None, notation=Notation())


def _sets(one: Term, other: Term) -> tuple[Interval | None, Interval | None]:
    """Both terms as sets counted alike; None where they can't be."""
    if isinstance(one, DateBound) and isinstance(other, DateBound):
        return (_days(one), _days(other)) if one.date[0].isdigit() == other.date[0].isdigit() else (None, None)
    mine, theirs = interval(one), interval(other)
    if mine is None or theirs is None or isinstance(one, Relative) != isinstance(other, Relative):
        return None, None
    if isinstance(one, Relative) and isinstance(other, Relative) and one.baseline != other.baseline:
        return None, None
    if units.dimension_of(_unit(one)) != units.dimension_of(_unit(other)):
        return None, None
    return mine, in_unit(theirs, _unit(other), _unit(one))


def _days(term: DateBound) -> Interval | None:
    """The days that satisfy a date, numbered; a date without its year is one of a leap year.  None for every month's."""
    first, _, last = term.date.partition("/")
    begin, end = _day(first, first=True), _day(last or first, first=False)
    if begin is None or end is None or term.comparator == "~":
        return None
    match term.comparator:
        case "<=":
            return Interval(upper=end)
        case "<":
            return Interval(upper=begin, upper_closed=False)
        case ">=":
            return Interval(lower=begin)
        case ">":
            return Interval(lower=end, lower_closed=False)
        case _:
            return Interval(begin, end)


def _day(iso: str, *, first: bool) -> Decimal | None:
    """The number of the first or the last day of a year, month or day."""
    match = DATE.fullmatch(iso)
    if match is None:
        return None
    year = 2000 if match[1] == "-" else int(match[1])
    month = int(match[2] or (1 if first else 12))
    day = int(match[3] or (1 if first else calendar.monthrange(year, month)[1]))
    return Decimal(date(year, month, day).toordinal())


DATE = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")


def _unit(term: Term) -> str | None:
    return term.unit if isinstance(term, Quantity | Range | Relative) else None
