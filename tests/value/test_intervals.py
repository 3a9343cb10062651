"""Terms as sets of numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from targetlint.model import Interval
from targetlint.value import parse
from targetlint.value.intervals import compare, in_unit, intersection, interval, is_empty, overlap, subset


def of(text: str) -> Interval | None:
    return interval(parse(text).terms[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("≥95%", Interval(Decimal(95), None)), (">95%", Interval(Decimal(95), None, False)), ("≤5%", Interval(None, Decimal(5))),
        ("<5%", Interval(None, Decimal(5), True, False)), ("=5%", Interval(Decimal(5), Decimal(5))), ("5%", Interval(Decimal(5), Decimal(5))),
        ("5-8%", Interval(Decimal(5), Decimal(8))), ("[5%,8%)", Interval(Decimal(5), Decimal(8), True, False)), ("(5%,8%]", Interval(Decimal(5), Decimal(8), False)),
        ("下降10%以上", Interval(None, Decimal(-10))), ("约5%", None), ("不低于2023年", None), ("持续改善", None), ("2024年6月前", None),
    ],
)  # fmt: skip
def test_sets_of_terms(text: str, expected: Interval | None) -> None:
    assert of(text) == expected


def test_subset_and_overlap() -> None:
    five_up, more_than_five, to_five = (
        Interval(Decimal(5)),
        Interval(Decimal(5), None, False),
        Interval(None, Decimal(5)),
    )
    assert subset(more_than_five, five_up)
    assert not subset(five_up, more_than_five)
    assert not subset(five_up, to_five)
    assert not subset(Interval(), five_up)
    assert subset(five_up, Interval())
    assert overlap(five_up, to_five)
    assert not overlap(more_than_five, to_five)
    assert intersection(five_up, to_five) == Interval(Decimal(5), Decimal(5))
    assert intersection(more_than_five, five_up) == more_than_five
    assert intersection(five_up, Interval(Decimal(7), Decimal(9))) == Interval(Decimal(7), Decimal(9))
    assert is_empty(Interval(Decimal(5), Decimal(5), True, False))
    assert not is_empty(Interval(Decimal(5), Decimal(5)))
    assert subset(Interval(Decimal(9), Decimal(1)), to_five)
    below_five = Interval(None, Decimal(5), True, False)
    assert subset(below_five, to_five)
    assert not subset(to_five, below_five)
    assert not subset(to_five, Interval(None, Decimal(4)))


TURNED = {"stricter": "looser", "looser": "stricter"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("≥2公里", "≥1500米", "stricter"), ("≥95%", "≥95%", "equal"), ("=30亩", "≥2公顷", "stricter"), (">95%", "≥95%", "stricter"),
        ("10所", "≥10所", "stricter"), ("10所", "≥15所", "disjoint"), ("2公顷", "=30亩", "equal"), ("≥5%", "≤5%", "overlapping"),
        ("5-8%", "6-9%", "overlapping"), ("5-8%", "≥5%", "stricter"), ("≥6名", "≥5人", "stricter"), ("≤100元", "≤0.01万元", "equal"),
        ("较上年增长≥5%", "较上年增长≥3%", "stricter"), ("下降≥10%", "下降≥5%", "stricter"), ("下降≥10%", "增长≥5%", "disjoint"),
        ("2024年6月底前", "2024年12月底前", "stricter"), ("2024年6月", "2024年", "stricter"), ("2024年", "2025年", "disjoint"),
        ("6月底前", "9月前", "stricter"), ("2024年6月30日前", "2024年6月底前", "equal"), ("2024年1-3月", "2024年一季度", "equal"),
        ("约5%", "约5%", "equal"), ("良好", "良好", "equal"), ("不低于上年水平", "不低于上年水平", "equal"), ("每月10日前", "每月10日前", "equal"),
    ],
)  # fmt: skip
def test_comparison(one: str, other: str, expected: str) -> None:
    (first,), (second,) = parse(one).terms, parse(other).terms
    assert compare(first, second) == expected
    assert compare(second, first) == TURNED.get(expected, expected)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("≥5人", "≥5人次"), ("≥5%", "≥5"), ("≥5%", "≥5个百分点"), ("≥5元/人", "≥5元"), ("良好", "≥95%"), ("良好", "较好"),
        ("约5%", "≥5%"), ("增长≥5%", "≥5%"), ("较上年增长≥5%", "较2020年增长≥5%"), ("较上年增长≥5%", "增长≥5%"),
        ("不低于上年水平", "较上年增长≥5%"), ("6月底前", "2024年6月底前"), ("每月10日前", "每月5日前"), ("2024年6月底前", "≥6个月"),
        ("≥5家", "8-5家"),
    ],
)  # fmt: skip
def test_unlike_things_are_not_comparable(one: str, other: str) -> None:
    (first,), (second,) = parse(one).terms, parse(other).terms
    assert compare(first, second) == compare(second, first) == "not-comparable"


def test_in_another_unit() -> None:
    assert in_unit(Interval(Decimal(1), Decimal(2)), "km", "m") == Interval(Decimal(1000), Decimal(2000))
    assert in_unit(Interval(), "km", "m") == Interval()
