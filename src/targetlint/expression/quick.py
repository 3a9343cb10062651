"""The common shapes of a value, read by one regular expression in front of the grammar.

Most cells of real forms are ``≥95%``, ``=3.00(个)`` or two words.  What is read here is exactly what the
grammar would read, only sooner (a test holds the two together); everything else returns None.
"""

from __future__ import annotations

import re
from decimal import Decimal

from targetlint.expression import units
from targetlint.expression.canonical import SIGNS, plain
from targetlint.expression.lexicon import BLANKS
from targetlint.expression.normalize import TRADITIONAL
from targetlint.model import Comparator, Notation, Qualitative, Quantity, Target

SHAPE = re.compile(
    r"(≥|≤|>=|<=|>|<|=|不低于|不少于|不超过)?"
    r"(-?[0-9]{1,10}(?:\.[0-9]{1,12})?)"
    r"(?:(万|亿)?([%‰\u4e00-\u9fffA-Za-z²³]{1,6})|(\()([%\u4e00-\u9fff]{1,4})\)|（([%\u4e00-\u9fff]{1,4})）|)"
)
COMPARATORS: dict[str | None, Comparator | None] = {
    None: None, "≥": ">=", ">=": ">=", "不低于": ">=", "不少于": ">=", "≤": "<=", "<=": "<=", "不超过": "<=", ">": ">", "<": "<", "=": "=",
}  # fmt: skip
WORDS = re.compile(r"[\u4e00-\u9fff]{2,8}")
RISKY = frozenset(
    "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億兩半数几成每第年月日底末初季前内超过同比环较与和由从至到约近为是持平相当于无空未待请填定"
    "提升增长加上涨递扩大高浮调下降低减少压缩短削回落滑小优好多于均暂没设不涉考贳过及"
)
"""Letters with which words may be more than words; such cells go to the grammar."""
NOT_AS_SUCH = frozenset({"年", "年度", "月", "日", "时", "级", "点", "成", "度", "里", "两", "分", "折", "打", "号"})
"""Units that may begin another reading (2024年, 12月, 3级) and are left to the grammar."""
PLAIN_UNITS = frozenset(
    word
    for word in units.SPELLINGS
    if word not in NOT_AS_SUCH and (len(word) > 1 or not word.isascii() or word == "%") and not TRADITIONAL.keys() & set(word)
)


def read(text: str) -> Target | None:
    """A value of a common shape, or None for what the grammar must read.

    >>> read("≥195800.00(人份)").canonical
    '≥195800人份'
    >>> read("2024年") is None
    True
    """
    match = SHAPE.fullmatch(text)
    if match is None:
        return _words(text) if WORDS.fullmatch(text) else None
    sign, number, scale, unit, bracket, inner, wide = match.groups()
    written = unit or inner or wide or ""
    found = None
    if written:
        if written not in PLAIN_UNITS:
            return None
        found = units.read(written)
    elif number.startswith("20") and "." in number:
        return None  # 2024.12 is a month
    elif len(number) == 8 and number.startswith("20"):
        return None  # 20241231 is a day
    value = written_value = Decimal(number)
    name: str | None = None
    spelling = "none"
    if found is not None:
        name = found.unit
        if found.ratio:
            return None  # 0.85(百分比): the grammar knows which reading
        if name == "%":
            spelling = ("(%)" if inner or wide else "%") if found.factor == 1 else "permille"
        if found.factor != 1:
            value = units.EXACT.multiply(value, found.factor)
    if scale:
        value = units.EXACT.multiply(value, TEN_THOUSAND if scale == "万" else HUNDRED_MILLION)
    comparator = COMPARATORS[sign]
    _, _, decimals = number.partition(".")
    term = Quantity(
        span=(0, len(text)),
        notation=Notation(
            number=number + (scale or ""), comparator=sign or "", unit=written, spelling=spelling, decimals=len(decimals),
            bracketed_unit=bool(inner or wide), scale=scale or "",
            value_written=value if scale else written_value,
        ),
        value=value,
        comparator=comparator,
        unit=name,
    )  # fmt: skip
    return Target(text, "quantity", (term,), SIGNS[comparator] + plain(value) + (name or ""))


TEN_THOUSAND = Decimal(10**4)
HUNDRED_MILLION = Decimal(10**8)


def _words(text: str) -> Target | None:
    """Two or more characters none of which can begin a value: a qualitative target."""
    if not RISKY.isdisjoint(text) or text in BLANKS or text in units.SPELLINGS:
        return None
    return Target(text, "qualitative", (Qualitative(span=(0, len(text)), text=text),), text)
