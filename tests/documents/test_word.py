"""Word documents: merges, nesting, revisions, boxes."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest

from targetlint.documents import read
from targetlint.errors import DocumentError
from targetlint.model import Location, Table

Make = Callable[..., bytes]
Texts = Callable[[bytes, str], list[object]]


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


UP, START = "<w:vMerge/>", '<w:vMerge w:val="restart"/>'


def first_table(data: bytes) -> Table:
    return next(block for block in read(data, name="a.docx").blocks if isinstance(block, Table))


def test_cells_and_paragraphs_in_reading_order(make_docx: Make, read_texts: Texts) -> None:
    data = make_docx(p("申报表") + tbl(tr(tc("一级指标"), tc("指标值"))) + p("注：略"))
    assert read_texts(data, "a.docx") == ["申报表", [["一级指标", "指标值"]], "注：略"]


def test_merged_cells_stand_once_with_their_spans(make_docx: Make) -> None:
    table = first_table(
        make_docx(
            tbl(
                tr(tc("产出指标", START), tc("宽", '<w:gridSpan w:val="2"/>')),
                tr(tc("", UP), tc("期数"), tc("≥5期")),
                tr(tc("", UP), tc("次数"), tc("≥2次")),
                tr(tc("效益指标", START), tc("人数"), tc("5")),
            )
        )
    )
    cells = {(cell.row, cell.column): cell for row in table.rows for cell in row}
    assert (cells[0, 0].text, cells[0, 0].row_span) == ("产出指标", 3)
    assert (cells[0, 1].text, cells[0, 1].column_span) == ("宽", 2)
    assert cells[1, 2].location == Location(table=1, row=2, column=3)
    assert (cells[3, 0].text, cells[3, 0].row_span) == ("效益指标", 1)
    assert (1, 0) not in cells


def test_a_covered_cell_without_a_start_is_a_cell(make_docx: Make) -> None:
    table = first_table(make_docx(tbl(tr(tc("甲", UP), tc("乙")))))
    assert [cell.text for cell in table.rows[0]] == ["甲", "乙"]


def test_rows_that_begin_further_right(make_docx: Make) -> None:
    table = first_table(make_docx(tbl(tr(tc("甲"), tc("乙")), tr(tc("丙"), properties='<w:gridBefore w:val="1"/>'))))
    assert table.rows[1][0].column == 1


def test_old_horizontal_merges(make_docx: Make) -> None:
    table = first_table(make_docx(tbl(tr(tc("甲", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), tc("乙")))))
    assert [(cell.text, cell.column, cell.column_span) for cell in table.rows[0]] == [("甲", 0, 2), ("乙", 2, 1)]


def test_nested_tables_follow_the_one_that_holds_them(make_docx: Make) -> None:
    inner = tbl(tr(tc("内")))
    document = read(make_docx(tbl(tr(f"<w:tc>{p('外')}{inner}{p('')}</w:tc>")) + tbl(tr(tc("后")))), name="a.docx")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [(table.rows[0][0].text, table.location.table) for table in tables] == [("外", 1), ("内", 2), ("后", 3)]


def test_tracked_changes_are_read_as_accepted(make_docx: Make, read_texts: Texts) -> None:
    cell = (
        "<w:tc><w:p><w:del><w:r><w:delText>≥80%</w:delText></w:r></w:del><w:ins><w:r><w:t>≥95%</w:t></w:r></w:ins>"
        "</w:p></w:tc>"
    )
    gone = tr(tc("删去的行"), properties="<w:del/>")
    data = make_docx(tbl(f"<w:tr>{cell}</w:tr>", gone))
    assert read_texts(data, "a.docx") == [[["≥95%"]]]
    reading = read(data, name="a.docx").readings[0]
    assert reading.kind == "tracked-changes"
    assert "2 处" in reading.message.zh


def test_a_deleted_paragraph_end_joins_two_paragraphs(make_docx: Make, read_texts: Texts) -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>满意度</w:t></w:r></w:p>" + p("≥95%")
    assert read_texts(make_docx(joined + tbl(tr(f"<w:tc>{joined}</w:tc>"))), "a.docx") == [
        "满意度≥95%",
        [["满意度≥95%"]],
    ]


def test_lines_inside_a_cell(make_docx: Make, read_texts: Texts) -> None:
    cell = f"<w:tc>{p('目标1')}<w:p><w:r><w:t>目标2</w:t><w:br/><w:t>续</w:t></w:r></w:p>{p('')}</w:tc>"
    assert read_texts(make_docx(tbl(f"<w:tr>{cell}</w:tr>")), "a.docx") == [[["目标1\n目标2\n续"]]]


def test_text_boxes_follow_their_paragraph_once(make_docx: Make, read_texts: Texts) -> None:
    box = f"<w:pict><w:txbxContent>{p('框内')}{tbl(tr(tc('格')))}</w:txbxContent></w:pict>"
    both = (
        f'<w:p><w:r><w:t>锚</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert read_texts(make_docx(both), "a.docx") == ["锚", "框内", [["格"]]]


def test_content_controls_are_looked_through(make_docx: Make, read_texts: Texts) -> None:
    inner = f"<w:sdt><w:sdtContent>{tc('甲')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr(inner, tc('乙'))}</w:sdtContent></w:sdt>"
    assert read_texts(make_docx(f"<w:sdt><w:sdtContent>{tbl(row)}</w:sdtContent></w:sdt>"), "a.docx") == [
        [["甲", "乙"]]
    ]


def test_automatic_numbers_are_read(make_docx: Make, read_texts: Texts) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    one = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    data = make_docx(one.format("产出指标") + one.format("效益指标"), numbering=numbering)
    assert read_texts(data, "a.docx") == ["一、产出指标", "二、效益指标"]


def test_damaged_styles_cost_at_most_the_numbers(make_docx: Make, read_texts: Texts) -> None:
    data = make_docx(p("申报表"), styles="<w:style><broken", numbering="<w:abstractNum")
    assert read_texts(data, "a.docx") == ["申报表"]


def test_files_of_another_library(renderings: Any, read_texts: Texts) -> None:
    rows = [["一级指标", "三级指标", "指标值"], ["产出指标", "期数", "≥5期"], [renderings.UP, "次数", "≥2次"]]
    table = first_table(renderings.docx(["申报表", rows]))
    assert [(cell.text, cell.row_span) for cell in table.rows[1]] == [("产出指标", 2), ("期数", 1), ("≥5期", 1)]
    assert [cell.text for cell in table.rows[2]] == ["次数", "≥2次"]


def test_places_agree_with_python_docx(renderings: Any) -> None:
    """Whoever edits a cell by its location finds it through python-docx at the same grid place."""
    data = renderings.docx([[["甲", renderings.LEFT, "乙"], ["丙", "丁", "戊"]]])
    table = docx.Document(io.BytesIO(data)).tables[0]
    for row in first_table(data).rows:
        for cell in row:
            assert cell.location.row is not None
            assert cell.location.column is not None
            assert table.cell(cell.location.row - 1, cell.location.column - 1).text == cell.text


def test_a_package_without_a_body_is_an_error(make_zip: Callable[[dict[str, str]], bytes]) -> None:
    with pytest.raises(DocumentError, match="没有文档正文"):
        read(make_zip({"word/other.xml": "<x/>"}), name="a.docx")


def test_deep_tables_are_refused_by_name(make_docx: Make) -> None:
    body = p("底")
    for _ in range(60):
        body = tbl(f"<w:tr><w:tc>{body}</w:tc></w:tr>")
    with pytest.raises(DocumentError, match=r"a\.docx"):
        read(make_docx(body), name="a.docx")
