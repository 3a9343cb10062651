"""What a written amount is worth and how it was written: plain numbers, shares in words, fractions, tenths, dozens, rough numbers."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from targetlint.model import Comparator
from targetlint.value import numerals
from targetlint.value.units import EXACT
from targetlint.words import value as lexicon
from targetlint.words.value import DIGITS, HALVES, SCALES, TENS

FOUR_DIGITS = Context(prec=4)
"""Shares without a finite decimal are given to four significant digits."""


class Amount(NamedTuple):
    """A number as written, read; `upper` only where the words name two numbers (三五, 十几万)."""

    value: Decimal
    upper: Decimal | None = None
    share: bool = False
    """The words make it a share: `value` is in %."""
    spelling: str = "none"
    written: Decimal | None = None
    """The number before 百分之, 成 or 打 were applied, where that differs."""
    comparator: Comparator | None = None


ONES = lexicon.COUNTING[:-1]
NEIGHBOURS = re.compile(rf"^([{ONES}两]?[十百千])?([{ONES}两])([{ONES}])([十百千])?([万亿])?$")
SOME = re.compile(rf"^([{ONES}两]?十几|好几|几|数|上)([十百千]?[万亿]|[十百千])?$")


PLAIN = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")


@lru_cache(maxsize=8192)
def read(text: str) -> Amount | None:
    """The meaning of an amount as the grammar matched it; None for what is no number after all.

    >>> read("百分之八十五").value, read("八成五").value, read("三分之二").value
    (Decimal('85'), Decimal('85'), Decimal('66.67'))
    >>> read("十几万").value, read("十几万").upper
    (Decimal('110000'), Decimal('190000'))
    """
    if PLAIN.fullmatch(text):
        return Amount(Decimal(text))
    text = text.strip()
    if text.startswith(("百分之", "千分之", "万分之")) or text == "百分百":
        return _share(text)
    if "分之" in text or "/" in text:
        return _fraction(text)
    if text in HALVES:
        return Amount(Decimal(50), share=True, spelling="words", comparator=">" if text[0] in "过超" else None)
    if "成" in text:
        return _tenths(text)
    if text.endswith("折"):
        return _discount(text[:-1])
    if text.endswith("打"):
        number = Decimal("0.5") if text[0] == "半" else numerals.read(text[:-1])
        return None if number is None else Amount(EXACT.multiply(number, Decimal(12)), written=number)
    if text == "半":
        return Amount(Decimal("0.5"))
    if match := SOME.match(text):
        return _some(match[1], match[2] or "")
    if (match := NEIGHBOURS.match(text)) and (pair := _neighbours(match)) is not None:
        return pair
    number = numerals.read(text)
    return None if number is None else Amount(number)


def _share(text: str) -> Amount | None:
    if text in {"百分之百", "百分百"}:
        return Amount(Decimal(100), share=True, spelling="hundred", written=Decimal(100))
    number = numerals.read(text[3:])
    if number is None:
        return None
    per = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}[text[0]]
    return Amount(EXACT.multiply(number, per), share=True, spelling="words", written=number)


def _fraction(text: str) -> Amount | None:
    whole_text, mixed, rest = text.rpartition("又")
    below, _, above = rest.partition("分之") if "分之" in rest else rest.partition("/")[::-1]
    numbers = [numerals.read(part) for part in (above, below)]
    whole = numerals.read(whole_text) if mixed else Decimal(0)
    top, bottom = numbers
    if top is None or bottom is None or whole is None or bottom == 0:
        return None
    if mixed or (top > bottom and "分之" not in rest):
        return Amount(EXACT.add(whole, _quotient(top, bottom)), spelling="fraction")
    return Amount(
        _quotient(EXACT.multiply(top, Decimal(100)), bottom),
        share=True,
        spelling="fraction",
        written=_quotient(top, bottom),
    )


def _quotient(top: Decimal, bottom: Decimal) -> Decimal:
    """Exact where the decimal ends, otherwise four significant digits."""
    exact = EXACT.divide(top, bottom)
    return exact if len(exact.as_tuple().digits) < EXACT.prec else FOUR_DIGITS.divide(top, bottom)


def _tenths(text: str) -> Amount | None:
    front, _, rest = text.partition("成")
    number = Decimal("0.5") if front == "半" else numerals.read(front)
    more = Decimal(0) if not rest else Decimal(5) if rest == "半" else numerals.read(rest)
    if number is None or more is None:
        return None
    return Amount(EXACT.add(EXACT.multiply(number, Decimal(10)), more), share=True, spelling="tenths", written=number)


def _discount(text: str) -> Amount | None:
    """七折 is 70%, 九五折 and 9.5折 are 95%."""
    number = numerals.read(text)
    if number is None:
        return None
    share = number if number >= 10 else EXACT.multiply(number, Decimal(10))
    return Amount(share, share=True, spelling="tenths", written=number)


def _some(word: str, scale: str) -> Amount:
    factor = Decimal(SCALES.get(scale, 1))
    if word.endswith("十几"):
        base = numerals.read(word[:-1]) or Decimal(10)
        low, high = base + 1, base + 9
    elif word == "上":
        return Amount(factor, comparator=">=")
    else:
        low, high = Decimal(2), Decimal(9)
    return Amount(EXACT.multiply(low, factor), EXACT.multiply(high, factor))


def _neighbours(match: re.Match[str]) -> Amount | None:
    """Two digits side by side name both numbers: 三五 is 3 to 5, 十七八 is 17 to 18, 二三十 is 20 to 30."""
    front, first, second, tens, myriads = match.groups()
    low, high = DIGITS[first], DIGITS[second]
    if not 1 <= high - low <= 2 or (high - low == 2 and (first, second) != ("三", "五")):
        return None
    if front and tens:
        return None
    base = int(numerals.read(front) or 0) if front else 0
    if front and front[-1] in "百千":
        low, high = low * TENS[front[-1]] // 10, high * TENS[front[-1]] // 10
    factor = Decimal(SCALES.get(tens or "", 1) * SCALES.get(myriads or "", 1))
    return Amount(EXACT.multiply(Decimal(base + low), factor), EXACT.multiply(Decimal(base + high), factor))


POINT = re.compile(r"\.(\d+)")
SCALE_LETTERS = "".join(word for word in SCALES if len(word) == 1)
SCALE_WORDS = re.compile(r"[万亿萬億]|[千百](?=$|[万亿])")
SCALED_NUMBER = re.compile(rf"([\d.,]+) ?[{SCALE_LETTERS}]+$")


class Digits(NamedTuple):
    """How a number was written, whatever stands around it: the fields of `Notation` that only it decides."""

    number: str
    decimals: int
    chinese_number: bool
    grouped: bool
    scale: str
    value_written: Decimal | None


@lru_cache(maxsize=4096)
def digits(number: str) -> Digits:
    """How a number was written.

    >>> one = digits("1,234.50万")
    >>> one.decimals, one.grouped, one.scale, one.value_written
    (2, True, '万', Decimal('1234.50'))
    """
    point = POINT.search(number)
    digits = number.lstrip("+-负正")
    arabic = digits[:1].isdigit()
    bare = SCALED_NUMBER.match(digits)
    value = Decimal(bare[1].replace(",", "")) if bare else None
    return Digits(
        number,
        len(point[1]) if point else 0,
        not arabic and any(letter in numerals.CHINESE_LETTERS for letter in number),
        "," in number,
        "".join(SCALE_WORDS.findall(number)) if arabic and number[-1:] in SCALE_LETTERS else "",
        value,
    )
