"""Typos are told only where the writing is wrong wherever it stands."""

from __future__ import annotations

import pytest

from targetlint.names.typos import typos, unpaired
from targetlint.words.names import TYPOS


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("相应及时", "响应及时"),
        ("信息体统", "信息系统"),
        ("不低与90%", "不低于"),
        ("知晓率度", "知晓率"),
        ("理念会先导", "理念为先导"),
    ],
)
def test_found(text: str, right: str) -> None:
    assert [typo.right for typo in typos(text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "配备相应管理人员",
        "总体统计",
        "主体统一",
        "构建全面的评价体系",
        "预防犯罪",
        "校园满意度",
        "容积效率",
        "投资今年",
        "及其数量",
        "公布署名",
        "毕竟争取",
        "教授于2020年",
        "立即定点",
        "宣传传播",
        "恢复盖板",
        "先进度假区",
    ],
)
def test_right_as_it_stands(text: str) -> None:
    assert list(typos(text)) == []


def test_nothing_meant_is_itself_a_typo() -> None:
    for right in TYPOS.values():
        assert list(typos(right)) == [], right


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("《某报出版期数", "《"),
        ("某报》期数", "》"),
        ("（一）培训（含线上", "("),
        ("1）培训", ""),
        ("“甲”“乙”", ""),
        ("", ""),
    ],
)
def test_unpaired(text: str, mark: str) -> None:
    assert unpaired(text) == mark
