"""Units that names ask for."""

from __future__ import annotations

import pytest

from targetlint.names.implied_units import accepted_units, family_of, implied_unit
from targetlint.names.kinds import kind_of
from targetlint.words.names import ACCEPTED_UNITS, IMPLIED_UNITS


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("培训人次", "人次"),
        ("培训人数", "人"),
        ("新增志愿者数", "人"),
        ("受益户数", "户"),
        ("演出场次", "场次"),
        ("检查次数", "次"),
        ("巡查频次", "次"),
        ("出版期数", "期"),
        ("报告篇数", "篇"),
        ("慰问金例数", "例"),
        ("高校献血人份", "人份"),
        ("床位数", "张"),
        ("合格率", "%"),
        ("满意度", "%"),
        ("样本量", ""),
        ("数量", ""),
        ("规范性", ""),
        ("项目总成本", "元"),
        ("种植面积", ""),
        ("参赛学校数", "所"),
        ("采集样本数量", ""),
        ("设备台数", "台"),
        ("车辆数", "辆"),
    ],
)
def test_the_implied_unit(name: str, unit: str) -> None:
    assert implied_unit(name, kind_of(name)[0]) == unit


def test_what_may_be_written_for_it() -> None:
    assert "名" in accepted_units("人")
    assert "人次" not in accepted_units("人")
    assert "人" not in accepted_units("人次")
    assert accepted_units("") == ()
    assert accepted_units("%") == ("%",)


def test_every_accepting_unit_is_implied_somewhere() -> None:
    assert set(ACCEPTED_UNITS) <= set(IMPLIED_UNITS)


def test_families() -> None:
    assert [family_of(kind) for kind in ("rate", "count", "money", "state")] == ["share", "count", "money", "none"]
