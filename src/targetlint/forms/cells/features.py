"""What the text of a cell looks like: a value, an operator, a unit, points, a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from targetlint.forms.cells.vocabulary import is_level1, is_level2, is_side
from targetlint.value.units import stands_alone
from targetlint.words.labels import JUDGEMENTS

__all__ = [
    "Features", "features",
    "is_blank_mark", "is_date", "is_direction", "is_number", "is_operator", "is_unit", "is_value",
]  # fmt: skip

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")
_OPERATOR = re.compile(
    r"(?:[≥≤≧≦⩾⩽><＞＜=＝═≈》《]{1,2}=?|[=＝][><＞＜]|大于等于|小于等于|大于或等于|小于或等于|等于|大于|小于|不低于|不少于|不高于|不超过|不大于|不小于|至少|至多)"
)
_DIRECTION = re.compile(r"(?:正向|反向|负向|逆向|定性|定量|中性|区间)(?:指标)?")
_BLANK = re.compile(r"[\s/／\\\-—–_－…·.。]*|无|不适用|/+|N/?A", re.IGNORECASE)
_QUANTITY = re.compile(
    r"\$?\\?(?:[≥≤≧≦⩾⩽><＞＜=＝═≈》《~]|\\geq?|\\leq?|不低于|不少于|不小于|不超过|不高于|不大于|大于|小于|高于|低于|超过|至少|约|控制在|达到?|提升至?|增长|下降|等于|[Rr]?\s)*"
    r"\s*[-+±]?\d[\d,，.]*\s*(?:[%％‰\\$]|[（(]?[a-zA-Z一-鿿/²³㎡℃%·()（）]{0,10}[)）]?)*[\s\S]{0,12}"
)
_CHINESE_QUANTITY = re.compile(
    r"(?:[≥≤><=]|不低于|不少于|不超过|大于|小于)?(?:百分之|千分之|[零〇一二三四五六七八九十百千万亿两半]+(?:[个次人名家期成年月天元所份项件%]|分之|以上|以内)).{0,8}"
)
_PER = re.compile(r"(?:每|人均|平均|单价|按|共|总计|合计|累计)\S{0,6}?\d[\d,，.]*\S{0,8}")
_COMPARISON = re.compile(r"(?:≥|≤|不低于|不少于|不超过|高于|低于|大于|小于|优于|较上年|比上年|同比).{1,20}")
_DATE = re.compile(
    r"(?:\d{4}\s*年|\d{4}[-./]\d{1,2}|\d{1,2}\s*月)(?:\s*\d{1,2}\s*[月日号]?|[-—–~至到./]|\d|年|月|日|上旬|中旬|下旬|底|末|前|之前|以前|内|\s)*"
)


def is_blank_mark(text: str) -> bool:
    """A cell that says "nothing": empty, `/`, `—`, `无`, `不适用`, `……`."""
    return bool(_BLANK.fullmatch(text.strip()))


def is_number(text: str) -> bool:
    """A bare number, with or without thousands separators."""
    return bool(_NUMBER.fullmatch(text.strip()))


def is_operator(text: str) -> bool:
    """A comparison sign or word that stands alone.

    >>> is_operator("≧"), is_operator("大于等于"), is_operator("≥95")
    (True, True, False)
    """
    return bool(_OPERATOR.fullmatch(text.strip()))


def is_direction(text: str) -> bool:
    """正向, 反向, 定性: the nature of an indicator, no part of its value."""
    return bool(_DIRECTION.fullmatch(text.strip()))


def is_unit(text: str) -> bool:
    """A unit that stands alone."""
    return stands_alone(text)


def is_date(text: str) -> bool:
    """A date, deadline or span of dates."""
    return bool(_DATE.fullmatch(text.strip()))


@lru_cache(maxsize=16384)
def is_value(text: str) -> bool:
    """Whether `text` could well be a target value: a quantity, a date, or a usual word of judgement.

    >>> [is_value(text) for text in ("≥95%", "百分之85", "健全", "2023年底", "完成2023年课题", "$\\\\geq 90.00\\\\%$")]
    [True, True, True, True, False, True]
    """
    bare = text.strip()
    if bare in JUDGEMENTS or is_date(bare):
        return True
    if len(bare) > 30:
        return False
    if re.match(r"\d+\s*[.、．]\s*[一-鿿]", bare):  # a numbered sentence
        return False
    return bool(
        _QUANTITY.fullmatch(bare)
        or _CHINESE_QUANTITY.fullmatch(bare)
        or _PER.fullmatch(bare)
        or _COMPARISON.fullmatch(bare)
    )


_LENGTHS = (6, 12, 30, 40, 60)
_SIGN_FIRST = re.compile(r"[≥≤><＞＜=＝≧≦]")
_STANDARD = re.compile(r".*标准[（()）]*", re.DOTALL)


@attrs.frozen
class Features:
    """What a cell says of itself."""

    traits: frozenset[str]
    """All that holds of it; the names are those of words/labels/fit.txt."""

    @property
    def level1(self) -> bool:
        """A label of level 1."""
        return "level1" in self.traits

    @property
    def level2(self) -> bool:
        """A label of level 2."""
        return "level2" in self.traits

    @property
    def labelled(self) -> bool:
        """A label of either level."""
        return self.level1 or self.level2

    @property
    def side(self) -> bool:
        """The label left of all indicators."""
        return "side" in self.traits


@lru_cache(maxsize=65536)
def features(text: str) -> Features:
    """What the text of a cell is: as a value, as a label, as a text.

    Args:
        text: of the cell, on one line.

    >>> sorted(features("100%").traits)
    ['any', 'percent', 'short-value', 'upto-12', 'upto-30', 'upto-40', 'upto-6', 'upto-60', 'value']
    """
    bare = text.strip()
    value, number = is_value(text), is_number(text)
    traits = {
        "any": True,
        "level1": is_level1(text),
        "level2": is_level2(text),
        "side": is_side(text),
        "comparator": is_operator(text),
        "direction": is_direction(text),
        "blank": is_blank_mark(text),
        "number": number,
        "value": value,
        "unit": is_unit(text),
        "sign-first": bool(_SIGN_FIRST.match(text)),
        "short-value": value and len(text) <= 12,
        "percent": bare[-1:] in "%％" and is_number(bare[:-1]),
        "points": number or (bare[-1:] == "分" and is_number(bare[:-1])),
        "small-number": number and len(text) <= 4,
        "standard": bool(_STANDARD.fullmatch(bare)),
    }
    lengths = {f"upto-{length}" for length in _LENGTHS if len(text) <= length}
    return Features(frozenset(trait for trait, holds in traits.items() if holds) | lengths)
