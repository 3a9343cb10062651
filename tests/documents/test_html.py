"""Web pages: grids of cells, layout tables, what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.documents.html import declared_encoding
from targetlint.documents.limits import Limits
from targetlint.errors import DocumentError, TargetlintError
from targetlint.model import Document, Location, Table

Texts = Callable[[bytes, str], list[object]]
Attempt = Callable[[bytes, str], Document | TargetlintError]


def page(body: str) -> bytes:
    return f"<html><body>{body}</body></html>".encode()


def only_table(body: str) -> Table:
    (table,) = (block for block in read(page(body), name="a.html").blocks if isinstance(block, Table))
    return table


def test_spans_shift_the_cells_of_later_rows() -> None:
    table = only_table(
        "<table><tr><td rowspan=2>产出<td colspan=2>宽<tr><td>期数<td>≥5期<tr><td>效益<td>人数<td>5</table>"
    )
    places = {cell.text: (cell.row, cell.column, cell.row_span, cell.column_span) for row in table.rows for cell in row}
    assert places == {
        "产出": (0, 0, 2, 1), "宽": (0, 1, 1, 2), "期数": (1, 1, 1, 1), "≥5期": (1, 2, 1, 1), "效益": (2, 0, 1, 1),
        "人数": (2, 1, 1, 1), "5": (2, 2, 1, 1),
    }  # fmt: skip
    assert table.rows[1][1].location == Location(table=1, row=2, column=3)


def test_a_rowspan_of_zero_or_too_many_ends_with_the_table() -> None:
    table = only_table("<table><tr><td rowspan=0>甲<td rowspan=9999>乙<tr><td>丙</table>")
    assert [(cell.text, cell.row_span) for cell in table.rows[0]] == [("甲", 2), ("乙", 2)]
    assert table.rows[1][0].column == 2


def test_spans_without_end_meet_the_limit_of_cells() -> None:
    rows = "<tr>" + "<td rowspan=5000 colspan=1000>x</td>" * 10
    with pytest.raises(DocumentError, match="--limit cells="):
        read(page(f"<table>{rows * 200}</table>"), name="a.html", limits=Limits(cells=100_000))


def test_a_layout_table_is_looked_through(read_texts: Texts) -> None:
    inner = "<table><tr><td>一级指标<td>指标值<tr><td>产出<td>≥5</table>"
    body = f"<table><tr><td>单位首页<tr><td><div>申报表</div>{inner}<tr><td>版权所有</table>"
    assert read_texts(page(body), "a.html") == [
        "单位首页", "申报表", [["一级指标", "指标值"], ["产出", "≥5"]], "版权所有",
    ]  # fmt: skip


def test_a_small_table_in_a_cell_follows_its_table(read_texts: Texts) -> None:
    body = "<table><tr><td>甲<td>乙<td>丙<tr><td>丁<td>戊<table><tr><td>内</table><td>己</table>"
    assert read_texts(page(body), "a.html") == [[["甲", "乙", "丙"], ["丁", "戊", "己"]], [["内"]]]


def test_what_is_hidden_is_not_read(read_texts: Texts) -> None:
    body = (
        "<style>x{}</style><script>var a</script><p style='display:none'>藏</p><p hidden>藏</p><p>显</p>"
        "<table><tr style='DISPLAY: none'><td>藏</td></tr><tr><td>显<span style='visibility:hidden'>藏</span></td>"
        "<td style='display:none'>藏</td></tr></table><input type=hidden value=藏>"
    )
    assert read_texts(page(body), "a.html") == ["显", [["显"]]]


def test_head_body_and_foot_stand_in_their_order(read_texts: Texts) -> None:
    body = "<table><tfoot><tr><td>尾</tfoot><thead><tr><td>头</thead><tbody><tr><td>身</tbody></table>"
    assert read_texts(page(body), "a.html") == [[["头"], ["身"], ["尾"]]]


def test_a_dump_inside_pre_is_a_table(read_texts: Texts) -> None:
    assert read_texts(page("<pre>一级\t值\n产出\t≥5</pre>"), "a.html") == [[["一级", "值"], ["产出", "≥5"]]]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gb2312", "utf-16"])
def test_encodings(renderings: Any, read_texts: Texts, encoding: str) -> None:
    data = renderings.html(["申报表", [["指标值", "≥95%"]]], encoding)
    assert read_texts(data, "a.html") == ["申报表", [["指标值", "≥95%"]]]


def test_the_encoding_a_page_declares() -> None:
    assert declared_encoding(b'<meta http-equiv="Content-Type" content="text/html; charset=GBK">') == "GBK"
    assert declared_encoding(b"<p>none</p>") is None


def test_a_web_archive(read_texts: Texts) -> None:
    body = "<html><body><table><tr><td>指标值</td></tr></table></body></html>".encode("gb18030")
    import base64

    data = (
        b'From: <Saved by Microsoft>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
        b'--b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        + base64.encodebytes(body)
        + b"\r\n--b--\r\n"
    )
    assert read_texts(data, "a.mht") == [[["指标值"]]]
    second = b"--b\r\nContent-Type: text/html\r\n\r\n<table><tr><td>2</td></tr></table>\r\n--b--"
    assert read_texts(data.replace(b"--b--", second), "a.mht") == [[["指标值"]], [["2"]]]
    with pytest.raises(DocumentError, match="没有网页"):
        read(data.replace(b"text/html", b"text/plain"), name="a.mht")


def test_a_page_under_the_name_of_a_spreadsheet_is_read_and_said() -> None:
    document = read(b"<table><tr><td>1</td></tr></table>", name="export.xls")
    assert document.format == "html"
    assert document.readings[0].kind == "wrong-name"
    assert ".xls" in document.readings[0].message.zh


def test_entities_of_a_document_type_are_never_resolved(read_texts: Texts) -> None:
    evil = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>a&x;b</p></body></html>'
    assert "root:" not in str(read_texts(evil, "a.html"))


def test_endless_nesting_is_an_error_or_is_cut(attempt: Attempt) -> None:
    deep = b"<div>" * 50_000 + b"x"
    outcome = attempt(deep, "a.html")
    if isinstance(outcome, Document):
        assert len(outcome.blocks) <= 1
    else:
        assert outcome.where == "a.html"
