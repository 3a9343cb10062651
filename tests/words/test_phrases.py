"""Phrases of the word lists become patterns: parts that may be missing, vary or repeat."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import targetlint.words
from targetlint.words.phrases import phrases

LIST = """
[@when]
年度 ____年
[label]
{@when*}{绩效?}{目标|指标} 金额{（…4）?} 其中…2-3
"""


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("目标", True), ("绩效指标", True), ("2024年年度绩效目标", True), ("24年目标", False), ("绩效绩效目标", False),
        ("金额", True), ("金额(万元)", True), ("金额（万元）", True), ("金额（按万元计）", True),
        ("金额（按人民币计）", False),
        ("其中甲", False), ("其中甲乙丙", True), ("其中甲乙丙丁", False),
    ],
)  # fmt: skip
def test_a_phrase_has_parts(text: str, known: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "some.txt").write_text(LIST, encoding="utf-8")
    monkeypatch.setattr(targetlint.words, "FOLDER", tmp_path)
    targetlint.words.load.cache_clear()
    phrases.cache_clear()
    assert (re.fullmatch(phrases("some", "label"), text) is not None) is known
