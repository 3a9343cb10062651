"""The terminals of numbers: each takes its examples."""

from __future__ import annotations

import re

import pytest

from targetlint.value.terminals import numbers

MODULE = numbers


def test_a_terminal_takes_its_examples(terminal: str, example: str, is_taken: bool) -> None:
    assert is_taken, f"{terminal} does not take {example}"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(numbers.SHARE, "百分之百"), (numbers.FRACTION, "1/3"), (numbers.TENTHS, "八成五"), (numbers.DOZEN, "半打")],
)
def test_what_it_takes_before_a_stop(pattern: str, text: str) -> None:
    match = re.match(pattern, text + "。")
    assert match is not None
    assert match[0] == text


@pytest.mark.parametrize(
    ("pattern", "text"), [(numbers.TENTHS, "三成本"), (numbers.DOZEN, "一打造"), (numbers.DISCOUNT, "三折旧")]
)
def test_what_it_leaves(pattern: str, text: str) -> None:
    assert re.match(pattern, text) is None
