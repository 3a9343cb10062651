"""Numbers as Chinese forms write them, exactly: ``1,234.5`` ``两千三`` ``1亿3千万`` ``三点五`` ``十几万``.

`NUMBER` is the regular expression that the grammar uses; `read` gives the exact value of what it matched.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from targetlint.value.units import EXACT
from targetlint.words.value import CONTRACTED, DIGITS, GUARDS, MYRIADS, TENS

D = "".join(DIGITS)
CHINESE_LETTERS = D + "".join(TENS) + "".join(MYRIADS) + "".join(CONTRACTED)

NOT_A_SCALE = "".join(GUARDS["not-a-scale"])
SCALE = rf"(?:[十百千]?[万亿萬億]{{1,2}}|[十百千佰仟](?![{NOT_A_SCALE}]))"
DECIMAL = r"(?:\d{1,3}(?: \d{3})++(?!\d)|\d{1,3}(?:,\d{3})++(?!\d)|\d{1,3}(?:,\d{2,4}){1,6},\d{3}(?![\d,])|\d++(?:,\d{3,4})*+(?!,\d{3})|\d++)(?:\.\d++)?(?:[eE][+-]?\d{1,2}(?![\d.]))?"
ARABIC = (
    rf"(?:{DECIMAL}(?:[kK](?![A-Za-z\d]))?|(?<!\d)\.\d++)"
    rf"(?: ?{SCALE}(?:零?\d{{1,4}}(?:\.\d+)?{SCALE}){{0,3}}(?:零?\d{{1,4}}(?![\d.,万亿年]))?)?"
)
CHINESE = rf"(?:[{CHINESE_LETTERS}]{{1,40}}(?:[点點][{D}]{{1,30}}[{''.join(MYRIADS)}]{{0,2}})?)"
SIGN = r"(?:[-+](?=[\d.])|(?:零下|[负正])(?=[\d.{}]))?".replace("{}", CHINESE_LETTERS)
NUMBER = rf"{SIGN}(?:{ARABIC}|{CHINESE})"
"""A number in digits, Chinese numerals or both.

number      = [ "-" | "+" | "负" ] ( arabic | chinese ) ;
arabic      = decimal [ scale { [ "零" ] decimal scale } [ [ "零" ] digits ] ] ;        (* 1亿3千万、3万5 *)
decimal     = digits { "," digits } [ "." digits ] [ "e" digits ] ;
digits      = ? 一个以上的数字 ? ;
digit       = ? 一位汉字数字或数字 ? ;
scale       = "十" | "百" | "千" | "万" | "亿" | "千万" | "万亿" | … ;   (* 3千克的千、98百分比的百不是 *)
chinese     = ? 大小写汉字数字，含 两 廿 点，可省末位的数量级：两千三、一万二 ? ;
"""
LIMIT = 60
"""Digits of the longest number that is taken for one."""


@lru_cache(maxsize=8192)
def read(written: str) -> Decimal | None:
    """The exact value of a number as written, or None where it is none after all.

    >>> read("1亿3千万"), read("两千三"), read("-1,234.50"), read("三点五")
    (Decimal('130000000'), Decimal('2300'), Decimal('-1234.50'), Decimal('3.5'))
    """
    text = written.replace(",", "").replace(" ", "")
    negative = text[:1] in {"-", "负", "負"} or text.startswith("零下")
    text = text.removeprefix("零下")
    text = text.lstrip("-+负正負")
    if len(text) > LIMIT or not text:
        return None
    for letter, plain in CONTRACTED.items():
        text = text.replace(letter, plain)
    value = _arabic(text) if text[0] in "0123456789." else _chinese(text)
    return -value if value is not None and negative else value


SCIENTIFIC = re.compile(r"\d+(?:\.\d+)?[eE][+-]?\d{1,2}")
PIECE = re.compile(rf"零?(\d+(?:\.\d+)?|\.\d+)((?:{SCALE})?)")


def _arabic(text: str) -> Decimal | None:
    """Digits, perhaps with scale words between them: 1亿3千万, 3万5 (35,000), 3万500 (30,500)."""
    if text[-1] in "kK":
        return EXACT.multiply(Decimal(text[:-1]), Decimal(1000))
    if "e" in text or "E" in text:
        if not SCIENTIFIC.fullmatch(text):
            return None
        number = Decimal(text)
        return EXACT.create_decimal(format(number, "f"))
    total = section = Decimal(0)
    last = 0  # scale of the piece before, for 3万5
    place = 0
    for match in PIECE.finditer(text):
        if match.start() != place:
            return None
        place = match.end()
        number, below, above = Decimal(match[1]), 1, 1
        for letter in match[2]:
            below *= TENS.get(letter, 1)
            above *= MYRIADS.get(letter, 1)
        if not match[2] and last and len(match[1]) == 1:
            below = last // 10
        section = EXACT.add(section, EXACT.multiply(number, Decimal(below)))
        if above > 1:
            total, section = EXACT.add(total, EXACT.multiply(section, Decimal(above))), Decimal(0)
        last = below * above
    return EXACT.add(total, section) if place == len(text) else None


def _chinese(text: str) -> Decimal | None:
    """Chinese numerals: places (二〇二四), sections (一万零五百), implied last place (两千三), 点."""
    whole, point, rest = text.replace("點", "点").partition("点")
    if point:
        fraction = ""
        tail = 1
        for letter in rest:
            if letter in DIGITS:
                fraction += str(DIGITS[letter])
            else:
                tail *= MYRIADS[letter]
        front = _whole(whole)
        if front is None or not fraction:
            return None
        return EXACT.multiply(Decimal(f"{front}.{fraction}"), Decimal(tail))
    number = _whole(text)
    return None if number is None else Decimal(number)


def _whole(text: str) -> int | None:
    if not text:
        return None
    if all(letter in DIGITS for letter in text):
        if len(text) > 1 and text[0] not in "零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖":
            return None
        return int("".join(str(DIGITS[letter]) for letter in text))
    total = section = 0
    digit: int | None = None
    last = 0  # scale of the place before, for 两千三
    zero = False
    for letter in text:
        if letter in DIGITS:
            if digit:
                return None
            digit = DIGITS[letter]
            zero = zero or digit == 0
        elif letter in TENS:
            scale = TENS[letter]
            section += (1 if digit is None else digit) * scale
            digit, last, zero = None, scale, False
        else:
            scale = MYRIADS[letter]
            section += digit or 0
            if section == 0 and total == 0:
                section = 1
            total, section = (
                ((total + section) * scale, 0) if total and scale > last >= 10**4 else (total + section * scale, 0)
            )
            digit, last, zero = None, scale, False
    if digit:
        section += digit if zero or last < 100 else digit * (last // 10)
    return total + section
