"""The common shapes, read as the grammar reads them."""

from __future__ import annotations

import itertools

import pytest

from targetlint.value import quick
from targetlint.value.cells import read
from targetlint.value.units import SPELLINGS

SHAPES = ["{}", "≥{}", "<={}", "不超过{}", "约{}", "{}以上", "满意度{}", "培训人数≥{}", "提高{}", "达到{}", "近三年{}"]


@pytest.mark.parametrize("shape", SHAPES)
def test_quick_says_what_the_grammar_says(shape: str) -> None:
    answered = 0
    units = ["", "%", "(%)", "万元", "（人次）", "( 个)", "亿", "元/人", "次/年", *sorted(SPELLINGS)[:: len(SHAPES)]]
    for number, unit in itertools.product(
        ["5", "3.00", "-2", "2024", "2024.12", "20241231", "1,234.50", "13812345678"], units
    ):
        text = shape.format(number + unit)
        target = quick.read(text)
        if target is not None:
            answered += 1
            assert target == read(text)
    assert answered > 100 or shape in {"达到{}", "近三年{}", "提高{}"}


@pytest.mark.parametrize(
    "text",
    [
        "合格",
        "持续改善",
        "2024年6月底前",
        "12月",
        "6月30日前完成",
        "满意度≥95%",
        "≥3.00(次)",
        "100%",
        "12",
        "≥19.58万人份",
        "5 %",
        "450元/人",
        "95%以上",
        "有效",
    ],
)
def test_common_shapes_are_read_here(text: str) -> None:
    assert quick.read(text) == read(text)
    assert quick.read(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "无",
        "零投诉",
        "2024年",
        "0.85(百分比)",
        "3级",
        "2024.12",
        "人",
        "5-6个",
        "≥5",
        "2月30日",
        "不低于上年",
        "提高5%",
        "一级",
        "较好",
        "年底前",
    ],
)
def test_the_rest_is_left_to_the_grammar(text: str) -> None:
    target = quick.read(text)
    assert target is None or target == read(text)


def test_what_may_mean_more_is_left() -> None:
    for text in ("2024年", "2024.12", "20241231", "零投诉", "2月30日", "不低于上年", "使用率达到5%"):
        assert quick.read(text) is None
