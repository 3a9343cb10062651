"""PDF: pages, tables, scans, passwords."""

from __future__ import annotations

import io
import shutil
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib import pagesizes
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from targetlint.documents import read
from targetlint.documents.limits import Limits
from targetlint.errors import DocumentError
from targetlint.model import Location, Table

Texts = Callable[[bytes, str], list[Any]]
Draw = Callable[[canvas.Canvas], None]


def drawn(*pages: Draw, size: tuple[float, float] = pagesizes.A4, **options: Any) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = io.BytesIO()
    sheet = canvas.Canvas(out, pagesize=size, **options)
    for page in pages:
        sheet.setFont("STSong-Light", 10)
        page(sheet)
        sheet.showPage()
    sheet.save()
    return out.getvalue()


def grid(sheet: canvas.Canvas, rows: list[list[str]], left: float = 60, top: float = 700, width: float = 90) -> None:
    lines = [top - 24 * place for place in range(len(rows) + 1)]
    edges = [left + width * place for place in range(len(rows[0]) + 1)]
    sheet.grid(edges, lines)
    for place, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.drawString(edges[column] + 4, lines[place + 1] + 8, text)


def test_tables_on_several_pages_and_text_between(renderings: Any) -> None:
    rows = [["一级指标", "三级指标", "指标值"]] + [
        ["产出指标", f"第{number}项", f"≥{number}个"] for number in range(80)
    ]
    document = read(renderings.pdf(["申报表", rows, "注：略"]), name="a.pdf")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) >= 2
    assert [row[1].text for table in tables for row in table.rows if row[1].text != "三级指标"] == [
        f"第{number}项" for number in range(80)
    ]
    assert tables[1].rows[0][0].location == Location(page=2, table=1, row=1, column=1)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_pages_turned_by_the_viewer(read_texts: Texts, angle: int) -> None:
    def page(sheet: canvas.Canvas) -> None:
        sheet.setPageRotation(angle)
        width, height = pagesizes.A4
        # What is drawn turned the other way shows upright.
        if angle == 90:
            sheet.rotate(90)
            sheet.translate(0, -width)
        elif angle == 270:
            sheet.rotate(270)
            sheet.translate(-height, 0)
        else:
            sheet.rotate(180)
            sheet.translate(-width, -height)
        grid(sheet, [["指标名称", "指标值"], ["培训期数", "≥5期"]], top=400)

    assert read_texts(drawn(page), "a.pdf") == [[["指标名称", "指标值"], ["培训期数", "≥5期"]]]


@pytest.mark.parametrize("angle", [90, 270])
def test_tables_printed_sideways(read_texts: Texts, angle: int) -> None:
    def page(sheet: canvas.Canvas) -> None:
        width, height = pagesizes.A4
        sheet.rotate(angle)
        sheet.translate(0 if angle == 90 else -height, -width if angle == 90 else 0)
        grid(sheet, [["指标名称", "指标值"], ["培训期数", "≥5期"]], top=400)

    assert read_texts(drawn(page), "a.pdf") == [[["指标名称", "指标值"], ["培训期数", "≥5期"]]]


def test_a_scan_is_said(renderings: Any) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    picture = ImageReader(Image.new("RGB", (60, 80), "white"))

    def scan(sheet: canvas.Canvas) -> None:
        sheet.drawImage(picture, 0, 0, 500, 700)

    with pytest.raises(DocumentError, match="扫描件"):
        read(drawn(scan), name="a.pdf")
    mixed = read(drawn(lambda sheet: sheet.drawString(60, 600, "申报表"), scan), name="a.pdf")
    assert mixed.readings[0].kind == "scanned-page"
    assert mixed.readings[0].location == Location(page=2)
    with pytest.raises(DocumentError, match="没有文字"):
        read(drawn(lambda sheet: None), name="a.pdf")


def test_a_password_is_said() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    def page(sheet: canvas.Canvas) -> None:
        sheet.drawString(60, 600, "申报表")

    with pytest.raises(DocumentError, match="密码"):
        read(drawn(page, encrypt=StandardEncryption("secret", strength=128)), name="a.pdf")
    # Only an owner's password: everybody may read.
    assert read(drawn(page, encrypt=StandardEncryption("", "owner", strength=128)), name="a.pdf").blocks


def test_page_numbers_are_left_out(read_texts: Texts) -> None:
    def page(sheet: canvas.Canvas) -> None:
        sheet.drawString(60, 600, "正文")
        sheet.drawString(290, 30, "第 1 页 共 3 页")
        sheet.drawString(290, 820, "— 12 —")

    assert read_texts(drawn(page), "a.pdf") == ["正文"]


def test_bold_by_double_printing_is_read_once(read_texts: Texts) -> None:
    def page(sheet: canvas.Canvas) -> None:
        for shift in (0, 0.3):
            sheet.drawString(60 + shift, 600, "项目名称")

    assert read_texts(drawn(page), "a.pdf") == ["项目名称"]


def test_text_over_a_border_is_read_whole_and_said() -> None:
    def page(sheet: canvas.Canvas) -> None:
        grid(sheet, [["甲", "", "乙"], ["很长很长的一项指标名称超出", "", "值"]], width=65)

    document = read(drawn(page), name="a.pdf")
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[1]] == ["很长很长的一项指标名称超出", "", "值"]
    assert document.readings[0].kind == "text-over-border"


def test_a_table_without_borders(read_texts: Texts) -> None:
    rows = [
        ["项目类别", "指标名称", "目标值"],
        ["投入目标", "资金结余率", "15%"],
        ["产出目标", "套数", "2个"],
        ["结果目标", "恢复速度", "2小时"],
    ]

    def page(sheet: canvas.Canvas) -> None:
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.drawString(60 + 120 * column, 600 - 20 * place, text)

    assert read_texts(drawn(page), "a.pdf") == [rows]


def test_wrapped_prose_is_joined(renderings: Any, read_texts: Texts) -> None:
    text = "为保障临床用血安全，持续推进无偿献血工作，不断加强队伍建设，加大宣传力度，积极争取支持，" * 4
    assert read_texts(renderings.pdf([text, "二、效益指标"]), "a.pdf") == [text, "二、效益指标"]


def test_squared_paper_is_no_table() -> None:
    def page(sheet: canvas.Canvas) -> None:
        sheet.grid([20 + 3 * place for place in range(160)], [20 + 4 * place for place in range(160)])
        sheet.drawString(60, 800, "申报表")

    document = read(drawn(page), name="a.pdf")
    assert [reading.kind for reading in document.readings] == ["page-too-complex"]
    assert len(document.blocks) == 1


def test_a_stream_that_unpacks_without_end_is_refused() -> None:
    data = b"%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length 1>>\nstream\n" + zlib.compress(b" " * 9_000_000)
    with pytest.raises(DocumentError, match="--limit unpacked="):
        read(data + b"\nendstream endobj", name="a.pdf", limits=Limits(unpacked=1_000_000))


def test_no_pdf_behind_its_first_line() -> None:
    with pytest.raises(DocumentError, match="损坏"):
        read(b"%PDF-1.7\nnothing", name="a.pdf")


def test_pages_printed_by_a_browser(renderings: Any, tmp_path: Path) -> None:
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("no Chromium is installed")
    names = [f"第{number}项受益学生人数" for number in range(45)]
    rows = [["一级指标", "三级指标", "指标值"], ["产出指标", names[0], "≥0人次"]]
    rows += [[renderings.UP, name, f"≥{number}人次"] for number, name in enumerate(names[1:], 1)]
    page, made = tmp_path / "a.html", tmp_path / "a.pdf"
    page.write_bytes(renderings.html(["申报表", rows]))
    command = [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
               "--no-pdf-header-footer", f"--print-to-pdf={made}", page.as_uri()]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    if not made.exists():
        pytest.skip("this Chromium prints no pages")
    tables = [block for block in read(made).blocks if isinstance(block, Table)]
    assert len(tables) > 1
    read_rows = [[cell.text for cell in row][-2:] for table in tables for row in table.rows]
    assert read_rows[1:] == [[name, f"≥{number}人次"] for number, name in enumerate(names)]
    # The merged label is printed in the middle of its rows, on one of the pages: all parts of it have it.
    labels = [cell for table in tables for row in table.rows for cell in row if cell.column == 0 and cell.row_span > 1]
    assert [cell.text for cell in labels] == ["产出指标"] * len(tables)
