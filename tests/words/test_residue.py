"""One list of marks, three patterns: alone, within a name, within a value."""

from __future__ import annotations

import re

import pytest

from targetlint.words.residue import ALONE, COMPARATORS, FILL_IN, IN_NAME, IN_VALUE, SIGNS


@pytest.mark.parametrize("text", ["*", "**", "xx", "×", "____", "……", "..", "○○", "〇〇", "□"])
def test_a_mark_alone(text: str) -> None:
    assert re.fullmatch(ALONE, text)
    assert re.fullmatch(f"[{SIGNS}]+", text)


@pytest.mark.parametrize(
    ("text", "marked"),
    [("培训XX人", True), ("培训**人", True), ("投入__元", True), ("X光检查", False), ("a*b", False), ("甲.乙", False)],
)
def test_a_mark_within_a_name(text: str, marked: bool) -> None:
    assert (re.search(IN_NAME, text) is not None) is marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [("培训X人", True), ("完成XX", True), ("共XX台套", False), ("等等……", True), ("先……后", False), ("达**项", True)],
)
def test_a_mark_within_a_value(text: str, marked: bool) -> None:
    assert (re.search(IN_VALUE, text) is not None) is marked


def test_what_stands_before_a_mark_or_asks_for_words() -> None:
    assert re.fullmatch(COMPARATORS, "大于等于")
    assert re.match(FILL_IN, "请填写具体数量")
    assert re.match(FILL_IN, "待补充")


def test_many_signs_take_no_time() -> None:
    assert re.fullmatch(f"{ALONE}*", "*" * 2000 + "字") is None
