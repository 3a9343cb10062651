"""The vocabularies are those of the types they describe."""

from typing import get_args

from targetlint.facts import vocabulary
from targetlint.model import Period, TargetKind
from targetlint.value.units import unit_kind


def test_enums_follow_the_types() -> None:
    assert get_args(TargetKind) == vocabulary.TARGET_KINDS
    assert get_args(Period) == vocabulary.PERIODS
    assert set(vocabulary.PERIOD_WORDS) == set(vocabulary.PERIODS)


def test_comparators_can_be_absent() -> None:
    assert vocabulary.COMPARATORS[0] == "none"
    assert ">=" in vocabulary.COMPARATORS


def test_every_kind_of_unit_that_parsing_gives_is_known() -> None:
    for unit in (None, "%", "百分点", "人", "元", "小时", "km", "亩", "mL", "kg", "TB", "°C", "元/人", "没听说过"):
        assert unit_kind(unit) in vocabulary.UNIT_KINDS
