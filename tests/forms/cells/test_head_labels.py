"""Labels of facts and objectives."""

from __future__ import annotations

from targetlint.forms.cells.head_labels import is_fact_label, is_objective_label


def test_fact_labels() -> None:
    assert all(map(is_fact_label, ("项目名称：", "单位主要职能", "是否含有政府购买服务：", "主管部门及代码")))
    assert not any(map(is_fact_label, ("某市卫生局", "信息化运维项目经费", "年度总体目标")))


def test_objective_labels() -> None:
    assert is_objective_label("中期目标（2024年—2026年）")
    assert not is_objective_label("目标值")
    assert not is_objective_label("一级目标")
