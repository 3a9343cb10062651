"""Cells of symbol, value and unit → the target values of one row."""

from __future__ import annotations

import re
from typing import TypeAlias

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Column, Role
from targetlint.forms.cells.row import Piece
from targetlint.forms.place.matching import Placed
from targetlint.model import Parts, Value
from targetlint.value import parse

_Cells: TypeAlias = list[tuple[Column, Piece]]


def values_of(placed: Placed, half: int, name: str) -> tuple[Value, ...]:
    """The targets of a row, one a column of values; blank cells give none.

    Args:
        placed: the row matched to its columns.
        half: which of two blocks side by side.
        name: name of the indicator, which can tell the unit.
    """
    cells = [(column, piece) for column, piece in placed.cells if column.half == half]
    spots = [column.start for column, _ in cells if column.role == "value"]
    found = []
    for column, piece in cells:
        if column.role == "value":
            value = _value(column, piece, _near(column, cells, spots), cells, name)
            found += [value] if value is not None else []
    return tuple(found)


def _near(column: Column, cells: _Cells, spots: list[int]) -> _Cells:
    """The cells between the columns of values left and right of this one."""
    low = max((spot for spot in spots if spot < column.start), default=-1)
    high = min((spot for spot in spots if spot > column.start), default=10**6)
    return [(c, p) for c, p in cells if low < c.start < high]


def _value(column: Column, piece: Piece, near: _Cells, cells: _Cells, name: str) -> Value | None:
    signs = _texts(near, "symbol", "nature") or _texts(cells, "symbol", "nature")
    sign = next((text for text in signs if features(text).comparator), "")
    nature = next((text for text in signs if features(text).direction), "")
    units = _texts(near, "unit") or _texts(cells, "unit")
    unit = next((text for text in units if not features(text).blank), "")
    split = any(c.role in ("symbol", "nature", "unit") for c, _ in cells)
    target = parse(joined(sign, piece.text, unit) if split else piece.text, name=name or None)
    if target.kind == "blank":
        return None
    parts = Parts(sign, piece.text, unit, nature) if split else None
    return Value(column.period, target, piece.location, parts, next(iter(_texts(near, "actual")), None), column.place)


def _texts(cells: _Cells, *roles: Role) -> list[str]:
    return [piece.line for column, piece in cells if column.role in roles]


def joined(symbol: str, value: str, unit: str) -> str:
    """Symbol, value and unit as one target without blanks between; nothing is written twice.

    What stands in the unit's column and is no unit (a misread 扁) does not spoil a value that has its own.

    >>> joined("≥", "95", "%"), joined("", "有效", ""), joined("≥", "≥95%", "%"), joined("", "2400篇", "扁")
    ('≥95%', '有效', '≥95%', '2400篇')
    """
    if features(value).blank:
        return ""
    bare = re.sub(r"\s+", "", unit)
    if re.match(r"[≥≤≧≦><＞＜=＝═]", value):
        symbol = ""
    if bare and (value.endswith(bare) or (not features(unit).unit and _has_unit(value))):
        bare = ""
    return f"{symbol}{value}{bare}"


def _has_unit(value: str) -> bool:
    return any(getattr(term, "unit", None) for term in parse(value).terms)
