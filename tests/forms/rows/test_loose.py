"""Tables whose cells have lost their places: one cell a line, words between single blanks."""

import pytest

from targetlint.documents import read
from targetlint.forms import recognise

ROWS = [
    ("产出指标", "数量指标", "道路维修里程", "≥36公里"),
    ("产出指标", "质量指标", "验收合格率", "100%"),
    ("效益指标", "社会效益指标", "受益户数", "≥320户"),
]
CELLS = [
    *("一级指标", "二级指标", "三级指标", "指标值"),
    *("产出指标", "数量指标", "道路维修里程", "≥36公里", "质量指标", "验收合格率", "100%"),
    *("效益指标", "社会效益指标", "受益户数", "≥320户"),
]


def found(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (row.level1, row.level2, row.name, value.target.source)
        for form in recognise(read(text.encode(), name="form.txt")).forms
        for row in form.indicators
        for value in row.values
    ]


def kinds(text: str) -> list[str]:
    return [reading.kind for reading in recognise(read(text.encode(), name="form.txt")).readings]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n", " |\n", " |\n|||\n"])
def test_one_cell_a_line_is_a_table(between: str) -> None:
    assert found("绩效目标表\n" + between.join(CELLS)) == ROWS


def test_labels_and_headings_may_be_broken_over_lines() -> None:
    text = "\n".join(CELLS).replace("三级指标", "三级\n指标").replace("指标值", "年度\n\n指标值")
    assert found(text.replace("数量指标", "数量\n\n指标").replace("社会效益指标", "社会效\n益指标")) == ROWS


def test_a_heading_of_which_a_part_stands_on_its_own_lines() -> None:
    text = "一级\n指标\n二级指标 三级指标 指标值\n产出指标 数量指标 道路维修里程 ≥36公里\n质量指标 验收合格率 100%"
    assert found("绩效目标表\n" + text) == ROWS[:2]


def test_two_values_a_row_and_parts_of_values() -> None:
    text = "三级指标\n半年指标值\n全年指标值\n培训人数\n≥20人\n≥50人\n合格率\n=90%\n=95%"
    assert [row[2:] for row in found(text)] == [
        ("培训人数", "≥20人"), ("培训人数", "≥50人"), ("合格率", "=90%"), ("合格率", "=95%")
    ]  # fmt: skip
    text = "三级指标\n计算符号\n目标值\n计量单位\n培训人数\n≥\n50\n人\n合格率\n=\n95\n%\n及时性\n及时"
    assert [row[2] for row in found(text)] == ["培训人数", "合格率", "及时性"]


def test_which_cells_are_the_lower_row_of_the_heading_is_decided_by_the_body() -> None:
    head = "一级指标\n二级指标\n三级指标\n年度\n实际\n分值\n得分\n指标值\n完成值\n"
    body = "产出指标\n数量指标\n道路维修里程\n≥36公里\n37公里\n10\n10\n质量指标\n验收合格率\n100%\n99%\n10\n9"
    assert found(head + body) == ROWS[:2]


def test_a_heading_that_no_list_has_over_values_is_theirs() -> None:
    assert found("\n".join(CELLS).replace("指标值", "拟到的水准", 1)) == ROWS


def test_facts_stand_above_their_values() -> None:
    form = recognise(
        read(("项目名称\n林区道路\n主管部门\n甲县林业局\n" + "\n".join(CELLS)).encode(), name="a.txt")
    ).forms[0]
    assert form.subject == "林区道路"


def test_a_text_that_stops_in_the_middle_of_a_row_says_so() -> None:
    text = "\n".join(CELLS[:-1])
    assert found(text) == ROWS[:2]
    assert "text-stops" in kinds(text)
    assert "text-stops" not in kinds("\n".join(CELLS))


def test_words_that_fit_no_column_are_said() -> None:
    assert "unplaced" in kinds("\n".join(CELLS).replace("质量指标", "30分)\n质量指标"))


def test_a_remark_ends_the_table_and_a_name_that_begins_like_one_does_not() -> None:
    assert found("\n".join(CELLS) + "\n注：本表由单位填写。\n填表人：张三\n") == ROWS
    assert found("\n".join(CELLS) + "\n注释准确率\n≥98%")[-1][2:] == ("注释准确率", "≥98%")
