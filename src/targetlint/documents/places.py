"""Where something stands, in the words of its format."""

from __future__ import annotations

from targetlint.documents.messages import said
from targetlint.errors import Words
from targetlint.model import Location

# Formats whose text has paragraphs, not lines that a reader could count.
_PARAGRAPHS = frozenset({"docx", "doc", "wps", "odt", "rtf", "html", "mht"})


def describe(location: Location, lang: str = "zh", format: str = "") -> str:
    """A location as people say it; blank where nothing is known.

    Args:
        location: the place.
        lang: ``"en"``, anything else is Chinese.
        format: the document's format, so that paragraphs are not called lines.

    >>> describe(Location(sheet="表1", cell="E12"))
    '工作表“表1” E12'
    >>> describe(Location(table=3, row=7, column=4))
    '第3个表格 第7行 第4列'
    >>> describe(Location(page=2, table=1, row=5, column=3), "en")
    'page 2, table 1, row 5, column 3'
    """
    parts: list[Words] = []
    if location.member:
        parts.append(Words(f"{location.member}：", f"{location.member}:"))
    if location.sheet is not None:
        cell = location.cell
        parts.append(said("place/sheet-cell" if cell else "place/sheet", sheet=location.sheet, cell=cell))
    elif location.cell:
        parts.append(Words(location.cell, location.cell))
    for step in ("page", "table", "row", "column", "line"):
        if (number := getattr(location, step)) is not None:
            unit = "paragraph" if step == "line" and format in _PARAGRAPHS else step
            parts.append(said(f"place/{unit}", number=number))
    return (", " if lang == "en" else " ").join(part.say(lang) for part in parts)
