"""Cells that hold several numbered indicators with as many numbered values → one row for each."""

from __future__ import annotations

import re

import attrs

from targetlint.forms.cells.row import Piece
from targetlint.forms.place.matching import Placed

_MARK = re.compile(r"(?:^|(?<=[\s;；。]))(?:指标)?\s*(\d{1,2})\s*[.、．：:)）](?!\d)")


def apart(placed: Placed) -> tuple[Placed, ...]:
    """The rows that a row stands for: itself, or one for each numbered item of its name and value.

    Args:
        placed: a row matched to its columns.
    """
    name, value = placed.get("name"), placed.get("value")
    if name is None or value is None:
        return (placed,)
    names = _items(name)
    if len(names) < 2 or len(_items(value)) != len(names):
        return (placed,)
    rows = []
    for number in range(len(names)):
        cells = []
        for column, piece in placed.cells:
            items = _items(piece) if column.role in ("name", "value", "actual") else []
            if len(items) == len(names):
                cells.append((column, items[number]))
            elif number == 0 or column.role not in ("level1", "level2", "weight", "score"):
                cells.append((column, piece))
        rows.append(attrs.evolve(placed, cells=tuple(cells), left_over=placed.left_over if number == 0 else ()))
    return tuple(rows)


def _items(piece: Piece) -> list[Piece]:
    """The items of a cell, each with its number; none unless they count 1, 2, 3 …"""
    marks = list(_MARK.finditer(piece.text))
    if [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)) or (
        marks and piece.text[: marks[0].start()].strip()
    ):
        return []
    stops = [*(mark.start() for mark in marks[1:]), len(piece.text)][: len(marks)]
    found = []
    for mark, stop in zip(marks, stops, strict=True):
        lines = piece.text[: mark.start()].count("\n")
        location = piece.location
        if lines and location.line is not None:
            location = attrs.evolve(location, line=location.line + lines)
        found.append(attrs.evolve(piece, text=piece.text[mark.start() : stop].strip(" \n;；。"), location=location))
    return found
