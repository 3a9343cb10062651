"""Cells of several lines in dumps."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import ModuleType

import pytest

from targetlint.documents import read
from targetlint.forms import Recognised, recognise

Recognise = Callable[[str], Recognised]

HEAD = "项目支出绩效目标表\n（2024年度）\n项目名称|技能培训\n"


def rows(found: Recognised) -> list[tuple[str, str, str, str, int | None]]:
    """Levels, name, value and the line of each target."""
    return [
        (item.level1, item.level2, item.name, value.target.source, value.location.line)
        for form in found.forms
        for item in form.indicators
        for value in item.values
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "绩效指标|一级\n指标|二级指标|三级\n指标|指标值",
        "绩\n效\n指\n标|一级指标|二级指标|三级指标|指标值",
        "绩效\n指标|一级指标|二级指标|三级指标|年度\n指标值",
        "绩效指标|一级指标|二级指标|三级指标|指标值\n（及单位）",
    ],
)
def test_headings(from_dump: Recognise, heading: str) -> None:
    found = from_dump(
        f"{HEAD}年度总体目标|培训不少于400人。\n{heading}\n|产出指标|数量指标|人数|≥400人\n||时效指标|时间|11月底"
    )
    line = heading.count("\n") + 6
    assert rows(found) == [
        ("产出指标", "数量指标", "人数", "≥400人", line),
        ("产出指标", "时效指标", "时间", "11月底", line + 1),
    ]
    assert [goal.text for goal in found.forms[0].objectives] == ["培训不少于400人。"]


def test_a_heading_that_goes_on_with_columns_of_results(from_dump: Recognise) -> None:
    found = from_dump(
        f"{HEAD}一级指标|二级指标|三级指标|年度指标值|实际完成\n值|分值|得分\n产出指标|数量指标|人数|≥400人|410人|10|10"
    )
    assert rows(found) == [("产出指标", "数量指标", "人数", "≥400人", 6)]
    assert found.forms[0].indicators[0].values[0].actual == "410人"


def test_labels_names_and_values(from_dump: Recognise) -> None:
    found = from_dump(
        f"{HEAD}绩效指标|一级指标|二级指标|三级指标|指标值\n"
        "|产出指标|数量指标|培训退役\n士兵人数|≥400人\n"
        "||质量指标|培训\n取证\n率|≥85%\n"
        "||时效指标|完成时间|11月30\n日前\n"
        "||成本指标|人均成本|≤2300\n元/人\n"
        "|效益\n指标|社会效益\n指标|就业率|≥80%\n"
        "|满意度指标|服务对象\n满意度指标|参训人员满意度|≥90%"
    )
    assert rows(found) == [
        ("产出指标", "数量指标", "培训退役士兵人数", "≥400人", 6),
        ("产出指标", "质量指标", "培训取证率", "≥85%", 9),
        ("产出指标", "时效指标", "完成时间", "11月30\n日前", 10),
        ("产出指标", "成本指标", "人均成本", "≤2300\n元/人", 12),
        ("效益指标", "社会效益指标", "就业率", "≥80%", 16),
        ("满意度指标", "服务对象满意度指标", "参训人员满意度", "≥90%", 18),
    ]


def test_rows_that_only_lost_their_ends_stay_apart(from_dump: Recognise) -> None:
    found = from_dump(
        f"{HEAD}一级指标|二级指标|三级指标|指标值|备注\n产出指标|数量指标|期数|≥8期\n||人数\n||次数|≥3次\n注：本表一式两份\n"
    )
    assert [row[2:4] for row in rows(found)] == [("期数", "≥8期"), ("次数", "≥3次")]
    assert [item.name for item in found.forms[0].indicators] == ["期数", "人数", "次数"]


def test_a_line_of_its_own_between_rows_is_no_value(from_dump: Recognise) -> None:
    found = from_dump(
        f"{HEAD}一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|期数|≥8期\n某市退役军人事务局\n||人数|≥9人"
    )
    assert [row[2:4] for row in rows(found)] == [("期数", "≥8期"), ("人数", "≥9人")]


def test_results_and_reasons(from_dump: Recognise) -> None:
    found = from_dump(
        f"{HEAD}一级\n指标|二级\n指标|三级指标|年度\n指标值|实际\n完成值|分值|得分|偏差原因分析\n及改进措施\n"
        "产出指标|数量指标|培训期数|≥5期|6期|10|10|\n||培训\n人数|≥100人|98\n人|10|9.8|部分人员\n请假\n"
        "效益指标|社会效益\n指标|就业率|≥80%|81%|30|30|\n总分|||||100|99.8|"
    )
    assert [row[1:4] for row in rows(found)] == [
        ("数量指标", "培训期数", "≥5期"),
        ("数量指标", "培训人数", "≥100人"),
        ("社会效益指标", "就业率", "≥80%"),
    ]
    assert [item.values[0].actual for item in found.forms[0].indicators] == ["6期", "98人", "81%"]


def test_facts(from_dump: Recognise) -> None:
    form = from_dump(
        "项目支出绩效目标表\n项目名称|退役士兵\n技能培训\n主管\n部门|某市退役军人\n事务局|实施单位|某市\n"
        "年度\n总体\n目标|培训不少于400人。\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|期数|≥8期"
    ).forms[0]
    assert form.subject == "退役士兵技能培训"
    assert [(fact.label, fact.text.replace("\n", "")) for fact in form.facts][1:] == [
        ("主管部门", "某市退役军人事务局"),
        ("实施单位", "某市"),
    ]
    assert [(goal.label, goal.text) for goal in form.objectives] == [("年度总体目标", "培训不少于400人。")]


def test_every_layout_with_broken_cells(described: ModuleType) -> None:
    """Labels and long names broken into lines: all values are still read, with their levels."""
    wanted = right = 0
    for path in sorted(described.LAYOUTS.glob("*.txt")):
        layout = described.load(path)
        if layout.raw or any("\\n" in row[-1] or "\n" in row[-1] for row in layout.expected):
            continue
        lines: list[str] = []
        for block in layout.blocks:
            if isinstance(block, str):
                lines.append(block)
                continue
            for row in described.plain(*block):
                cells = [
                    f"{c[: len(c) // 2]}\n{c[len(c) // 2 :]}" if 4 <= len(c) <= 10 and c.endswith("指标") else c
                    for c in row
                ]
                lines.append("\t".join(cells))
        found = recognise(read("\n".join(lines).encode(), name="form.txt")).forms
        got = {tuple("".join(part.split()) for part in row) for row in described.found_in(found)}
        want = {tuple("".join(part.split()) for part in row) for row in layout.expected}
        if want - got:
            print(layout.name, sorted(want - got)[:3], sorted(got - want)[:3])
        wanted += len(want)
        right += len(want & got)
    assert right / wanted >= 0.94, f"{right} of {wanted}"


def test_rows_that_need_nothing_cost_little() -> None:
    """Rows that are whole already are not searched: three thousand take well under ten seconds."""
    lines = "产出指标\t数量指标\t期数\t≥5期\n\t\t人数\t≥9人\n" * 1500
    text = f"项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n{lines}"
    document = read(text.encode(), name="form.txt")
    start = time.perf_counter()
    (form,) = recognise(document).forms
    assert len(form.indicators) == 3000
    assert time.perf_counter() - start < 10
