"""The terminals of measures: each takes its examples."""

from __future__ import annotations

import re

import pytest

from targetlint.value import parse
from targetlint.value.terminals import measures

MODULE = measures


def test_a_terminal_takes_its_examples(terminal: str, example: str, is_taken: bool) -> None:
    assert is_taken, f"{terminal} does not take {example}"


@pytest.mark.parametrize("text", ["至", "~", "到"])
def test_a_join_before_a_number(text: str) -> None:
    match = re.match(measures.JOIN, text + "三")
    assert match is not None
    assert match[0] == text


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(measures.NOTE, "(a"), (measures.SIGN, "近期"), (measures.SIGN, "为了"), (measures.SUFFIX, "内部")],
)
def test_what_it_leaves(pattern: str, text: str) -> None:
    assert re.match(pattern, text) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [("≤0.5元/千瓦时。", "元/kWh"), ("≤0.5元/千瓦时", "元/kWh"), ("5元/千克；", "元/kg"), ("3人/万人。", "人/万人")],
)
def test_a_unit_that_begins_like_a_scale_word_is_read_whole(text: str, unit: str) -> None:
    assert [getattr(term, "unit", None) for term in parse(text).terms] == [unit]
