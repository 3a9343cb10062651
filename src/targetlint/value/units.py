"""What the unit table says: spellings, kinds, dimensions, conversion.  Nothing here imports pint.

A unit is a canonical name of units.txt, or a rate of them: ``元/人``, ``元/(人·月)``, ``/亩``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

import attrs

from targetlint.errors import DimensionError, Words, nearest
from targetlint.value import normalize
from targetlint.value.unit_table import TABLE, Unit, load
from targetlint.words.value import SCALES

EXACT = Context(prec=400, Emax=9999, Emin=-9999)
"""Numbers of more digits than this are refused long before; no rounding ever happens in it."""

_LISTED = load(TABLE.read_text(encoding="utf-8"))
UNITS: dict[str, Unit] = {unit.name: unit for unit in _LISTED if unit.kind != "column"}
SPELLINGS: dict[str, Unit] = {word: unit for unit in UNITS.values() for word, _ in unit.spellings}
FOLDED: dict[str, tuple[str, Fraction]] = {
    unit.name: ({"share": "%", "points": "百分点", "money": "元"}[unit.kind], unit.factor)
    for unit in UNITS.values()
    if unit.kind in {"share", "points", "money"} and unit.factor != 1
}
"""Units that are always given in another: ‰ in %, 角 in 元."""

IN_A_COLUMN = frozenset(word for unit in _LISTED if unit.kind == "column" for word, _ in unit.spellings)
"""Words that are units where they stand alone; behind a number they begin the name of what is counted."""

RATIO_WORDS = frozenset({"百分比", "比例", "百分数"})
"""Share words whose number, when it is at most 1, is a ratio: ``0.85(百分比)`` is 85%."""


@attrs.frozen
class UnitReading:
    """A unit as written, read: the value is multiplied by `factor` to be counted in `unit`."""

    unit: str
    factor: Decimal = Decimal(1)
    scale: str = ""
    ratio: bool = False


def _tree(words: Iterable[tuple[str, str]]) -> str:
    """One regular expression for many words, longest first, each with its forbidden followers."""
    root: dict[str, dict] = {}  # type: ignore[type-arg]  # a trie is recursive
    for word, after in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {after: {}}

    def pattern(node: dict) -> str:  # type: ignore[type-arg]  # the same trie
        branches = [re.escape(letter) + pattern(child) for letter, child in node.items() if letter]
        if "" in node:
            after = next(iter(node[""]))
            branches.append(f"(?![{after}])" if after else "")
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"

    return pattern(root)


UNIT = _tree((word, after) for unit in UNITS.values() for word, after in unit.spellings)
"""Regular expression for one known unit, the longest that fits, never one that a longer word forbids."""
SCALE_FIRST = _tree(
    (word, after) for unit in UNITS.values() for word, after in unit.spellings if word[0] in "十百千万亿"
)
"""Those of them that begin like a scale word: 千克, 千瓦时, 百分点."""


@lru_cache(maxsize=4096)
def read(written: str) -> UnitReading | None:
    """A unit as written, brackets and spaces removed, or None for what is no unit.

    >>> read("万元/人·月")
    UnitReading(unit='元/(人·月)', factor=Decimal('10000'), scale='万', ratio=False)
    >>> read("历史标准") is None
    True
    """
    found = _simple(written)
    if found is not None:
        return found
    parts = re.split(r"/|每", written.replace("／", "/"), maxsplit=1)
    if len(parts) == 1 or (not parts[0] and written.startswith("每")):
        return None
    top = _simple(parts[0]) if parts[0] else UnitReading("")
    below = denominators(parts[1])
    if top is None or not below:
        return None
    return UnitReading(per(top.unit, below), top.factor, top.scale, top.ratio)


@lru_cache(maxsize=8192)
def stands_alone(text: str) -> bool:
    """Whether a text is a unit and nothing else, as in a column of units: ``元/千瓦时``, ``（%）``, ``万``.

    >>> stands_alone("元/千瓦时"), stands_alone("（㎡）"), stands_alone("万"), stands_alone("优良")
    (True, True, True, False)
    """
    bare = normalize.fold(text).text.replace(" ", "").replace("\n", "")
    if bare[:1] == "(" and bare[-1:] == ")":
        bare = bare[1:-1]
    return bare in IN_A_COLUMN or bare in SCALES or read(bare) is not None


def _simple(written: str) -> UnitReading | None:
    unit = SPELLINGS.get(written)
    if unit is not None:
        name, factor = FOLDED.get(unit.name, (unit.name, Fraction(1)))
        return UnitReading(name, Decimal(factor.numerator) / factor.denominator, "", written in RATIO_WORDS)
    for length in (2, 1):
        scale = written[:length]
        if scale in SCALES and (rest := _simple(written[length:])) is not None and not rest.scale:
            return UnitReading(rest.unit, EXACT.multiply(Decimal(SCALES[scale]), rest.factor), scale)
    return _joined(written)


def _joined(written: str) -> UnitReading | None:
    """Two counting words that stand as one (个区, 条段): a unit of their own, spelled as written."""
    if 2 <= len(written) <= 3:
        for cut in range(1, len(written)):
            first, second = SPELLINGS.get(written[:cut]), SPELLINGS.get(written[cut:])
            if first and second and first.kind == second.kind == "count":
                return UnitReading(written)
    return None


def denominators(written: str) -> tuple[str, ...]:
    """What stands below the line, piece by piece: ``人·月`` → 人, 月; empty where it can't be read.

    >>> denominators("(人、天)")
    ('人', '天')
    """
    pieces = [piece for piece in re.split(r"[/·.*、×•⋅・\s]|每", written.strip("()")) if piece]
    named = []
    for piece in pieces:
        simple = SPELLINGS.get(piece)
        if simple is not None:
            named.append(simple.name)
        elif match := re.fullmatch(rf"(\d+|[十百千万亿]+|半)(?:个)?({UNIT})", piece):
            named.append(match[1] + SPELLINGS[match[2]].name)
        elif re.fullmatch(r"[\u4e00-\u9fffA-Za-z]{1,6}", piece):
            named.append(piece)
        else:
            return ()
    return tuple(named)


def per(unit: str, below: tuple[str, ...]) -> str:
    """A rate from its parts.

    >>> per("元", ("人", "月")), per("", ("亩",))
    ('元/(人·月)', '/亩')
    """
    if not below:
        return unit
    if "/" in unit:  # 元/人 each 月: one line of denominators
        unit, _, inner = unit.partition("/")
        below = (*inner.strip("()").split("·"), *below)
    return f"{unit}/{below[0]}" if len(below) == 1 else f"{unit}/({'·'.join(below)})"


def unit_kind(unit: str | None) -> str:
    """What sort of thing a canonical unit counts.

    One of none, share, points, count, money, time, length, area, volume, mass, energy, data,
    temperature, rate, other.

    >>> unit_kind("人次"), unit_kind("%"), unit_kind("元/人"), unit_kind(None)
    ('count', 'share', 'rate', 'none')
    """
    if not unit:
        return "none"
    known = UNITS.get(unit)
    if known is not None:
        return known.kind if known.kind in KINDS else "other"
    if "/" in unit:
        return "rate"
    return "count"


KINDS = frozenset(
    {"share", "points", "count", "money", "time", "length", "area", "volume", "mass", "energy", "data", "temperature"}
)


def factors(unit: str) -> list[tuple[Fraction, str, int]]:
    """A canonical unit taken apart: the number and the name of each factor, and 1 above the line, -1 below it.

    >>> [(int(number), name, power) for number, name, power in factors("元/(万人·年)")]
    [(1, '元', 1), (10000, '人', -1), (1, '年', -1)]
    """
    top, _, bottom = unit.partition("/")
    found = []
    for piece, sign in [(top, 1), *((part, -1) for part in bottom.strip("()").split("·"))]:
        match = COUNTED.fullmatch(piece)
        assert match is not None
        scale, name = (None, piece) if piece in UNITS else (match[1], match[2])
        number = Fraction(1)
        if scale:
            number = (
                Fraction(1, 2) if scale == "半" else Fraction(int(scale) if scale.isdecimal() else SCALES.get(scale, 1))
            )
        found.append((number, name, sign))
    return found


COUNTED = re.compile(r"(\d+|[十百千万亿]+|半)?(.*)")


@lru_cache(maxsize=4096)
def _measure(unit: str) -> tuple[tuple[tuple[str, int], ...], Fraction]:
    """The dimension of a canonical unit as powers of base names, and its factor to the base."""
    powers: dict[str, int] = {}
    factor = Fraction(1)
    for number, name, sign in factors(unit):
        factor *= number**sign
        if not name:
            continue
        known = UNITS.get(name)
        factor *= (known.factor if known else Fraction(1)) ** sign
        for root in (known.dimension if known else name).split("·"):
            base, _, power = root.partition("^")
            powers[base] = powers.get(base, 0) + sign * int(power or 1)
    return tuple(sorted((base, power) for base, power in powers.items() if power)), factor


def dimension_of(unit: str | None) -> str:
    """The dimension of a canonical unit as text; equal texts can be compared. Empty for none.

    >>> dimension_of("km"), dimension_of("名"), dimension_of("元/(人·月)"), dimension_of("亩")
    ('length', '人', 'money·人^-1·年^-1', 'length^2')
    """
    if not unit:
        return ""
    powers, _ = _measure(unit)
    return "·".join(base if power == 1 else f"{base}^{power}" for base, power in powers)


def convert(value: Decimal, source: str | None, target: str | None) -> Decimal:
    """`value` counted in `source`, counted in `target` instead; exact where a finite decimal exists.

    Raises:
        DimensionError: the two units measure different things.

    >>> convert(Decimal(2), "hm²", "亩"), convert(Decimal("44.8"), "mL", "L")
    (Decimal('30'), Decimal('0.0448'))
    """
    if source == target:
        return value
    here, there = dimension_of(source), dimension_of(target)
    if here != there or not source or not target:
        raise DimensionError(
            Words(
                f"“{source or '（无单位）'}”与“{target or '（无单位）'}”不是同一种量，不能换算或比较",
                f"'{source or 'no unit'}' and '{target or 'no unit'}' measure different things",
            ),
            found=here or None,
            expected=there or None,
        )
    factor = _measure(source)[1] / _measure(target)[1]
    product = EXACT.multiply(value, Decimal(factor.numerator))
    if factor.denominator == 1:
        return product
    quotient = Decimal(factor.denominator)
    exact = EXACT.divide(product, quotient)
    return exact if len(exact.as_tuple().digits) < EXACT.prec else Context(prec=28).divide(product, quotient)


def known_unit(written: str) -> str:
    """The canonical name for a spelling.

    Raises:
        DimensionError: there is no such unit; the message names the nearest one.
    """
    found = read(written)
    if found is None:
        near = nearest(written, SPELLINGS)
        raise DimensionError(
            Words(f"没有“{written}”这个单位", f"there is no unit '{written}'"), found=written, expected=near
        )
    return found.unit
