"""A value on the line below its row."""

from __future__ import annotations

import pytest

from targetlint.documents import read
from targetlint.forms import recognise

HEADING = "一级指标\t二级指标\t三级指标\t指标值"


def told(text: str) -> list[tuple[str, list[str]]]:
    forms = recognise(read(text.encode(), name="a.txt")).forms
    return [(each.name, [value.target.source for value in each.values]) for form in forms for each in form.indicators]


FIRST = "产出指标\t数量指标\t举办讲座\t≥24场"
LAST = ("采集土样", ["≥90个"])


@pytest.mark.parametrize(
    ("heading", "row", "below"),
    [
        (HEADING, "\t质量指标\t合格率", "≥95%"),
        (HEADING, "\t质量指标\t合格率\t", "≥95%"),
        (HEADING, "\t时效指标\t完工时间", "2024年11月底前"),
        (HEADING, "\t质量指标\t制度建设", "健全"),
        (HEADING + "\t分值", "\t质量指标\t合格率\t\t10分", "≥95%"),
        (HEADING.replace("指标值", "年内要求"), "\t质量指标\t合格率", "≥95%"),
    ],
)
def test_it_is_the_value_of_that_row(heading: str, row: str, below: str) -> None:
    name = row.split("\t")[2]
    text = "\n".join(["项目绩效目标表", "项目名称\t甲项目", heading, FIRST, row, below, "\t\t采集土样\t≥90个", ""])
    assert told(text) == [("举办讲座", ["≥24场"]), (name, [below]), LAST]


@pytest.mark.parametrize("below", ["3", "单位负责人（签字）：", "合格率按抽样计算"])
def test_what_is_no_value(below: str) -> None:
    text = "\n".join(["项目绩效目标表", "项目名称\t甲项目", HEADING, FIRST, "\t质量指标\t合格率", below, ""])
    assert told(text) == [("举办讲座", ["≥24场"]), ("合格率", [])]


def test_a_row_that_has_its_value() -> None:
    text = "\n".join(["项目绩效目标表", "项目名称\t甲项目", HEADING, FIRST, "≥95%", "\t\t采集土样\t≥90个", ""])
    assert all("≥95%" not in values for name, values in told(text) if name != "举办讲座")
