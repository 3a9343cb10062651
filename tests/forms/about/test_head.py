"""Heads of forms."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from targetlint.documents import read
from targetlint.forms import Recognised, recognise
from targetlint.forms.about.head import year_of
from targetlint.model import Form

TABLE = "一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期"


def form_of(recognised: Recognised) -> Form:
    assert len(recognised.forms) == 1
    return recognised.forms[0]


def test_pairs_with_blank_values(from_dump: Callable[[str], Recognised]) -> None:
    form = form_of(
        from_dump(
            f"绩效目标表\n（2024年度）\n项目名称|甲|项目性质||项目类别|特定目标类\n主管部门|某局|实施单位|某中心\n{TABLE}"
        )
    )
    assert (form.title, form.subject, form.year) == ("绩效目标表", "甲", 2024)
    assert [(fact.label, fact.text) for fact in form.facts] == [
        ("项目名称", "甲"), ("项目类别", "特定目标类"), ("主管部门", "某局"), ("实施单位", "某中心"),
    ]  # fmt: skip


def test_the_unit_is_the_subject_where_no_project_is_named(from_dump: Callable[[str], Recognised]) -> None:
    assert form_of(from_dump(f"部门整体绩效目标表\n单位名称|某馆\n{TABLE}")).subject == "某馆"


def test_notes_and_signatures_are_facts(from_dump: Callable[[str], Recognised]) -> None:
    form = form_of(from_dump(f"项目名称|甲\n{TABLE}\n注：指标值应写明单位，如“≥95%”。\n单位负责人：张三|填表人：李四"))
    assert [item.name for item in form.indicators] == ["培训期数"]
    assert [fact.label for fact in form.facts][1:] == ["注", "单位负责人：张三"]


def test_years() -> None:
    assert year_of("2023年度项目绩效目标汇总表") == 2023
    assert year_of("第十五届") is None


GOALS = {
    "01_nature_value_unit": [("年度总体目标", "annual")],
    "08_medium_and_annual": [("中期目标（2024年—2026年）", "medium-term"), ("年度目标", "annual")],
    "10_transfer_region": [("总体目标", "annual")],
    "16_department_selfeval": [("年度总体目标", "annual")],
    "18_bond": [("年度总体目标", "annual")],
    "19_county_standard": [("实施期目标", "medium-term"), ("年度目标", "annual")],
    "22_half_and_full_year": [("年度目标", "annual")],
}


@pytest.mark.parametrize("name", sorted(GOALS))
def test_goals_of_the_layouts(name: str, described: ModuleType) -> None:
    """Goals with their periods; results beside them and the rows of other parts are none."""
    document = described.as_document(described.load(described.LAYOUTS / f"{name}.txt"))
    form = recognise(document).forms[0]
    assert [(goal.label, goal.period) for goal in form.objectives] == GOALS[name]
    assert all("已" not in goal.text and goal.promises for goal in form.objectives)


def test_a_small_list_of_duties_is_no_money(described: ModuleType) -> None:
    document = described.as_document(described.load(described.LAYOUTS / "15_department_standards.txt"))
    form = recognise(document).forms[0]
    assert [line.label for line in form.funds.lines] == ["总额", "基本支出"]
    assert [fact.text for fact in form.facts if fact.label == "支出项目名称"] == ["群众文化活动经费", "文物保护经费"]


NAMES = ("项目支出名称", "二级项目名称", "专项名称", "资金名称", "政策和项目名称", "子项目名称", "债券名称")


@pytest.mark.parametrize(
    ("row", "subject", "unit"),
    [
        *((f"{label}|渠系维修", "渠系维修", "") for label in NAMES),
        ("填报单位（盖章）：甲县水务局|单位：万元", "甲县水务局", "万元"),
        ("填报单位：甲县水务局（盖章） 单位：万元", "甲县水务局", "万元"),
        ("填报单位(盖章)|甲县水务局", "甲县水务局", ""),
        ("填报单位：甲县水务局||金额单位：万元", "甲县水务局", "万元"),
    ],
)
def test_what_a_form_is_about(row: str, subject: str, unit: str) -> None:
    text = f"绩效目标表\n{row}\n一级指标|三级指标|指标值\n产出指标|培训人数|≥50人".replace("|", "\t")
    (form,) = recognise(read(text.encode(), name="a.tsv")).forms
    assert (form.subject, form.funds.unit) == (subject, unit)
