"""Lists with the projects at the left."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cut.flat import projects
from targetlint.forms.cut.sections import cut
from targetlint.forms.rows.stream import rows_of

LIST = (
    "项目名称\t预算数\t一级指标\t二级指标\t三级指标\t指标值\n甲\t10\t产出指标\t数量指标\t期数\t5期\n\t\t\t质量指标\t合格率\t95%\n"
    "乙\t20\t产出指标\t数量指标\t次数\t3次"
)


def test_one_section_a_project() -> None:
    (whole,) = cut(rows_of(read(LIST.encode(), name="a.txt")))
    found = projects(whole)
    assert [[row.text for row in section.head] for section in found] == [
        ["项目名称 甲", "预算数 10"],
        ["项目名称 乙", "预算数 20"],
    ]
    assert [len(part.rows) for section in found for part in section.parts] == [2, 1]


def test_other_sections_stay() -> None:
    (whole,) = cut(rows_of(read("一级指标\t三级指标\t指标值\n产出指标\t期数\t5期".encode(), name="a.txt")))
    assert projects(whole) == [whole]
