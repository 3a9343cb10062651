"""Spellings, kinds, dimensions, conversion."""

from __future__ import annotations

from decimal import Decimal

import pytest

from targetlint.errors import DimensionError
from targetlint.value import units


@pytest.mark.parametrize(
    ("text", "unit", "factor"),
    [
        ("公里", "km", "1"), ("平米", "m²", "1"), ("万元", "元", "10000"), ("亿立方米", "m³", "100000000"), ("千公顷", "hm²", "1000"), ("‰", "%", "0.1"), ("角", "元", "0.1"),
        ("元/人·月", "元/(人·月)", "1"), ("元/(人、天)", "元/(人·天)", "1"), ("万元/公里", "元/km", "10000"), ("元每平方米", "元/m²", "1"), ("/亩", "/亩", "1"),
        ("人/万人", "人/万人", "1"), ("个区", "个区", "1"), ("台/套", "台/套", "1"), ("元/标段", "元/标段", "1"), ("次/2年", "次/2年", "1"), ("dB(A)", "dB(A)", "1"),
        ("千瓦时", "kWh", "1"), ("度", "kWh", "1"), ("百万千瓦", "kW", "1000000"), ("名", "名", "1"), ("口人", "口人", "1"), ("毫升", "mL", "1"), ("日", "天", "1"),
    ],
)  # fmt: skip
def test_readings(text: str, unit: str, factor: str) -> None:
    found = units.read(text)
    assert found is not None
    assert (found.unit, found.factor) == (unit, Decimal(factor))


@pytest.mark.parametrize("text", ["历史标准", "", "8家", "活动", "元/3", "好"])
def test_no_units(text: str) -> None:
    assert units.read(text) is None


@pytest.mark.parametrize(("text", "ratio"), [("百分比", True), ("比例", True), ("百分数", True), ("%", False)])
def test_words_that_make_a_ratio(text: str, ratio: bool) -> None:
    found = units.read(text)
    assert found is not None
    assert found.ratio is ratio


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        (None, "none"), ("%", "share"), ("百分点", "points"), ("人次", "count"), ("元", "money"), ("工作日", "time"), ("km", "length"), ("亩", "area"), ("m³", "volume"),
        ("kg", "mass"), ("kWh", "energy"), ("TB", "data"), ("°C", "temperature"), ("元/人", "rate"), ("dB", "other"), ("标段", "count"), ("倍", "other"), ("/亩", "rate"),
    ],
)  # fmt: skip
def test_kinds(unit: str | None, kind: str) -> None:
    assert units.unit_kind(unit) == kind


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("1500", "mL", "L", "1.5"), ("2.5", "km", "m", "2500"), ("2", "hm²", "亩", "30"), ("3", "亩", "m²", "2000"), ("90", "分钟", "小时", "1.5"), ("2", "天", "小时", "48"),
        ("18", "月", "年", "1.5"), ("2", "季度", "月", "6"), ("3", "名", "人", "3"), ("1", "TB", "GB", "1024"), ("5", "t", "kg", "5000"), ("2", "斤", "kg", "1"),
        ("500", "元/人", "元/名", "500"), ("5", "人/万人", "人/千人", "0.5"), ("1", "km²", "hm²", "100"), ("7", "元", "元", "7"), ("1", "次/半年", "次/年", "2"),
        ("1", "MWh", "kWh", "1000"), ("12", "元/(人·年)", "元/(人·月)", "1"), ("1", "周", "天", "7"), ("1", "m³", "L", "1000"), ("60", "秒", "分钟", "1"),
        ("1", "mm", "m", "0.001"), ("1", "海里", "m", "1852"), ("1", "里", "m", "500"), ("1", "幢", "栋", "1"), ("2", "kV", "V", "2000"), ("1", "μg", "mg", "0.001"),
    ],
)  # fmt: skip
def test_conversion(value: str, source: str, target: str, expected: str) -> None:
    assert units.convert(Decimal(value), source, target) == Decimal(expected)


def test_one_mu_in_square_metres_is_as_close_as_a_decimal_gets() -> None:
    assert units.convert(Decimal(1), "亩", "m²").quantize(Decimal("0.0001")) == Decimal("666.6667")


@pytest.mark.parametrize(
    ("source", "target"),
    [("人", "人次"), ("户", "人"), ("km", "亩"), ("元", "%"), (None, "人"), ("天", "工作日"), ("元/人", "元")],
)
def test_different_things_do_not_convert(source: str | None, target: str | None) -> None:
    with pytest.raises(DimensionError, match="不能换算或比较"):
        units.convert(Decimal(1), source, target)


def test_dimensions() -> None:
    assert units.dimension_of("元/(人·月)") == units.dimension_of("元/(名·年)")
    assert units.dimension_of("人") != units.dimension_of("人次")
    assert units.dimension_of("") == ""
    assert units.dimension_of("标段") == "标段"
    assert units.dimension_of("km/km") == ""


def test_per() -> None:
    assert units.per("元/人", ("月",)) == "元/(人·月)"
    assert units.per("元", ()) == "元"


def test_an_unknown_unit_gets_a_near_miss() -> None:
    assert units.known_unit("平米") == "m²"
    with pytest.raises(DimensionError) as error:
        units.known_unit("平方米米")
    assert error.value.expected == "平方米"
