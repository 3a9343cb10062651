"""Exact values of numbers as written."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from targetlint.value import numerals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一百二十", "120"), ("两千三", "2300"), ("一万二", "12000"), ("两百五", "250"), ("一百零五", "105"), ("一百五十", "150"), ("壹佰贰拾叁", "123"),
        ("貳仟叁佰", "2300"), ("三点五", "3.5"), ("三點五", "3.5"), ("零点零五", "0.05"), ("三点五万", "35000"), ("1亿3千万", "130000000"), ("3万5", "35000"),
        ("3万500", "30500"), ("1.5亿", "150000000"), ("千万", "10000000"), ("百万", "1000000"), ("万亿", "1000000000000"), ("三千万亿", "3000000000000000"),
        ("一亿零三百二十一", "100000321"), ("十二", "12"), ("二十", "20"), ("廿五", "25"), ("卅", "30"), ("二〇二四", "2024"), ("一零八", "108"), ("负一百", "-100"),
        ("-12.50", "-12.50"), ("+5", "5"), ("1,234,567.89", "1234567.89"), ("1 000 000", "1000000"), ("12,34,567", "1234567"), ("1.2E5", "120000"),
        ("2k", "2000"), ("5百", "500"), ("3千5百万", "35000000"), ("三十五万二千三百六十五", "352365"), ("十万零五百", "100500"), ("一千二百三十四点五六", "1234.56"),
        ("0", "0"), ("零", "0"), (".5", "0.5"), ("两万五", "25000"), ("五百零三万", "5030000"), ("一亿二", "120000000"), ("二百", "200"), ("八千零一", "8001"),
    ],
)  # fmt: skip
def test_values(text: str, value: str) -> None:
    assert re.fullmatch(numerals.NUMBER, text)
    assert numerals.read(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "两两", "一二百三四", "9" * 61, "点五", "-", "一两百一二", "1e5万", "1e5e5"])
def test_what_is_no_number(text: str) -> None:
    assert numerals.read(text) is None


def test_exact_to_the_last_digit() -> None:
    assert numerals.read("0.1234567890123456789012345678901234567890") == Decimal(
        "0.1234567890123456789012345678901234567890"
    )
    assert str(numerals.read("19.58万")) == "195800.00"


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("3千克", "3"),
        ("2千米", "2"),
        ("98百分比", "98"),
        ("5千元", "5千"),
        ("3千万", "3千万"),
        ("2万千瓦", "2万"),
        ("12,5", "12"),
    ],
)
def test_where_a_number_ends(text: str, matched: str) -> None:
    match = re.match(numerals.NUMBER, text)
    assert match is not None
    assert match[0] == matched
