"""A target value, parsed: terms, intervals, and how they were written."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from typing import Any, ClassVar, Literal, TypeAlias

import attrs

Span: TypeAlias = tuple[int, int]
"""Start and end of a stretch of characters in the text as written, 0-based, end excluded."""

Comparator: TypeAlias = Literal[">=", "<=", ">", "<", "=", "~"]
TargetKind: TypeAlias = Literal[
    "quantity", "range", "relative", "date", "qualitative", "multiple", "blank", "placeholder", "unparsed"
]


@attrs.frozen
class Interval:
    """A set of numbers between two bounds; a bound of None is infinite.

    >>> Decimal(5) in Interval(lower=Decimal(5))
    True
    """

    lower: Decimal | None = None
    upper: Decimal | None = None
    lower_closed: bool = True
    upper_closed: bool = True

    def __contains__(self, number: Decimal) -> bool:
        above = self.lower is None or number > self.lower or (self.lower_closed and number == self.lower)
        below = self.upper is None or number < self.upper or (self.upper_closed and number == self.upper)
        return above and below


@attrs.frozen
class Notation:
    """How a term was written, for rules about notation; nothing here changes what it means.

    `spelling` of a share: ``%`` (85%), ``(%)`` (85(%)), ``words`` (百分之85), ``hundred`` (百分之百),
    ``ratio`` (0.85(百分比), 0.97比例), ``percent-unit`` (98百分比), ``permille`` (0.9‰), ``tenths`` (九成),
    ``fraction`` (三分之二), or ``none`` for what is no share.

    Where the parts stand in the text as written: `number_at`, `signs_at` (the comparator before the number, then
    the one behind it), `unit_at` (brackets included) and `note_at`; None or empty where there is no such part.
    """

    number: str = ""
    """The number as written, folded to half width: ``195800.00``, ``两千三百``."""
    comparator: str = ""
    """The sign or words of the comparator as written."""
    unit: str = ""
    """The unit as written, without brackets; of a share the sign or word that made it one."""
    spelling: str = "none"
    decimals: int = 0
    """Digits written behind the decimal point, zeros included."""
    bracketed_unit: bool = False
    chinese_number: bool = False
    grouped: bool = False
    """Thousands separators were written."""
    scale: str = ""
    """``万``, ``亿`` … where one was written."""
    value_written: Decimal | None = None
    """The number as written, before 万, % words or ratios were applied."""
    number_at: Span | None = None
    signs_at: tuple[Span, ...] = ()
    unit_at: Span | None = None
    note_at: Span | None = None


@attrs.frozen(kw_only=True)
class _Written:
    """What every term has: its place, its words around the value, and how it was written."""

    span: Span
    label: str | None = None
    note: str | None = None
    notation: Notation = Notation()

    def to_pint(self) -> Any:
        """The number with its unit as a `pint.Quantity`, of a range both numbers, None for a term without a number.

        >>> from targetlint import parse
        >>> print(parse("≥195800(人份)").terms[0].to_pint())
        195800 人份
        """
        # The one way up the floors, at call time: pint comes in through value/registry.py and only for who asks.
        return import_module("targetlint.value.registry").of_term(self)


@attrs.frozen(kw_only=True)
class Quantity(_Written):
    """A number with an optional comparator and unit: ``≥95%``. `value` is counted in `unit`."""

    kind: ClassVar[Literal["quantity"]] = "quantity"
    value: Decimal
    comparator: Comparator | None = None
    unit: str | None = None


@attrs.frozen(kw_only=True)
class Range(_Written):
    """Two numbers with bounds between them: ``55-65元``. Both are counted in `unit`."""

    kind: ClassVar[Literal["range"]] = "range"
    value: Decimal
    upper: Decimal
    bounds: Literal["[]", "[)", "(]", "()"] = "[]"
    unit: str | None = None


@attrs.frozen(kw_only=True)
class Relative(_Written):
    """A comparison with a baseline: ``不低于2023年``, ``较上年增长≥5%``. `value` is the change in `unit`."""

    kind: ClassVar[Literal["relative"]] = "relative"
    value: Decimal | None = None
    comparator: Comparator | None = None
    unit: str | None = None
    baseline: str | None = None


@attrs.frozen(kw_only=True)
class DateBound(_Written):
    """A date, deadline or interval of dates, ISO 8601 in the precision written: ``12月底前``."""

    kind: ClassVar[Literal["date"]] = "date"
    date: str
    comparator: Comparator | None = None


@attrs.frozen(kw_only=True)
class Qualitative(_Written):
    """Words without a number: ``平稳有力``."""

    kind: ClassVar[Literal["qualitative"]] = "qualitative"
    text: str


Term: TypeAlias = Quantity | Range | Relative | DateBound | Qualitative


@attrs.frozen
class Target:
    """A target value, parsed; `source` is the text exactly as written."""

    source: str
    kind: TargetKind
    terms: tuple[Term, ...] = ()
    canonical: str = ""
    """One normal spelling for the meaning; the source itself for what was not understood."""
    repaired: tuple[str, ...] = ()
    """What was mended while reading, as kinds: ``width``, ``latex``, ``html``, ``sign``, ``letter-o`` …"""
