"""Two heading rows → one heading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.documents import read
from targetlint.forms import Recognised
from targetlint.forms.cells.headings import Heading, heading_of
from targetlint.forms.cells.two_rows import join_headings
from targetlint.forms.rows.stream import rows_of


def heading(text: str) -> Heading | None:
    return heading_of(next(rows_of(read(text.replace("|", "\t").encode(), name="a.txt"))))


def test_two_heading_rows_are_joined_with_and_without_places() -> None:
    lower = heading("一级指标|二级指标|三级指标|指标性质|指标值|度量单位")
    lost = heading("绩效指标|年度指标值|实际完成值|分值|得分")
    kept = heading("绩效指标|||年度指标值|||实际完成值|分值|得分")
    assert lower is not None
    for upper in (lost, kept):
        assert upper is not None
        assert not upper.complete
        joined = join_headings(upper, lower)
        assert [column.role for column in joined.columns] == [
            "level1", "level2", "name", "nature", "value", "unit", "actual", "weight", "score",
        ]  # fmt: skip
        assert joined.complete


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("一级指标|二级指标|三级指标|年度|实际|分值", "|||指标值|完成值|"),
        ("一级指标|二级指标|三级指标|2025年|2025年实绩|分值", "|||计划|结果|"),
        ("一级指标|二级指标|三级指标|年度|实际|分值", "指标值|完成值"),
        ("一级指标|二级指标|三级指标|目标|完成|分值", "|||目标值|数值|"),
        ("一级指标|二级指标|三级指标|本年任务目标|完成|分值", "|||计划|情况|"),
    ],
)
def test_the_value_heading_in_the_second_row(from_dump: Callable[[str], Recognised], upper: str, lower: str) -> None:
    rows = "产出指标|数量指标|新建泵房|≥6座|7座|40\n|质量指标|返工率|≤2%|1%|50"
    (form,) = from_dump(f"项目名称|甲\n{upper}\n{lower}\n{rows}").forms
    assert [(item.name, [(one.target.source, one.actual) for one in item.values]) for item in form.indicators] == [
        ("新建泵房", [("≥6座", "7座")]),
        ("返工率", [("≤2%", "1%")]),
    ]


@pytest.mark.parametrize("gap", ["||", ""])
def test_details_under_three_groups(from_dump: Callable[[str], Recognised], gap: str) -> None:
    leading, between = ("|||", "|") if gap else ("", "")
    (form,) = from_dump(
        f"项目名称|甲\n一级指标|二级指标|三级指标|预期值{gap}|实际值|得分{gap}\n"
        f"{leading}符号|数值|计量单位（文字）{between}|单项得分|权重|折算得分\n"
        "产出指标|数量指标|新建泵房|≥|6|座|7座|10|50|5\n|质量指标|返工率|≤|2|%|1%|20|50|10"
    ).forms
    assert [item.values[0].target.source for item in form.indicators] == ["≥6座", "≤2%"]


def test_numbers_below_results_are_no_targets(from_dump: Callable[[str], Recognised]) -> None:
    (form,) = from_dump(
        "项目名称|甲\n一级指标|二级指标|三级指标|目标||完成||得分\n|||数值|单位|数值|单位|\n"
        "产出指标|数量指标|新建泵房|6|座|7|座|10\n|质量指标|合格率|98|%|99|%|10"
    ).forms
    assert [[one.target.source for one in item.values] for item in form.indicators] == [["6座"], ["98%"]]


def test_places_below_a_regional_target(from_dump: Callable[[str], Recognised]) -> None:
    (form,) = from_dump(
        "项目名称|甲\n一级指标|二级指标|三级指标|区域绩效目标值||\n|||合计|子县|丑区\n"
        "产出指标|数量指标|新建泵房|≥6座|≥4座|≥2座\n|质量指标|合格率|98%|98%|98%"
    ).forms
    assert [one.place for one in form.indicators[0].values] == ["", "子县", "丑区"]
