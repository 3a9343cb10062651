"""PDF: bordered tables page by page, and the text between them; the one door for pdfplumber.

Tables, rows and columns are counted on their page.  A line that was only wrapped to fit its cell or
page is joined again; one that ends early stays a line of its own.
"""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Iterator
from typing import Any

from targetlint.documents.limits import Meter
from targetlint.documents.messages import fault, note
from targetlint.documents.pdf_breaks import OpenEnds, bands, join_pages, open_ends, trim
from targetlint.documents.pdf_characters import plain_characters
from targetlint.documents.pdf_lines import Glyph, Line, lines_of_page, paragraphs, split_columns
from targetlint.documents.pdf_tables import Box, Grid, read_grid
from targetlint.errors import MissingExtraError, TargetlintError, Words
from targetlint.model import Cell, Document, Location, Reading, Table, Text

_PAGE_NUMBER = re.compile(r"[-—–\s]*(?:第\s*)?\d{1,4}\s*(?:页)?(?:\s*[,，/／]?\s*共?\s*\d{1,4}\s*页?)?[-—–\s]*")
_STREAM = re.compile(rb"stream\r?\n")
_UNMAPPED = re.compile(r"\(cid:\d+\)")
_MOST_DRAWN = 20_000  # lines and boxes of a page: finding tables costs more than in proportion
_MOST_CROSSINGS = 15_000  # 100 rows of 150 columns; the search grows with their square
_SAME = 4.0  # points
_EDGE = 0.09  # of the page's height, where page numbers stand


def read_pdf(data: bytes, file: str, meter: Meter) -> Document:
    """The pages of a PDF as blocks in reading order."""
    try:
        import pdfplumber
    except ImportError as error:
        raise MissingExtraError("pdf", Words("读取 PDF 文件", "reading PDF files")) from error
    # pdfminer remarks on each oddity of each font; what matters of it is said in our readings.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    _measure_streams(data, meter)
    items: list[Grid | Table | Text] = []
    readings: list[Reading] = []
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            meter.check("pages", len(pdf.pages))
            scanned = []
            for page in _pages(pdf):
                meter.cells(1)
                if not page.chars:
                    if page.images:
                        scanned.append(page.page_number)
                    continue
                found, notes = _page(page, file, meter)
                if items and found and isinstance(items[-1], Grid) and isinstance(found[0], Grid):
                    join_pages(items[-1], found[0])
                items += found
                readings += notes
            if not items:
                raise fault(file, "pdf-scan" if scanned else "pdf-without-text")
            total = len(pdf.pages)
            readings += [note(file, "scanned-page", Location(page=page), page=page, pages=total) for page in scanned]
    except TargetlintError:
        raise
    except Exception as error:  # pdfminer raises whatever its parser stumbled over in a broken file
        causes = f"{type(error).__name__}{error!r}{error.__cause__!r}{error.__context__!r}".lower()
        raise fault(file, "pdf-password" if "password" in causes else "pdf-damaged") from error
    blocks = (item.table() if isinstance(item, Grid) else item for item in items)
    return Document(
        file, "pdf", tuple(block for block in blocks if isinstance(block, Text) or block.rows), tuple(readings)
    )


def _measure_streams(data: bytes, meter: Meter) -> None:
    """Unpack every stream without keeping it: pdfminer would unpack a bomb into memory."""
    total = 0
    for match in _STREAM.finditer(data):
        unpacker = zlib.decompressobj()
        rest = data[match.end() : match.end() + 65_536]
        place = match.end() + len(rest)
        try:
            while rest and not unpacker.eof:
                total += len(unpacker.decompress(rest, 1_000_000))
                meter.check("unpacked", total)
                rest = unpacker.unconsumed_tail
                if not rest:
                    rest = data[place : place + 65_536]
                    place += len(rest)
        except zlib.error:
            continue
        meter.cells(0)


def _pages(pdf: Any) -> Iterator[Any]:
    for page in pdf.pages:
        turned = _turned(page)
        if turned is not page:
            yield turned
            turned.close()
        else:
            yield page
        page.close()


def _turned(page: Any) -> Any:
    """A page whose text runs up or down (a landscape table printed on a portrait page), turned upright."""
    chars = page.chars
    sideways = [char for char in chars if not char.get("upright", True)]
    if len(sideways) * 2 <= len(chars):
        return page
    upward = sum(1 for char in sideways if char["matrix"][1] > 0)
    source = page.page_obj
    source.rotate = (source.rotate + (90 if upward * 2 >= len(sideways) else 270)) % 360
    return type(page)(page.pdf, source, page_number=page.page_number, initial_doctop=page.initial_doctop)


def _page(page: Any, file: str, meter: Meter) -> tuple[list[Grid | Table | Text], list[Reading]]:
    number = page.page_number
    glyphs = [
        Glyph(plain_characters(char["text"]), char["x0"], char["x1"], char["top"], char["bottom"])
        for char in page.dedupe_chars(tolerance=1, extra_attrs=()).chars
    ]
    notes = _unmapped(glyphs, number, file)
    grids: list[Grid] = []
    boxes: list[Box] = []
    if _is_complex(page):
        notes.append(note(file, "page-too-complex", Location(page=number), page=number))
    else:
        found, ends = _tables(page)
        boxes = [Box(*table.bbox) for table in found]
        for table, box in zip(found, boxes, strict=True):
            cells = [Box(*cell) for cell in table.cells]
            inside = [glyph for glyph in glyphs if box.holds(glyph)]
            grid, overflows = read_grid(cells, inside, number, len(grids) + 1, meter)
            _mark_open_ends(grid, box, ends)
            trim(grid)
            grids.append(grid)
            notes += [note(file, "text-over-border", location, text=text) for text, location in overflows]
    outside = [glyph for glyph in glyphs if not any(box.holds(glyph) for box in boxes)]
    lines = [line for line in lines_of_page(outside) if not _is_page_number(line, page.height)]
    right = _right_margin(lines, boxes, float(page.width))
    placed: list[tuple[float, Grid | Table | Text]] = [(grid.top, grid) for grid in grids]
    placed += _text_blocks(lines, boxes, right, number, len(grids), meter)
    return [block for _, block in sorted(placed, key=lambda item: item[0])], notes


def _mark_open_ends(grid: Grid, box: Box, ends: OpenEnds) -> None:
    grid.open_top = ends.top is not None and abs(box.top - ends.top) < _SAME
    grid.open_bottom = ends.bottom is not None and abs(box.bottom - ends.bottom) < _SAME
    grid.gaps = tuple((line["x0"], line["x1"]) for line in ends.lines if abs(line["top"] - box.top) < _SAME)


def _is_complex(page: Any) -> bool:
    """Whether looking for tables would take minutes: drawings, maps, squared paper."""
    if len(page.rects) + len(page.lines) + len(page.curves) > _MOST_DRAWN:
        return True
    upright = {round(edge["x0"]) for edge in page.edges if edge["orientation"] == "v"}
    across = {round(edge["top"]) for edge in page.edges if edge["orientation"] == "h"}
    return len(upright) * len(across) > _MOST_CROSSINGS


def _tables(page: Any) -> tuple[list[Any], OpenEnds]:
    """What pdfplumber finds, with boxes closed that the page break left open.

    Each band of the page that holds lines is searched by itself: pdfplumber draws lines together that
    stand near each other, and the borders of two tables are no one's business but their own.
    """
    edges = page.edges
    ends = open_ends(edges)
    found: list[Any] = []
    # On turned pages lines may stand outside the page's own box, so the box of the lines counts.
    left, right = min((edge["x0"] for edge in edges), default=0), max((edge["x1"] for edge in edges), default=0)
    for top, bottom in bands(edges):
        lines = [line for line in ends.lines if top - 1 <= line["top"] <= bottom + 1]
        settings = {"explicit_horizontal_lines": lines} if lines else {}
        found += page.crop((left - 2, top - 2, right + 2, bottom + 2), strict=False).find_tables(settings)
    tables = [table for table in found if len(table.cells) > 1]  # one box is a frame
    return sorted(tables, key=lambda table: (round(table.bbox[1]), table.bbox[0])), ends


def _right_margin(lines: list[Line], boxes: list[Box], width: float) -> float:
    """Where full lines end: at the edge of tables, where several long lines end, or opposite the left margin."""
    if boxes:
        return max([line.x1 for line in lines] + [box.x1 for box in boxes])
    if not lines:
        return width
    longest = max(line.x1 for line in lines)
    full = [line for line in lines if line.x1 > longest - 1.2 * line.size]
    if len(full) > 1 and longest > 0.7 * width:
        return longest
    return max(longest, width - min(line.x0 for line in lines))


def _text_blocks(
    lines: list[Line], boxes: list[Box], right: float, page: int, tables: int, meter: Meter
) -> Iterator[tuple[float, Table | Text]]:
    """Text outside bordered tables: columns held apart by gaps are tables without borders, the rest prose."""
    edges = sorted(box.top for box in boxes)
    counted = 0
    for run in split_columns(lines, edges):
        if run.columns:
            tables += 1
            rows = tuple(
                tuple(
                    Cell(text, row, column, Location(page=page, table=tables, row=row + 1, column=column + 1))
                    for column, text in enumerate(cells)
                )
                for row, cells in enumerate(run.rows())
            )
            meter.cells(sum(len(row) for row in rows))
            counted += len(run.lines)
            yield run.lines[0].top, Table(rows, Location(page=page, table=tables))
            continue
        for paragraph in paragraphs(run.lines, right):
            meter.cells(1)
            yield paragraph.top, Text(paragraph.text, Location(page=page, line=counted + paragraph.number))
        counted += len(run.lines)


def _is_page_number(line: Line, height: float) -> bool:
    at_edge = line.bottom < height * _EDGE or line.top > height * (1 - _EDGE)
    return at_edge and bool(_PAGE_NUMBER.fullmatch(line.text.strip()))


def _unmapped(glyphs: list[Glyph], page: int, file: str) -> list[Reading]:
    """Fonts embedded without a character map print well and read as nothing."""
    lost = sum(1 for glyph in glyphs if _UNMAPPED.fullmatch(glyph.text))
    if lost * 5 < len(glyphs):
        return []
    return [note(file, "font-without-map", Location(page=page), page=page)]
