"""Comments at cells of an Excel book; formats, charts, pictures and rules of the sheets stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from targetlint.documents.grid import column_index
from targetlint.documents.markup import local
from targetlint.fixes.comments import AUTHOR, Comment, Line
from targetlint.fixes.excel import sheet_parts
from targetlint.fixes.excel_summary import add_summary
from targetlint.fixes.messages import said
from targetlint.fixes.package import SPACE, Editing, legal, relations_in
from targetlint.reports.layout import width

PURPOSE = said("commenting/xlsx")
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
BEHIND_DRAWING = (
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
"""What may follow the drawing of comments in a sheet, in the schema's order."""

VML_HEAD, VML_SHAPE = (
    Path(__file__).with_name(name).read_text(encoding="utf-8").strip() for name in ("boxes.vml", "box.vml")
)
BOX_COLUMNS, LINE_CELLS = 5, 44


def annotate(data: bytes, file: str, comments: Sequence[Comment], lines: Sequence[Line], lang: str) -> bytes:
    """A copy of the book with `comments` at their cells and a sheet that sums up `lines`."""
    editing = Editing(data, file, PURPOSE, "excel")
    sheets = sheet_parts(editing)
    by_sheet: dict[str, list[Comment]] = {}
    for comment in comments:
        part = sheets.get(comment.location.sheet or "")
        if part is not None and comment.location.cell:
            by_sheet.setdefault(part, []).append(comment)
    for number, (part, here) in enumerate(by_sheet.items(), start=1):
        _sheet(editing, part, here, number)
    if lines:
        add_summary(editing, lines, lang)
    return editing.data()


def _sheet(editing: Editing, part: str, comments: list[Comment], number: int) -> None:
    root = editing.root(part)
    namespace = root.tag[1:].partition("}")[0]
    relations = relations_in(namespace)
    fresh = _write_comments(editing, part, comments, namespace, relations)
    drawing = next((child for child in root if local(child.tag) == "legacyDrawing"), None)
    if drawing is None:
        vml = editing.free_name("xl/drawings/vmlDrawing{}.vml")
        editing.write(vml, VML_HEAD.format(number=100 + number).encode())
        editing.declare_suffix("vml", VML_TYPE)
        drawing = editing.etree.Element(f"{{{namespace}}}legacyDrawing", nsmap={"r": relations})
        drawing.set(f"{{{relations}}}id", editing.relate(part, f"{relations}/vmlDrawing", vml))
        behind = next((child for child in root if local(child.tag) in BEHIND_DRAWING), None)
        if behind is None:
            root.append(drawing)
        else:
            behind.addprevious(drawing)
        editing.write_root(part, root)
    else:
        identity = next((value for key, value in drawing.attrib.items() if local(key) == "id"), "")
        vml = editing.target(part, identity) or ""
    if vml in editing:
        _draw(editing, vml, fresh, number)


def _write_comments(
    editing: Editing, part: str, comments: list[Comment], namespace: str, relations: str
) -> list[Comment]:
    """Comments beside those that are there; the ones that need a new box."""
    etree, space = editing.etree, f"{{{namespace}}}"
    home = editing.related(part, "comments")
    if home is None:
        home = editing.free_name("xl/comments{}.xml")
        root = etree.Element(f"{space}comments", nsmap={None: namespace})
        etree.SubElement(root, f"{space}authors")
        etree.SubElement(root, f"{space}commentList")
        editing.declare(home, COMMENTS_TYPE)
        editing.relate(part, f"{relations}/comments", home)
    else:
        root = editing.root(home)
    authors = next(child for child in root if local(child.tag) == "authors")
    listed = next(child for child in root if local(child.tag) == "commentList")
    names = [author.text for author in authors]
    if AUTHOR not in names:
        etree.SubElement(authors, f"{space}author").text = AUTHOR
        names.append(AUTHOR)
    there = {each.get("ref"): each for each in listed}
    fresh = []
    for comment in comments:
        cell = comment.location.cell or ""
        if cell in there:
            text = next(child for child in there[cell] if local(child.tag) == "text")
            _run(etree, space, text, "\n\n" + comment.text, bold=False)
            continue
        element = etree.Element(f"{space}comment", ref=cell, authorId=str(names.index(AUTHOR)))
        text = etree.SubElement(element, f"{space}text")
        for place, remark in enumerate(comment.remarks):
            _run(etree, space, text, ("\n\n" if place else "") + remark.headline, bold=True)
            _run(etree, space, text, "".join("\n" + line for line in remark.lines), bold=False)
        listed.append(element)
        fresh.append(comment)
    listed[:] = sorted(listed, key=lambda each: _address(each.get("ref", "A1")))
    editing.write_root(home, root)
    return fresh


def _run(etree: Any, space: str, parent: Any, text: str, *, bold: bool) -> None:
    run = etree.SubElement(parent, f"{space}r")
    look = etree.SubElement(run, f"{space}rPr")
    if bold:
        etree.SubElement(look, f"{space}b")
    etree.SubElement(look, f"{space}sz", val="9")
    etree.SubElement(look, f"{space}rFont", val="Microsoft YaHei")
    words = etree.SubElement(run, f"{space}t")
    words.set(SPACE, "preserve")
    words.text = legal(text)


def _draw(editing: Editing, vml: str, comments: list[Comment], number: int) -> None:
    """A hidden box for each comment beside its cell, as high as its text needs."""
    drawing = editing.read(vml)
    close = drawing.rfind(b"</xml>")
    if close < 0:
        return
    shapes = []
    for place, comment in enumerate(comments):
        row, column = _address(comment.location.cell or "A1")
        lines = sum(1 + width(line) // LINE_CELLS for line in comment.text.split("\n"))
        anchor = f"{column + 1}, 12, {row}, 4, {column + 1 + BOX_COLUMNS}, 12, {row + min(40, lines + 1)}, 4"
        identity = 102_400 + 1_024 * number + place
        shapes.append(VML_SHAPE.format(identity=identity, anchor=anchor, row=row, column=column))
    editing.write(vml, drawing[:close] + "".join(shapes).encode() + drawing[close:])


def _address(cell: str) -> tuple[int, int]:
    digits = cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits or 1) - 1, max(column_index(cell), 0)
