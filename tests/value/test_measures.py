"""From measures to numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from targetlint.value import measures, readers
from targetlint.value.fused import pieces


def term(text: str) -> Any:
    found = [one for one in map(readers.read, pieces(text)) if one is not None]
    return found[-1]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("最多不超过", "<="),
        ("至少不低于", ">="),
        ("约", "~"),
        ("不超过约", "<="),
        ("约≥", ">="),
        ("为", "="),
        ("", None),
        ("大于等于", ">="),
        ("甲", None),
    ],
)
def test_comparators_of_several_words(words: str, sign: str | None) -> None:
    assert measures.sign_of(words) == sign


@pytest.mark.parametrize(
    ("words", "sign"), [("以上", ">="), ("(含)以上", ">="), ("内", "<="), ("", None), ("以外", None)]
)
def test_comparators_behind(words: str, sign: str | None) -> None:
    assert measures.suffix_sign(words) == sign


@pytest.mark.parametrize(
    ("note", "unit"),
    [
        ("(人次)", "人次"),
        ("(万元)", "元"),
        ("(元/(人·月))", "元/(人·月)"),
        ("(个区)", "个区"),
        ("(条次)", "条次"),
        ("(8家)", None),
        ("(历史标准)", None),
        ("(每次)", None),
        ("(%)", "%"),
    ],
)
def test_units_in_brackets(note: str, unit: str | None) -> None:
    found = measures.bracketed_unit(note)
    assert (found.unit if found else None) == unit


@pytest.mark.parametrize(
    ("text", "kind", "value", "upper", "unit", "comparator"),
    [
        ("≥95%以上", "quantity", "95", None, "%", ">="), ("约95%以上", "quantity", "95", None, "%", ">="), ("500多亿元", "quantity", "50000000000", None, "元", "~"),
        ("50+", "quantity", "50", None, None, ">="), ("10万元(不含)以上", "quantity", "100000", None, "元", ">"), ("20±2°C", "range", "18", "22", "°C", None),
        ("3-5万元", "range", "30000", "50000", "元", None), ("500-1000米", "range", "500", "1000", "m", None), ("500米-1公里", "range", "0.5", "1", "km", None),
        ("百分之八十至九十", "range", "80", "90", "%", None), ("下降3%-5%", "range", "-5", "-3", "%", None), ("±0.5%", "range", "-0.5", "0.5", "%", None),
        ("三分之一年", "quantity", "0.3333", None, "年", None), ("一年半", "quantity", "1.5", None, "年", None), ("两个半小时", "quantity", "2.5", None, "小时", None),
        ("低于全省平均水平5%以上", "relative", "-5", None, "%", "<="), ("¥500", "quantity", "500", None, "元", None), ("0.85比例", "quantity", "85", None, "%", None),
        ("1.2比例", "quantity", "1.2", None, "%", None), ("5角", "quantity", "0.5", None, "元", None), ("80%≤x<90%", "range", "80", "90", "%", None),
    ],
)  # fmt: skip
def test_terms(text: str, kind: str, value: str, upper: str | None, unit: str | None, comparator: str | None) -> None:
    one = term(text)
    assert (one.kind, one.value, getattr(one, "upper", None), one.unit, getattr(one, "comparator", None)) == (
        kind,
        Decimal(value),
        Decimal(upper) if upper else None,
        unit,
        comparator,
    )


def test_ranges_of_different_things_are_none() -> None:
    assert all(readers.read(piece) is None for piece in pieces("5人-8天"))


def test_words_and_separators_are_no_terms() -> None:
    assert [readers.read(piece) for piece in pieces("满意;合格")] == [None, None, None]
