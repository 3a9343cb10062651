"""The visible text of one Word paragraph."""

from __future__ import annotations

from itertools import takewhile
from typing import Any

from targetlint.documents.markup import local
from targetlint.documents.tables import table

_THROUGH = frozenset(
    {"ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo", "ruby",
     "rubyBase", "Choice"}
)  # fmt: skip
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


RAISED = {"2": "²", "3": "³"}
METRES = frozenset("mM米")


def kind(element: Any) -> str:
    """Name of an element without its namespace: both OOXML dialects use the same names."""
    return local(element.tag)


def child(parent: Any, name: str) -> Any:
    """First child of that name, or None; None has no children."""
    if parent is not None:
        for element in parent:
            if local(element.tag) == name:
                return element
    return None


def children(parent: Any) -> dict[str, Any]:
    """Children by name, for elements that hold properties; None has none."""
    return {local(element.tag): element for element in parent} if parent is not None else {}


def attribute(element: Any, name: str) -> str:
    """An attribute whatever its namespace; blank where there is none."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def paragraph_text(paragraph: Any) -> tuple[str, list[Any], int]:
    """The text, the contents of text boxes anchored in it, and how many deletions were left out."""
    pieces: list[str] = []
    boxes: list[Any] = []
    deleted = _collect(paragraph, pieces, boxes, 0)
    return "".join(pieces), boxes, deleted


def _collect(parent: Any, pieces: list[str], boxes: list[Any], depth: int) -> int:
    deleted = 0
    if depth > 60:
        return 0
    for element in parent:
        name = kind(element)
        if name == "r":
            if not _is_hidden(element):
                _run(element, pieces, boxes)
        elif name in _THROUGH:
            deleted += _collect(element, pieces, boxes, depth + 1)
        elif name in ("del", "moveFrom"):
            deleted += 1
        elif name in ("oMath", "oMathPara"):
            pieces += [leaf.text or "" for leaf in element.iter() if kind(leaf) == "t"]
        elif name == "AlternateContent":
            chosen = child(element, "Choice")
            deleted += _collect(chosen if chosen is not None else element, pieces, boxes, depth + 1)
    return deleted


def _run(run: Any, pieces: list[str], boxes: list[Any]) -> None:
    for element in run:
        name = kind(element)
        if name == "t":
            pieces.append(_raised(run, element.text or "", pieces))
        elif name in SIGNS:
            pieces.append(sign_of(element))
        elif name == "sym":
            pieces.append(_symbol(element))
        elif name in ("drawing", "pict", "object"):
            boxes += _boxes(element)
        elif name == "AlternateContent":
            chosen = child(element, "Choice")
            if chosen is None:
                chosen = child(element, "Fallback")
            if chosen is not None:
                _run(chosen, pieces, boxes)
        elif name == "ruby":
            _collect(element, pieces, boxes, 0)


def sign_of(element: Any) -> str:
    """What a tab, hyphen or break prints; nothing for the end of a page or column."""
    name = kind(element)
    return SIGNS[name] if name != "br" or attribute(element, "type") in ("", "textWrapping") else ""


def _raised(run: Any, text: str, pieces: list[str]) -> str:
    """Raised 2 and 3 behind a metre are the signs of area and volume (m²)."""
    if text in RAISED and pieces and pieces[-1][-1:] in METRES:
        return RAISED[text] if attribute(child(child(run, "rPr"), "vertAlign"), "val") == "superscript" else text
    return text


def _boxes(drawing: Any) -> list[Any]:
    found = []
    for element in drawing.iter():
        above = takewhile(lambda parent: parent is not drawing, element.iterancestors())
        if kind(element) == "txbxContent" and "Fallback" not in map(kind, above):
            found.append(element)
    # A box inside a box is reached when the outer one is walked.
    return [box for box in found if not any(other is not box and box in list(other.iter()) for other in found)]


def _is_hidden(run: Any) -> bool:
    first = run[0] if len(run) else None
    if first is None or kind(first) != "rPr":
        return False
    vanish = child(first, "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _symbol(element: Any) -> str:
    font = attribute(element, "font").lower()
    try:
        code = int(attribute(element, "char"), 16)
    except ValueError:
        return ""
    if known := table("symbols").get(font, {}).get(f"{code & 0xFF:02x}"):
        return str(known)
    return "" if 0xE000 <= code <= 0xF8FF or code >= 0x110000 else chr(code)
