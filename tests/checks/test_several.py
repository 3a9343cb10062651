"""Values that speak of another indicator, and values with several targets."""

from __future__ import annotations

from typing import Any

import pytest

from targetlint.checks.several import another_indicator, several_targets


@pytest.mark.parametrize(
    ("name", "target", "name_is"),
    [
        ("团无献血者满意度", "团体单位授奖率0.1%", "measure"),
        ("业务能力提升", "事故及差错0", "measure"),
        ("服务群众能力", "设备完好率≥98%", "state"),
    ],
)
def test_another_indicator(facts_of: Any, rows: Any, name: str, target: str, name_is: str) -> None:
    (facts,) = facts_of(rows((name, target)))
    (remark,) = another_indicator(facts, {})
    assert remark.tells["name_is"] == name_is


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("服务对象满意度", "满意度≥80%"),
        ("成本控制", "总成本≤86.5万元"),
        ("安全运行", "事故发生数0起"),
        ("工程质量", "竣工验收合格率=100%"),
        ("干部培训", "培训3期"),
        ("日常工作有效运行", "做到0投诉"),
        ("媒体宣传", "3次活动"),
        ("合格率", "≥95%"),
        ("档案数字化", "完成率100%"),
        ("案件质量评查", "优秀率≥80%"),
        ("群众满意", "满意"),
    ],
)
def test_the_same_indicator(facts_of: Any, rows: Any, name: str, target: str) -> None:
    (facts,) = facts_of(rows((name, target)))
    assert list(another_indicator(facts, {})) == []


@pytest.mark.parametrize(
    ("target", "count"),
    [
        ("使用率100%误差率≤1%", "2"),
        ("全媒体覆盖、3次活动", "2"),
        ("产量500吨，产值300万元", "2"),
        ("城区≥95%；农村≥85%", "2"),
    ],
)
def test_several_targets(facts_of: Any, rows: Any, target: str, count: str) -> None:
    (facts,) = facts_of(rows(("硬件条件", target)))
    (remark,) = several_targets(facts, {})
    assert remark.says["count"] == count


@pytest.mark.parametrize("target", ["=100%(8家)", "≥3%且≤5%", "及时、足额", "≥3期", "一季度25%、二季度50%", "健全"])
def test_one_target(facts_of: Any, rows: Any, target: str) -> None:
    (facts,) = facts_of(rows(("硬件条件", target)))
    assert list(several_targets(facts, {})) == []


def test_two_bounds_that_never_meet_are_no_range(facts_of: Any, rows: Any) -> None:
    (facts,) = facts_of(rows(("差错率", "≥3%且≤5%"), ("误差率", "≥5%且≤3%")))
    assert [remark.indicator.name for remark in several_targets(facts, {}) if remark.indicator] == ["误差率"]
