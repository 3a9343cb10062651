"""What is taken off the ends of a label, and what stays."""

from __future__ import annotations

import pytest

from targetlint.value.labels import trimmed, trimmed_behind


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("使用率达到", "使用率"),
        ("完成培训", "培训"),
        ("确保实现产值", "产值"),
        ("，满意度：", "满意度"),
        ("公共", "公共"),
        ("建设目的", "建设目的"),
        ("应急响应", "应急响应"),
        ("到岗", "到岗"),
        ("培训人数累计达到", "培训人数"),
        ("(一)巡查", "(一)巡查"),
        ("(8家)", "(8家)"),
        ("其中：成活率为", "成活率"),
        ("达到", ""),
        ("", ""),
    ],
)
def test_before_the_value(words: str, label: str) -> None:
    start, end = trimmed(words, 0, len(words))
    assert words[start:end] == label


def test_only_the_asked_end() -> None:
    assert trimmed("完成培训", 0, 4) == (2, 4)
    assert trimmed("培训达到", 0, 4) == (0, 2)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("完成验收", "验收"),
        ("的培训", "培训"),
        ("水平", ""),
        ("标准化建设", "标准化建设"),
        ("。", ""),
        ("，响应", "响应"),
        ("(套)", "(套)"),
    ],
)
def test_behind_the_value(words: str, label: str) -> None:
    start, end = trimmed_behind(words, 0, len(words))
    assert words[start:end] == label
