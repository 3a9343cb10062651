"""The common shapes of a value, read by one regular expression in front of the grammar.

Most cells of real forms are ``≥95%``, ``=3.00(个)`` or two words.  What is read here is exactly what the
grammar would read, only sooner (a test holds the two together); everything else returns None.
"""

from __future__ import annotations

import calendar
import re
from decimal import Decimal

from targetlint.model import Comparator, DateBound, Notation, Qualitative, Quantity, Target
from targetlint.value import units
from targetlint.value.canonical import SIGNS, plain, term_text
from targetlint.value.normalize import TRADITIONAL
from targetlint.words.value import (
    AFTER,
    BEFORE,
    BLANKS,
    DOWN,
    FILL_END,
    FILL_START,
    LIGHT,
    NATURE,
    SHORT_UP,
    UP,
    WORD_BOUNDS,
)

SHAPE = re.compile(
    r"(≥|≧|≤|>=|<=|>|<|=|不低于|不少于|不超过|大于等于|小于等于|大于|小于|至少|高于|低于|约)? ?"
    r"(-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]{1,10})(\.[0-9]{1,12})? ?"
    r"(?:(万|亿) ?)?(?:([%‰\u4e00-\u9fffA-Za-z²³]{1,6}?)(?:/([\u4e00-\u9fffA-Za-z²³]{1,4}?))?|([(（])([%\u4e00-\u9fffA-Za-z]{1,4}(?:/[\u4e00-\u9fff]{1,3})?)[)）]|)"
    r"(以上|以下|以内|左右)?(?: ?[(（]([0-9]{1,4}[家个项人次户所])[)）])?"
)
SHARE = re.compile(
    r"(≥|≤|>=|<=|>|<|=)?(?:百分之(百)|百分之([0-9]{1,3}(?:\.[0-9]{1,4})?)|([0-9]{1,3}(?:\.[0-9]{1,4})?)([(（]?)(百分比|比例)[)）]?)"
)
COMPARATORS: dict[str | None, Comparator | None] = {
    None: None, "≥": ">=", "≧": ">=", ">=": ">=", "不低于": ">=", "不少于": ">=", "大于等于": ">=", "至少": ">=", "≤": "<=", "<=": "<=",
    "不超过": "<=", "小于等于": "<=", ">": ">", "大于": ">", "高于": ">", "<": "<", "小于": "<", "低于": "<", "=": "=", "约": "~",
    "以上": ">=", "以下": "<=", "以内": "<=", "左右": "~",
}  # fmt: skip
WORDS = re.compile(r"[\u4e00-\u9fff]{2,24}")
LABELLED = re.compile(
    r"([\u4e00-\u9fff]{2,20}?)((?:不低于|不少于|不超过|大于等于|小于等于|≥|≤|>=|<=|[<>=])?-?[0-9][^\u3000-\u303f\uff00-\uff0f;:]{0,16})"
)
DATE = re.compile(
    r"(?:((?:19|20)[0-9]{2})年)?(1[0-2]|0?[1-9])月(?:(3[01]|[12][0-9]|0?[1-9])日|(底))?(之前|前)?(?:完成)?"
)
INNER = (
    frozenset(
        "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億兩半几每均较比相与和同环年月日季末底初第成由从扣填"
    )
    | TRADITIONAL.keys()
)
"""Letters with which words may hold more than words: numerals, dates, baselines, 每."""
SIGN_INSIDE = re.compile("|".join((*WORD_BOUNDS, *BEFORE, *AFTER, "正负", "人民币", "达到或", "未满")))
"""Words that could be comparators."""
EDGES = re.compile(rf"^(?:{'|'.join(FILL_START)}|{'|'.join(NATURE)})|(?:{'|'.join((*FILL_END, *LIGHT))}|[第前])$")
"""Words at an end of a label that the grammar would take off."""
CHANGES = re.compile(rf"(?:^(?:{'|'.join((*UP, *DOWN))}))|(?:{'|'.join((*UP, *DOWN, *SHORT_UP))})$")
"""Verbs of change at the begin or the end of a label make it another kind of term."""
NOT_AS_SUCH = frozenset({"年", "年度", "月", "日", "时", "级", "点", "成", "度", "里", "两", "分", "折", "打", "号"})
"""Units that may begin another reading (2024年, 12月, 3级) and are left to the grammar."""
PLAIN_UNITS = frozenset(
    word
    for word in units.SPELLINGS
    if word not in NOT_AS_SUCH
    and (len(word) > 1 or not word.isascii() or word == "%")
    and not TRADITIONAL.keys() & set(word)
)


def read(text: str) -> Target | None:
    """A value of a common shape, or None for what the grammar must read.

    >>> read("≥195800.00(人份)").canonical
    '≥195800人份'
    >>> read("2024年") is None
    True
    """
    match = SHAPE.fullmatch(text)
    if match is not None and (target := _quantity(text, match, None)) is not None:
        return target
    if WORDS.fullmatch(text) and (target := _words(text)) is not None:
        return target
    if text in BLANKS:
        return Target(text, "blank")
    if (found := SHARE.fullmatch(text)) is not None:
        return _share(text, found)
    if (found := DATE.fullmatch(text)) is not None:
        return _date(text, found)
    if (found := LABELLED.fullmatch(text)) is not None:
        label = found[1]
        inside = INNER.isdisjoint(label) and not (
            EDGES.search(label) or CHANGES.search(label) or SIGN_INSIDE.search(label)
        )
        if inside and (match := SHAPE.fullmatch(found[2])) is not None and match[5] is not None:
            return _quantity(text, match, label)
    return None


def _quantity(text: str, match: re.Match[str], label: str | None) -> Target | None:
    """A number with its unit, and perhaps a label before it."""
    sign, digits, point, scale, unit, below, bracket, inner, suffix, note = match.groups()
    number = digits + (point or "")
    written = unit or inner or ""
    found = None
    if inner and "/" in inner:
        inner, _, below = inner.partition("/")
        written = inner
    if written:
        if written not in PLAIN_UNITS or (below and below not in PLAIN_UNITS):
            return None
        found = units.read(written)
        if found is None or found.ratio:
            return None  # 0.85(百分比): the grammar knows which reading
    elif digits[:2] in {"19", "20"} and (point or len(digits) == 8):
        return None  # 2024.12 is a month, 20241231 a day
    elif text[-1] == " " or (suffix and not scale) or note:
        return None
    value = Decimal(number.replace(",", "") if "," in number else number)
    name: str | None = None
    spelling = "none"
    value_written = value
    if found is not None:
        name = found.unit
        if name == "%":
            spelling = ("(%)" if inner else "%") if found.factor == 1 else "permille"
        if found.factor != 1:
            value = units.EXACT.multiply(value, found.factor)
        if below:
            name = units.per(name, units.denominators(below))
    if scale:
        value = units.EXACT.multiply(value, TEN_THOUSAND if scale == "万" else HUNDRED_MILLION)
    comparator = COMPARATORS[sign]
    if suffix and comparator in {None, "~", "="}:
        comparator = COMPARATORS[suffix]
    term = Quantity(
        span=(0, len(text)),
        notation=Notation(
            number + (scale or ""), (sign or "") + (suffix or ""), f"{written}/{below}" if below else written, spelling,
            len(point) - 1 if point else 0, bracket is not None, False, "," in number, scale or "", value_written,
        ),
        value=value,
        comparator=comparator,
        unit=name,
        label=label,
        note=note,
    )  # fmt: skip
    front, behind = f"{label}：" if label else "", f"（{note}）" if note else ""
    return Target(text, "quantity", (term,), front + SIGNS[comparator] + plain(value) + (name or "") + behind)


def _share(text: str, match: re.Match[str]) -> Target | None:
    """百分之85, 百分之百, 0.95(百分比)."""
    sign, hundred, percent, ratio, bracket, word = match.groups()
    if word is not None and bool(bracket) != text.endswith((")", "）")):
        return None
    value = written = HUNDRED if hundred else Decimal(percent or ratio)
    spelling, number = "hundred" if hundred else "words", text[len(sign or "") :]
    if word is not None:
        number = ratio
        small = value <= 1
        spelling = "ratio" if small else "percent-unit"
        value = units.EXACT.multiply(value, HUNDRED) if small else value
    notation = Notation(
        number=number,
        comparator=sign or "",
        unit=word or "",
        spelling=spelling,
        decimals=len((percent or ratio or "").partition(".")[2]),
        bracketed_unit=bool(bracket),
        chinese_number=word is None,
        value_written=written,
    )
    comparator = COMPARATORS[sign]
    term = Quantity(span=(0, len(text)), notation=notation, value=value, comparator=comparator, unit="%")
    return Target(text, "quantity", (term,), f"{SIGNS[comparator]}{plain(value)}%")


HUNDRED = Decimal(100)
TEN_THOUSAND = Decimal(10**4)
HUNDRED_MILLION = Decimal(10**8)


def _words(text: str) -> Target | None:
    """Words none of which can begin a value: a qualitative target."""
    if not INNER.isdisjoint(text) or text in BLANKS or text in units.SPELLINGS or SPECIAL.search(text):
        return None
    return Target(text, "qualitative", (Qualitative(span=(0, len(text)), text=text),), text)


SPECIAL = re.compile(rf"{SIGN_INSIDE.pattern}|^(?:{'|'.join(NATURE)})|扣|待|得分|分之|过半|超半|^无$")


def _date(text: str, match: re.Match[str]) -> Target | None:
    """A day, month or month's end, perhaps as a deadline."""
    year, month, day, end, before = match.groups()
    number = int(month)
    last = calendar.monthrange(int(year or 2023), number)[1]
    if day and int(day) > (last if year or number != 2 else 29):
        return None
    head = f"{year}-{number:02d}" if year else f"--{number:02d}"
    iso = head + (f"-{int(day):02d}" if day else f"-{last}" if end else "")
    written = text.removesuffix("完成")
    term = DateBound(
        span=(0, len(text)),
        notation=Notation(number=written, comparator=before or ""),
        date=iso,
        comparator="<=" if before else None,
    )
    return Target(text, "date", (term,), term_text(term))
