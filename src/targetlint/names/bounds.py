"""Natural bounds of a measure, and how it behaves over the year."""

from __future__ import annotations

from decimal import Decimal

import attrs

from targetlint.names.kinds import NameKind
from targetlint.words.names import CEILINGS as _LISTS
from targetlint.words.search import Occurrences, Suffixes

_CAPPED = Suffixes({"capped": _LISTS["capped"]})
_OPEN = Occurrences({"open": _LISTS["open"]})
_NEGATIVE = Occurrences({"negative": _LISTS["negative"]})
_COMPLETE = Suffixes({"complete": _LISTS["complete"]})
_SURVEY = Occurrences({"survey": _LISTS["survey"]})
_CUMULATIVE = Suffixes({"cumulative": _LISTS["cumulative"]})
_GROWING = Occurrences({"growing": _LISTS["growing"]})
_STOCK = Occurrences({"stock": _LISTS["stock"]})
_YEAR_END = Occurrences({"year-end": _LISTS["year-end"]})
HUNDRED = Decimal(100)


@attrs.frozen
class Bounds:
    """What values a measure can take."""

    ceiling: Decimal | None
    """100 for a share of a whole, None where it may be passed or nobody can say."""
    may_be_negative: bool
    complete_is_normal: bool
    """100 % is the ordinary target (执行率, 到位率, 合格率)."""
    survey: bool
    """An opinion measured by asking people (满意度, 知晓率)."""
    cumulative: bool
    stock: bool
    year_end: bool


def bounds_of(core: str, kind: NameKind) -> Bounds:
    """The natural bounds of a cleaned name.

    >>> bounds_of("资金到位率", "rate").ceiling, bounds_of("产值增长率", "rate").ceiling
    (Decimal('100'), None)
    """
    passes = any(_OPEN.within(core))
    share = kind in ("rate", "degree")
    capped = share and not passes and _CAPPED.of(core) is not None
    stock = any(_STOCK.within(core))
    summed = kind in ("count", "money", "measure") and any(_GROWING.within(core))
    adds_up = (_CUMULATIVE.of(core) is not None or summed) and not stock
    return Bounds(
        ceiling=HUNDRED if capped or (share and "满意" in core and not passes) else None,
        may_be_negative=any(_NEGATIVE.within(core)),
        complete_is_normal=_COMPLETE.of(core) is not None,
        survey=any(_SURVEY.within(core)),
        cumulative=adds_up,
        stock=stock,
        year_end=any(_YEAR_END.within(core)),
    )
