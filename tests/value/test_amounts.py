"""What a written amount is worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

from targetlint.value.amounts import read


@pytest.mark.parametrize(
    ("text", "value", "share", "spelling"),
    [
        ("百分之八十五", "85", True, "words"), ("百分之百", "100", True, "hundred"), ("百分百", "100", True, "hundred"),
        ("千分之三", "0.3", True, "words"), ("万分之五", "0.05", True, "words"), ("百分之0.1", "0.1", True, "words"),
        ("五分之一", "20", True, "fraction"), ("3/4", "75", True, "fraction"), ("1/3", "33.33", True, "fraction"),
        ("三分之二", "66.67", True, "fraction"), ("18/10万", "0.018", True, "fraction"), ("三又二分之一", "3.5", False, "fraction"),
        ("九成", "90", True, "tenths"), ("八成五", "85", True, "tenths"), ("9成", "90", True, "tenths"), ("半成", "5", True, "tenths"),
        ("七成半", "75", True, "tenths"), ("半数", "50", True, "words"), ("半", "0.5", False, "none"), ("两打", "24", False, "none"),
        ("半打", "6", False, "none"), ("3打", "36", False, "none"), ("12", "12", False, "none"),
    ],
)  # fmt: skip
def test_values(text: str, value: str, share: bool, spelling: str) -> None:
    amount = read(text)
    assert amount is not None
    assert (amount.value, amount.share, amount.spelling) == (Decimal(value), share, spelling)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("十几", 11, 19), ("二十几", 21, 29), ("十几万", 110000, 190000), ("几十", 20, 90), ("数百", 200, 900), ("三五", 3, 5), ("七八", 7, 8),
        ("十七八", 17, 18), ("二三十", 20, 30), ("三四百", 300, 400), ("五六万", 50000, 60000), ("百二三", 120, 130),
    ],
)  # fmt: skip
def test_two_numbers_in_one(text: str, low: int, high: int) -> None:
    amount = read(text)
    assert amount is not None
    assert (amount.value, amount.upper) == (low, high)


@pytest.mark.parametrize("text", ["二〇", "三四五", "五四", "一零", "六八"])
def test_side_by_side_digits_that_are_no_pair(text: str) -> None:
    amount = read(text)
    assert amount is None or amount.upper is None


def test_bounds_that_the_words_bring_along() -> None:
    over, many = read("过半"), read("上千")
    assert over is not None
    assert many is not None
    assert (over.comparator, many.comparator, many.value) == (">", ">=", 1000)


def test_the_number_before_the_share_is_kept() -> None:
    for text, written in (("百分之85", "85"), ("千分之三", "3"), ("九成", "9"), ("四分之三", "0.75")):
        amount = read(text)
        assert amount is not None
        assert amount.written == Decimal(written)


@pytest.mark.parametrize("text", ["零分之五", "1/0", "百分之点", "", "成"])
def test_what_is_no_amount(text: str) -> None:
    assert read(text) is None
