"""Documents → forms: the described layouts in every format, and what is no form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.forms import Recognised, recognise
from targetlint.model import Document

FORMATS = ("txt", "csv", "md", "html", "docx", "xlsx", "ods", "pdf")
READS_WITH = {"docx": "docx", "xlsx": "openpyxl", "ods": "lxml", "pdf": "pdfplumber", "html": "lxml"}


def found_in(recognised: Recognised, described: ModuleType) -> Counter[tuple[str, ...]]:
    return Counter(tuple(part.replace("\n", "") for part in row) for row in described.found_in(recognised.forms))


@pytest.mark.parametrize("format", FORMATS)
def test_each_layout_reads_the_same_in_every_format(
    layout: Any, format: str, described: ModuleType, renderings: ModuleType
) -> None:
    if format in READS_WITH:
        pytest.importorskip(READS_WITH[format])
    if layout.raw:
        if format != "txt":
            pytest.skip("a dump exists as text only")
        data = layout.raw.encode()
    else:
        data = renderings.render(described.described(layout, renderings.UP, renderings.LEFT), format)
    recognised = recognise(read(data, name=f"form.{format}"))
    assert found_in(recognised, described) == Counter(layout.expected)
    assert [(form.subject or "-", str(form.year or "-")) for form in recognised.forms] == list(layout.heads)


@pytest.mark.parametrize("page", [None, 5, 7, 9])
def test_tables_cut_by_page_breaks(layout: Any, page: int | None, described: ModuleType) -> None:
    if layout.raw:
        pytest.skip("a dump has no pages")
    recognised = recognise(described.as_document(layout, page=page))
    assert found_in(recognised, described) == Counter(layout.expected)


def test_merges_written_out_as_repeated_text(layout: Any, described: ModuleType) -> None:
    if layout.raw:
        pytest.skip("a dump has no merges")
    recognised = recognise(read(described.repeated_csv(layout).encode("gb18030"), name="form.csv"))
    assert found_in(recognised, described) == Counter(layout.expected)


def test_a_document_without_form_gives_none() -> None:
    prose = "关于召开会议的通知\n各科室：定于3月5日开会，参会率不低于95%。\n序号\t姓名\t电话\n1\t张三\t123"
    assert recognise(read(prose.encode(), name="a.txt")).forms == ()
    assert recognise(Document("a.txt", "txt", ())).forms == ()


def test_indicators_without_values_are_kept(from_dump: Callable[[str], Recognised]) -> None:
    form = from_dump(
        "项目名称|甲\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|\n||讲座场次|≥3场"
    ).forms[0]
    assert [(item.name, len(item.values)) for item in form.indicators] == [("培训期数", 0), ("讲座场次", 1)]


def test_a_foreign_table_behind_the_form_adds_nothing(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        "项目名称|甲\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期\n\n部门收支总表\n\n"
        "科目|上年数|本年数|增减\n工资|12.5|13.6|1.1\n办公费|3.5|3.6|0.1"
    )
    recognised = from_dump(text)
    assert [item.name for item in recognised.forms[0].indicators] == ["培训期数"]
    assert [reading.kind for reading in recognised.readings] == ["table-skipped"]


def test_a_title_repeated_on_the_next_page_begins_no_form(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        "项目支出绩效目标表\n项目名称|甲\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期\n\n"
        "项目支出绩效目标表\n一级指标|二级指标|三级指标|指标值\n|质量指标|合格率|≥95%"
    )
    recognised = from_dump(text)
    assert len(recognised.forms) == 1
    assert [(item.level1, item.level2) for item in recognised.forms[0].indicators] == [
        ("产出指标", "数量指标"), ("产出指标", "质量指标"),
    ]  # fmt: skip
    assert "table-joined" in {reading.kind for reading in recognised.readings}


def test_locations_point_at_the_values(from_dump: Callable[[str], Recognised]) -> None:
    form = from_dump("项目名称|甲\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期").forms[0]
    assert form.indicators[0].values[0].location.record() == {"line": 3}
    assert form.location.record() == {"line": 1}


def test_all_layouts_of_the_report_are_described(described: ModuleType) -> None:
    numbers = {int(re.match(r"\d+", path.name)[0]) for path in described.LAYOUTS.glob("*.txt")}  # type: ignore[index]
    assert set(range(1, 22)) <= numbers


FORM_WITH = (
    "<p>项目绩效目标表</p><table><tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>"
    "<tr><td>产出指标</td><td>数量指标</td><td>培训人数</td><td>≥50人</td></tr></table><table><tr>{}</tr></table>"
)


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ("<td>版权所有</td><td>网站标识码</td><td>1234</td>", "table-skipped"),
        ("<td>主办单位</td><td>甲县人民政府</td><td>备案号</td><td>0000号</td>", "table-skipped"),
        ("<td>≥30人</td><td>≥40人</td>", "table-not-read"),
    ],
)
def test_a_table_below_the_form_is_no_part_of_it(cells: str, kind: str) -> None:
    found = recognise(read(FORM_WITH.format(cells).encode(), name="page.html"))
    assert [row.name for form in found.forms for row in form.indicators] == ["培训人数"]
    assert [reading.kind for reading in found.readings] == [kind]
