"""OpenDocument spreadsheets (.ods) and texts (.odt): cells hold the text that they show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from targetlint.documents.grid import Merge, sheet_blocks, sheet_table
from targetlint.documents.limits import Meter
from targetlint.documents.markup import events, local, lxml_etree, parse_xml, whole
from targetlint.documents.messages import fault, note
from targetlint.documents.number_format import shown
from targetlint.documents.package import Package
from targetlint.errors import Words
from targetlint.model import Cell, Document, Location, Reading, Table, Text

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_ROW, _COLUMN, _STYLE_TAG = f"{{{_TABLE}}}table-row", f"{{{_TABLE}}}table-column", f"{{{_STYLE}}}style"
_SHEET = f"{{{_TABLE}}}table"
_CONTENT = "content.xml"
_REPEAT_MOST = 100_000  # a repeated filled row or cell; blank ones may repeat to the edge of the sheet
_DEEPEST = 60


def read_ods(data: bytes, file: str, meter: Meter) -> Document:
    """Every visible sheet as one table."""
    package, etree = _open(data, file, meter)
    blocks: list[Table | Text] = []
    readings: list[Reading] = []
    hidden_styles: set[str] = set()
    known: dict[Any, _Sheet] = {}
    tags = (_ROW, _COLUMN, _STYLE_TAG, _SHEET)
    for element in events(package.open(_CONTENT), tags, _CONTENT, file, etree):
        if element.tag == _STYLE_TAG:
            if any(child.get(f"{{{_TABLE}}}display") == "false" for child in element):
                hidden_styles.add(str(element.get(f"{{{_STYLE}}}name")))
            continue
        owner: Any = element if element.tag == _SHEET else next(element.iterancestors(_SHEET), None)
        if owner is None or owner.getparent() is None or local(owner.getparent().tag) != "spreadsheet":
            continue
        if owner not in known:
            known[owner] = _Sheet(str(owner.get(f"{{{_TABLE}}}name", "")))
            known[owner].hidden = owner.get(f"{{{_TABLE}}}style-name") in hidden_styles
        sheet = known[owner]
        if element.tag == _COLUMN:
            sheet.take_column(element)
        elif element.tag == _ROW and not sheet.hidden:
            sheet.take_row(element, meter)
    for sheet in known.values():
        if sheet.hidden:
            readings.append(note(file, "hidden/sheet", Location(sheet=sheet.name), sheet=sheet.name))
            continue
        table = sheet_table(sheet.name, sheet.rows, sheet.merges, sheet.hidden_columns, meter)
        blocks += sheet_blocks(table)
        if table is not None and (sheet.hidden_rows or sheet.hidden_columns):
            readings.append(note(file, "hidden/inside", Location(sheet=sheet.name), sheet=sheet.name))
    return Document(file, "ods", tuple(blocks), tuple(readings))


def read_odt(data: bytes, file: str, meter: Meter) -> Document:
    """The body of a text document as blocks in reading order."""
    package, etree = _open(data, file, meter)
    root = parse_xml(package.read(_CONTENT), _CONTENT, file, etree)
    body = next(root.iter(f"{{{_OFFICE}}}text"), None)
    walker = _Walker(meter)
    if body is not None:
        walker.walk(body, 0)
    return Document(file, "odt", tuple(walker.blocks))


def _open(data: bytes, file: str, meter: Meter) -> tuple[Package, Any]:
    etree = lxml_etree("word", Words("读取 OpenDocument 文件", "reading OpenDocument files"))
    package = Package(data, meter)
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.read(manifest):
        raise fault(file, "password")
    if _CONTENT not in package:
        raise fault(file, "no-content")
    return package, etree


def _number(element: Any, what: str) -> int:
    """How many rows or columns an element is ``repeated`` or ``spanned``."""
    return whole(element.get(f"{{{_TABLE}}}number-{what}"), 1, digits=7)


def _spans(cell: Any) -> tuple[int, int]:
    """Rows and columns that a cell covers."""
    return max(_number(cell, "rows-spanned"), 1), max(_number(cell, "columns-spanned"), 1)


def _cells(row: Any) -> Iterator[tuple[Any, int, bool]]:
    """The cells of a row, each with how often it is repeated and whether it is no part of one that covers it."""
    for element in row:
        name = local(element.tag)
        if name in ("table-cell", "covered-table-cell"):
            yield element, _number(element, "columns-repeated"), name == "table-cell"


class _Sheet:
    def __init__(self, name: str) -> None:
        self.name = name
        self.hidden = False
        self.rows: list[tuple[int, list[tuple[int, str]]]] = []
        self.merges: list[Merge] = []
        self.hidden_columns: set[int] = set()
        self.hidden_rows = 0
        self._row = 0
        self._column = 0

    def take_column(self, element: Any) -> None:
        repeat = _number(element, "columns-repeated")
        if element.get(f"{{{_TABLE}}}visibility") in ("collapse", "filter"):
            self.hidden_columns.update(range(self._column, self._column + min(repeat, 400)))
        self._column += repeat

    def take_row(self, element: Any, meter: Meter) -> None:
        repeat = _number(element, "rows-repeated")
        cells, merges = _row_cells(element, self._row, meter)
        hidden = element.get(f"{{{_TABLE}}}visibility") in ("collapse", "filter")
        filled = any(text for _, text in cells)
        if hidden and filled:
            self.hidden_rows += 1
        elif not hidden and (filled or (cells and repeat == 1)):
            for copy in range(min(repeat, _REPEAT_MOST) if filled else 1):
                meter.cells(len(cells))
                self.rows.append((self._row + copy, list(cells)))
            self.merges += merges
        self._row += repeat


def _row_cells(row: Any, number: int, meter: Meter) -> tuple[list[tuple[int, str]], list[Merge]]:
    cells: list[tuple[int, str]] = []
    merges: list[Merge] = []
    column = 0
    for element, repeat, own in _cells(row):
        text = cell_text(element) if own else ""
        if text or repeat < 50:
            copies = min(repeat, _REPEAT_MOST)
            meter.cells(copies)
            cells += [(column + copy, text) for copy in range(copies)]
        down, across = _spans(element)
        if own and (down > 1 or across > 1):
            merges.append(Merge(number, column, number + down - 1, column + across - 1))
        column += repeat
    return cells, merges


def cell_text(element: Any) -> str:
    """The text of a cell as shown; some writers leave it out and give the value alone."""
    lines = [_paragraph(child) for child in _paragraphs(element, 0)]
    if lines:
        return "\n".join(lines).strip("\n")
    kind = element.get(f"{{{_OFFICE}}}value-type")
    value = element.get(f"{{{_OFFICE}}}value")
    if kind in ("float", "currency", "percentage") and value:
        try:
            return shown(float(value), "0.##%" if kind == "percentage" else "General")
        except ValueError:
            return str(value)
    return str(element.get(f"{{{_OFFICE}}}date-value") or element.get(f"{{{_OFFICE}}}string-value") or "")


def _paragraphs(parent: Any, depth: int) -> Iterator[Any]:
    for child in parent:
        name = local(child.tag)
        if name in ("p", "h"):
            yield child
        elif name in ("list", "list-item", "list-header", "section", "frame", "text-box") and depth < _DEEPEST:
            yield from _paragraphs(child, depth + 1)


def _paragraph(element: Any) -> str:
    pieces: list[str] = []
    _collect(element, pieces, 0)
    return "".join(pieces)


def _collect(element: Any, pieces: list[str], depth: int) -> None:
    if element.text:
        pieces.append(" ".join(element.text.split("\n")))
    for child in element:
        name = local(child.tag)
        if name == "s":
            pieces.append(" " * min(whole(child.get(f"{{{_TEXT}}}c"), 1), 1_000))
        elif name == "tab":
            pieces.append("\t")
        elif name == "line-break":
            pieces.append("\n")
        elif name not in ("annotation", "annotation-end", "note", "tracked-changes", "frame") and depth < _DEEPEST:
            _collect(child, pieces, depth + 1)
        if child.tail:
            pieces.append(" ".join(child.tail.split("\n")))


class _Walker:
    """Blocks of a text document; tables are numbered in the order in which they begin."""

    def __init__(self, meter: Meter) -> None:
        self.blocks: list[Table | Text] = []
        self._meter = meter
        self._tables = 0
        self._lines = 0

    def walk(self, parent: Any, depth: int) -> None:
        for element in parent:
            name = local(element.tag)
            if name in ("p", "h"):
                self._lines += 1
                text = _paragraph(element)
                if text.strip():
                    self._meter.cells(1)
                    self.blocks.append(Text(text, Location(line=self._lines)))
                for frame in element.iter(f"{{{_TEXT}}}p"):
                    if frame is not element and frame.text:
                        self.blocks.append(Text(_paragraph(frame), Location(line=self._lines)))
            elif name == "table":
                self._table(element, depth)
            elif name in ("list", "list-item", "section", "text-box", "frame") and depth < _DEEPEST:
                self.walk(element, depth + 1)

    def _table(self, element: Any, depth: int) -> None:
        self._tables += 1
        number = self._tables
        place = len(self.blocks)
        grid: list[tuple[Cell, ...]] = []
        for row in self._rows(element):
            for _ in range(min(_number(row, "rows-repeated"), 1_000)):
                grid.append(self._row(row, len(grid), number, depth))
        if any(grid):
            self.blocks.insert(place, Table(tuple(grid), Location(table=number)))

    def _rows(self, parent: Any) -> Iterator[Any]:
        for element in parent:
            name = local(element.tag)
            if name == "table-row":
                yield element
            elif name in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self._rows(element)

    def _row(self, row: Any, number: int, table: int, depth: int) -> tuple[Cell, ...]:
        found = []
        column = 0
        for element, repeat, own in _cells(row):
            for _ in range(min(repeat, 1_000)):
                if own:
                    self._meter.cells(1)
                    location = Location(table=table, row=number + 1, column=column + 1)
                    found.append(Cell(cell_text(element), number, column, location, *_spans(element)))
                column += 1
            if depth < _DEEPEST:
                for inner in element.iterchildren(_SHEET):
                    self._table(inner, depth + 1)
        return tuple(found)
