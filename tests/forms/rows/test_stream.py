"""The stream of rows."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.rows.stream import rows_of
from targetlint.model import Cell, Document, Location, Table


def test_lines_and_tables_become_rows() -> None:
    rows = list(rows_of(read("财政项目表\n甲\t\t乙\n-----\t----\n第 3 页 共 9 页".encode(), name="a.txt")))
    assert [row.text for row in rows] == ["财政项目表", "甲 乙"]
    assert rows[0].prose
    assert [(piece.start, piece.stop) for piece in rows[1].pieces] == [(0, 1), (2, 3)]
    assert not rows[1].exact


def test_markup_in_a_title_cell_is_several_rows() -> None:
    text = "<p>财政项目支出绩效目标表</p> <p>(2020年度)</p>\t\t\n项目名称：\t甲\t"
    assert [row.text for row in rows_of(read(text.encode(), name="a.txt"))][:2] == [
        "财政项目支出绩效目标表",
        "(2020年度)",
    ]


def test_repeated_labels_are_one_cell_but_equal_values_are_two() -> None:
    texts = ["产出指标", "产出指标", "培训期数", "持续影响", "持续影响"]
    cells = tuple(Cell(text, 0, at, Location(row=1)) for at, text in enumerate(texts))
    row = next(rows_of(Document("a.docx", "docx", (Table((cells,), Location()),))))
    assert [piece.text for piece in row.pieces] == ["产出指标", "培训期数", "持续影响", "持续影响"]
    assert row.exact


def test_title_and_first_fact_on_one_line() -> None:
    rows = list(rows_of(read("市级项目绩效自评表 项目名称 政务云".encode(), name="a.txt")))
    assert [row.text for row in rows] == ["市级项目绩效自评表", "项目名称 政务云"]
