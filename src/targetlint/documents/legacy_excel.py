"""Old Excel and WPS books (.xls, .et): xlrd knows their merges, hidden rows and number formats.

Where xlrd can't read a book, python-calamine often can; it gives bare values, and the reading says so.
"""

from __future__ import annotations

import datetime
import io
from typing import Any

from targetlint.documents.grid import Merge, Row, sheet_blocks, sheet_table
from targetlint.documents.limits import Meter
from targetlint.documents.messages import fault, note
from targetlint.documents.number_format import general, shown, shown_text
from targetlint.errors import MissingExtraError, Words
from targetlint.model import Document, Location, Reading, Table, Text

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def read_xls(data: bytes, file: str, meter: Meter) -> Document:
    """Every visible sheet as one table."""
    try:
        import xlrd
    except ImportError:
        return _by_calamine(data, file, meter)
    try:
        book = xlrd.open_workbook(
            file_contents=data, formatting_info=True, on_demand=False, logfile=io.StringIO(), ragged_rows=True
        )
    except Exception as error:  # xlrd raises what its parser stumbled over: assertions, struct errors, its own
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise fault(file, "password") from error
        return _by_calamine(data, file, meter)
    blocks: list[Table | Text] = []
    readings: list[Reading] = []
    for sheet in book.sheets():
        if sheet.visibility:
            readings.append(note(file, "hidden/sheet", Location(sheet=sheet.name), sheet=sheet.name))
            continue
        table, skipped = _sheet(book, sheet, meter)
        blocks += sheet_blocks(table)
        if table is not None and skipped:
            readings.append(note(file, "hidden/legacy-inside", Location(sheet=sheet.name), sheet=sheet.name))
    return Document(file, "xls", tuple(blocks), tuple(readings))


def _sheet(book: Any, sheet: Any, meter: Meter) -> tuple[Table | None, bool]:
    hidden_rows = {number for number, info in sheet.rowinfo_map.items() if info.hidden}
    hidden_columns = {number for number, info in sheet.colinfo_map.items() if info.hidden and number < 256}
    rows: list[Row] = []
    hidden_cells: dict[tuple[int, int], str] = {}
    for number in range(sheet.nrows):
        cells = [(column, _shown(book, cell)) for column, cell in enumerate(sheet.row(number))]
        meter.cells(len(cells) + 1)
        if number in hidden_rows:
            hidden_cells.update(((number, column), text) for column, text in cells if text)
        elif cells:
            rows.append((number, cells))
    merges = [Merge(top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells]
    used = any(text for row in rows for column, text in row[1] if column in hidden_columns)
    table = sheet_table(sheet.name, rows, merges, hidden_columns, meter, hidden_cells)
    return table, bool(hidden_cells) or used


def _shown(book: Any, cell: Any) -> str:
    kind, value = cell.ctype, cell.value
    code = "General"
    if cell.xf_index is not None and cell.xf_index < len(book.xf_list):
        code = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    if kind == _TEXT:
        return shown_text(str(value).replace("\r\n", "\n").replace("\r", "\n"), code)
    if kind in (_NUMBER, _DATE):
        return shown(float(value), code, date_1904=bool(book.datemode))
    if kind == _BOOLEAN:
        return "TRUE" if value else "FALSE"
    return _ERRORS.get(int(value), "#N/A") if kind == _ERROR else ""


def _by_calamine(data: bytes, file: str, meter: Meter) -> Document:
    try:
        import python_calamine
    except ImportError as error:
        raise MissingExtraError("excel", Words("读取 .xls 文件", "reading .xls files")) from error
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        blocks: list[Table | Text] = []
        for meta in book.sheets_metadata:
            if str(meta.visible) != "SheetVisibleEnum.Visible":
                continue
            sheet = book.get_sheet_by_name(meta.name)
            meter.cells(sheet.total_height * sheet.total_width)
            ranges = [
                Merge(top, left, bottom, right) for (top, left), (bottom, right) in (sheet.merged_cell_ranges or [])
            ]
            rows: list[Row] = [
                (number, [(column, _plain(value)) for column, value in enumerate(row)])
                for number, row in enumerate(sheet.to_python(skip_empty_area=False))
            ]
            blocks += sheet_blocks(sheet_table(meta.name, rows, ranges, set(), meter))
    except python_calamine.PasswordError as error:
        raise fault(file, "password") from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise fault(file, "sheet-damaged") from error
    return Document(file, "xls", tuple(blocks), (note(file, "formats-unknown"),))


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float | int):
        return general(float(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)
