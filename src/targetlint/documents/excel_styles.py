"""The shared parts of an Excel book: its strings, and the number format of each cell style."""

from __future__ import annotations

import re
from typing import Any

import attrs

from targetlint.documents.limits import Meter
from targetlint.documents.markup import events, local
from targetlint.documents.number_format import BUILTIN
from targetlint.documents.package import Part
from targetlint.documents.word_text import METRES, RAISED

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@attrs.frozen
class Styles:
    """Format codes by the number of the cell style."""

    codes: tuple[str, ...] = ()

    def code(self, style: str | None) -> str:
        """The format code of a cell style; General for what is not there."""
        if style is None or not style.isdigit():
            return "General"
        number = int(style)
        return self.codes[number] if number < len(self.codes) else "General"


def read_styles(data: bytes, etree: Any) -> Styles:
    """The codes of `styles.xml`; a broken part costs the formats, not the book."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, recover=True)
    root = etree.fromstring(data, parser) if b"<!DOCTYPE" not in data and b"<!ENTITY" not in data else None
    if root is None:
        return Styles()
    own: dict[str, str] = {}
    codes: list[str] = []
    for part in root:
        if local(part.tag) == "numFmts":
            own.update((str(item.get("numFmtId")), str(item.get("formatCode", "General"))) for item in part)
        elif local(part.tag) == "cellXfs":
            codes = [_code(str(item.get("numFmtId", "0")), own) for item in part]
    return Styles(tuple(codes))


def _code(identity: str, own: dict[str, str]) -> str:
    if identity in own:
        return own[identity]
    return BUILTIN.get(int(identity), "General") if identity.isdigit() else "General"


def _run_text(run: Any, text: str, pieces: list[str]) -> str:
    if text in RAISED and pieces and pieces[-1][-1:] in METRES:
        raised = any(local(part.tag) == "vertAlign" and part.get("val") == "superscript" for part in run.iter())
        return RAISED[text] if raised else text
    return text


def read_strings(stream: Part, part: str, meter: Meter, etree: Any, namespace: str) -> list[str]:
    """The shared strings in order; readings of Chinese characters above them (phonetic runs) are left out."""
    space = f"{{{namespace}}}"
    found: list[str] = []
    text_tag, run_tag = space + "t", space + "r"
    for item in events(stream, (space + "si",), part, meter.file, etree):
        pieces = []
        for child in item:
            if child.tag == text_tag:
                pieces.append(child.text or "")
            elif child.tag == run_tag:
                pieces += [_run_text(child, leaf.text or "", pieces) for leaf in child if leaf.tag == text_tag]
        text = "".join(pieces)
        if "_x" in text:
            text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
        found.append(text.replace("\r\n", "\n").replace("\r", "\n"))
        if len(found) % 1_000 == 0:
            meter.cells(0)
    return found
