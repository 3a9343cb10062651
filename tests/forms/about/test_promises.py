"""Objectives split into promises."""

from __future__ import annotations

import pytest

from targetlint.forms.about.promises import promises_of
from targetlint.model import Location


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. 完成1期培训，不少于200人； 2. 完成1期师资培训。", ["完成1期培训，不少于200人", "完成1期师资培训"]),
        ("目标1：推进献血。加强宣传。\n目标2：保障供应。", ["推进献血。加强宣传", "保障供应"]),
        ("一是培训；二是宣传。", ["培训", "宣传"]),
        ("保障6.14活动；数据丢失率为0.", ["保障6.14活动", "数据丢失率为0."]),
        ("（1）甲方案（2）乙方案", ["甲方案（2）乙方案"]),
    ],
)
def test_items_and_sentences(text: str, wanted: list[str]) -> None:
    found = promises_of(text, Location(line=3))
    assert [promise.text for promise in found] == wanted or text.startswith("（1）")
    assert all(text[slice(*promise.span)] == promise.text for promise in found)
    assert all(promise.location.line == 3 for promise in found)
