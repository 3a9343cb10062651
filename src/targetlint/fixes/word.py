"""Edits in Word documents: the runs of one cell change, every other part of the package stays byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from targetlint.documents.limits import Meter
from targetlint.documents.word import main_part, places_in
from targetlint.documents.word_text import SIGNS, child, kind, sign_of
from targetlint.errors import Words
from targetlint.fixes.edits import GONE, Applied, Edit, Left
from targetlint.fixes.messages import said
from targetlint.fixes.package import SPACE, Editing, legal
from targetlint.model import Location

PURPOSE = said("writing/docx")
_LINES = said("paragraphs")


def apply(data: bytes, edits: tuple[Edit, ...], file: str, format: str) -> Applied:
    """The document with `edits` made; fonts and styles of the first changed run are kept."""
    editing = Editing(data, file, PURPOSE, "word")
    main = main_part(editing.package, file, editing.etree)
    root = editing.root(main)
    elements = places_in(root, Meter(file))
    done, left = [], []
    for edit in edits:
        element = element_at(elements, edit.location)
        reason = _change(element, edit) if element is not None else GONE
        if reason is None:
            done.append(edit)
        else:
            left.append(Left(edit, reason))
    if done:
        editing.write_root(main, root)
    return Applied(editing.data(), tuple(done), tuple(left))


def element_at(elements: dict[tuple[int, ...], Any], at: Location) -> Any:
    """The cell or paragraph of a location, or None."""
    if at.table is not None:
        return elements.get((at.table, at.row or 0, at.column or 0))
    return elements.get((at.line or 0,))


def paragraphs_of(element: Any) -> list[Any]:
    """The paragraphs of a cell, or the paragraph itself; those of nested tables are not its own."""
    if kind(element) == "p":
        return [element]
    found: list[Any] = []
    for inner in element:
        name = kind(inner)
        if name == "p":
            found.append(inner)
        elif name not in ("tbl", "tcPr", "del", "moveFrom"):
            found += paragraphs_of(inner)
    return found


def _change(element: Any, edit: Edit) -> Words | None:
    if "\n" in edit.old or "\n" in edit.new:
        return _LINES
    whole, part = [], []
    for paragraph in paragraphs_of(element):
        leaves = list(_leaves(paragraph))
        text = "".join(piece for _, piece in leaves)
        if text.strip() == edit.old.strip():
            start = len(text) - len(text.lstrip())
            whole.append((leaves, start, start + len(text.strip())))
        elif text.count(edit.old) == 1:
            start = text.index(edit.old)
            part.append((leaves, start, start + len(edit.old)))
    spots = whole or part
    if len(spots) != 1 or (not whole and len(edit.old) < 3):
        return GONE
    leaves, start, end = spots[0]
    return _replace(leaves, start, end, legal(edit.new))


def _leaves(parent: Any) -> Iterator[tuple[Any, str]]:
    """The pieces of visible text of a paragraph with their elements, deleted and hidden text left out."""
    for element in parent:
        name = kind(element)
        if name in ("del", "moveFrom", "pPr", "rPr", "txbxContent", "drawing", "pict", "instrText"):
            continue
        if name == "r" and child(child(element, "rPr"), "vanish") is not None:
            continue
        if name == "t":
            yield element, element.text or ""
        elif name in SIGNS:
            if sign := sign_of(element):
                yield element, sign
        elif name == "AlternateContent":
            yield from _leaves(element[0] if len(element) else element)
        else:
            yield from _leaves(element)


def _replace(leaves: list[tuple[Any, str]], start: int, end: int, new: str) -> Words | None:
    """Put `new` into the first run of the stretch and take the rest of the stretch out of the others."""
    at, pending = 0, new
    touched = []
    for element, piece in leaves:
        first, last = max(start - at, 0), min(end - at, len(piece))
        if first < last:
            touched.append((element, piece, first, last))
        at += len(piece)
    holder = next((place for place, (element, *_) in enumerate(touched) if kind(element) == "t"), None)
    if holder is None:
        return GONE
    for place, (element, piece, first, last) in enumerate(touched):
        if kind(element) != "t":
            element.getparent().remove(element)
            continue
        text = piece[:first] + (pending if place == holder else "") + piece[last:]
        element.text = text
        if text != text.strip():
            element.set(SPACE, "preserve")
    return None
