"""Objectives."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.about.objectives import ObjectiveReader
from targetlint.forms.rows.stream import rows_of


def goals(text: str) -> list[tuple[str, str, str]]:
    reader = ObjectiveReader()
    for row in rows_of(read(text.replace("|", "\t").encode(), name="a.txt")):
        assert reader.take(row), row.text
    return [(goal.label, goal.period, goal.text) for goal in reader.objectives()]


def test_labels_above_their_texts() -> None:
    assert goals("项目 绩效 目标|项目总目标||年度总体目标||\n|||保障系统运行||") == [
        ("年度总体目标", "annual", "保障系统运行"),
        ("项目总目标", "medium-term", ""),
    ], "a blank overall goal is kept: its cell is printed"
    assert goals("总体目标|实施期目标|年度目标\n|三年三万亩|一万亩") == [
        ("实施期目标", "medium-term", "三年三万亩"), ("年度目标", "annual", "一万亩"),
    ]  # fmt: skip


def test_labels_beside_their_texts() -> None:
    assert goals("中长期目标||<p>目标1：甲</p> <p>目标2：乙</p>") == [
        ("中长期目标", "medium-term", "目标1：甲\n目标2：乙")
    ]
    assert goals("总目标及阶段性目标：|完成目标") == [("总目标及阶段性目标", "annual", "完成目标")]


def test_results_are_no_objectives() -> None:
    reader = ObjectiveReader()
    for row in rows_of(read("年度总体目标\t预期目标\t实际完成情况\n\t发放补助\t已发放".encode(), name="a.txt")):
        reader.take(row)
    assert [(goal.label, goal.text) for goal in reader.objectives()] == [("年度总体目标", "发放补助")]
    assert [(fact.label, fact.text) for fact in reader.results] == [("实际完成情况", "已发放")]


def test_lines_of_a_cell_go_on_below_in_a_dump() -> None:
    assert goals("年度目标|1.甲\n2.乙\n3.丙") == [("年度目标", "annual", "1.甲\n2.乙\n3.丙")]
