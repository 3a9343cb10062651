"""One description of a document, written in each format by libraries that are not the ones that read it.

A description is a list of blocks: a text, or a grid of rows.  In a grid a string is a cell, `UP` a
place covered by the merged cell above it and `LEFT` one covered by the merged cell to its left.
Formats without merges show covered places as blank cells.  Load it with the fixture `renderings`.
"""

from __future__ import annotations

import html as markup
import io
from collections.abc import Sequence
from typing import Any

UP, LEFT = "\0up", "\0left"
Row = list[str]
Block = str | list[Row]
Blocks = list[Block]

FORMATS = ("txt", "csv", "md", "html", "docx", "xlsx", "ods", "pdf")


def from_dump(text: str) -> Blocks:
    """The blocks of a tab-separated dump: runs of lines with tabs are grids of equal width."""
    blocks: Blocks = []
    for line in text.split("\n"):
        if "\t" in line:
            if not blocks or isinstance(blocks[-1], str):
                blocks.append([])
            assert isinstance(blocks[-1], list)
            blocks[-1].append(line.split("\t"))
        elif line.strip():
            blocks.append(line)
        elif blocks and isinstance(blocks[-1], list):
            blocks.append("")
    for block in blocks:
        if isinstance(block, list):
            width = max(len(row) for row in block)
            for row in block:
                row += [""] * (width - len(row))
    return [block for block in blocks if block != ""]


def merged_down(rows: list[Row], columns: Sequence[int] = (0, 1)) -> list[Row]:
    """Blank cells of `columns` become covered by the cell above them; inner columns stop where outer ones begin."""
    result = [list(row) for row in rows]
    for number in range(1, len(result)):
        for column in columns:
            if result[number][column] or not any(result[number]):
                break
            if result[number - 1][column]:
                result[number][column] = UP
    return result


def spans(rows: list[Row], row: int, column: int) -> tuple[int, int]:
    """Rows and columns that the cell at a place covers."""
    down = across = 1
    while column + across < len(rows[row]) and rows[row][column + across] == LEFT:
        across += 1
    while row + down < len(rows) and rows[row + down][column] == UP:
        down += 1
    return down, across


def is_covered(text: str) -> bool:
    return text in (UP, LEFT)


def shown(text: str) -> str:
    return "" if is_covered(text) else text


def render(blocks: Blocks, format: str) -> bytes:
    """The description as a file of `format`, one of `FORMATS`."""
    return {
        "txt": txt, "csv": csv, "md": md, "html": html, "docx": docx, "xlsx": xlsx, "ods": ods, "pdf": pdf,
    }[format](blocks)  # fmt: skip


def txt(blocks: Blocks) -> bytes:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            lines.append(block)
        else:
            for row in block:
                cells = [shown(text) for text in row]
                lines.append("\t".join(f'"{cell}"' if "\n" in cell else cell for cell in cells))
    return "\n".join(lines).encode()


def csv(blocks: Blocks, encoding: str = "gb18030") -> bytes:
    import csv as writer

    out = io.StringIO()
    table = writer.writer(out)
    width = max((len(block[0]) for block in blocks if isinstance(block, list)), default=1)
    for block in blocks:
        if isinstance(block, str):
            table.writerow([block] + [""] * (width - 1))
        else:
            table.writerows([shown(text) for text in row] for row in block)
    return out.getvalue().encode(encoding)


def md(blocks: Blocks) -> bytes:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            lines += [block, ""]
            continue
        for number, row in enumerate(block):
            cells = [shown(text).replace("\n", "<br>").replace("|", "\\|") for text in row]
            lines.append("| " + " | ".join(cells) + " |")
            if number == 0:
                lines.append("|" + " --- |" * len(row))
        lines.append("")
    return "\n".join(lines).encode()


def html(blocks: Blocks, encoding: str = "utf-8") -> bytes:
    def text(value: str) -> str:
        return markup.escape(value).replace("\n", "<br>")

    body: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            body.append(f"<p>{text(block)}</p>")
            continue
        body.append("<table border='1'>")
        for number, row in enumerate(block):
            cells = []
            for column, value in enumerate(row):
                if not is_covered(value):
                    down, across = spans(block, number, column)
                    attributes = (f" rowspan={down}" if down > 1 else "") + (f" colspan={across}" if across > 1 else "")
                    cells.append(f"<td{attributes}>{text(value)}</td>")
            body.append(f"<tr>{''.join(cells)}</tr>")
        body.append("</table>")
    head = f"<!DOCTYPE html><html><head><meta charset='{encoding}'><title>t</title></head><body>"
    return (head + "\n".join(body) + "</body></html>").encode(encoding)


def docx(blocks: Blocks) -> bytes:
    import docx as library

    document = library.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=len(block[0]))
        table.style = "Table Grid"
        for number, row in enumerate(block):
            cells = table.rows[number].cells
            for column, value in enumerate(row):
                if is_covered(value):
                    continue
                down, across = spans(block, number, column)
                cell = cells[column]
                if (down, across) != (1, 1):
                    cell = cell.merge(table.cell(number + down - 1, column + across - 1))
                cell.text = value
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx(blocks: Blocks) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False})
    sheet = book.add_worksheet("绩效目标")
    style = book.add_format({"border": 1, "text_wrap": True})
    width = max((len(block[0]) for block in blocks if isinstance(block, list)), default=1)
    at = 0
    for block in blocks:
        if isinstance(block, str):
            if width > 1:
                sheet.merge_range(at, 0, at, width - 1, block)
            else:
                sheet.write_string(at, 0, block)
            at += 1
            continue
        for number, row in enumerate(block):
            for column, value in enumerate(row):
                if is_covered(value):
                    continue
                down, across = spans(block, number, column)
                if (down, across) != (1, 1):
                    sheet.merge_range(at + number, column, at + number + down - 1, column + across - 1, "", style)
                if value:
                    sheet.write_string(at + number, column, value, style)
                elif (down, across) == (1, 1):
                    sheet.write_blank(at + number, column, None, style)
        at += len(block)
    book.close()
    return out.getvalue()


def ods(blocks: Blocks) -> bytes:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import CoveredTableCell, Table, TableCell, TableRow
    from odf.text import P

    book = OpenDocumentSpreadsheet()
    sheet = Table(name="绩效目标")

    def cell(value: str, **attributes: Any) -> Any:
        made = TableCell(valuetype="string", **attributes)
        for line in value.split("\n") if value else ():
            made.addElement(P(text=line))
        return made

    for block in blocks:
        rows = [[block]] if isinstance(block, str) else block
        for number, row in enumerate(rows):
            line = TableRow()
            for column, value in enumerate(row):
                if is_covered(value):
                    line.addElement(CoveredTableCell())
                    continue
                down, across = spans(rows, number, column)
                merged = {"numberrowsspanned": down, "numbercolumnsspanned": across} if (down, across) != (1, 1) else {}
                line.addElement(cell(value, **merged))
            sheet.addElement(line)
    book.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    book.write(out)
    return out.getvalue()


def pdf(blocks: Blocks, landscape: bool = False, heights: float = 0) -> bytes:
    from reportlab.lib import colors, pagesizes
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    size = pagesizes.landscape(pagesizes.A4) if landscape else pagesizes.A4
    style = ParagraphStyle("cell", fontName="STSong-Light", fontSize=8, leading=11, wordWrap="CJK")
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=size, leftMargin=36, rightMargin=36, topMargin=40, bottomMargin=40)
    story: list[Any] = []

    def paragraph(value: str) -> Paragraph:
        return Paragraph(markup.escape(value).replace("\n", "<br/>"), style)

    for block in blocks:
        if isinstance(block, str):
            story += [paragraph(block), Spacer(1, 6)]
            continue
        commands: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
        for number, row in enumerate(block):
            for column, value in enumerate(row):
                down, across = spans(block, number, column)
                if not is_covered(value) and (down, across) != (1, 1):
                    commands.append(("SPAN", (column, number), (column + across - 1, number + down - 1)))
        columns = len(block[0])
        widest = [max((len(shown(row[column])) for row in block), default=1) for column in range(columns)]
        shares = [min(max(width, 3), 30) for width in widest]
        widths = [(size[0] - 72) * share / sum(shares) for share in shares]
        data = [[paragraph(shown(value)) for value in row] for row in block]
        story += [Table(data, colWidths=widths, style=commands), Spacer(1, 6)]
    document.build(story)
    return out.getvalue()
