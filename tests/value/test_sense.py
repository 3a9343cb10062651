"""Numerals that count nothing."""

from __future__ import annotations

import pytest

from targetlint.value import parse
from targetlint.value.sense import masked


def test_set_phrases_are_masked_letter_for_letter() -> None:
    assert masked("推进一带一路3项") == "推进※※※※3项"
    assert masked("十分满意") == "※※满意"
    assert masked("十分钟") == "十分钟"
    assert masked("党的二十大精神") == "※※※※※精神"
    assert masked("“十四五”期间") == "“※※※”期间"


@pytest.mark.parametrize(
    "text",
    [
        "三级",
        "3级以上",
        "一批项目",
        "二期工程",
        "第3期",
        "前三名",
        "四个意识",
        "统一",
        "一次性补助",
        "5G基站",
        "3D打印",
        "6.14活动",
        "GDP 2024",
    ],
)
def test_no_quantity(text: str) -> None:
    assert not [term for term in parse(text).terms if term.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("≥3级", "3"),
        ("三期", "3"),
        ("3期工程", "3"),
        ("三次活动", "3"),
        ("培训一次", "1"),
        ("两次", "2"),
        ("十二", "12"),
        ("为零", "0"),
        ("100", "100"),
    ],
)
def test_quantities(text: str, value: str) -> None:
    assert [str(getattr(term, "value", None)) for term in parse(text).terms] == [value]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("≤12月", "quantity"),
        ("6月内", "quantity"),
        ("12月", "date"),
        ("2024.12(人次)", "quantity"),
        ("2024.12", "date"),
        ("≤2024年", "date"),
    ],
)
def test_months_and_numbers_of_months(text: str, kind: str) -> None:
    assert parse(text).kind == kind
