"""What cells look like."""

from __future__ import annotations

import pytest

from targetlint.forms.cells.features import is_blank_mark, is_direction, is_operator, is_unit, is_value


@pytest.mark.parametrize(
    "text",
    [
        "≥95%",
        "百分之85",
        "0.95(百分比)",
        "$\\geq 90.00\\%$",
        "=100% (25家)",
        "2023年底",
        "≥3.00(次/周)",
        "15%及其以下",
        "每亩500"[2:],
        "健全",
    ],
)
def test_values(text: str) -> None:
    assert is_value(text)


@pytest.mark.parametrize(
    "text", ["培训期数", "完成2023年课题研究", "1.开展业务培训工作", "社会公众或服务对象满意度指标"]
)
def test_no_values(text: str) -> None:
    assert not is_value(text)


def test_signs_units_and_marks() -> None:
    assert all(map(is_operator, ("≧", "═", ">=", "大于等于", "不低于")))
    assert not is_operator("≥95")
    assert is_direction("正向")
    assert all(map(is_unit, ("%", "元/人", "平方米", "（人次）")))
    assert not is_unit("合格率")
    assert all(map(is_blank_mark, ("", "/", "—", "无", "……")))
