"""Terms as sets of numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from targetlint.errors import DimensionError
from targetlint.model import Interval
from targetlint.value import parse
from targetlint.value.intervals import agree, in_unit, intersection, interval, is_empty, overlap, stricter, subset


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


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("≥2公里", "≥1500米", True),
        ("≥1500米", "≥2公里", False),
        ("≥95%", "≥95%", False),
        ("=30亩", "≥2公顷", True),
        (">95%", "≥95%", True),
        ("良好", "≥95%", None),
    ],
)
def test_stricter(one: str, other: str, expected: bool | None) -> None:
    assert stricter(parse(one).terms[0], parse(other).terms[0]) is expected


def test_agree() -> None:
    assert agree(parse("10所").terms[0], parse("≥10所").terms[0]) is True
    assert agree(parse("10所").terms[0], parse("≥15所").terms[0]) is False
    assert agree(parse("2公顷").terms[0], parse("=30亩").terms[0]) is True
    assert agree(parse("约5%").terms[0], parse("≥5%").terms[0]) is None


def test_different_things_are_never_compared() -> None:
    with pytest.raises(DimensionError) as error:
        stricter(parse("≥5人").terms[0], parse("≥5人次").terms[0])
    assert "人次" in error.value.say("zh")
    assert stricter(parse("≥6名").terms[0], parse("≥5人").terms[0]) is True


def test_in_another_unit() -> None:
    assert in_unit(Interval(Decimal(1), Decimal(2)), "km", "m") == Interval(Decimal(1000), Decimal(2000))
    assert in_unit(Interval(), "km", "m") == Interval()
