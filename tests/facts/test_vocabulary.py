"""The vocabularies are those of the types they describe."""

import pytest

from targetlint.facts import vocabulary
from targetlint.value import parse
from targetlint.value.units import unit_kind


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("85%", "%"), ("85(%)", "(%)"), ("百分之85", "words"), ("百分之百", "hundred"), ("0.85(百分比)", "ratio"),
        ("98百分比", "percent-unit"), ("0.9‰", "permille"), ("九成", "tenths"), ("三分之二", "fraction"),
        ("5人", "none"),
    ],
)  # fmt: skip
def test_spellings_are_those_that_parsing_gives(text: str, spelling: str) -> None:
    assert parse(text).terms[0].notation.spelling == spelling
    assert spelling in vocabulary.SPELLINGS


def test_every_period_has_its_words() -> None:
    assert set(vocabulary.PERIOD_WORDS) == set(vocabulary.PERIODS)


def test_comparators_can_be_absent() -> None:
    assert vocabulary.COMPARATORS[0] == "none"
    assert ">=" in vocabulary.COMPARATORS


def test_every_kind_of_unit_that_parsing_gives_is_known() -> None:
    for unit in (None, "%", "百分点", "人", "元", "小时", "km", "亩", "mL", "kg", "TB", "°C", "元/人", "没听说过"):
        assert unit_kind(unit) in vocabulary.UNIT_KINDS
