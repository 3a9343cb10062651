"""Web pages (.html, and .xls files that are web pages inside) and web archives (.mht), as a browser shows them.

Tables are numbered in the order in which they begin.  A table that only arranges other tables on the
page is looked through; what is hidden by its own style or attribute is left out.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from typing import Any

from targetlint.documents.delimited import lines_of
from targetlint.documents.encoding import decode
from targetlint.documents.html_text import BLOCKS, is_hidden, tag_of, visible_lines
from targetlint.documents.limits import Meter
from targetlint.documents.markup import lxml_etree, whole
from targetlint.documents.messages import fault
from targetlint.documents.text import blocks as text_blocks
from targetlint.errors import Words
from targetlint.model import Cell, Document, Location, Table, Text

_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_WIDEST, _DEEPEST = 1_000, 60


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its head.

    >>> declared_encoding(b"<meta charset='gb2312'>")
    'gb2312'
    """
    found = _DECLARED.search(data[:4_000])
    return found[1].decode() if found else None


def read_html(data: bytes, file: str, meter: Meter, declared: str | None = None) -> Document:
    """A page as blocks in reading order; `declared` is an encoding known from outside the page."""
    text = decode(data, file, declared or declared_encoding(data))
    return Document(file, "html", tuple(tables_and_text(text, meter)))


def read_mht(data: bytes, file: str, meter: Meter) -> Document:
    """The pages of a web archive: a book saved as one keeps each sheet as a page of its own."""
    walker = _Walker(meter)
    found = False
    try:
        for part in email.message_from_bytes(data, policy=email.policy.default).walk():
            if part.get_content_type() == "text/html":
                found = True
                body = part.get_payload(decode=True)
                content = body if isinstance(body, bytes) else b""
                declared = part.get_content_charset() or declared_encoding(content)
                _walk_page(decode(content, file, declared), walker, meter)
    except (LookupError, ValueError, KeyError, AttributeError, IndexError) as error:
        raise fault(file, "page-archive-damaged") from error
    if not found:
        raise fault(file, "page-archive-empty")
    return Document(file, "mht", tuple(walker.blocks))


def tables_and_text(text: str, meter: Meter) -> list[Table | Text]:
    """The blocks of a page or of a piece of one."""
    return _walked(text, meter).blocks


def cells_in(text: str, meter: Meter) -> dict[tuple[int, int, int], Any]:
    """The elements that locations speak of, for writers: cells by (table, row, column)."""
    return _walked(text, meter).elements


def _walked(text: str, meter: Meter) -> _Walker:
    walker = _Walker(meter)
    _walk_page(text, walker, meter)
    return walker


def _walk_page(text: str, walker: _Walker, meter: Meter) -> None:
    etree = lxml_etree("html", Words("读取网页表格", "reading tables of web pages"))
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise fault(meter.file, "page-damaged") from error
    if root is not None:
        walker.walk(root, 0)


class _Walker:
    def __init__(self, meter: Meter) -> None:
        self.blocks: list[Table | Text] = []
        self.elements: dict[tuple[int, int, int], Any] = {}
        self._meter = meter
        self._tables = 0
        self._lines = 0

    def walk(self, element: Any, depth: int) -> None:
        """Blocks of what stands in `element`: its tables, and its text outside them line by line."""
        run: list[Any] = []  # neighbouring pieces of one run of text
        self._too_deep(depth)
        if element.text:
            run.append(element.text)
        for inner in element:
            if not is_hidden(inner):
                name = tag_of(inner)
                if name == "table":
                    self._text(run)
                    self.table(inner, depth + 1)
                elif name == "pre" and "\t" in "".join(inner.itertext()):
                    self._text(run)
                    self.blocks += text_blocks(lines_of("".join(inner.itertext())), self._meter)
                elif _holds_blocks(inner):
                    self._text(run)
                    self.walk(inner, depth + 1)
                else:
                    run.append(inner)
                    if name in BLOCKS:
                        self._text(run)
            if inner.tail:
                run.append(inner.tail)
        self._text(run)

    def _text(self, run: list[Any]) -> None:
        for line in visible_lines(run):
            if line:
                self._lines += 1
                self._meter.cells(1)
                self.blocks.append(Text(line, Location(line=self._lines)))
        run.clear()

    def table(self, element: Any, depth: int) -> None:
        rows = list(_rows(element))
        nested = [inner for inner in element.iter("table") if next(inner.iterancestors("table"), None) is element]
        if nested and _is_layout(rows, nested):
            self._tables += 1
            for row in rows:
                for cell in _cells(row):
                    self.walk(cell, depth + 1)
            return
        for caption in element.iterchildren("caption"):
            self._text([caption])
        self._tables += 1
        grid = _grid(rows, self._tables, self._meter, self.elements)
        if any(grid):
            self.blocks.append(Table(grid, Location(table=self._tables)))
        for inner in nested:
            if not is_hidden(inner):
                self._too_deep(depth)
                self.table(inner, depth + 1)

    def _too_deep(self, depth: int) -> None:
        if depth > _DEEPEST * 4:
            raise fault(self._meter.file, "page-nested")


def _holds_blocks(element: Any) -> bool:
    return any(tag_of(inner) in BLOCKS or tag_of(inner) in ("table", "pre") for inner in element.iterdescendants())


def _is_layout(rows: list[Any], nested: list[Any]) -> bool:
    own = sum(any(visible_lines([cell], own=True)) for row in rows for cell in _cells(row))
    inner = sum(1 for table in nested for element in table.iter("td", "th"))
    return inner > own


def _rows(table: Any) -> Iterator[Any]:
    last: list[Any] = []
    for element in table:
        name = tag_of(element)
        if is_hidden(element):
            continue
        if name == "tr":
            yield element
        elif name in ("thead", "tbody", "tfoot"):
            rows = [row for row in element.iterchildren("tr") if not is_hidden(row)]
            if name == "tfoot":
                last += rows
            else:
                yield from rows
    yield from last


def _cells(row: Any) -> Iterator[Any]:
    for element in row:
        if tag_of(element) in ("td", "th") and not is_hidden(element):
            yield element


def _grid(
    rows: list[Any], table: int, meter: Meter, elements: dict[tuple[int, int, int], Any]
) -> tuple[tuple[Cell, ...], ...]:
    """Cells at their places: each takes the first place of its row that no earlier cell covers."""
    covered: dict[int, set[int]] = {}
    grid = []
    for number, row in enumerate(rows):
        taken = covered.pop(number, set())
        cells: list[Cell] = []
        column = 0
        for element in _cells(row):
            while column in taken:
                column += 1
            across = min(max(whole(element.get("colspan"), 1), 1), _WIDEST)
            down = whole(element.get("rowspan"), 1)
            down = min(down, len(rows) - number) if down > 0 else len(rows) - number
            meter.cells(down * across)
            for below in range(number + 1, number + down):
                covered.setdefault(below, set()).update(range(column, column + across))
            text = "\n".join(visible_lines([element], own=True)).strip("\n")
            location = Location(table=table, row=number + 1, column=column + 1)
            elements[(table, number + 1, column + 1)] = element
            cells.append(Cell(text, number, column, location, down, across))
            column += across
        grid.append(tuple(cells))
    return tuple(grid)
