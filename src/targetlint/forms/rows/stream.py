"""Document → one stream of rows, whatever the format: cells with their places, lines of text as rows of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from targetlint.forms.cells.lines import is_rule, strip_markup
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_level1, is_level2, is_side
from targetlint.model import Cell, Document, Table, Text

__all__ = ["rows_of"]

_BREAKING = frozenset({"txt", "doc-dump"})
_PAGE_MARK = re.compile(
    r"[-—–\s]*(?:第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*/\s*\d+|[-—–]\s*\d+\s*[-—–])[-—–\s]*"
)


def rows_of(document: Document) -> Iterator[Row]:
    """The rows of a document in reading order, without empty rows, drawn lines and page numbers."""
    exact = document.format not in _BREAKING
    segment = 0
    for number, block in enumerate(document.blocks):
        segment += 1
        if isinstance(block, Text):
            yield from _text_rows(block, number, segment)
            continue
        blanks = _blanks(block)
        merged = any(cell.row_span > 1 for cells in block.rows for cell in cells)
        for at, cells in enumerate(block.rows):
            if all(not cell.text.strip() or is_rule(cell.text) for cell in cells):
                segment += 1
            for row in _table_row(cells, number, segment, block, exact):
                yield attrs.evolve(row, blanks=frozenset(blanks[at]), merged=merged)


def _blanks(table: Table) -> list[set[int]]:
    """The places of each row where a blank cell stands, or one from above reaches."""
    found: list[set[int]] = [set() for _ in table.rows]
    for at, cells in enumerate(table.rows):
        for cell in cells:
            if not cell.text.strip():
                for row in found[at : at + cell.row_span]:
                    row.update(range(cell.column, cell.column + cell.column_span))
    return found


def _text_rows(block: Text, number: int, segment: int) -> Iterator[Row]:
    for offset, line in enumerate(strip_markup(block.text).split("\n")):
        text = line.strip().strip("#*").strip()
        if not text or is_rule(text) or _PAGE_MARK.fullmatch(text):
            continue
        text, behind = _title_and_rest(text)
        location = block.location
        if offset and location.line is not None and block.text.count("\n") >= offset:
            location = attrs.evolve(location, line=location.line + offset)
        pieces = tuple(
            Piece(part.strip(), column, column + 1, location)
            for column, part in enumerate(text.split("\t"))
            if part.strip()
        )
        yield Row(pieces, text.count("\t") + 1, number, segment, exact=False, prose=True, sheet=location.sheet or "")
        if behind:
            yield Row(
                (Piece(behind, 0, 1, location),),
                1,
                number,
                segment,
                exact=False,
                prose=True,
                sheet=location.sheet or "",
            )


def _title_and_rest(text: str) -> tuple[str, str]:
    """A dump may put the title and the first facts on one line: `自评表 项目名称 数据中心`."""
    found = re.fullmatch(r"(\S{4,40}(?:表|公示)(?:[（(]\S*[)）])?)[ \u3000]+((?:项目|单位|部门)\S*[ \u3000].+)", text)
    return (found[1], found[2]) if found else (text, "")


def _table_row(cells: tuple[Cell, ...], number: int, segment: int, table: Table, exact: bool) -> Iterator[Row]:
    filled: list[Piece] = []
    width = 0
    for cell in cells:
        width = max(width, cell.column + cell.column_span)
        text = cell.text.strip()
        if not text:
            continue
        stop = cell.column + cell.column_span
        # Where merges were written out as repeated text, the repeated cell is one cell.
        if filled and filled[-1].text == text and filled[-1].stop == cell.column and _is_label(text):
            filled[-1] = attrs.evolve(filled[-1], stop=stop)
            continue
        filled.append(Piece(text, cell.column, stop, cell.location, cell.row_span))
    if not filled or all(is_rule(piece.text) for piece in filled):
        return
    if len(filled) > 1 and len({piece.text for piece in filled}) == 1 and len(filled[0].text) > 4:
        filled = [attrs.evolve(filled[0], stop=filled[-1].stop)]
    sheet = table.location.sheet or ""
    if len(filled) == 1 and "<" in filled[0].text:
        for line in strip_markup(filled[0].text).split("\n"):
            yield Row((attrs.evolve(filled[0], text=line),), width, number, segment, exact, sheet=sheet)
        return
    if len(filled) == 1 and _PAGE_MARK.fullmatch(filled[0].text):
        return
    yield Row(tuple(filled), width, number, segment, exact, sheet=sheet)


def _is_label(text: str) -> bool:
    return is_level1(text) or is_level2(text) or is_side(text) or "级指标" in text
