"""Word documents (.docx): the parts themselves, walked once, as a reader of the printed page sees them.

Tracked changes count as accepted, hidden text is left out, automatic numbers are written in front of
their paragraphs, text boxes follow the paragraph that anchors them.  Tables are numbered in the order
in which they begin, nested ones included; rows and columns are places of the grid.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from targetlint.documents.limits import Meter
from targetlint.documents.markup import lxml_etree, parse_xml, whole
from targetlint.documents.messages import fault, note
from targetlint.documents.package import Package
from targetlint.documents.word_numbers import Numbering
from targetlint.documents.word_text import attribute, child, children, kind, paragraph_text
from targetlint.errors import Words
from targetlint.model import Cell, Document, Location, Table, Text

_SAME_LEVEL = frozenset({"ins", "moveTo", "smartTag", "customXml", "sdtContent"})
_DEEPEST = 40  # tables inside tables; people need two


def read_docx(data: bytes, file: str, meter: Meter) -> Document:
    """The body of a Word document as blocks in reading order."""
    etree = lxml_etree("word", Words("读取 .docx 文件", "reading .docx files"))
    package = Package(data, meter)
    main = main_part(package, file, etree)
    folder = main.rpartition("/")[0]
    root = parse_xml(package.read(main), main, file, etree)
    body = child(root, "body")
    if body is None:
        raise fault(file, "no-body")
    parts = {
        name: parse_xml(package.read(f"{folder}/{name}.xml"), f"{folder}/{name}.xml", file, etree, recover=True)
        for name in ("numbering", "styles")
        if f"{folder}/{name}.xml" in package
    }
    walker = _Walker(meter, Numbering(parts.get("numbering"), parts.get("styles")))
    walker.walk(body)
    readings = (note(file, "tracked-changes", deleted=walker.deleted),) if walker.deleted else ()
    return Document(file, "docx", tuple(walker.blocks), readings)


def places_in(root: Any, meter: Meter) -> dict[tuple[int, ...], Any]:
    """The elements that locations speak of, for writers: cells by (table, row, column), paragraphs by (line,)."""
    walker = _Walker(meter, Numbering(None, None))
    body = child(root, "body")
    if body is not None:
        walker.walk(body)
    return walker.elements


def main_part(package: Package, file: str, etree: Any) -> str:
    """The part that the package names as its main document."""
    if "_rels/.rels" in package:
        for relation in parse_xml(package.read("_rels/.rels"), "_rels/.rels", file, etree):
            if str(relation.get("Type", "")).endswith("/officeDocument"):
                target = str(relation.get("Target", "")).lstrip("/")
                if target in package:
                    return target
    for name in ("word/document.xml", "xl/workbook.xml"):
        if name in package:
            return name
    raise fault(file, "no-document")


class _Walker:
    def __init__(self, meter: Meter, numbering: Numbering) -> None:
        self.blocks: list[Table | Text] = []
        self.elements: dict[tuple[int, ...], Any] = {}
        self.deleted = 0
        self._meter = meter
        self._numbering = numbering
        self._tables = 0
        self._paragraphs = 0
        self._depth = 0

    def walk(self, parent: Any) -> None:
        carried = ""  # text of a paragraph whose end was deleted: it runs on into the next
        for element in self._level(parent):
            if kind(element) == "tbl":
                self.table(element)
                continue
            text, boxes, joined = self._paragraph(element)
            self._paragraphs += 1
            self.elements[(self._paragraphs,)] = element
            if joined:
                carried += text
                continue
            text, carried = carried + text, ""
            if text.strip():
                self._meter.cells(1)
                self.blocks.append(Text(text.strip("\n"), Location(line=self._paragraphs)))
            for box in boxes:
                self.walk(box)

    def table(self, element: Any) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise fault(self._meter.file, "tables-nested", most=_DEEPEST)
        self._tables += 1
        number = self._tables
        place = len(self.blocks)
        drafts: list[list[_Draft]] = []
        open_merges: dict[int, _Draft] = {}
        for row in self._rows(element):
            drafts.append(self._row(row, len(drafts), open_merges))
        rows = tuple(tuple(draft.cell(number) for draft in row) for row in drafts)
        self.elements.update({(number, d.row + 1, d.column + 1): d.element for row in drafts for d in row})
        if rows:
            self.blocks.insert(place, Table(rows, Location(table=number)))
        self._depth -= 1

    def _row(self, row: Any, number: int, open_merges: dict[int, _Draft]) -> list[_Draft]:
        found: list[_Draft] = []
        column = whole(attribute(child(child(row, "trPr"), "gridBefore"), "val"), digits=4)
        for tc in _inside(row, "tc"):
            properties = children(child(tc, "tcPr"))
            across = max(whole(attribute(properties.get("gridSpan"), "val"), 1, digits=4), 1)
            merge = properties.get("vMerge")
            if merge is not None and attribute(merge, "val") != "restart" and column in open_merges:
                open_merges[column].row_span = number - open_merges[column].row + 1
            elif _is_continued(properties.get("hMerge")) and found:
                found[-1].column_span += across
            else:
                draft = _Draft(tc, self._cell_text(tc), number, column, across)
                found.append(draft)
                for covered in range(column, min(column + across, column + 1_000)):
                    open_merges.pop(covered, None)
                if merge is not None:
                    open_merges[column] = draft
            column += across
        self._meter.cells(len(found) + 1)
        return found

    def _cell_text(self, tc: Any) -> str:
        pieces: list[str] = []
        carried = ""
        for element in self._level(tc):
            if kind(element) == "tbl":
                self.table(element)
                continue
            text, boxes, joined = self._paragraph(element)
            if joined:
                carried += text
                continue
            pieces.append(carried + text)
            carried = ""
            pieces += [inner for box in boxes if (inner := self._cell_text(box))]
        if carried:
            pieces.append(carried)
        return "\n".join(pieces).strip("\n")

    def _paragraph(self, element: Any) -> tuple[str, list[Any], bool]:
        text, boxes, deleted = paragraph_text(element)
        self.deleted += deleted
        properties = child(element, "pPr")
        joined = child(child(properties, "rPr"), "del") is not None
        if properties is not None and text.strip():
            text = self._numbering.prefix(properties) + text
        return text, boxes, joined

    def _level(self, parent: Any) -> Iterator[Any]:
        """Paragraphs and tables directly below `parent`, looking through wrappers."""
        for element in parent:
            name = kind(element)
            if name in ("p", "tbl"):
                yield element
            elif name in _SAME_LEVEL:
                yield from self._level(element)
            elif name == "sdt":
                if (content := child(element, "sdtContent")) is not None:
                    yield from self._level(content)
            elif name == "AlternateContent":
                if (choice := child(element, "Choice")) is not None:
                    yield from self._level(choice)
            elif name in ("del", "moveFrom"):
                self.deleted += 1

    def _rows(self, table: Any) -> Iterator[Any]:
        for row in _inside(table, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None:
                self.deleted += 1
            elif child(properties, "hidden") is None:
                yield row


@attrs.define
class _Draft:
    """A cell while later rows may still widen its span."""

    element: Any
    text: str
    row: int
    column: int
    column_span: int
    row_span: int = 1

    def cell(self, table: int) -> Cell:
        location = Location(table=table, row=self.row + 1, column=self.column + 1)
        return Cell(self.text, self.row, self.column, location, self.row_span, self.column_span)


def _inside(parent: Any, wanted: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, looking through wrappers."""
    for element in parent:
        name = kind(element)
        if name == wanted:
            yield element
        elif name in _SAME_LEVEL or name == "sdt":
            yield from _inside(element, wanted)


def _is_continued(element: Any) -> bool:
    return element is not None and attribute(element, "val") != "restart"
