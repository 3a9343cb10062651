"""The sheet that lists an annotated book's findings."""

from __future__ import annotations

import io
from typing import Any

import attrs
import pytest

from targetlint.fixes.annotate import annotated

openpyxl = pytest.importorskip("openpyxl")


@pytest.fixture
def copy(form_as: Any, checked: Any, wishes: dict[str, str]) -> bytes:
    data = form_as("xlsx")
    outcome = checked(data, "表.xlsx", wishes)
    one, two, three = outcome.findings
    error = attrs.evolve(three, severity="error")
    return annotated(data, attrs.evolve(outcome, findings=(one, two, error)), "表.xlsx")


def test_it_stands_last_and_lists_the_gravest_first(copy: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(copy))
    sheet = book.worksheets[-1]
    assert (book.sheetnames[-1], book.active.title) == ("targetlint 检查说明", book.sheetnames[0])
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert rows[0][:3] == ["序号", "级别", "位置"]
    assert [row[:2] for row in rows[1:]] == [[1, "错误"], [2, "提示"], [3, "提示"]]
    assert rows[1][5:8] == ["百分之85", "写法", "85%"]


def test_every_row_links_to_its_cell(copy: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(copy))
    links = [book.worksheets[-1][f"C{row}"].hyperlink.location for row in (5, 6, 7)]
    name, _, cell = links[0].rpartition("!")
    assert book[name.strip("'").replace("''", "'")][cell].value == "百分之85"


def test_looks_are_added_behind_the_books_own(copy: bytes, form_as: Any) -> None:
    before = openpyxl.load_workbook(io.BytesIO(form_as("xlsx"))).worksheets[0]
    after = openpyxl.load_workbook(io.BytesIO(copy))
    for row in before.iter_rows():
        for cell in row:
            same = after.worksheets[0][cell.coordinate]
            assert same.value == cell.value
            for look in ("font", "fill", "border", "alignment", "number_format"):
                assert repr(getattr(same, look)) == repr(getattr(cell, look))
    badge = after.worksheets[-1]["B5"]
    assert badge.font.bold
    assert badge.fill.fgColor.rgb == "FFFDECEB"


def test_a_second_summary_gets_another_name(copy: bytes, checked: Any, wishes: dict[str, str]) -> None:
    again = annotated(copy, checked(copy, "表.xlsx", wishes), "表.xlsx")
    assert openpyxl.load_workbook(io.BytesIO(again)).sheetnames[-2:] == ["targetlint 检查说明", "targetlint 检查说明 2"]
