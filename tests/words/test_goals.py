"""The views of the words of goals."""

from __future__ import annotations

import re

import pytest

from targetlint.words import goals


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (goals.BACKGROUND, "第十二届"),
        (goals.BACKGROUND, "按照每人标准"),
        (goals.BACKGROUND, "十四五"),
        (goals.METHOD, "充分发挥职能"),
        (goals.VAGUE_TASK, "各类宣传活动"),
        (goals.OBJECT_BEFORE, "满意度调查"),
    ],
)
def test_a_view_knows_a_wording(view: str, text: str) -> None:
    assert re.search(view, text)


@pytest.mark.parametrize(
    ("view", "text"), [(goals.METHOD, "为3000人服务"), (goals.METHOD, "以上人员"), (goals.RATES, "率先")]
)
def test_a_view_leaves_out(view: str, text: str) -> None:
    assert not re.match(view, text)


def test_bounds_that_say_which_ones() -> None:
    assert {"以上", "及以下"} < goals.WHICH_ONES
    assert goals.WHICH_ONES.isdisjoint({"以内", "左右"})
    assert re.search(goals.FIRM, "不低于90%")
    assert not re.search(goals.FIRM, "左右")


def test_numerals_stand_in_order() -> None:
    assert goals.NUMERALS == "一二三四五六七八九十"
