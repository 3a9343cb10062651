"""Boxes and glyphs → a grid."""

from targetlint.documents.limits import Meter
from targetlint.documents.pdf_lines import Glyph
from targetlint.documents.pdf_tables import Box, read_grid
from targetlint.model import Location


def glyphs(text: str, x: float, top: float) -> list[Glyph]:
    return [Glyph(sign, x + 10 * place, x + 10 * place + 10, top, top + 10) for place, sign in enumerate(text)]


def test_spans_come_from_the_borders() -> None:
    cells = [Box(0, 0, 50, 40), Box(50, 0, 150, 20), Box(50, 20, 100, 40), Box(100, 20, 150, 40)]
    text = glyphs("产出", 5, 15) + glyphs("宽", 60, 5) + glyphs("期数", 55, 25) + glyphs("五", 110, 25)
    grid, crossing = read_grid(cells, text, 2, 1, Meter("a"))
    assert crossing == []
    assert [
        [(cell.text, cell.column, cell.row_span, cell.column_span) for cell in row] for row in grid.table().rows
    ] == [
        [("产出", 0, 2, 1), ("宽", 1, 1, 2)],
        [("期数", 1, 1, 1), ("五", 2, 1, 1)],
    ]
    assert grid.table().rows[1][1].location == Location(page=2, table=1, row=2, column=3)


def test_text_over_a_border_stays_whole_and_is_reported() -> None:
    cells = [Box(0, 0, 45, 20), Box(45, 0, 150, 20)]
    grid, crossing = read_grid(cells, glyphs("一二三四五六", 2, 5), 1, 1, Meter("a"))
    assert [cell.text for cell in grid.table().rows[0]] == ["一二三四五六", ""]
    assert crossing == [("一二三四五六", Location(page=1, table=1, row=1, column=1))]


def test_texts_that_only_touch_the_border_are_two() -> None:
    cells = [Box(0, 0, 40, 20), Box(40, 0, 80, 20)]
    grid, crossing = read_grid(cells, glyphs("一二三四", 0, 5) + glyphs("五六", 40, 5), 1, 1, Meter("a"))
    assert [cell.text for cell in grid.table().rows[0]] == ["一二三四", "五六"]
    assert crossing == []


def test_borders_that_differ_by_a_hair_are_one() -> None:
    cells = [Box(0, 0, 50, 20), Box(50.4, 0, 100, 20), Box(0.3, 20.5, 50.2, 40), Box(50, 20, 100, 40)]
    grid, _ = read_grid(cells, [], 1, 1, Meter("a"))
    assert [[cell.column for cell in row] for row in grid.table().rows] == [[0, 1], [0, 1]]
    assert all((cell.row_span, cell.column_span) == (1, 1) for row in grid.table().rows for cell in row)
