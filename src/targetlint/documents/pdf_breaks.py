"""Tables that a page break cuts: borders left open at the edge are closed, cut rows and labels put together.

Programs break pages in two ways.  Browsers leave the cut cell open, without a border at the end of the
page; office programs close it there and go on in a new box.  Only what the boxes and lines themselves
show is joined here: a row that goes on, a label whose text stands on the other page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from targetlint.documents.pdf_lines import join_texts, joined, wraps
from targetlint.documents.pdf_tables import Draft, Grid

_NEAR = 3.0  # points
_LABELS = 3  # columns at the left that hold labels


@attrs.frozen
class OpenEnds:
    """Lines that close the boxes which a page leaves open, for pdfplumber."""

    lines: tuple[dict[str, Any], ...] = ()
    top: float | None = None
    """Where a whole row is open at the top: it is the rest of the last row of the page before."""
    bottom: float | None = None
    """Where a whole row is open at the bottom."""


def open_ends(edges: Iterable[Mapping[str, Any]]) -> OpenEnds:
    """The ends of upright lines that no line across closes, at the top and the bottom of what is drawn."""
    upright: list[Mapping[str, Any]] = []
    across: list[Mapping[str, Any]] = []
    for edge in edges:
        (upright if edge["orientation"] == "v" else across).append(edge)
    if len(upright) < 2:
        return OpenEnds()
    top, bottom = min(edge["top"] for edge in upright), max(edge["bottom"] for edge in upright)
    above, most_above = _gaps([edge for edge in upright if edge["top"] < top + _NEAR], across, top)
    below, most_below = _gaps([edge for edge in upright if edge["bottom"] > bottom - _NEAR], across, bottom)
    return OpenEnds((*above, *below), top if most_above else None, bottom if most_below else None)


def _gaps(
    upright: list[Mapping[str, Any]], across: list[Mapping[str, Any]], height: float
) -> tuple[list[dict[str, Any]], bool]:
    """Lines for the stretches between upright lines that nothing closes, and whether they are the most of it."""
    left, right = min(edge["x0"] for edge in upright), max(edge["x1"] for edge in upright)
    if right - left < 10 * _NEAR:
        return [], False
    drawn = sorted((edge["x0"], edge["x1"]) for edge in across if abs(edge["top"] - height) < _NEAR)
    gaps: list[tuple[float, float]] = []
    reached = left
    for start, end in [*drawn, (right, right)]:
        if start - reached > 2 * _NEAR and start <= right + _NEAR:
            gaps.append((reached, start))
        reached = max(reached, end)
    return [_line(start, end, height) for start, end in gaps], 2 * sum(
        end - start for start, end in gaps
    ) > right - left


def _line(left: float, right: float, height: float) -> dict[str, Any]:
    """A line as pdfplumber keeps them."""
    return {
        "object_type": "line", "x0": left, "x1": right, "top": height, "bottom": height,
        "width": right - left, "height": 0, "y0": 0, "y1": 0, "doctop": height,
    }  # fmt: skip


def bands(edges: Iterable[Mapping[str, Any]]) -> list[tuple[float, float]]:
    """Stretches of the page, from top to bottom, that lines cover without a gap."""
    covered = joined((edge["top"], edge["bottom"]) for edge in edges)
    return [(top, bottom) for top, bottom in covered if bottom - top > _NEAR]


def trim(grid: Grid) -> None:
    """Drop what is no row but the rest of the table's frame between its last row and an open end."""
    if grid.open_bottom and len(grid.rows) > 1 and _is_frame(grid.rows[-1]):
        last = len(grid.rows) - 1
        for row in grid.rows:
            for draft in row:
                draft.row_span = min(draft.row_span, last - draft.row)
        grid.rows.pop()
        grid.open_bottom = False
    if grid.open_top and len(grid.rows) > 1 and _is_frame(grid.rows[0]):
        _drop_first_row(grid)
        grid.open_top = False


def _is_frame(row: list[Draft]) -> bool:
    plain = [draft for draft in row if draft.row_span == 1]
    return len(plain) == 1 and not plain[0].text and plain[0].column_span > 1


def join_pages(previous: Grid, following: Grid) -> None:
    """Put together what the break between two pages cut; changes both grids."""
    if not previous.rows or not following.rows or _is_heading_again(previous, following):
        return
    pairs = _meeting(previous, following)
    if len(pairs) < len(following.rows[0]):
        return
    following.continues = True
    if (previous.open_bottom and following.open_top) or _is_cut_row(pairs):
        for end, draft in pairs:
            _join_cell(end, draft)
        _drop_first_row(following)
        return
    for end, draft in pairs:
        if draft.column < _LABELS and max(end.row_span, draft.row_span) > 1 and _goes_on(draft, following):
            if not draft.text and draft.row_span > 1:
                draft.text = end.text
            elif not end.text and not (end.row == 0 and previous.continues):
                end.text = draft.text


def _meeting(previous: Grid, following: Grid) -> list[tuple[Draft, Draft]]:
    """Each cell that begins a page with the one above it that ends the page before."""
    last = len(previous.rows)
    ends = [draft for row in previous.rows for draft in row if draft.row + draft.row_span >= last]
    return [(end, draft) for draft in following.rows[0] for end in ends if _same_column(end, draft)]


def _goes_on(draft: Draft, grid: Grid) -> bool:
    """Where some boxes of a page are left open at its top, one that has its border begins there."""
    box = draft.box
    return not grid.gaps or any(x0 - _NEAR < box.x0 and box.x1 < x1 + _NEAR for x0, x1 in grid.gaps)


def _is_heading_again(previous: Grid, following: Grid) -> bool:
    texts = [draft.text for draft in following.rows[0]]
    return any(texts) and texts in ([draft.text for draft in row] for row in previous.rows)


def _same_column(one: Draft, other: Draft) -> bool:
    return abs(one.box.x0 - other.box.x0) < _NEAR and abs(one.box.x1 - other.box.x1) < _NEAR


def _is_cut_row(pairs: list[tuple[Draft, Draft]]) -> bool:
    """Every text at the top goes on from a full line, and enough filled cells have nothing to add."""
    going_on = [(end, draft) for end, draft in pairs if draft.lines]
    if not going_on or not all(
        end.lines and wraps(end.lines[-1], draft.lines[0], end.width) for end, draft in going_on
    ):
        return False
    ended = sum(1 for end, draft in pairs if end.lines and not draft.lines and end.row_span == 1)
    return 0 < len(going_on) <= 2 * ended


def _join_cell(end: Draft, draft: Draft) -> None:
    if draft.text:
        if end.lines and draft.lines and wraps(end.lines[-1], draft.lines[0], end.width):
            end.text = join_texts(end.text, draft.text)
        else:
            end.text = f"{end.text}\n{draft.text}" if end.text else draft.text
        end.lines = [*end.lines, *draft.lines]
    if draft.row_span > 1:
        draft.text = end.text  # a label that covers further rows on this page


def _drop_first_row(grid: Grid) -> None:
    first, *rest = grid.rows
    covering = [draft for draft in first if draft.row_span > 1]
    for draft in covering:
        draft.row_span -= 1
    if rest:
        rest[0] = sorted([*covering, *rest[0]], key=lambda draft: draft.column)
    grid.rows = rest
    for place, row in enumerate(grid.rows):
        for draft in row:
            draft.row = place
