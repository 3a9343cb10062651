"""Forms damaged as conversions damage them: values keep their names, levels and periods."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from types import ModuleType

import pytest

from targetlint.documents import read
from targetlint.forms import recognise

Grid = list[list[str]]
Damage = Callable[[random.Random, Grid], list[Grid]]


def heading_at(grid: Grid) -> int:
    """The last heading row; the length of a grid without one."""
    return next(
        (at for at, row in enumerate(grid) if any("三级" in cell or "指标名称" in cell for cell in row)), len(grid)
    )


def page_break(rng: random.Random, grid: Grid) -> list[Grid]:
    """Cut in two; columns that are blank in the second part vanish."""
    start = heading_at(grid) + 2
    if start >= len(grid):
        return [grid]
    at = rng.randrange(start, len(grid))
    kept = [column for column in range(len(grid[0])) if any(row[column] for row in grid[at:])]
    return [grid[:at], [[row[column] for column in kept] for row in grid[at:]]]


def shifted(rng: random.Random, grid: Grid) -> list[Grid]:
    """Some rows stand a column to the left or right."""
    rows = [list(row) for row in grid]
    for row in rows[heading_at(grid) + 1 :]:
        blanks = [at for at, cell in enumerate(row) if at and not cell]
        if rng.random() < 0.15 and not row[0]:
            row.append(row.pop(0))
        elif rng.random() < 0.1 and blanks:
            row.insert(0, row.pop(rng.choice(blanks)))
    return [rows]


def without_leading_blanks(_: random.Random, grid: Grid) -> list[Grid]:
    rows = [list(row) for row in grid]
    for row in rows[heading_at(grid) + 1 :]:
        while row and not row[0]:
            del row[0]
    return [rows]


def without_blanks(_: random.Random, grid: Grid) -> list[Grid]:
    return [[[cell for cell in row if cell] or [""] for row in grid]]


def ragged(rng: random.Random, grid: Grid) -> list[Grid]:
    return [[[*row, *[""] * rng.randrange(3)] for row in grid]]


def broken_labels(rng: random.Random, grid: Grid) -> list[Grid]:
    """服务对象满意度 指标"""
    return [
        [
            [f"{c[:-2]} {c[-2:]}" if c.endswith("指标") and len(c) > 4 and rng.random() < 0.5 else c for c in row]
            for row in grid
        ]
    ]


DAMAGES: dict[str, tuple[Damage, float, float]] = {
    "page break": (page_break, 1.0, 1.0),
    "shifted rows": (shifted, 0.99, 0.98),
    "leading blanks lost": (without_leading_blanks, 1.0, 1.0),
    "all blanks lost": (without_blanks, 0.97, 0.96),
    "ragged": (ragged, 0.99, 0.98),
    "labels broken by a blank": (broken_labels, 1.0, 1.0),
}


def dump(blocks: list[str | list[Grid]]) -> str:
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            lines.append(block)
            continue
        for grid in block:
            lines += ["", *("\t".join(cell.replace("\n", " ") for cell in row) for row in grid), ""]
    return "\n".join(lines)


@pytest.mark.parametrize("name", sorted(DAMAGES))
def test_damaged_dumps(name: str, described: ModuleType) -> None:
    """Shares of values (name, period, target) and of values with both levels that are still right."""
    damage, values, levels = DAMAGES[name]
    wanted = found_values = found_levels = invented = 0
    for path in sorted(described.LAYOUTS.glob("*.txt")):
        layout = described.load(path)
        if layout.raw:
            continue
        expected = Counter(tuple("".join(part.split()) for part in row) for row in layout.expected)
        for seed in range(3):
            rng = random.Random(seed)
            blocks = [
                block if isinstance(block, str) else damage(rng, described.plain(*block)) for block in layout.blocks
            ]
            forms = recognise(read(dump(blocks).encode(), name="form.txt")).forms
            got = Counter(tuple("".join(part.split()) for part in row) for row in described.found_in(forms))
            short, want = (Counter((row[0], *row[3:]) for row in each.elements()) for each in (got, expected))
            wanted += expected.total()
            found_levels += (got & expected).total()
            found_values += (short & want).total()
            invented += (short - want).total()
    assert found_values / wanted >= values
    assert found_levels / wanted >= levels
    assert invented / wanted <= 1 - values + 0.01
