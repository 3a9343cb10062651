"""Excel copies: comments at the right cells; charts, pictures, rules and looks as they were."""

from __future__ import annotations

import io
from typing import Any

import attrs
import pytest

from targetlint.fixes.annotate import annotated
from targetlint.model import Location

openpyxl = pytest.importorskip("openpyxl")
xlsxwriter = pytest.importorskip("xlsxwriter")


@pytest.fixture
def rich() -> bytes:
    """A book by another library with everything that must survive, and a comment at a faulty cell."""
    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "blue").save(picture, "PNG")
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("绩效'目标")
    bold = book.add_format({"bold": True, "bg_color": "#FFEE00"})
    rows = [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "培训期数", "≥5.00(期)"],
        ["产出指标", "质量指标", "合格率", "≥0.95(百分比)"],
        ["效益指标", "社会效益指标", "知晓率", "百分之85"],
    ]
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row, bold if number == 0 else None)
    sheet.write_row(5, 0, [1, 2, 3])
    sheet.data_validation("E2:E4", {"validate": "list", "source": ["是", "否"]})
    sheet.conditional_format("A6:C6", {"type": "data_bar"})
    sheet.write_comment("D2", "请核对", {"author": "王会计"})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='绩效''目标'!$A$6:$C$6"})
    sheet.insert_chart("G2", chart)
    sheet.insert_image("G20", "a.png", {"image_data": picture})
    sheet.set_header("&C内部资料", {})
    sheet.add_table("A10:B12", {"columns": [{"header": "甲"}, {"header": "乙"}]})
    other = book.add_worksheet("说明")
    other.write("A1", "备注")
    book.define_name("数据", "='绩效''目标'!$A$6:$C$6")
    book.close()
    return stream.getvalue()


def comments(data: bytes) -> dict[str, tuple[str, str]]:
    """Text and author of every comment by sheet and cell."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {
        f"{sheet.title}!{cell.coordinate}": (cell.comment.text, cell.comment.author)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None
    }


def test_comments_stand_at_their_cells(rich: bytes, checked: Any, wishes: dict[str, str]) -> None:
    found = comments(annotated(rich, checked(rich, "表.xlsx", wishes), "表.xlsx"))
    assert set(found) == {"绩效'目标!D2", "绩效'目标!D3", "绩效'目标!D4"}
    assert found["绩效'目标!D3"] == ("【提示】写法\n建议写作：≥95%\n规则：a/b", "targetlint")
    text, author = found["绩效'目标!D2"]
    assert text.startswith("请核对")
    assert text.endswith("【提示】写法\n建议写作：≥5期\n规则：a/b")
    assert author == "王会计"


def test_all_other_parts_stay_byte_for_byte(rich: bytes, checked: Any, parts_of: Any, wishes: dict[str, str]) -> None:
    before, after = parts_of(rich), parts_of(annotated(rich, checked(rich, "表.xlsx", wishes), "表.xlsx"))
    assert list(after)[: len(before)] == list(before)
    assert set(after) - set(before) == {"xl/worksheets/sheet3.xml"}
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/styles.xml",
        "xl/workbook.xml",
    }


def test_a_sheet_without_comments_gets_only_its_link(
    form_as: Any, checked: Any, parts_of: Any, wishes: dict[str, str]
) -> None:
    from lxml import etree

    data = form_as("xlsx")
    before, after = parts_of(data), parts_of(annotated(data, checked(data, "表.xlsx", wishes), "表.xlsx"))
    name = "xl/worksheets/sheet1.xml"
    root = etree.fromstring(after[name])
    (link,) = [child for child in root if child.tag.endswith("}legacyDrawing")]
    root.remove(link)
    assert etree.tostring(root, method="c14n") == etree.tostring(etree.fromstring(before[name]), method="c14n")
    assert len(comments(annotated(data, checked(data, "表.xlsx", wishes), "表.xlsx"))) == len(wishes)


def test_the_link_stands_where_the_schema_wants_it(rich: bytes, checked: Any, wishes: dict[str, str]) -> None:
    from lxml import etree

    stream = io.BytesIO()
    book = openpyxl.load_workbook(io.BytesIO(rich))
    book.worksheets[0]["D2"].comment = None
    book.save(stream)
    data = stream.getvalue()
    import zipfile

    copy = annotated(data, checked(data, "表.xlsx", wishes), "表.xlsx")
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(copy)).read("xl/worksheets/sheet1.xml"))
    order = [child.tag.rpartition("}")[2] for child in root]
    assert order.index("drawing") < order.index("legacyDrawing") < order.index("tableParts")


def test_what_the_sheet_has_is_kept(rich: bytes, checked: Any, wishes: dict[str, str]) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(annotated(rich, checked(rich, "表.xlsx", wishes), "表.xlsx"))).worksheets[
        0
    ]
    assert len(sheet.data_validations.dataValidation) == 1
    assert len(sheet._charts) == 1
    assert len(sheet._images) == 1
    assert sheet["A1"].font.bold
    assert list(sheet.tables) == ["Table1"]
    assert len(sheet.conditional_formatting) == 1


def test_a_finding_without_a_cell_does_no_harm(rich: bytes, checked: Any) -> None:
    outcome = checked(rich, "表.xlsx", {"百分之85": "85%"})
    lost = attrs.evolve(
        outcome, findings=(attrs.evolve(outcome.findings[0], location=Location(sheet="没有", cell="A1")),)
    )
    copy = annotated(rich, lost, "表.xlsx")
    assert set(comments(copy)) == {"绩效'目标!D2"}
    assert openpyxl.load_workbook(io.BytesIO(copy)).worksheets[-1].max_row == 5
