"""Edits in Excel books: one cell's XML is exchanged in its sheet, every other byte of the package's parts stays."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from targetlint.documents.excel import read_xlsx
from targetlint.documents.limits import Meter
from targetlint.documents.markup import local
from targetlint.documents.word import main_part
from targetlint.errors import Words
from targetlint.fixes.edits import GONE, Applied, Edit, Left
from targetlint.fixes.messages import said
from targetlint.fixes.package import Editing, legal
from targetlint.model import Table

PURPOSE = said("writing/xlsx")
_ATTRIBUTE = re.compile(r'\s([\w:]+)\s*=\s*("[^"]*"|\'[^\']*\')')
_PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?")

_FORMULA = said("formula")


def apply(data: bytes, edits: tuple[Edit, ...], file: str, format: str) -> Applied:
    """The book with `edits` made; styles stay, numbers stay numbers where they then show as wanted."""
    editing = Editing(data, file, PURPOSE, "excel")
    shown = _shown(data, file)
    done: list[Edit] = []
    left: list[Left] = []
    sheets = sheet_parts(editing)
    for edit in edits:
        place = (edit.location.sheet or "", edit.location.cell or "")
        part = sheets.get(place[0])
        if part is None or shown.get(place, "").strip() != edit.old.strip():
            left.append(Left(edit, GONE))
            continue
        made = _exchange(editing.read(part), place[1], edit.new, as_number=True)
        if isinstance(made, Words):
            left.append(Left(edit, made))
            continue
        editing.write(part, made)
        done.append(edit)
    return _settled(data, editing, tuple(done), tuple(left), sheets)


def _settled(
    data: bytes, editing: Editing, done: tuple[Edit, ...], left: tuple[Left, ...], sheets: dict[str, str]
) -> Applied:
    """Numbers that their format shows otherwise (3000 as 3000.00) become text."""
    if not done:
        return Applied(data, (), left)
    shown = _shown(editing.data(), editing.file)
    for edit in done:
        place = (edit.location.sheet or "", edit.location.cell or "")
        if shown.get(place, "").strip() != edit.new.strip():
            part = sheets[place[0]]
            made = _exchange(editing.read(part), place[1], edit.new, as_number=False)
            if isinstance(made, bytes):
                editing.write(part, made)
    return Applied(editing.data(), done, left)


def sheet_parts(editing: Editing) -> dict[str, str]:
    """The part of every sheet by its name."""
    main = main_part(editing.package, editing.file, editing.etree)
    found = {}
    for element in editing.root(main).iter():
        if local(element.tag) == "sheet":
            identity = next((value for key, value in element.attrib.items() if local(key) == "id"), "")
            part = editing.target(main, identity)
            if part is not None and part in editing:
                found[str(element.get("name", ""))] = part
    return found


def _shown(data: bytes, file: str) -> dict[tuple[str, str], str]:
    found = {}
    for block in read_xlsx(data, file, Meter(file)).blocks:
        for row in block.rows if isinstance(block, Table) else ():
            for cell in row:
                found[(cell.location.sheet or "", cell.location.cell or "")] = cell.text
    return found


def _exchange(sheet: bytes, address: str, new: str, *, as_number: bool) -> bytes | Words:
    """The sheet's XML with the content of one cell replaced."""
    found = re.search(
        rb"<((?:\w+:)?)c\b(?=[^>]*\sr\s*=\s*[\"']" + address.encode() + rb"[\"'])[^>]*?(/>|>(.*?)</\1c\s*>)",
        sheet,
        re.DOTALL,
    )
    if found is None:
        return GONE
    prefix, inner = found[1].decode(), found[3] or b""
    if re.search(rb"<" + found[1] + rb"f[\s>/]", inner):
        return _FORMULA
    tag = found[0].split(b">", 1)[0].decode("utf-8")
    kept = {name: value[1:-1] for name, value in _ATTRIBUTE.findall(tag)}
    numeric = kept.get("t", "n") == "n" and b"<" + found[1] + b"v>" in inner
    kept.pop("t", None)
    attributes = "".join(f' {name}="{value}"' for name, value in kept.items())
    if as_number and numeric and _PLAIN_NUMBER.fullmatch(new):
        cell = f"<{prefix}c{attributes}><{prefix}v>{new}</{prefix}v></{prefix}c>"
    else:
        space = ' xml:space="preserve"' if new != new.strip() or "\n" in new else ""
        text = f"<{prefix}is><{prefix}t{space}>{escape(legal(new))}</{prefix}t></{prefix}is>"
        cell = f'<{prefix}c{attributes} t="inlineStr">{text}</{prefix}c>'
    return sheet[: found.start()] + cell.encode("utf-8") + sheet[found.end() :]
