"""A faulty value drawn in its row: the path, the name, the value, carets under what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import attrs

from targetlint.model import Finding, Severity
from targetlint.reports.layout import carets, clean, cut, width, window
from targetlint.reports.place import describe
from targetlint.reports.view import Marked, path_of, whole_label
from targetlint.reports.wording import say

Line: TypeAlias = list[tuple[str, str]]
"""Pieces of one line, each with its style (a rich style name, or blank)."""


@attrs.frozen
class Glyphs:
    """The signs a report is drawn with."""

    marks: Mapping[Severity, str] = {"error": "✗", "warning": "!", "info": "·"}
    rule: str = "─"
    wall: str = "│"
    top: str = "┌┬┐"
    bottom: str = "└┴┘"
    step: str = "›"
    dot: str = "·"
    arrow: str = "→"


UNICODE = Glyphs()
PLAIN = Glyphs(
    marks={"error": "x", "warning": "!", "info": "-"},
    rule="-", wall="|", top="+++", bottom="+++", step=">", dot="-", arrow="->",
)  # fmt: skip


def glyphs_for(encoding: str) -> Glyphs:
    """Lines and marks in Unicode, or plain ASCII where the code page lacks them or draws them twice as wide.

    >>> glyphs_for("gbk") == PLAIN, glyphs_for("utf-8") == Glyphs()
    (True, True)
    """
    return UNICODE if encoding.lower().replace("_", "-") in ("utf-8", "utf8", "utf-8-sig", "cp65001") else PLAIN


def draw_strip(marked: Marked, lang: str, cells: int, glyphs: Glyphs) -> Iterator[Line]:
    """The strip of one value; a finding about a whole form gets its place alone."""
    finding = marked.first
    where = describe(finding.location, lang, finding.file)
    if finding.name is None:
        label = cut(_path(finding, glyphs) or whole_label(finding, lang), cells - 2 - width(where) - 2)
        yield [("  " + label, "bold"), (f"  {where}", "dim")]
        return
    path = cut(_path(finding, glyphs), cells * 3 // 10)
    if finding.period in ("half-year", "medium-term"):
        where = f"{say(finding.period, lang)} {where}"
    beside = f"  {where}"
    if finding.target is None:
        name = cut(clean(finding.name), cells - 2 - width(path) - 3 - width(beside))
        yield [("  ", ""), (path + (" " + glyphs.wall + " " if path else ""), "dim"), (name, "bold"), (beside, "dim")]
        return
    free = max(cells - 14 - width(path) - width(beside), cells // 2 - width(path))
    target = clean(finding.target)
    # The value gets what it needs, up to half; the name has the rest.
    name = cut(clean(finding.name), max(free - width(target), free // 2, 8))
    text, marks = window(target, _marks(marked, target), max(8, free - width(name)))
    yield from _box([column for column in (path, name) if column], text, marks, beside, cells, glyphs)


def _box(
    columns: list[str], text: str, marks: tuple[bool, ...], beside: str, cells: int, glyphs: Glyphs
) -> Iterator[Line]:
    """Three lines: the columns and the value between edges, carets under what is wrong, the place beside or below."""
    yield [("  " + _edge(columns, text, glyphs.top, glyphs.rule, None), "dim")]
    row: Line = [("  ", "")]
    for column, style in zip(columns, ("dim", "")[-len(columns) :], strict=True):
        row += [(f"{glyphs.wall} ", "dim"), (column + " ", style)]
    row += [(f"{glyphs.wall} ", "dim"), (text or " ", "bold"), (f" {glyphs.wall}", "dim")]
    fits = sum(width(piece) for piece, _ in row) + width(beside) <= cells
    yield [*row, (beside, "dim")] if fits else row
    under = carets(text, marks, glyphs.rule) if text else glyphs.rule
    bottom = "  " + _edge(columns, text, glyphs.bottom, glyphs.rule, under)
    yield [(bottom[: bottom.index("^")], "dim"), *_coloured(bottom)] if "^" in bottom else [(bottom, "dim")]
    if not fits:
        yield [(beside, "dim")]


def _path(finding: Finding, glyphs: Glyphs) -> str:
    return path_of(clean(finding.level1 or ""), clean(finding.level2 or ""), glyphs.step)


def _marks(marked: Marked, target: str) -> tuple[bool, ...]:
    spans = [finding.span for finding in marked.findings if finding.span is not None]
    if not spans:
        # Nothing in the value is wrong by itself (it contradicts another place): all of it is meant.
        return (True,) * len(target)
    whole = any(end - start >= len(target) for start, end in spans)
    if whole and len(spans) > 1:
        # One finding about the whole value would hide the narrower ones.
        spans = [span for span in spans if span[1] - span[0] < len(target)] or spans[:1]
    return tuple(any(start <= place < max(end, start + 1) for start, end in spans) for place in range(len(target)))


def _edge(columns: list[str], text: str, corners: str, rule: str, under: str | None) -> str:
    pieces = [rule * (width(column) + 2) for column in columns]
    last = rule + (under if under is not None else rule * max(1, width(text))) + rule
    return corners[0] + corners[1].join([*pieces, last]) + corners[2]


def _coloured(bottom: str) -> Line:
    """The bottom edge from its first caret on, carets in red."""
    pieces: Line = []
    for sign in bottom[bottom.index("^") :]:
        style = "bold red" if sign == "^" else "dim"
        if pieces and pieces[-1][1] == style:
            pieces[-1] = (pieces[-1][0] + sign, style)
        else:
            pieces.append((sign, style))
    return pieces
