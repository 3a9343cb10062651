"""One normal spelling for each meaning."""

from __future__ import annotations

from decimal import Decimal

import pytest

from targetlint.value import parse
from targetlint.value.canonical import plain, write


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("不低于19.58万人份", "≥195800人份"), ("≤9,999.90元", "≤9999.9元"), ("95%以上", "≥95%"), ("约30场", "约30场"), ("=100%(8家)", "=100%（8家）"),
        ("使用率100%；误差率≤1%", "使用率：100%；误差率：≤1%"), ("55-65元", "55~65元"), ("[80%,90%)", "[80%,90%)"), ("±10%", "-10~10%"),
        ("比2012年下降10%以上", "较2012年下降≥10%"), ("提高5%", "增长5%"), ("不低于2023年", "不低于2023年"), ("高于全国平均水平", "超过全国平均水平"),
        ("与上年持平", "与上年持平"), ("较上年有所提高", "与上年相比"), ("2024-06-30前", "2024年6月30日前"), ("2024年上半年", "2024年1月至2024年6月"),
        ("每月10号之前", "每月10日前"), ("11月底前", "11月30日前"), ("2021年", "2021年"), ("零投诉", "投诉：0"), ("持续改善", "持续改善"),
        ("自2024年1月起", "≥2024年1月"), ("元/人·月 800", "800元/(人·月)"), ("1:1", "1:1"), ("/", ""), ("≥**%", ""),
    ],
)  # fmt: skip
def test_normal_spellings(text: str, canonical: str) -> None:
    assert parse(text).canonical == canonical


def test_words_instead_of_signs() -> None:
    spelled = {sign: write(parse(f"{sign}5%"), words=True) for sign in ("≥", "≤", ">", "<", "=", "约")}
    assert spelled == {"≥": "不低于5%", "≤": "不超过5%", ">": "超过5%", "<": "低于5%", "=": "等于5%", "约": "约5%"}


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("≥195800人份", "≥19.58万人份"),
        ("9999元", "9999元"),
        ("130000000元", "1.3亿元"),
        ("123456789元", "12345.6789万元"),
        ("5万-10万元", "5万元~10万元"),
    ],
)
def test_large_numbers_with_myriads(text: str, canonical: str) -> None:
    assert write(parse(text), myriads=True) == canonical


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("100", "100"),
        ("1E+3", "1000"),
        ("0.50", "0.5"),
        ("-0.00", "0"),
        ("-5.10", "-5.1"),
        ("0.0000001", "0.0000001"),
        ("12.00", "12"),
    ],
)
def test_plain_decimals(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text
