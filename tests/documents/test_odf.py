"""OpenDocument spreadsheets and texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.errors import DocumentError
from targetlint.model import Location, Table

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style", "drawing")
)
MakeZip = Callable[..., bytes]


def ods(make_zip: MakeZip, sheets: str, styles: str = "") -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    )
    return make_zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def odt(make_zip: MakeZip, body: str) -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return make_zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def cell(text: str, attributes: str = "") -> str:
    lines = "".join(f"<text:p>{line}</text:p>" for line in text.split("|")) if text else ""
    return f"<table:table-cell {attributes}>{lines}</table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def tables(data: bytes, name: str = "a.ods") -> list[Table]:
    return [block for block in read(data, name=name).blocks if isinstance(block, Table)]


def test_cells_hold_the_text_they_show(make_zip: MakeZip) -> None:
    sheet = row(cell("甲|乙"), cell("95%", 'office:value-type="percentage" office:value="0.95"'))
    (table,) = tables(ods(make_zip, f'<table:table table:name="表1">{sheet}</table:table>'))
    assert [cell.text for cell in table.rows[0]] == ["甲\n乙", "95%"]
    assert table.rows[0][1].location == Location(sheet="表1", cell="B1")


def test_values_without_text(make_zip: MakeZip) -> None:
    sheet = row(
        cell("", 'office:value-type="percentage" office:value="0.955"'),
        cell("", 'office:value-type="float" office:value="12"'),
        cell("", 'office:value-type="date" office:date-value="2024-01-31"'),
    )
    (table,) = tables(ods(make_zip, f'<table:table table:name="表1">{sheet}</table:table>'))
    assert [cell.text for cell in table.rows[0]] == ["95.5%", "12", "2024-01-31"]


def test_merges_repeats_and_the_blank_rest_of_a_sheet(make_zip: MakeZip) -> None:
    sheet = (
        row(cell("产出", 'table:number-rows-spanned="2"'), cell("同", 'table:number-columns-repeated="2"'))
        + row("<table:covered-table-cell/>", cell("次"), cell("", 'table:number-columns-repeated="16000"'))
        + row(cell("", 'table:number-columns-repeated="16384"'), attributes='table:number-rows-repeated="1048000"')
    )
    (table,) = tables(ods(make_zip, f'<table:table table:name="表1">{sheet}</table:table>'))
    assert [(cell.text, cell.row_span) for cell in table.rows[0]] == [("产出", 2), ("同", 1), ("同", 1)]
    assert [cell.text for cell in table.rows[1]] == ["次"]
    assert len(table.rows) == 2


def test_hidden_sheets_rows_and_columns(make_zip: MakeZip) -> None:
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    first = (
        '<table:table table:name="明"><table:table-column/><table:table-column table:visibility="collapse"/>'
        + row(cell("甲"), cell("藏"), cell("乙"))
        + row(cell("藏行"), attributes='table:visibility="collapse"')
        + "</table:table>"
    )
    second = f'<table:table table:name="暗" table:style-name="ta2">{row(cell("乙"))}</table:table>'
    document = read(ods(make_zip, first + second, styles), name="a.ods")
    assert [
        [[c.text for c in line] for line in table.rows] for table in document.blocks if isinstance(table, Table)
    ] == [[["甲", "乙"]]]
    assert [reading.location.sheet for reading in document.readings] == ["明", "暗"]


def test_texts_with_tables(make_zip: MakeZip, texts: Callable[..., list[object]]) -> None:
    body = (
        "<text:h>申报<text:s text:c='2'/>表</text:h>"
        f'<table:table table:name="t"><table:table-header-rows>{row(cell("一级"))}</table:table-header-rows>'
        f"{row(cell('产出'))}</table:table><text:p>注<text:line-break/>略</text:p>"
    )
    document = read(odt(make_zip, body), name="a.odt")
    assert texts(document) == ["申报  表", [["一级"], ["产出"]], "注\n略"]
    table = document.blocks[1]
    assert table.location == Location(table=1)


def test_comments_are_not_read(make_zip: MakeZip) -> None:
    noted = "<text:p>值<office:annotation><text:p>批注</text:p></office:annotation></text:p>"
    sheet = row(f"<table:table-cell>{noted}</table:table-cell>", cell("旁"))
    (table,) = tables(ods(make_zip, f'<table:table table:name="表1">{sheet}</table:table>'))
    assert table.rows[0][0].text == "值"


def test_a_password_is_said(make_zip: MakeZip) -> None:
    data = make_zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<m><encryption-data/></m>",
            "content.xml": b"\x00\x01",
        }
    )
    with pytest.raises(DocumentError, match="密码"):
        read(data, name="a.ods")


def test_files_of_odfpy(renderings: Any) -> None:
    (table,) = tables(renderings.ods([[["甲", renderings.LEFT], ["丙\n丁", "戊"]]]))
    assert [(cell.text, cell.column_span) for cell in table.rows[0]] == [("甲", 2)]
    assert [cell.text for cell in table.rows[1]] == ["丙\n丁", "戊"]
