"""Excel: one cell's XML changes, styles stay, numbers and text are told apart."""

from __future__ import annotations

import io
from typing import Any

import pytest

from targetlint.fixes.edits import Edit
from targetlint.fixes.excel import apply
from targetlint.model import Location

openpyxl = pytest.importorskip("openpyxl")


def edit(cell: str, old: str, new: str, sheet: str = "绩效目标 & 表") -> Edit:
    return Edit("a.xlsx", Location(sheet=sheet, cell=cell), old, new, True, ("a/b",))


@pytest.fixture
def book() -> bytes:
    """Text, numbers shown with decimals and as a share, a formula, colours and a chart."""
    from openpyxl.chart import BarChart, Reference
    from openpyxl.styles import Font, PatternFill

    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "绩效目标 & 表"
    sheet["B2"] = "≥5.00(期)"
    sheet["B2"].font = Font(bold=True)
    sheet["B2"].fill = PatternFill("solid", fgColor="FFEE00")
    sheet["B3"], sheet["B3"].number_format = 3000, "0.00"
    sheet["B4"], sheet["B4"].number_format = 12.5, "General"
    sheet["B5"] = "=B3+1"
    sheet["AB5"] = "百分之85"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=3, max_row=4))
    sheet.add_chart(chart, "D2")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def cell(data: bytes, address: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))["绩效目标 & 表"][address]


def test_styles_stay(book: bytes) -> None:
    made = apply(book, (edit("B2", "≥5.00(期)", "≥5期"),), "a.xlsx", "xlsx")
    assert cell(made.data, "B2").value == "≥5期"
    assert cell(made.data, "B2").font.bold
    assert cell(made.data, "B2").fill.fgColor.rgb.endswith("FFEE00")


def test_only_the_sheet_changes_and_only_in_that_cell(book: bytes, parts_of: Any) -> None:
    made = apply(book, (edit("B2", "≥5.00(期)", "≥5期"),), "a.xlsx", "xlsx")
    before, after = parts_of(book), parts_of(made.data)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["xl/worksheets/sheet1.xml"]
    old, new = before["xl/worksheets/sheet1.xml"], after["xl/worksheets/sheet1.xml"]
    start = next(place for place, (one, other) in enumerate(zip(old, new, strict=False)) if one != other)
    assert b'r="B2"' in old[start - 40 : start + 10]
    assert old[-400:] == new[-400:]


def test_a_number_stays_a_number_where_it_then_shows_as_wanted(book: bytes) -> None:
    made = apply(book, (edit("B4", "12.5", "12"),), "a.xlsx", "xlsx")
    assert cell(made.data, "B4").value == 12


def test_a_number_whose_format_adds_decimals_becomes_text(book: bytes) -> None:
    made = apply(book, (edit("B3", "3000.00", "3000"),), "a.xlsx", "xlsx")
    assert cell(made.data, "B3").value == "3000"
    assert cell(made.data, "B3").number_format == "0.00"


def test_formulas_and_other_texts_are_left(book: bytes) -> None:
    edits = (edit("B5", "", "3"), edit("B2", "≥6.00(期)", "x"), edit("Z9", "x", "y"), edit("B2", "a", "b", sheet="无"))
    made = apply(book, edits, "a.xlsx", "xlsx")
    assert made.data == book
    assert len(made.left) == 4


def test_far_columns_and_markup_signs(book: bytes) -> None:
    made = apply(book, (edit("AB5", "百分之85", "≥85% <&>"),), "a.xlsx", "xlsx")
    assert cell(made.data, "AB5").value == "≥85% <&>"
