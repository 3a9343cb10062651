"""Where something stands, in the words of its format."""

from __future__ import annotations

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
    english = lang == "en"
    parts: list[str] = []
    if location.member:
        parts.append(f"{location.member}:" if english else f"{location.member}：")
    if location.sheet is not None:
        sheet = f"sheet '{location.sheet}'" if english else f"工作表“{location.sheet}”"
        parts.append(f"{sheet} {location.cell}" if location.cell else sheet)
    elif location.cell:
        parts.append(location.cell)
    if location.page is not None:
        parts.append(f"page {location.page}" if english else f"第{location.page}页")
    if location.table is not None:
        parts.append(f"table {location.table}" if english else f"第{location.table}个表格")
    if location.row is not None:
        parts.append(f"row {location.row}" if english else f"第{location.row}行")
    if location.column is not None:
        parts.append(f"column {location.column}" if english else f"第{location.column}列")
    if location.line is not None:
        paragraph = format in _PARAGRAPHS
        if english:
            parts.append(f"{'paragraph' if paragraph else 'line'} {location.line}")
        else:
            parts.append(f"第{location.line}{'段' if paragraph else '行'}")
    return (", " if english else " ").join(parts)
