"""One value in cells of its own for symbol, number and unit: which of them an edit changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import attrs

from targetlint.fixes.edits import Edit, Left
from targetlint.fixes.messages import said
from targetlint.model import Cell, Document, Parts, Table, Value

_WHOLE = re.compile(r"\s*(?P<symbol>[≥≤≧≦><＞＜=＝═~≈]*)\s*(?P<value>-?[\d.,]+|_+)\s*(?P<unit>.*?)\s*")
_WORDS = {"≥": "大于等于", "≤": "小于等于", ">": "大于", "<": "小于", "=": "等于"}
_SIGNS = {"≧": "≥", "≦": "≤", "＞": ">", "＜": "<", "＝": "=", "═": "="}
_REACH = 2
"""Columns between a value and its symbol or unit."""

_BY_HAND = said("parts")


def pieces_of(edit: Edit, values: Iterable[Value], document: Document) -> tuple[Edit, ...] | Left:
    """The edits of single cells that make up `edit`; all of them are made, or none.

    Args:
        edit: the change of a whole value.
        values: the target values at the edit's location.
        document: the document as read, for the neighbours of the value's cell.
    """
    parts = next((value.parts for value in values if value.target.source == edit.old and value.parts), None)
    if parts is None or parts.value == edit.old:
        return (edit,)
    new = _WHOLE.fullmatch(edit.new)
    place = _row_of(edit, parts, document)
    if new is None or place is None:
        return Left(edit, _BY_HAND)
    row, at = place
    wanted: list[tuple[int | None, str, str]] = [(at, parts.value, new["value"])]
    if _sign(parts.symbol) != _sign(new["symbol"]):
        wanted.append((_near(row, at, parts.symbol), parts.symbol, _like(parts.symbol, new["symbol"])))
    if parts.unit != new["unit"]:
        wanted.append((_near(row, at, parts.unit), parts.unit, new["unit"]))
    pieces = []
    for index, old, text in wanted:
        if index is None or not old or not text:
            return Left(edit, _BY_HAND)
        if old != text:
            pieces.append(_piece(edit, row, index, text))
    return tuple(pieces)


def _row_of(edit: Edit, parts: Parts, document: Document) -> tuple[Sequence[Cell], int] | None:
    """The row of the value, and which of its cells the value is; None where that is not certain."""
    found = []
    for block in document.blocks:
        for row in block.rows if isinstance(block, Table) else ():
            for index, cell in enumerate(row):
                if cell.location == edit.location and cell.text.strip() == parts.value:
                    near = all(_near(row, index, text) is not None for text in (parts.symbol, parts.unit) if text)
                    found += [(row, index)] if near else []
    return found[0] if len(found) == 1 else None


def _near(row: Sequence[Cell], at: int, text: str) -> int | None:
    """The one cell with `text` close to the value."""
    close = range(max(0, at - _REACH), min(len(row), at + _REACH + 1))
    found = [index for index in close if index != at and text and row[index].text.strip() == text]
    return found[0] if len(found) == 1 else None


def _piece(edit: Edit, row: Sequence[Cell], index: int, new: str) -> Edit:
    cell = row[index]
    equal = [each for each, other in enumerate(row) if other.text.strip() == cell.text.strip()]
    return attrs.evolve(
        edit, location=cell.location, old=cell.text.strip(), new=new, ordinal=equal.index(index), equals=len(equal)
    )


def _sign(symbol: str) -> str:
    """A comparator as one sign, whether written as sign or in words."""
    words = {word: sign for sign, word in _WORDS.items()}
    return words.get(symbol, _SIGNS.get(symbol, symbol))


def _like(old: str, new: str) -> str:
    """The new comparator as the column writes them: 大于等于 where it has words."""
    return _WORDS.get(_sign(new), new) if old in _WORDS.values() else new
