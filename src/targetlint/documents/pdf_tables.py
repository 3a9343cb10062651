"""Bordered boxes of a page and the glyphs inside → a grid of cells with spans."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

import attrs

from targetlint.documents.limits import Meter
from targetlint.documents.pdf_lines import Glyph, Line, join_lines, lines_of_page
from targetlint.model import Cell, Location, Table

_SNAP = 2.0  # points: borders nearer than this are one border
_STRETCH = 12  # points of height in which cells are looked up together
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


@attrs.define
class Draft:
    """A cell while the next page may still go on with it."""

    text: str
    row: int
    column: int
    row_span: int
    column_span: int
    location: Location
    box: Box
    lines: list[Line]
    width: float

    def cell(self) -> Cell:
        """The cell as it is now."""
        return Cell(self.text, self.row, self.column, self.location, self.row_span, self.column_span)


@attrs.define
class Grid:
    """A table of one page."""

    rows: list[list[Draft]]
    top: float
    location: Location
    open_top: bool = False
    open_bottom: bool = False
    gaps: tuple[tuple[float, float], ...] = ()
    """Stretches, from left to right, where its boxes are open at the top: they go on from the page before."""
    continues: bool = False
    """It goes on with the table that ended the page before."""

    def table(self) -> Table:
        """The table as it is now."""
        return Table(tuple(tuple(draft.cell() for draft in row) for row in self.rows), self.location)


def read_grid(
    cells: list[Box], glyphs: list[Glyph], page: int, table: int, meter: Meter
) -> tuple[Grid, list[tuple[str, Location]]]:
    """The grid, and the texts that run over a border with the place they were given."""
    columns = _borders([cell.x0 for cell in cells])
    rows = _borders([cell.top for cell in cells])
    ends_x, ends_y = _borders([cell.x1 for cell in cells]), _borders([cell.bottom for cell in cells])
    meter.cells(len(cells))
    texts, crossing = _texts(cells, glyphs)
    padding = _padding(cells, texts)
    found: list[list[Draft]] = [[] for _ in rows]
    places: dict[int, Location] = {}
    for index, box in enumerate(cells):
        row, column = _near(rows, box.top), _near(columns, box.x0)
        down = max(_until(ends_y, rows, box.bottom, row), 1)
        across = max(_until(ends_x, columns, box.x1, column), 1)
        lines = texts.get(index, [])
        width = box.x1 - box.x0 - 2 * padding
        text = join_lines(lines, width) if lines else ""
        location = Location(page=page, table=table, row=row + 1, column=column + 1)
        places[index] = location
        found[row].append(Draft(text, row, column, down, across, location, box, lines, width))
    ordered = [sorted(row, key=lambda draft: draft.column) for row in found]
    grid = Grid(ordered, min(cell.top for cell in cells), Location(page=page, table=table))
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
    """Lines by cell.  Text that runs over a border without a break is given whole to one cell."""
    home = _homes(cells, glyphs)
    lines = lines_of_page(glyphs)
    padding = _usual_start(lines, cells, home)
    pieces: dict[int, list[Glyph]] = {}
    crossing: list[tuple[int, str]] = []
    for line in lines:
        for stretch in _stretches(line, cells, home, padding):
            homes = [home[id(glyph)] for glyph in stretch if home[id(glyph)] >= 0]
            if not homes:
                continue
            owner = homes[0]
            if len(set(homes)) > 1:
                owner = _owner(stretch, homes, cells, padding)
                crossing.append((owner, "".join(glyph.text for glyph in stretch).strip()))
            pieces.setdefault(owner, []).extend(stretch)
    return {index: lines_of_page(inside) for index, inside in pieces.items()}, crossing


def _homes(cells: list[Box], glyphs: list[Glyph]) -> dict[int, int]:
    """The cell of each glyph, or -1; only cells of its own stretch of the page are asked."""
    stretches: dict[int, list[int]] = {}
    for index, box in enumerate(cells):
        for stretch in range(int(box.top - 1) // _STRETCH, int(box.bottom + 1) // _STRETCH + 1):
            stretches.setdefault(stretch, []).append(index)
    homes = {}
    for glyph in glyphs:
        near = stretches.get(int(glyph.middle) // _STRETCH, ())
        homes[id(glyph)] = next((index for index in near if cells[index].holds(glyph)), -1)
    return homes


def _usual_start(lines: list[Line], cells: list[Box], home: dict[int, int]) -> float:
    """How far from its left border text begins in this table, where nothing stands close before it."""
    starts = []
    for line in lines:
        end = float("-inf")
        for glyph in line.glyphs:
            if glyph.x0 - end > 0.5 * glyph.size and home[id(glyph)] >= 0:
                starts.append(glyph.x0 - cells[home[id(glyph)]].x0)
            end = glyph.x1
    return max(min(starts, default=0.0), 0.0)


def _stretches(line: Line, cells: list[Box], home: dict[int, int], padding: float) -> list[list[Glyph]]:
    """A line cut where it passes from cell to cell, but not inside text that runs over the border."""
    stretches: list[list[Glyph]] = []
    for glyph in line.glyphs:
        if stretches:
            before = stretches[-1][-1]
            if home[id(before)] == home[id(glyph)] or _runs_on(before, glyph, cells, home, padding):
                stretches[-1].append(glyph)
                continue
        stretches.append([glyph])
    return stretches


def _runs_on(before: Glyph, glyph: Glyph, cells: list[Box], home: dict[int, int], padding: float) -> bool:
    """Whether text goes on over a border: no gap, and a glyph on the border or where no text begins."""
    if glyph.x0 - before.x1 > 0.5 * glyph.size or home[id(glyph)] < 0:
        return False
    offset = glyph.x0 - cells[home[id(glyph)]].x0
    if padding > 1.5 and abs(offset - padding) < 0.6:
        return False
    unusual = padding > 1.5 and offset < 0.4 * padding
    return unusual or _on_border(before, cells, home) or _on_border(glyph, cells, home)


def _owner(stretch: list[Glyph], homes: list[int], cells: list[Box], padding: float) -> int:
    """The cell where the text is aligned: at its left border, at its right one, or around its middle."""
    if abs(stretch[0].x0 - cells[homes[0]].x0 - padding) < 1:
        return homes[0]
    if abs(cells[homes[-1]].x1 - stretch[-1].x1 - padding) < 1:
        return homes[-1]
    return max(set(homes), key=homes.count)


def _on_border(glyph: Glyph, cells: list[Box], home: dict[int, int]) -> bool:
    if glyph.text.isspace() or home[id(glyph)] < 0:
        return False
    box = cells[home[id(glyph)]]
    least = _STRADDLES * (glyph.x1 - glyph.x0)
    return glyph.x0 < box.x0 - least or glyph.x1 > box.x1 + least


def _padding(cells: list[Box], texts: dict[int, list[Line]]) -> float:
    """The room between border and text that this table keeps: what most lines have at their left, or the least.

    A few lines begin nearer to the border (signs with room of their own, hanging brackets) and most begin
    further away where a table is centred, so neither the least nor the middle is always right.
    """
    gaps = [round(2 * (line.x0 - cells[index].x0)) / 2 for index, lines in texts.items() for line in lines]
    if not gaps:
        return 0.0
    usual, count = Counter(gaps).most_common(1)[0]
    return min(max(usual if count * 5 >= len(gaps) * 2 else min(gaps), 0.0), 10.0)
