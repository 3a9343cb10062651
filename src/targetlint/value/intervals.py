"""Numeric terms as sets of numbers, and what can be said of two of them.

Numbers are compared only within a dimension: 5 公里 and 5000 m agree, 5 人 and 5 人次 can't be compared.
"""

from __future__ import annotations

import attrs

from targetlint.model import Interval, Quantity, Range, Relative, Term
from targetlint.value import units


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


def stricter(one: Term, other: Term) -> bool | None:
    """Whether `one` asks for more than `other`: its numbers are fewer and all among the other's.

    Returns:
        None where one of them has no set of numbers.

    Raises:
        DimensionError: the two count different things.

    >>> from targetlint.value import parse
    >>> stricter(parse("≥2公里").terms[0], parse("≥1500米").terms[0])
    True
    """
    mine, theirs = interval(one), interval(other)
    if mine is None or theirs is None:
        return None
    theirs = in_unit(theirs, _unit(other), _unit(one))
    return subset(mine, theirs) and not subset(theirs, mine)


def agree(one: Term, other: Term) -> bool | None:
    """Whether some number satisfies both; None where one of them has no set of numbers.

    Raises:
        DimensionError: the two count different things.
    """
    mine, theirs = interval(one), interval(other)
    if mine is None or theirs is None:
        return None
    return overlap(mine, in_unit(theirs, _unit(other), _unit(one)))


def _unit(term: Term) -> str | None:
    return term.unit if isinstance(term, Quantity | Range | Relative) else None
