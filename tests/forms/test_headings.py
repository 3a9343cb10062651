"""Heading rows → columns."""

from __future__ import annotations

import pytest

from targetlint.documents import read
from targetlint.forms.headings import Heading, heading_of, join_headings, period_of, role_of
from targetlint.forms.rows import rows_of


def heading(text: str) -> Heading | None:
    return heading_of(next(rows_of(read(text.replace("|", "\t").encode(), name="a.txt"))))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("一级目标", "level1"), ("二级\n指标", "level2"), ("指标名称", "name"), ("指标目标值", "value"),
        ("年度指标值", "value"), ("目标值", "value"), ("预期指标值", "value"), ("实际完成值", "actual"),
        ("全年实际值", "actual"), ("完成值", "actual"), ("得分", "score"), ("自评分", "score"), ("分值", "weight"),
        ("权重（%）", "weight"), ("偏差原因分析及改进措施", "reason"), ("指标性质", "nature"), ("指标方向", "symbol"),
        ("计算符号", "symbol"), ("度量单位", "unit"), ("计量单位", "unit"), ("绩效指标描述", "explanation"),
        ("指标解释", "explanation"), ("绩效标准", "standard"), ("重点工作", "key_task"), ("对应项目", "line"),
        ("备注", "remark"), ("序号", "number"), ("上年实际完成值", "history"), ("项目单位", "project"),
    ],
)  # fmt: skip
def test_roles(text: str, role: str) -> None:
    assert role_of(text) == role


def test_no_headings() -> None:
    assert role_of("成功捐献数") is None
    assert heading("产出指标|数量指标|培训期数|≥5期") is None
    assert heading("项目资金（元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分") is None
    assert heading("年度总体目标|预期目标|实际完成情况") is None


def test_periods() -> None:
    assert [period_of(text) for text in ("半年指标值", "全年指标值", "中长期目标", "年度总体目标", "实施期目标")] == [
        "half-year", "annual", "medium-term", "annual", "medium-term",
    ]  # fmt: skip


def test_two_heading_rows_are_joined_with_and_without_places() -> None:
    lower = heading("一级指标|二级指标|三级指标|指标性质|指标值|度量单位")
    lost = heading("绩效指标|年度指标值|实际完成值|分值|得分")
    kept = heading("绩效指标|||年度指标值|||实际完成值|分值|得分")
    assert lower is not None
    for upper in (lost, kept):
        assert upper is not None
        assert not upper.complete
        joined = join_headings(upper, lower)
        assert [column.role for column in joined.columns] == [
            "level1", "level2", "name", "nature", "value", "unit", "actual", "weight", "score",
        ]  # fmt: skip
        assert joined.complete


def test_two_blocks_side_by_side() -> None:
    found = heading("一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值")
    assert found is not None
    assert [column.half for column in found.columns] == [0, 0, 0, 0, 1, 1, 1]
