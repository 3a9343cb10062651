"""Ceilings, negative values and the behaviour over the year."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.names.bounds import Bounds, bounds_of
from targetlint.names.kinds import kind_of
from targetlint.words import parse

NAMED = parse((Path(__file__).with_name("names.txt")).read_text(encoding="utf-8"))


def bounds(name: str) -> Bounds:
    return bounds_of(name, kind_of(name)[0])


@pytest.mark.parametrize("name", NAMED["ends at 100"])
def test_shares_of_a_whole_end_at_100(name: str) -> None:
    assert bounds(name).ceiling == 100


@pytest.mark.parametrize("name", NAMED["may pass 100"])
def test_these_may_pass_100(name: str) -> None:
    assert bounds(name).ceiling is None


@pytest.mark.parametrize("name", NAMED["may be negative"])
def test_these_may_be_negative(name: str) -> None:
    assert bounds(name).may_be_negative


@pytest.mark.parametrize("name", NAMED["never negative"])
def test_these_are_never_negative(name: str) -> None:
    assert not bounds(name).may_be_negative


@pytest.mark.parametrize("name", NAMED["adds up"])
def test_these_add_up_over_the_year(name: str) -> None:
    assert bounds(name).cumulative


@pytest.mark.parametrize("name", NAMED["does not add up"])
def test_these_do_not(name: str) -> None:
    assert not bounds(name).cumulative


def test_year_end_and_surveys() -> None:
    assert bounds("结转结余率").year_end
    assert not bounds("预算执行率").year_end
    assert bounds("群众满意度").survey
    assert not bounds("合格率").survey
    assert bounds("资金到位率").complete_is_normal
    assert not bounds("满意度").complete_is_normal
