"""Edits in web pages: the text of one cell changes, tags and every other byte stay."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any

from targetlint.documents.html import cells_in, declared_encoding
from targetlint.documents.limits import Meter
from targetlint.fixes.edits import GONE, Applied, Edit, Left
from targetlint.fixes.text import source_of

_TEXT = re.compile(r"(?<=>)[^<]+(?=<)|^[^<]+|[^<>]+$")
_BLANK = r"(?:\s|&nbsp;|&#160;|&#[xX][aA]0;)"
_LEAD, _TRAIL = re.compile(f"^{_BLANK}+"), re.compile(f"{_BLANK}+$")
_SPACES = re.compile(r"\s+")


def apply(data: bytes, edits: tuple[Edit, ...], file: str, format: str) -> Applied:
    """The page with `edits` made."""
    source = source_of(data, file, declared_encoding(data))
    text = source.text
    slices = [(start, max(start, end)) for start, end in _Cells(text).found]
    elements = cells_in(text, Meter(file))
    order = _order(elements)
    changes: list[tuple[int, int, str, Edit]] = []
    left = []
    for edit in edits:
        place = (edit.location.table or 0, edit.location.row or 0, edit.location.column or 0)
        element = elements.get(place)
        number = order.get(id(element)) if element is not None else None
        if number is None or len(slices) != len(order) or number >= len(slices):
            left.append(Left(edit, GONE))
            continue
        start, end = slices[number]
        new = _inner(text[start:end], edit)
        if new is None:
            left.append(Left(edit, GONE))
        else:
            changes.append((start, end, new, edit))
    for start, end, new, _ in sorted(changes, key=lambda change: -change[0]):
        text = text[:start] + new + text[end:]
    done = tuple(edit for *_, edit in changes)
    return Applied(source.encode(text) if done else data, done, tuple(left))


def _order(elements: dict[tuple[int, int, int], Any]) -> dict[int, int]:
    """The number of every td and th of the page, those in no table too."""
    first = next(iter(elements.values()), None)
    if first is None:
        return {}
    return {id(cell): number for number, cell in enumerate(first.getroottree().getroot().iter("td", "th"))}


class _Cells(HTMLParser):
    """Where the content of every td and th begins and ends in the source."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[list[int]] = []
        self._open: list[int] = []
        self._tables: list[int] = []
        self._lines = [0]
        for match in re.finditer("\n", text):
            self._lines.append(match.end())
        self._length = len(text)
        self.feed(text)
        self.close()
        self._end(self._length, len(self._open))

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _end(self, place: int, count: int) -> None:
        for _ in range(count):
            self.found[self._open.pop()][1] = place

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("td", "th", "tr") and self._open and not self._nested():
            self._end(self._here(), 1)
        if tag in ("td", "th"):
            self._open.append(len(self.found))
            self.found.append([self._here() + len(self.get_starttag_text() or ""), -1])
        elif tag == "table":
            self._tables.append(len(self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr") and self._open and not self._nested():
            self._end(self._here(), 1)
        elif tag == "table" and self._tables:
            self._end(self._here(), len(self._open) - self._tables.pop())

    def _nested(self) -> bool:
        """Whether a table was opened inside the innermost open cell, so that this tag is not the cell's."""
        return bool(self._tables) and len(self._open) <= self._tables[-1]


def _inner(content: str, edit: Edit) -> str | None:
    """The cell's source with its text exchanged: in the one text node that holds it, or over all of them."""
    if "\n" in edit.old or "\n" in edit.new:
        return None
    nodes = [match for match in _TEXT.finditer(content) if html.unescape(match[0]).strip()]
    new = html.escape(edit.new, quote=False)
    holders = [node for node in nodes if _plain(node[0]) == _plain(edit.old)]
    if len(holders) == 1 and len(nodes) == 1:
        return _exchange(content, holders[0], new)
    if nodes and _plain("".join(node[0] for node in nodes)).replace(" ", "") == _plain(edit.old).replace(" ", ""):
        for node in reversed(nodes[1:]):
            content = content[: node.start()] + content[node.end() :]
        return _exchange(content, nodes[0], new)
    return None


def _exchange(content: str, node: re.Match[str], new: str) -> str:
    text = node[0]
    lead, trail = _LEAD.match(text), _TRAIL.search(text)
    around = (lead[0] if lead else "", trail[0] if trail else "")
    return content[: node.start()] + around[0] + new + around[1] + content[node.end() :]


def _plain(text: str) -> str:
    return _SPACES.sub(" ", html.unescape(text).replace("\u00a0", " ")).strip()
