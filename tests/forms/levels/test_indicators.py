"""Indicators of a form."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from targetlint.forms import Recognised

HEAD = "项目名称|甲\n"


def test_points_results_and_reasons_are_no_targets(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        HEAD + "一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分|偏差原因\n"
        "产出指标|数量指标|培训期数|20|≥5期|4期|16|疫情影响"
    )
    item = from_dump(text).forms[0].indicators[0]
    assert [value.target.source for value in item.values] == ["≥5期"]
    assert item.values[0].actual == "4期"
    assert item.weight == Decimal(20)
    assert {(fact.label, fact.text) for fact in item.facts} >= {("得分", "16"), ("偏差原因", "疫情影响")}


def test_parts_of_an_indicator(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        HEAD + "一级指标|二级指标|三级指标|指标值\n"
        "产出指标|数量指标|养殖数量|185只\n||其中羊|172只\n||其中：猪|13头\n||培训人数|20人"
    )
    found = from_dump(text).forms[0].indicators
    assert [(item.name, item.parent) for item in found] == [
        ("养殖数量", ""), ("其中羊", "养殖数量"), ("其中：猪", "养殖数量"), ("培训人数", ""),
    ]  # fmt: skip


def test_placeholder_rows_and_blank_labels(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        HEAD + "一级指标|二级指标|三级指标|指标值\n"
        "产出指标|数量指标|培训期数|5期\n||……|\n效益指标|经济效益指标||\n|社会效益指标|受益人数|80人"
    )
    recognised = from_dump(text)
    form = recognised.forms[0]
    assert [item.name for item in form.indicators] == ["培训期数", "受益人数"]
    assert [(fact.label, fact.text) for fact in form.empty_labels] == [("效益指标", "经济效益指标")]
    assert recognised.readings == ()


def test_key_tasks_and_budget_lines(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        "单位名称|某站\n部门整体资金（万元）|支出||全年预算数\n|项目支出||200\n|其中：原辅材料采购||150\n"
        "一级指标|二级指标|重点工作|对应项目|三级指标|全年指标值\n履职|采集|血液采集|原辅材料采购|全血采量|15万单位\n||||血小板采量|3万单位\n||血液制备||制备率|>78%"
    )
    found = from_dump(text).forms[0].indicators
    assert [item.key_task for item in found] == ["血液采集", "血液采集", "血液制备"]
    assert all(("对应项目", "原辅材料采购") in [(fact.label, fact.text) for fact in item.facts] for item in found)


def test_a_value_without_name_is_reported(from_dump: Callable[[str], Recognised]) -> None:
    recognised = from_dump(HEAD + "一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|5期\n|||≥90%")
    assert [reading.kind for reading in recognised.readings] == ["value-without-name"]
    assert "≥90%" in recognised.readings[0].message.zh
