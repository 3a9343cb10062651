"""Symbol, value and unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.forms import Recognised
from targetlint.forms.place.values import joined
from targetlint.model import Parts


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (("≥", "95", "%"), "≥95%"),
        (("≤", "3475", "万元"), "≤3475万元"),
        (("", "有效提升", ""), "有效提升"),
        (("≥", "≥95", "%"), "≥95%"),
        (("≥", "95%", "%"), "≥95%"),
        (("大于等于", "98", "%"), "大于等于98%"),
        (("≥", "", "%"), ""),
        (("≥", "/", "%"), ""),
    ],
)
def test_joined(parts: tuple[str, str, str], wanted: str) -> None:
    assert joined(*parts) == wanted


def test_columns_in_any_order(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        "项目名称|甲\n"
        "一级指标|二级指标|指标名称|计量单位|指标性质|指标值\n"
        "产出指标|质量指标|合格率|%|≥|95\n"
        "效益指标|社会效益|影响||定性|提升"
    )
    found = from_dump(text).forms[0].indicators
    assert [item.values[0].target.source for item in found] == ["≥95%", "提升"]
    assert found[0].values[0].parts == Parts("≥", "95", "%", "")
    assert found[1].values[0].parts == Parts("", "提升", "", "定性")
    assert found[0].values[0].target.kind == "quantity"


def test_periods_and_blank_cells(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        "单位名称|甲\n"
        "一级指标|二级指标|三级指标|半年指标值|全年指标值\n"
        "产出指标|数量指标|期数|≥2期|≥5期\n"
        "||场次||≥3场\n"
        "||次数|/|≥1次"
    )
    found = from_dump(text).forms[0].indicators
    assert [[(value.period, value.target.source) for value in item.values] for item in found] == [
        [("half-year", "≥2期"), ("annual", "≥5期")], [("annual", "≥3场")], [("annual", "≥1次")],
    ]  # fmt: skip


def test_a_value_for_each_place_with_one_sign_for_all(from_dump: Callable[[str], Recognised]) -> None:
    (form,) = from_dump(
        "项目名称|甲\n一级指标|二级指标|三级指标|指标方向|红山镇|白水乡|河口街道办\n"
        "产出指标|数量指标|建桥数量|≥|2|3|\n|质量指标|合格率|=|100%|100%|98%"
    ).forms
    assert [[(value.place, value.target.source) for value in item.values] for item in form.indicators] == [
        [("红山镇", "≥2"), ("白水乡", "≥3")],
        [("红山镇", "=100%"), ("白水乡", "=100%"), ("河口街道办", "=98%")],
    ]


def test_a_result_beside_a_blank_target_is_no_target(from_dump: Callable[[str], Recognised]) -> None:
    (form,) = from_dump(
        "项目名称|甲\n一级指标|二级指标|三级指标|指标值|完成值|分值|得分\n"
        "产出指标|数量指标|建桥数量|≥2座|3座|10|10\n||绿地面积||1836平方米|10|10\n|质量指标|合格率|=98%|99%|20|20"
    ).forms
    assert [[one.target.source for one in item.values] for item in form.indicators] == [["≥2座"], [], ["=98%"]]


@pytest.mark.parametrize(
    ("value", "unit", "target"),
    [
        ("2400篇", "扁", "2400篇"),
        ("≥18场", "扬", "≥18场"),
        ("2400", "扁", "2400扁"),
        ("2400", "标段", "2400标段"),
        ("28.8万元", "%", "28.8万元%"),
        ("3", "人·天", "3人·天"),
    ],
)
def test_what_is_no_unit_does_not_spoil_a_value_that_has_its_own(value: str, unit: str, target: str) -> None:
    assert joined("", value, unit) == target
