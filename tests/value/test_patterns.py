"""Terminals on their own: where they match and where they must not."""

from __future__ import annotations

import re

import pytest

from targetlint.value import patterns


@pytest.mark.parametrize(
    "text", ["每超过5%扣0.1分", "得2分", "不得分", "酌情扣分", "完成数/计划数×100%", "每低1%扣1分"]
)
def test_scoring_rules(text: str) -> None:
    assert patterns.SCORING.search(text)


@pytest.mark.parametrize("text", ["≥90分", "得分率≥90%", "扣除成本5万元", "100%", "元/人"])
def test_no_scoring_rules(text: str) -> None:
    assert not patterns.SCORING.search(text)


@pytest.mark.parametrize("text", ["1:1", "师生比1:18", "1:2:3", "2:1以上"])
def test_proportions(text: str) -> None:
    assert patterns.PROPORTION.match(text)


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "0571-88886666",
        "400-123-4567",
        "财预〔2021〕101号",
        "100×200",
        "1.2.3",
        "12:30",
        "GB/T 19001",
        "ISO9001",
        "T+1",
    ],
)
def test_codes(text: str) -> None:
    assert patterns.CODE.match(text)


@pytest.mark.parametrize("text", ["2024.12", "1200", "≥95%", "3-5", "培训3期"])
def test_no_codes(text: str) -> None:
    assert not patterns.CODE.match(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (patterns.ENUMERATOR, "1."), (patterns.ENUMERATOR, "①"), (patterns.RESIDUE, "(≥**%)"), (patterns.RESIDUE, "(XX人)"), (patterns.SHARE, "百分之百"),
        (patterns.FRACTION, "三分之二"), (patterns.FRACTION, "1/3"), (patterns.TENTHS, "八成五"), (patterns.DOZEN, "半打"), (patterns.NOTE, "(a(b)c)"),
        (patterns.JOIN, "至"), (patterns.JOIN, "~"),
    ],
)  # fmt: skip
def test_what_the_terminals_take(pattern: str, text: str) -> None:
    match = re.match(pattern, text + "三" if pattern is patterns.JOIN else text + "。")
    assert match is not None
    assert match[0] == text


@pytest.mark.parametrize(
    ("pattern", "text"),
    [(patterns.TENTHS, "三成本"), (patterns.DOZEN, "一打造"), (patterns.ENUMERATOR, "1.5万"), (patterns.NOTE, "(a")],
)
def test_what_the_terminals_leave(pattern: str, text: str) -> None:
    assert re.match(pattern, text) is None


def test_a_longer_word_is_tried_before_its_beginning() -> None:
    assert patterns.any_of(("大于", "大于等于")) == "(?:大于等于|大于)"
