"""Amounts: shares, fractions, tenths, dozens, half and plain numbers."""

from __future__ import annotations

from targetlint.value import numerals
from targetlint.words import any_of
from targetlint.words.value import GUARDS

NUM = numerals.NUMBER
CN = rf"[{numerals.CHINESE_LETTERS}]{{1,12}}"
CN_DIGIT = "一二两三四五六七八九"
COUNTING = "一二三四五六七八九十"
"""Numerals of enumerations, dates and small counts."""
END_OF_WORDS = r"(?=$|[;,。、])"


def letters(guard: str) -> str:
    """A class of the letters of one guard."""
    return f"[{''.join(GUARDS[guard])}]"


def either(*patterns: str) -> str:
    """The first of the patterns that matches."""
    return f"(?:{'|'.join(patterns)})"


SHARE = either(rf"百分之(?:百(?![{CN_DIGIT}\d])|{NUM})", rf"[千万]分之{NUM}", "百分百")
"""A share in words: `百分之八十五`, `百分之百`, `千分之三`, `百分百`.

share       = "百分之" ( "百" | number ) | ( "千" | "万" ) "分之" number | "百分百" ;
"""
FRACTION = either(
    rf"(?:{CN}又)?{CN}分之{CN}",
    r"\d{1,4}分之\d{1,4}",
    rf"(?:\d{{1,4}}|{CN})又\d{{1,4}}/\d{{1,4}}",
    r"(?<![\d./])\d{1,6}(?:\.\d{1,4})?/\d{1,6}(?![\d/.])(?:[百千]?[万亿])?",
)
"""A fraction: `三分之二`, `一又二分之一`, `3/4`, `18/10万`.

fraction    = [ chinese "又" ] chinese "分之" chinese | digits "/" digits [ scale ] ;
"""
TENTHS = rf"(?:[{CN_DIGIT}十]|\d(?:\.\d)?|半)成(?:[{CN_DIGIT}\d半])?(?!{letters('after-tenths')})"
"""Tenths, and half a tenth more: `九成`, `八成五`, `3.5成`.

tenths      = digit "成" [ digit | "半" ] ;                (* 九成、八成五 *)
"""
HALF = either(rf"半(?=个?{any_of(GUARDS['half-of'])})", rf"[过超]半数?{END_OF_WORDS}", "半数")
"""Half of a unit, or half of all: `半数`, `过半`."""
DISCOUNT = rf"(?:[{CN_DIGIT}]{{1,2}}|\d{{1,2}}(?:\.\d)?)折(?!{letters('after-discount')})"
"""A price in tenths: `七折`, `九五折`, `9.5折`.

discount    = digit [ digit ] "折" ;                       (* 九五折 *)
"""
DOZEN = rf"(?:[{CN_DIGIT}十百半]{{1,3}}|\d{{1,4}})打(?!{letters('after-dozen')})"
"""Dozens: `三打`, `半打`.

dozen       = ( number | "半" ) "打" ;
"""
SOME = (
    rf"(?:[{CN_DIGIT}]?十几|好?几(?![乎何])|数(?=[十百千万亿])|上(?=[十百千万亿]))"
    r"(?:[十百千]?[万亿]|[十百千])?"
    r"(?=[\u4e00-\u9fffA-Za-z]|$|[;,。、()])"
)
"""A number of which only the size is given: `十几`, `二十几万`, `数百`, `上千`.

some        = [ digit ] "十几" [ scale ] | "几" [ scale ] | "数" scale | "上" scale ;   (* 一个区间 *)
"""
YEAR_AHEAD = either(r"(?:19|20)\d\d年", r"[一二][零〇○九][零〇○一二三四五六七八九]{2}年")
"""A year, which is no amount: `2024年`, `二〇二四年`."""
AMOUNT = f"(?:(?!{YEAR_AHEAD}){either(SHARE, FRACTION, DOZEN, TENTHS, DISCOUNT, SOME, NUM, HALF)})"
"""A number of any spelling: `1,234.5`, `两千三`, `九成`, `半数`.

amount      = share | fraction | dozen | tenths | discount | some | number | "半" | "半数" | "过半" ;
"""
