"""Scoring rules, proportions and codes are no targets; values are."""

from __future__ import annotations

import pytest

from targetlint.value import no_target


@pytest.mark.parametrize(
    "text", ["每超过5%扣0.1分", "得2分", "不得分", "酌情扣分", "完成数/计划数×100%", "每低1%扣1分"]
)
def test_scoring_rules(text: str) -> None:
    assert no_target.SCORING.search(text)


@pytest.mark.parametrize("text", ["≥90分", "得分率≥90%", "扣除成本5万元", "100%", "元/人"])
def test_no_scoring_rules(text: str) -> None:
    assert not no_target.SCORING.search(text)


@pytest.mark.parametrize("text", ["1:1", "师生比1:18", "1:2:3", "2:1以上"])
def test_proportions(text: str) -> None:
    assert no_target.PROPORTION.match(text)


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
    assert no_target.CODE.match(text)


@pytest.mark.parametrize("text", ["2024.12", "1200", "≥95%", "3-5", "培训3期"])
def test_no_codes(text: str) -> None:
    assert not no_target.CODE.match(text)
