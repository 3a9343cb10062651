"""What a browser shows of a piece of a page, as lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from targetlint.documents.markup import local
from targetlint.documents.tables import table
from targetlint.documents.word_text import METRES, RAISED

BLOCKS = frozenset(table("html_tags")["blocks"])
_SILENT = frozenset(table("html_tags")["silent"])
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)", re.I)
_BREAK = "\n"
_SPACES = re.compile(r"[ \t\r\n\f]+")
# A line end in the source between two wide characters is no space (CSS Text 3, segment breaks).
_SOFT_END = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\r]*\n[ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef])")


def tag_of(element: Any) -> str:
    """Name of an element, blank for what is none; Word's pages have prefixed names such as ``o:p``."""
    return local(element.tag).lower()


def is_hidden(element: Any) -> bool:
    """Whether an element does not show, by its own kind, attribute or style."""
    name = tag_of(element)
    if not name or name in _SILENT:
        return True
    if name == "input":
        return bool((element.get("type") or "text").lower() in ("hidden", "submit", "button", "image", "reset"))
    return element.get("hidden") is not None or bool(_HIDDEN_STYLE.search(element.get("style") or ""))


def visible_lines(run: Iterable[Any], *, own: bool = False) -> list[str]:
    """Lines of the texts and elements in `run`; with `own`, tables inside them are left out."""
    pieces: list[str] = []
    for part in run:
        if isinstance(part, str):
            pieces.append(_folded(part))
        else:
            _collect(part, pieces, own, 0)
    lines = [_SPACES.sub(" ", line).replace("\u00a0", " ").strip(" ") for line in "".join(pieces).split(_BREAK)]
    while lines and not lines[-1]:
        lines.pop()
    return [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]


def _folded(text: str) -> str:
    return _SPACES.sub(" ", _SOFT_END.sub("", text))


def _collect(element: Any, pieces: list[str], own: bool, depth: int) -> None:
    name = tag_of(element)
    if depth > 200:
        return
    if name == "br":
        pieces.append(_BREAK)
        return
    if name in ("input", "textarea", "select"):
        pieces.append(_entered(element, name))
        return
    block = name in BLOCKS
    start = len(pieces)
    if block:
        _end_line(pieces)
    if element.text:
        pieces.append(element.text if name == "pre" else _folded(element.text))
    for inner in element:
        if not is_hidden(inner) and not (own and tag_of(inner) == "table"):
            _collect(inner, pieces, own, depth + 1)
        if inner.tail:
            pieces.append(_folded(inner.tail))
    if block:
        _end_line(pieces)
    elif name in ("td", "th"):
        pieces.append(" ")
    elif name == "sup":
        _raise(pieces, start)


def _end_line(pieces: list[str]) -> None:
    """A block begins and ends a line; blocks that touch do not leave a blank one."""
    for piece in reversed(pieces):
        if piece == _BREAK:
            return
        if piece.strip(" \t\r\n\f"):
            break
    else:
        return
    pieces.append(_BREAK)


def _raise(pieces: list[str], start: int) -> None:
    """Raised 2 and 3 behind a metre are the signs of area and volume (m²), elsewhere plain digits."""
    raised = "".join(pieces[start:]).strip()
    before = "".join(pieces[:start]).rstrip()
    if raised in RAISED and before[-1:] in METRES:
        pieces[start:] = [RAISED[raised]]


def _entered(element: Any, name: str) -> str:
    """What a field of a form shows: its value, the chosen option, a ticked or empty box."""
    if name == "textarea":
        return str(element.text or "")
    if name == "select":
        options = list(element.iter("option"))
        chosen = next((option for option in options if option.get("selected") is not None), None)
        return "".join((chosen if chosen is not None else options[0]).itertext()).strip() if options else ""
    kind = (element.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        return "☑" if element.get("checked") is not None else "□"
    return str(element.get("value") or "")
