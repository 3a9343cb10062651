"""Level labels."""

from __future__ import annotations

import pytest

from targetlint.forms.cells.vocabulary import (
    candidates,
    is_level1,
    is_level2,
    is_side,
    label,
    level1_only,
    level2_only,
    standard_level2,
    stem,
)  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("产出指标（50分）", "产出指标"),
        ("产出指标(50)", "产出指标"),
        ("成本指标(0-20)分", "成本指标"),
        ("数量指标(必填硬性指标)", "数量指标"),
        ("社会效益指标(选填)", "社会效益指标"),
        ("服务对象满意度 指标", "服务对象满意度指标"),
        ("三级\n指标", "三级指标"),
        ("一、产出指标", "产出指标"),
        ("社会公众（服务对象）满意度", "社会公众（服务对象）满意度"),
    ],
)
def test_labels_lose_points_hints_and_blanks(printed: str, wanted: str) -> None:
    assert label(printed) == wanted


def test_level1_and_level2_labels() -> None:
    assert all(map(is_level1, ("产出指标", "投入与管理", "影响力目标", "履职", "满意度", "结果目标", "履职效能")))
    assert all(
        map(is_level2, ("数量", "经济成本指标", "环境效益", "计划制定", "长效管理", "满意度", "受益对象满意度指标"))
    )
    assert level1_only("产出目标")
    assert level2_only("可持续影响")
    assert not level1_only("成本指标")
    assert not level2_only("满意度")


@pytest.mark.parametrize(
    "name", ["信息共享情况", "培训对象满意度", "预算执行率", "完成2023年课题研究", "社会效益明显提高"]
)
def test_names_are_no_labels(name: str) -> None:
    assert not is_level1(name)
    assert not is_level2(name)


def test_a_level2_knows_its_level1() -> None:
    assert candidates("社会效益指标")[0] == "效益"
    assert "效果" in candidates("满意度")
    assert candidates("人体器官捐献工作") == ()
    assert stem("影响力目标") == "影响力"


def test_side_labels_also_when_cut_by_a_page_break() -> None:
    assert all(map(is_side, ("绩效 指标", "绩效", "指标", "当年绩效指标", "绩效指标（90分）")))
    assert not is_side("产出指标")


def test_standard_rows() -> None:
    assert standard_level2("“三公经费”变动率") == "预算执行"
    assert standard_level2("参训率") is None
