"""Excel books: what is shown, where it stands, what is hidden."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from targetlint.documents import read
from targetlint.documents.excel import sheet_rows
from targetlint.documents.limits import Limits, Meter
from targetlint.errors import DocumentError
from targetlint.model import Location, Table

Make = Callable[..., bytes]


def row(number: int, *cells: str, attributes: str = "") -> str:
    return f'<row r="{number}" {attributes}>{"".join(cells)}</row>'


def text(reference: str, value: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def number(reference: str, value: str, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def data(*rows: str, before: str = "", after: str = "") -> str:
    return f"{before}<sheetData>{''.join(rows)}</sheetData>{after}"


def only_table(file: bytes) -> Table:
    (block,) = read(file, name="a.xlsx").blocks
    assert isinstance(block, Table)
    return block


def shown(file: bytes) -> list[list[str]]:
    return [[cell.text for cell in cells] for cells in only_table(file).rows]


def test_cells_read_as_they_are_shown(make_xlsx: Make) -> None:
    sheet = data(
        row(1, number("A1", "0.95", 0), number("B1", "45292", 1), number("C1", "1234.5", 2), number("D1", "5", 3)),
    )
    file = make_xlsx(sheet, styles=("0%", "yyyy-mm-dd", "#,##0.00", "0&quot;期&quot;"))
    assert shown(file) == [["95%", "2024-01-01", "1,234.50", "5期"]]


def test_addresses_are_those_of_the_sheet(make_xlsx: Make) -> None:
    table = only_table(make_xlsx(data(row(3, text("C3", "指标值")), row(12, text("E12", "≥5期")))))
    assert table.location == Location(sheet="表1")
    assert [cell.location for cells in table.rows for cell in cells] == [
        Location(sheet="表1", cell="C3"),
        Location(sheet="表1", cell="E12"),
    ]


def test_merged_ranges_stand_once(make_xlsx: Make) -> None:
    sheet = data(
        row(1, text("A1", "产出指标"), text("B1", "期数")),
        row(2, '<c r="A2"/>', text("B2", "次数")),
        after='<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    )
    table = only_table(make_xlsx(sheet))
    assert [(cell.text, cell.row_span) for cell in table.rows[0]] == [("产出指标", 2), ("期数", 1)]
    assert [cell.text for cell in table.rows[1]] == ["次数"]


def test_hidden_rows_columns_and_sheets_are_left_out_and_named(make_xlsx: Make) -> None:
    sheet = data(
        row(1, text("A1", "甲"), text("B1", "旧值"), text("C1", "乙")),
        row(2, text("A2", "隐藏"), attributes='hidden="1"'),
        row(3, text("A3", "丙")),
        before='<cols><col min="2" max="2" hidden="1"/></cols>',
    )
    file = make_xlsx(sheet)
    assert shown(file) == [["甲", "乙"], ["丙"]]
    (reading,) = read(file, name="a.xlsx").readings
    assert "第 2 行已隐藏，B 列已隐藏" in reading.message.zh
    hidden = read(make_xlsx(sheet, state="veryHidden"), name="a.xlsx")
    assert hidden.blocks == ()
    assert hidden.readings[0].kind == "hidden"


def test_no_height_and_no_width_hide_too(make_xlsx: Make) -> None:
    sheet = data(
        row(1, text("A1", "甲"), text("B1", "藏"), text("C1", "乙")),
        row(2, text("A2", "藏"), attributes='ht="0" customHeight="1"'),
        before='<cols><col min="2" max="2" width="0"/></cols>',
    )
    assert shown(make_xlsx(sheet)) == [["甲", "乙"]]


def test_rows_formatted_to_the_last_column_cost_little(make_xlsx: Make) -> None:
    blank = "".join("<c/>" for _ in range(16_000))
    sheet = data(*(row(line, text(f"A{line}", "甲"), text(f"B{line}", "乙"), blank) for line in range(1, 6)))
    document = read(make_xlsx(sheet), name="a.xlsx", limits=Limits(cells=500))
    assert len(document.blocks) == 1


def test_a_merged_label_whose_first_row_is_hidden_still_shows(make_xlsx: Make) -> None:
    sheet = data(
        row(1, text("A1", "产出指标"), text("B1", "旧"), attributes='hidden="1"'),
        row(2, '<c r="A2"/>', text("B2", "期数")),
        row(3, '<c r="A3"/>', text("B3", "次数")),
        after='<mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
    )
    table = only_table(make_xlsx(sheet))
    assert [(cell.text, cell.row_span) for cell in table.rows[0]] == [("产出指标", 2), ("期数", 1)]


def test_a_wrong_dimension_and_cells_without_addresses(make_xlsx: Make) -> None:
    sheet = '<dimension ref="A1"/>' + data(
        '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row>', "<row><c><v>2</v></c></row>"
    )
    assert shown(make_xlsx(sheet)) == [["甲", "1"], ["2"]]


def test_numbers_of_rows_and_columns_that_are_none(make_xlsx: Make) -> None:
    sheet = data(
        '<row r="NaN"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        before='<cols><col min="x" max="" hidden="0"/></cols>',
    )
    assert shown(make_xlsx(sheet)) == [["1", "2"]]


def test_a_cell_in_the_last_corner_costs_nothing(make_xlsx: Make) -> None:
    sheet = data(row(1, text("A1", "甲")), row(1048576, text("XFD1048576", "角")))
    table = only_table(make_xlsx(sheet))
    assert len(table.rows) < 10
    assert table.rows[-1][0].location.cell == "XFD1048576"
    assert table.rows[-1][0].column < 50


def test_formulas_give_their_stored_value(make_xlsx: Make) -> None:
    sheet = data(
        row(1, '<c r="A1"><f>SUM(B1:B2)</f><v>12.5</v></c>', '<c r="B1" t="str"><f>A1&amp;""</f><v>文</v></c>'),
        row(2, '<c r="A2"><f>SUM(C1)</f></c>', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    )
    file = make_xlsx(sheet)
    assert shown(file) == [["12.5", "文"], ["", "#DIV/0!"]]
    (reading,) = read(file, name="a.xlsx").readings
    assert reading.kind == "formula-without-value"
    assert "1 个公式" in reading.message.zh


def test_shared_strings_with_runs_and_readings_above(make_xlsx: Make) -> None:
    strings = (
        "<r><t>满意</t></r><r><t>度</t></r><rPh><t>man</t></rPh>",
        "<t>第一行_x000a_第二行</t>",
        '<r><t>9m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>',
    )
    cells = (f'<c r="{name}1" t="s"><v>{place}</v></c>' for name, place in zip("ABCD", "0129", strict=True))
    assert shown(make_xlsx(data(row(1, *cells)), strings=strings)) == [["满意度", "第一行\n第二行", "9m²"]]


def test_dates_counted_from_1904(make_xlsx: Make) -> None:
    sheet = data(row(1, number("A1", "43830"), text("B1", "甲")))
    assert shown(make_xlsx(sheet, styles=("yyyy/m/d",), date_1904="1")) == [["2024/1/1", "甲"]]


def test_long_blank_stretches_shrink_to_two_rows(make_xlsx: Make) -> None:
    table = only_table(make_xlsx(data(row(1, text("A1", "甲")), row(9, text("A9", "乙"), text("B9", "丙")))))
    assert [len(cells) for cells in table.rows] == [1, 0, 0, 2]
    assert table.rows[3][0].row == 3


def test_files_of_xlsxwriter_and_openpyxl(renderings: Any) -> None:
    rows = [["一级指标", "三级指标", "指标值"], ["产出指标", "期数", "≥5期"], [renderings.UP, "次数", "≥2\n次"]]
    table = only_table(renderings.xlsx(["申报表", rows]))
    assert (table.rows[0][0].text, table.rows[0][0].column_span) == ("申报表", 3)
    assert (table.rows[2][0].text, table.rows[2][0].row_span) == ("产出指标", 2)
    assert [cell.text for cell in table.rows[3]] == ["次数", "≥2\n次"]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["B2"] = "甲", 0.5
    sheet["B2"].number_format = "0.0%"
    sheet.merge_cells("A1:A2")
    out = io.BytesIO()
    book.save(out)
    assert [[cell.text for cell in cells] for cells in only_table(out.getvalue()).rows] == [["甲"], ["50.0%"]]


def test_rows_come_one_by_one(make_xlsx: Make) -> None:
    file = make_xlsx(data(row(1, text("A1", "甲")), row(2, text("B2", "乙"))))
    assert list(sheet_rows(file, "a", Meter("a"))) == [("表1", (0, [(0, "甲")])), ("表1", (1, [(1, "乙")]))]


def test_entities_and_doctypes_are_refused(make_xlsx: Make, make_zip: Callable[..., bytes]) -> None:
    file = make_xlsx(data(row(1, text("A1", "甲"))))
    import zipfile

    with zipfile.ZipFile(io.BytesIO(file)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"):
        evil = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + parts[part]
        with pytest.raises(DocumentError, match="实体声明"):
            read(make_zip({**parts, part: evil}), name="a.xlsx")


def test_too_many_cells_name_the_limit(make_xlsx: Make) -> None:
    file = make_xlsx(data(*(row(line, text(f"A{line}", "甲")) for line in range(1, 60))))
    with pytest.raises(DocumentError, match="--limit cells="):
        read(file, name="a.xlsx", limits=Limits(cells=50))
