"""Markdown: pipe tables, tables written as HTML, and the lines around them."""

from __future__ import annotations

import html
import re

import attrs

from targetlint.documents.delimited import Field, has_tab, lines_of, run_end
from targetlint.documents.limits import Meter
from targetlint.documents.text import blocks as text_blocks
from targetlint.documents.text import table_of
from targetlint.model import Document, Location, Table, Text

_RULE = re.compile(r"\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~$])")
_BOLD = re.compile(r"\s*(\*\*|__)(?P<inner>[^*]+)\1\s*")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<text>.*?)(?:\s+#+)?\s*")
_TABLE_TAG = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)


def read_markdown(text: str, file: str, format: str, meter: Meter) -> Document:
    """The blocks of a Markdown file in order, each with its line."""
    lines = lines_of(text)
    found: list[Table | Text] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if _is_row(lines, at):
            stop = run_end(lines, at, _BAR.search)
            found.append(_table(lines, at, stop, meter))
            at = stop
        elif _TABLE_TAG.search(line):
            stop = run_end(lines, at, lambda inner: not _TABLE_END.search(inner)) + 1
            found += _html(lines[at:stop], at + 1, meter)
            at = stop
        elif has_tab(line.strip()):
            stop = run_end(lines, at, has_tab)
            found += text_blocks(lines[at:stop], meter, at + 1)
            at = stop
        else:
            if line.strip() and not _RULE.fullmatch(line):
                heading = _HEADING.fullmatch(line)
                found.append(Text(_plain(heading["text"] if heading else line), Location(line=at + 1)))
                meter.cells(1)
            at += 1
    return Document(file, format, tuple(found))


def _is_row(lines: list[str], at: int) -> bool:
    """A row begins with a bar, or is followed by the rule under a heading row."""
    if not _BAR.search(lines[at]):
        return False
    ruled = at + 1 < len(lines) and "-" in lines[at + 1] and "|" in lines[at + 1] and _RULE.fullmatch(lines[at + 1])
    return lines[at].lstrip().startswith("|") or bool(ruled)


def _table(lines: list[str], at: int, stop: int, meter: Meter) -> Table:
    rows = []
    for number in range(at, stop):
        if number - at == 1 and _RULE.fullmatch(lines[number]) and "-" in lines[number]:
            continue
        pieces = _BAR.split(lines[number].strip().removeprefix("|"))
        if len(pieces) > 1 and not pieces[-1].strip():
            pieces.pop()
        rows.append([Field(_plain(piece.strip()), number + 1) for piece in pieces])
    return table_of(rows, meter)


def _plain(text: str) -> str:
    """Text without the marks that Markdown adds: a bold cell, escapes, entities, line breaks."""
    bold = _BOLD.fullmatch(text)
    text = bold["inner"] if bold else text
    text = _BREAK.sub("\n", text)
    text = html.unescape(_ESCAPED.sub(r"\1", text)).replace("\u00a0", " ")
    return "\n".join(line.strip(" ") for line in text.split("\n"))


def _html(lines: list[str], start: int, meter: Meter) -> list[Table | Text]:
    from targetlint.documents.html import tables_and_text

    found: list[Table | Text] = []
    for block in tables_and_text("\n".join(lines), meter):
        if isinstance(block, Text):
            found.append(attrs.evolve(block, location=Location(line=start)))
            continue
        rows = tuple(
            tuple(attrs.evolve(cell, location=attrs.evolve(cell.location, line=start)) for cell in row)
            for row in block.rows
        )
        found.append(Table(rows, attrs.evolve(block.location, line=start)))
    return found
