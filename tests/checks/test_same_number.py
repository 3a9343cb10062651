"""Numbers of goals and indicators in unlike units."""

from __future__ import annotations

import pytest

from targetlint.checks.same_number import comparable, is_measured, is_once, is_telling, same_number, unit_of
from targetlint.value import parse


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("7万亩", "≥70000亩", True),
        ("2公里", "≥2000米", True),
        ("10场", "≥10次", True),
        ("100公斤", "≥100公斤/亩", True),
        ("≥10人", "≤10人", False),
        ("80-90%", "≥85%", True),
        ("80-90%", "≥95%", False),
        ("10人", "≥10个", False),
        ("10人", "及时", False),
    ],
)
def test_one_number_in_two_places(one: str, other: str, same: bool) -> None:
    term, given = parse(one).terms[0], parse(other).terms[0]
    assert same_number(term, given, unit_of(given)) is same


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [("人", "人次", True), ("亩", "m²", True), ("人", "%", False), (None, "人", False), ("册", "册次", True)],
)
def test_units_that_can_be_held_together(one: str | None, other: str | None, fit: bool) -> None:
    assert comparable(one, other) is fit


def test_what_a_number_tells() -> None:
    assert is_telling(parse("1234人").terms[0])
    assert not is_telling(parse("20人").terms[0])
    assert is_once(parse("1期").terms[0])
    assert is_measured(parse("3公里").terms[0])
