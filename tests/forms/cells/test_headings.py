"""Heading rows → columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targetlint.documents import read
from targetlint.forms import Recognised
from targetlint.forms.cells.headings import Heading, heading_of, is_place, period_of, role_of
from targetlint.forms.rows.stream import rows_of


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


@pytest.mark.parametrize("remark", ["", "（含数字及文字说明）", "(填写说明)", "（按公式计算）", "(实际填报)"])
@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("年度目标指标值", "value"), ("区域绩效目标值", "value"), ("下达任务数", "value"), ("拟达到的水平", "value"),
        ("当年预期实现值", "value"), ("计划完成指标值", "value"), ("应完成数", "value"), ("2026年核定目标值", "value"),
        ("力争实现的目标值", "value"), ("阶段性目标水平", "value"), ("自评完成值", "actual"),
        ("截至6月完成值", "actual"), ("截至2025年9月底完成情况", "actual"), ("年度目标完成情况", "actual"),
        ("年末实际水平", "actual"), ("上年目标值", "history"), ("历史水平", "history"), ("基期值", "history"),
    ],
)  # fmt: skip
def test_the_head_of_the_phrase_decides_and_no_bracket(head: str, role: str, remark: str) -> None:
    assert role_of(head + remark) == role


@given(
    st.lists(st.sampled_from(["年度", "本年", "区域", "下达", "调整后", "预期", "核定", "阶段性"]), max_size=2),
    st.sampled_from(["指标值", "目标值", "目标指标值", "计划值", "目标水平", "任务数", "拟完成值", "应达到水平"]),
    st.sampled_from(["", "及说明", "和计量单位", "（文字）"]),
)
def test_modifiers_and_what_stands_beside_change_nothing(before: list[str], head: str, beside: str) -> None:
    if beside not in ("", "（文字）") and not head.endswith("标值"):
        return  # 及说明 stands behind values
    assert role_of("".join(before) + head + beside) == "value"


def test_places() -> None:
    assert [is_place(text) for text in ("甲镇", "东街道办", "市本级", "二分局", "数量", "得分", "10县")] == [
        True, True, True, True, False, False, False,
    ]  # fmt: skip


def test_no_headings() -> None:
    assert role_of("成功捐献数") is None
    assert heading("产出指标|数量指标|培训期数|≥5期") is None
    assert heading("项目资金（元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分") is None
    assert heading("年度总体目标|预期目标|实际完成情况") is None


def test_periods() -> None:
    assert [period_of(text) for text in ("半年指标值", "全年指标值", "中长期目标", "年度总体目标", "实施期目标")] == [
        "half-year", "annual", "medium-term", "annual", "medium-term",
    ]  # fmt: skip


def test_two_blocks_side_by_side() -> None:
    found = heading("一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值")
    assert found is not None
    assert [column.half for column in found.columns] == [0, 0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize(
    "heading",
    [
        "绩效指标|||指标值",
        "一级|二级|三级|目标",
        "指标类型|二级指标|指标名称|目标值",
        "一级指标|二级指标|指标内容|年度目标值",
    ],
)
def test_headings_that_leave_words_out(from_dump: Callable[[str], Recognised], heading: str) -> None:
    (form,) = from_dump(
        f"项目名称|甲\n{heading}\n产出指标|数量指标|培训期数|≥5期\n||培训人数|≥100人\n效益指标|社会效益指标|就业率|≥80%"
    ).forms
    assert [(item.level2, item.name, item.values[0].target.source) for item in form.indicators] == [
        ("数量指标", "培训期数", "≥5期"),
        ("数量指标", "培训人数", "≥100人"),
        ("社会效益指标", "就业率", "≥80%"),
    ]


def test_names_and_values_alone(from_dump: Callable[[str], Recognised]) -> None:
    (form,) = from_dump("项目名称|甲\n绩效指标|指标值\n培训期数|≥5期\n就业率|≥80%").forms
    assert [item.name for item in form.indicators] == ["培训期数", "就业率"]
