"""How cells of the checklist look; each look is made once for a workbook and then shared."""

from __future__ import annotations

from copy import copy
from typing import Any

import attrs

FONT = "Microsoft YaHei"
INK, LINE = "1F2937", "D5DAE1"


@attrs.frozen
class Look:
    """Colours, weight and alignment of one cell."""

    ink: str = INK
    fill: str = ""
    bold: bool = False
    size: int = 10
    centred: bool = False


class Looks:
    """Puts values into cells of one workbook; styling cell by cell would cost ten times as much."""

    def __init__(self) -> None:
        self._made: dict[tuple[Look, bool], Any] = {}

    def put(self, sheet: Any, row: int, column: int, value: str | int, look: Look) -> Any:
        """Write a value; a text that begins with = stays text, for =100% is how targets are written."""
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

        cell = sheet.cell(row, column)
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:32_000] if isinstance(value, str) else value
        quoted = cell.data_type == "f"
        if quoted:
            cell.data_type = "s"
        if (look, quoted) not in self._made:
            self._style(cell, look)
            cell.quotePrefix = quoted
            self._made[(look, quoted)] = copy(cell._style)
        else:
            cell._style = copy(self._made[(look, quoted)])
        return cell

    def _style(self, cell: Any, look: Look) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        side = Side(style="thin", color=LINE)
        cell.font = Font(name=FONT, size=look.size, bold=look.bold, color=look.ink)
        cell.border = Border(left=side, right=side, top=side, bottom=side)
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        horizontal = "center" if look.centred else "left"
        indent = 0 if look.centred else 1
        cell.alignment = Alignment(vertical="center", wrap_text=True, horizontal=horizontal, indent=indent)
