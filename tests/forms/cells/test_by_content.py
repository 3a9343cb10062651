"""Columns whose headings say nothing, decided by what stands below."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.documents import read
from targetlint.forms import Recognised
from targetlint.forms.cells.by_content import by_content
from targetlint.forms.cells.headings import loose_heading
from targetlint.forms.rows.stream import rows_of

ROWS = "产出指标|数量指标|新建泵房|≥6座|12\n|质量指标|返工率|≤2%|38\n效益指标|社会效益指标|供水保障|明显改善|50"


def roles(heading: str, rows: str) -> list[str]:
    """The roles of the columns of a heading above rows, all written with bars."""
    first, *below = rows_of(read(f"{heading}\n{rows}".replace("|", "\t").encode(), name="a.txt"))
    loose = loose_heading(first)
    return [column.role for column in by_content(loose, below).columns] if loose is not None else []


@pytest.mark.parametrize(
    "odd",
    ["年内要求", "应做到", "到年底的样子", "工作要达到什么程度", "2026年的打算", "成效数值", "本年底线"],
)
def test_a_heading_never_seen_above_values(odd: str) -> None:
    assert roles(f"一级指标|二级指标|三级指标|{odd}|分值", ROWS) == ["level1", "level2", "name", "value", "weight"]


def test_points_are_no_values() -> None:
    rows = "产出指标|数量指标|新建泵房|12\n|质量指标|返工率|38\n效益指标|社会效益指标|供水保障|50"
    assert "value" not in roles("一级指标|二级指标|三级指标|各项占分", rows)


def test_prose_is_no_value() -> None:
    rows = "产出指标|数量指标|新建泵房|反映全县新建泵房的完成情况\n效益指标|社会效益指标|供水|反映全县供水保障的情况"
    assert "value" not in roles("一级指标|二级指标|三级指标|怎样衡量", rows)


@pytest.mark.parametrize("odd", ["考核事项", "做什么", "工作点"])
def test_an_odd_heading_above_names(odd: str) -> None:
    assert roles(f"一级指标|二级指标|{odd}|目标值|分值", ROWS) == ["level1", "level2", "name", "value", "weight"]


def test_both_odd() -> None:
    assert roles("一级指标|二级指标|做什么|做到多少|分值", ROWS)[2:4] == ["name", "value"]


def test_two_levels_with_names_below_the_second() -> None:
    rows = "数量指标|供餐天数|反映供餐保障|≥245天\n质量指标|抽检合格率|反映食材安全|=100%"
    assert roles("一级指标|二级指标|绩效标准|预期值", rows) == ["level2", "name", "standard", "value"]


def test_operators_and_units_beside_the_values() -> None:
    rows = "产出指标|数量指标|新建泵房|≥|6|座\n|质量指标|返工率|≤|2|%"
    assert roles("一级指标|二级指标|三级指标|怎么比|做到多少|按什么算", rows)[3:] == ["symbol", "value", "unit"]


def test_values_below_an_odd_heading_are_read(from_dump: Callable[[str], Recognised]) -> None:
    found = from_dump(f"项目名称|甲\n一级指标|二级指标|三级指标|年内要求|分值\n{ROWS}")
    (form,) = found.forms
    assert [reading.kind for reading in found.readings] == ["column-by-content"]
    assert [item.values[0].target.source for item in form.indicators] == ["≥6座", "≤2%", "明显改善"]


def test_a_blank_heading_above_names() -> None:
    assert roles("一级指标|二级指标||目标值|分值", ROWS)[2] == "name"


def test_two_points_are_points_too() -> None:
    assert "value" not in roles(
        "一级指标|二级指标|三级指标|评分档", "产出指标|数量指标|建桥数量|40\n|质量指标|合格率|60"
    )
