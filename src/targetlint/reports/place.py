"""Where something stands, in the words of its format: 工作表“表1” E12; 第3个表格第7行."""

from __future__ import annotations

from targetlint.model import Location


def describe(location: Location, lang: str = "zh") -> str:
    """A location as a person looks it up; empty where nothing is known.

    >>> describe(Location(line=45))
    '第45行'
    """
    english = lang == "en"
    words = []
    if location.member is not None:
        words.append(location.member)
    if location.page is not None:
        words.append(f"page {location.page}" if english else f"第{location.page}页")
    if location.sheet is not None:
        words.append(f"sheet “{location.sheet}”" if english else f"工作表“{location.sheet}”")
    if location.cell is not None:
        words.append(location.cell)
        return " ".join(words)
    if location.table is not None:
        words.append(f"table {location.table}" if english else f"第{location.table}个表格")
    if location.line is not None:
        words.append(f"line {location.line}" if english else f"第{location.line}行")
    elif location.row is not None:
        row = f"row {location.row}" if english else f"第{location.row}行"
        if location.column is not None:
            row += f", column {location.column}" if english else f"第{location.column}列"
        words.append(row)
    return ", ".join(words) if english else "".join(words)
