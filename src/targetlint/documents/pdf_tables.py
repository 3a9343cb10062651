"""Bordered boxes of a page and the glyphs inside → a grid of cells with spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import attrs

from targetlint.documents.limits import Meter
from targetlint.documents.pdf_lines import Glyph, Line, join_lines, lines_of_page
from targetlint.model import Cell, Location

__all__ = ["Box", "read_grid"]

_SNAP = 2.0  # points: borders nearer than this are one border
_STRADDLES = 0.22  # of a glyph's width on either side of a border


@attrs.frozen
class Box:
    """A rectangle, in points from the upper left of the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, glyph: Glyph) -> bool:
        """Whether the middle of a glyph stands in the box."""
        middle = (glyph.x0 + glyph.x1) / 2
        return self.x0 - 0.5 <= middle < self.x1 + 0.5 and self.top - 0.5 <= glyph.middle < self.bottom + 0.5


def read_grid(
    cells: list[Box], glyphs: list[Glyph], page: int, table: int, meter: Meter
) -> tuple[tuple[tuple[Cell, ...], ...], list[tuple[str, Location]]]:
    """The grid, and the texts that run over a border with the place they were given."""
    columns = _borders([cell.x0 for cell in cells])
    rows = _borders([cell.top for cell in cells])
    ends_x, ends_y = _borders([cell.x1 for cell in cells]), _borders([cell.bottom for cell in cells])
    meter.cells(len(cells))
    texts, crossing = _texts(cells, glyphs)
    padding = _padding(cells, texts)
    found: list[list[Cell]] = [[] for _ in rows]
    places: dict[int, Location] = {}
    for index, box in enumerate(cells):
        row, column = _near(rows, box.top), _near(columns, box.x0)
        down = max(_until(ends_y, rows, box.bottom, row), 1)
        across = max(_until(ends_x, columns, box.x1, column), 1)
        lines = texts.get(index, [])
        text = join_lines(lines, box.x1 - box.x0 - 2 * padding) if lines else ""
        location = Location(page=page, table=table, row=row + 1, column=column + 1)
        places[index] = location
        found[row].append(Cell(text, row, column, location, down, across))
    grid = tuple(tuple(sorted(row, key=lambda cell: cell.column)) for row in found)
    return grid, [(text, places[index]) for index, text in crossing]


def _borders(values: Iterable[float]) -> list[float]:
    borders: list[float] = []
    for value in sorted(values):
        if not borders or value - borders[-1] > _SNAP:
            borders.append(value)
    return borders


def _near(borders: list[float], value: float) -> int:
    place = bisect_left(borders, value - _SNAP)
    return min(place, len(borders) - 1)


def _until(ends: list[float], starts: list[float], end: float, first: int) -> int:
    """How many rows or columns, counted by their starts, lie between the first and an end."""
    return sum(1 for start in starts[first:] if start < end - _SNAP)


def _texts(cells: list[Box], glyphs: list[Glyph]) -> tuple[dict[int, list[Line]], list[tuple[int, str]]]:
    """Lines by cell.  A stretch of text with a glyph on a border is given whole to the cell that holds most of it."""
    home = {id(glyph): _home(cells, glyph) for glyph in glyphs}
    pieces: dict[int, list[Glyph]] = {}
    crossing: list[tuple[int, str]] = []
    for line in lines_of_page(glyphs):
        for stretch in _stretches(line, cells, home):
            homes = [home[id(glyph)] for glyph in stretch]
            owner = max(set(homes), key=homes.count)
            if owner < 0:
                continue
            if len({index for index in homes if index >= 0}) > 1:
                crossing.append((owner, "".join(glyph.text for glyph in stretch).strip()))
            pieces.setdefault(owner, []).extend(stretch)
    return {index: lines_of_page(inside) for index, inside in pieces.items()}, crossing


def _home(cells: list[Box], glyph: Glyph) -> int:
    for index, box in enumerate(cells):
        if box.holds(glyph):
            return index
    return -1


def _stretches(line: Line, cells: list[Box], home: dict[int, int]) -> list[list[Glyph]]:
    """A line cut where it passes from cell to cell, but not through a glyph that stands on the border."""
    stretches: list[list[Glyph]] = []
    for glyph in line.glyphs:
        if stretches:
            before = stretches[-1][-1]
            one = home[id(before)] == home[id(glyph)]
            near = glyph.x0 - before.x1 < 0.5 * glyph.size
            if one or (near and (_on_border(before, cells, home) or _on_border(glyph, cells, home))):
                stretches[-1].append(glyph)
                continue
        stretches.append([glyph])
    return stretches


def _on_border(glyph: Glyph, cells: list[Box], home: dict[int, int]) -> bool:
    if glyph.text.isspace() or home[id(glyph)] < 0:
        return False
    box = cells[home[id(glyph)]]
    least = _STRADDLES * (glyph.x1 - glyph.x0)
    return glyph.x0 < box.x0 - least or glyph.x1 > box.x1 + least


def _padding(cells: list[Box], texts: dict[int, list[Line]]) -> float:
    """The room between border and text that this table keeps: the least that any line has at its left."""
    gaps = [line.x0 - cells[index].x0 for index, lines in texts.items() for line in lines]
    return min(max(min(gaps, default=0.0), 0.0), 10.0)
