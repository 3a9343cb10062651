"""Excel books (.xlsx, .xlsm): the sheets' own XML, streamed, every cell as it is shown.

Our own walk instead of a library's: it needs no style to be right but the number format, it is not
misled by a wrong `<dimension>`, and memory holds the cells that there are, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from targetlint.documents.excel_styles import Styles, read_strings, read_styles
from targetlint.documents.grid import Merge, Row, column_index, column_name, merge_of, sheet_blocks, sheet_table
from targetlint.documents.limits import Meter
from targetlint.documents.markup import events, local, lxml_etree, parse_xml, whole
from targetlint.documents.messages import fault, note, said
from targetlint.documents.number_format import shown, shown_text
from targetlint.documents.package import Package
from targetlint.documents.word import main_part
from targetlint.errors import Words
from targetlint.model import Document, Location, Reading, Table, Text

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_BLANK_TAIL = 30
_TRUE = ("1", "true", "on")


@attrs.frozen
class Sheet:
    """One worksheet of a book, in the order of its tabs."""

    name: str
    part: str
    hidden: bool = False


@attrs.define
class _Book:
    """What all sheets of a book share."""

    package: Package
    etree: Any
    meter: Meter
    sheets: list[Sheet]
    strings: list[str]
    styles: Styles
    date_1904: bool = False
    uncached: int = 0
    namespace: str = _MAIN


def read_xlsx(data: bytes, file: str, meter: Meter) -> Document:
    """Every visible sheet as one table; what is hidden is left out and said so."""
    book = _open(data, file, meter)
    blocks: list[Table | Text] = []
    readings: list[Reading] = []
    for sheet in book.sheets:
        if sheet.hidden:
            readings.append(_skipped(file, sheet.name, said("hidden-sheet")))
            continue
        layout = _Layout()
        rows = list(_rows(book, sheet, layout))
        table = sheet_table(sheet.name, rows, layout.merges, layout.hidden_columns, meter, layout.hidden_cells)
        blocks += sheet_blocks(table)
        if layout.hidden_rows or (layout.hidden_columns and table is not None):
            readings.append(_skipped(file, sheet.name, layout.words()))
    if book.uncached:
        readings.append(note(file, "formula-without-value", count=book.uncached))
    return Document(file, "xlsx", tuple(blocks), tuple(readings))


def sheet_rows(data: bytes, file: str, meter: Meter) -> Iterator[tuple[str, Row]]:
    """Rows of all visible sheets one by one, in constant memory: (sheet, row); spans are not known yet."""
    book = _open(data, file, meter)
    for sheet in book.sheets:
        if not sheet.hidden:
            for row in _rows(book, sheet, _Layout()):
                yield sheet.name, row


def _open(data: bytes, file: str, meter: Meter) -> _Book:
    etree = lxml_etree("excel", Words("读取 .xlsx 文件", "reading .xlsx files"))
    package = Package(data, meter)
    main = main_part(package, file, etree)
    root = parse_xml(package.read(main), main, file, etree)
    relations = _relations(package, main, file, etree)
    sheets, date_1904 = [], False
    for element in root.iter():
        name = local(element.tag)
        if name == "workbookPr":
            date_1904 = element.get("date1904") in _TRUE
        elif name == "sheet":
            identity = next((str(value) for key, value in element.attrib.items() if local(key) == "id"), "")
            kind, part = relations.get(identity, ("", ""))
            if kind == "worksheet" and part in package:
                state = element.get("state", "visible")
                sheets.append(Sheet(str(element.get("name", "")), part, state != "visible"))
    if not sheets:
        raise fault(file, "no-sheets")
    parts = dict(relations.values())
    shared, styles = parts.get("sharedStrings", ""), parts.get("styles", "")
    namespace = _STRICT if _STRICT in root.tag else _MAIN
    return _Book(
        package, etree, meter, sheets,
        read_strings(package.open(shared), shared, meter, etree, namespace) if shared in package else [],
        read_styles(package.read(styles), etree) if styles in package else Styles(),
        date_1904, 0, namespace,
    )  # fmt: skip


def _relations(package: Package, main: str, file: str, etree: Any) -> dict[str, tuple[str, str]]:
    """Kind and part of each relation of the book."""
    folder, _, name = main.rpartition("/")
    part = f"{folder}/_rels/{name}.rels".lstrip("/")
    found = {}
    for relation in parse_xml(package.read(part), part, file, etree) if part in package else ():
        target = str(relation.get("Target", ""))
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        found[str(relation.get("Id"))] = (kind, target.lstrip("/") if target.startswith("/") else f"{folder}/{target}")
    return found


def _skipped(file: str, sheet: str, what: Words) -> Reading:
    return note(file, "hidden/named", Location(sheet=sheet), sheet=sheet, what=what)


@attrs.define
class _Layout:
    """What a sheet says about its rows and columns besides their cells."""

    merges: list[Merge] = attrs.Factory(list)
    hidden_columns: set[int] = attrs.Factory(set)
    hidden_rows: list[int] = attrs.Factory(list)
    hidden_cells: dict[tuple[int, int], str] = attrs.Factory(dict)

    def words(self) -> Words:
        """Which rows and columns are hidden, as a person names them."""
        parts = []
        if self.hidden_rows:
            rows = _ranges([str(row + 1) for row in self.hidden_rows], self.hidden_rows)
            parts.append(said("hidden-rows", names=rows))
        if self.hidden_columns:
            columns = sorted(self.hidden_columns)
            names = _ranges([column_name(column) for column in columns], columns)
            parts.append(said("hidden-columns", names=names))
        return Words("，".join(part.zh for part in parts), ", ".join(part.en for part in parts))


def _ranges(names: list[str], places: list[int]) -> str:
    """``3-5, 9`` for places 3, 4, 5 and 9."""
    runs: list[list[int]] = []
    for index, place in enumerate(places):
        if runs and place == places[runs[-1][-1]] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    shown_runs = [names[run[0]] if len(run) == 1 else f"{names[run[0]]}-{names[run[-1]]}" for run in runs]
    return "、".join(shown_runs[:8]) + ("…" if len(shown_runs) > 8 else "")


def _rows(book: _Book, sheet: Sheet, layout: _Layout) -> Iterator[Row]:
    space = f"{{{book.namespace}}}"
    tags = tuple(space + name for name in ("row", "col", "mergeCell"))
    row_tag, col_tag = tags[0], tags[1]
    last = -1
    for element in events(book.package.open(sheet.part), tags, sheet.part, book.meter.file, book.etree):
        if element.tag == row_tag:
            number = whole(element.get("r"), last + 2) - 1
            last = number
            if element.get("hidden") in _TRUE or _is_nothing(element.get("ht")):
                if len(element):
                    layout.hidden_rows.append(number)
                    hidden = _cells(book, element, space)
                    layout.hidden_cells.update(((number, column), text) for column, text in hidden if text)
                continue
            cells = _trimmed(_cells(book, element, space))
            book.meter.cells(len(cells) + 1)
            if cells:
                yield number, cells
        elif element.tag == col_tag:
            if element.get("hidden") in _TRUE or _is_nothing(element.get("width")):
                first, final = whole(element.get("min"), 1), whole(element.get("max"), 1)
                # A style often hides all columns to the right end; no cell stands there.
                layout.hidden_columns.update(range(first - 1, min(final, first + 400)))
        elif (merge := merge_of(element.get("ref", ""))) is not None:
            layout.merges.append(merge)
            book.meter.cells(1)


def _is_nothing(size: str | None) -> bool:
    """A height or width of zero hides as well."""
    try:
        return size is not None and float(size) == 0
    except ValueError:
        return False


def _trimmed(cells: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without the long tail of blank cells that a format given to whole rows leaves behind."""
    filled = len(cells)
    while filled and not cells[filled - 1][1]:
        filled -= 1
    return cells[: filled + _BLANK_TAIL]


def _cells(book: _Book, row: Any, space: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    value_tag, inline_tag, formula_tag = space + "v", space + "is", space + "f"

    column = -1
    for element in row:
        attributes = element.attrib
        reference = attributes.get("r")
        column = column_index(reference) if reference else column + 1
        kind = attributes.get("t", "n")
        text = value = ""
        formula = False
        for part in element:
            tag = part.tag
            if tag == value_tag:
                value = part.text or ""
            elif tag == inline_tag:
                text = "".join(leaf.text or "" for leaf in part.iter(space + "t") if not _is_phonetic(leaf))
            elif tag == formula_tag:
                formula = True
        text = _shown(book, kind, value, attributes.get("s")) or text
        if formula and not value and not text and kind != "str":
            book.uncached += 1
        found.append((column, text))
    return found


def _shown(book: _Book, kind: str, value: str, style: str | None) -> str:
    """What a cell of that kind shows for the value that is stored."""
    if kind == "s":
        number = whole(value, len(book.strings))
        text = book.strings[number] if number < len(book.strings) else ""
        code = book.styles.code(style)
        return shown_text(text, code) if text and code != "General" else text
    if kind == "n":
        return _shown_number(value, book.styles.code(style), book.date_1904) if value else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind == "d":
        return value.partition("T00:00:00")[0]
    return value if kind in ("str", "e") else ""


def _is_phonetic(leaf: Any) -> bool:
    parent = leaf.getparent()
    return parent is not None and local(parent.tag) == "rPh"


def _shown_number(value: str, code: str, date_1904: bool) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    if number != number or number in (float("inf"), float("-inf")):
        return value
    return shown(number, code, date_1904=date_1904)
