"""Cells of symbol, value and unit → the target values of one row."""

from __future__ import annotations

import re

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Column
from targetlint.forms.cells.row import Piece
from targetlint.forms.place.matching import Placed
from targetlint.model import Parts, Value
from targetlint.value import parse

__all__ = ["joined", "values_of"]


def values_of(placed: Placed, half: int, name: str) -> tuple[Value, ...]:
    """The targets of a row, one a column of values; blank cells give none.

    Args:
        placed: the row matched to its columns.
        half: which of two blocks side by side.
        name: name of the indicator, which can tell the unit.
    """
    found: list[Value] = []
    cells = [(column, piece) for column, piece in placed.cells if column.half == half]
    spots = [column.start for column, _ in cells if column.role == "value"]
    for column, piece in cells:
        if column.role != "value":
            continue
        low = max((spot for spot in spots if spot < column.start), default=-1)
        high = min((spot for spot in spots if spot > column.start), default=10**6)
        near = [(c, p) for c, p in cells if low < c.start < high]
        value = _value(column, piece, near, cells, name)
        if value is not None:
            found.append(value)
    return tuple(found)


def _value(
    column: Column, piece: Piece, near: list[tuple[Column, Piece]], cells: list[tuple[Column, Piece]], name: str
) -> Value | None:
    signs = [p.line for c, p in cells if c.role in ("symbol", "nature")]
    sign = next((text for text in signs if features(text).comparator), "")
    nature = next((text for text in signs if features(text).direction), "")
    units = [p.line for c, p in near if c.role == "unit"] or [p.line for c, p in cells if c.role == "unit"]
    unit = next((text for text in units if not features(text).blank), "")
    actual = next((p.line for c, p in near if c.role == "actual"), None)
    text = piece.text
    split = any(c.role in ("symbol", "nature", "unit") for c, _ in cells)
    parts = Parts(sign, text, unit, nature) if split else None
    whole = joined(sign, text, unit) if split else text
    target = parse(whole, name=name or None)
    if target.kind == "blank":
        return None
    return Value(column.period, target, piece.location, parts, actual)


def joined(symbol: str, value: str, unit: str) -> str:
    """Symbol, value and unit as one target without blanks between; nothing is written twice.

    >>> joined("≥", "95", "%"), joined("", "有效", ""), joined("≥", "≥95%", "%")
    ('≥95%', '有效', '≥95%')
    """
    if features(value).blank:
        return ""
    bare = re.sub(r"\s+", "", unit)
    if re.match(r"[≥≤≧≦><＞＜=＝═]", value):
        symbol = ""
    if bare and value.endswith(bare):
        bare = ""
    return f"{symbol}{value}{bare}"
