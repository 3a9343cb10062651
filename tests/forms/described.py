"""Layout descriptions and the ways to render them, for the tests of form recognition."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import attrs

from targetlint.model import Cell, Document, Form, Location, Table, Text

LAYOUTS = Path(__file__).parent / "layouts"


@attrs.frozen
class Box:
    """A cell of a description with its spans."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@attrs.frozen
class Layout:
    """A form described once: lines of text and grids, and what a reader finds in it."""

    name: str
    blocks: tuple[str | tuple[tuple[Box, ...], int, int], ...]
    expected: tuple[tuple[str, ...], ...]
    """(form number, level1, level2, name, period, target)."""
    heads: tuple[tuple[str, str], ...]
    """(subject, year) of each form; a dash where there is none."""
    raw: str = ""


def load(path: Path) -> Layout:
    """Read one description."""
    body, _, wanted = path.read_text(encoding="utf-8").partition("-- expect\n")
    heads: list[tuple[str, str]] = []
    expected: list[tuple[str, ...]] = []
    for line in wanted.splitlines():
        parts = [part.strip() for part in line.split("|")]
        if parts[0] == "form":
            heads.append((parts[1], parts[2]))
        elif line.strip():
            expected.append((str(len(heads)), *parts))
    if ".raw" in path.name:
        return Layout(path.stem, (), tuple(expected), tuple(heads), body)
    blocks: list[str | tuple[tuple[Box, ...], int, int]] = []
    grid: list[list[str]] = []
    for line in [*body.splitlines(), "="]:
        if line.startswith("|"):
            grid.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        if grid:
            blocks.append(_boxes(grid))
            grid = []
        if line[1:].strip():
            blocks.append(line[1:].strip())
    return Layout(path.stem, tuple(blocks), tuple(expected), tuple(heads))


def _boxes(grid: list[list[str]]) -> tuple[tuple[Box, ...], int, int]:
    width = max(len(row) for row in grid)
    grid = [row + [""] * (width - len(row)) for row in grid]
    found: list[Box] = []
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            if text in ("<", "^"):
                continue
            columns = 1
            while c + columns < width and row[c + columns] == "<":
                columns += 1
            rows = 1
            while r + rows < len(grid) and grid[r + rows][c] == "^":
                rows += 1
            found.append(Box(text.replace("\\n", "\n"), r, c, rows, columns))
    return tuple(found), len(grid), width


def plain(boxes: tuple[Box, ...], height: int, width: int, *, repeat: bool = False) -> list[list[str]]:
    """The grid without merges: covered places blank, or the text repeated."""
    rows = [[""] * width for _ in range(height)]
    for box in boxes:
        for r in range(box.row, box.row + box.rows):
            for c in range(box.column, box.column + box.columns):
                if repeat or (r, c) == (box.row, box.column):
                    rows[r][c] = box.text
    return rows


def repeated_csv(layout: Layout) -> str:
    """Comma-separated with the text of merged cells repeated in every place, as some exports do."""
    out = io.StringIO()
    writer = csv.writer(out)
    for block in layout.blocks:
        if isinstance(block, str):
            writer.writerow([block])
        else:
            writer.writerows(plain(*block, repeat=True))
    return out.getvalue()


def described(layout: Layout, up: str, left: str) -> list[str | list[list[str]]]:
    """The layout as `renderings` wants it: covered places marked with where their cell is."""
    blocks: list[str | list[list[str]]] = []
    for block in layout.blocks:
        if isinstance(block, str):
            blocks.append(block)
            continue
        boxes, height, width = block
        rows = [[""] * width for _ in range(height)]
        for box in boxes:
            for r in range(box.row, box.row + box.rows):
                for c in range(box.column, box.column + box.columns):
                    rows[r][c] = box.text if (r, c) == (box.row, box.column) else left if c > box.column else up
        blocks.append(rows)
    return blocks


def as_document(layout: Layout, *, page: int | None = None) -> Document:
    """The model itself with real merges; `page` cuts each table after so many rows, as PDF readers see it."""
    blocks: list[Table | Text] = []
    for block in layout.blocks:
        if isinstance(block, str):
            blocks.append(Text(block, Location(page=1)))
            continue
        boxes, height, _ = block
        step = page or height
        for first in range(0, height, step):
            rows = tuple(
                _cut_row(boxes, r, first, min(first + step, height), len(blocks))
                for r in range(first, min(first + step, height))
            )
            blocks.append(Table(rows, Location(table=len(blocks) + 1)))
    return Document(layout.name, "docx", tuple(blocks))


def _cut_row(boxes: tuple[Box, ...], r: int, first: int, stop: int, table: int) -> tuple[Cell, ...]:
    """One row; what a page break cuts off from above is blank in the second part."""
    cells = []
    for box in boxes:
        start = max(box.row, first)
        if start != r or not box.row <= r < box.row + box.rows:
            continue
        text = box.text if box.row >= first else ""
        where = Location(table=table + 1, row=r - first + 1, column=box.column + 1)
        cells.append(Cell(text, r - first, box.column, where, min(box.row + box.rows, stop) - start, box.columns))
    return tuple(cells)


def found_in(forms: tuple[Form, ...]) -> tuple[tuple[str, ...], ...]:
    """What was read, in the shape of `Layout.expected`."""
    return tuple(
        (str(form.index), item.level1, item.level2, item.name, value.period, value.target.source)
        for form in forms
        for item in form.indicators
        for value in item.values
    )
