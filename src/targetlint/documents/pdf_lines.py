"""Glyphs of a page → lines, paragraphs, and tables without borders."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

import attrs

from targetlint.words.value import COUNTING

_ITEM = re.compile(
    rf"\s*(?:\d{{1,2}}\s*[.、．)）]|[（(]\s*[\d{COUNTING}]{{1,3}}\s*[)）]|[{COUNTING}]{{1,3}}、|[①-⑳]|【|"
    rf"(?:目标|指标)\s*\d+|第[{COUNTING}]+[条，、])"
)
_CLOSING = frozenset("，。、；：？！）】》”’％%‰,.;:?!)]}")
_OPENING = frozenset("（【《“‘([{")
_SENTENCE_END = frozenset("。；;！!？?：:")


@attrs.frozen
class Glyph:
    """One character and its box, in points from the upper left of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        return self.bottom - self.top


@attrs.frozen
class Line:
    """Glyphs on one baseline, from left to right."""

    glyphs: tuple[Glyph, ...]

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def top(self) -> float:
        return min(glyph.top for glyph in self.glyphs)

    @property
    def bottom(self) -> float:
        return max(glyph.bottom for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return max(glyph.size for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """The characters, with blanks where the gap is wider than the font sets it."""
        pieces = [self.glyphs[0].text]
        for before, glyph in zip(self.glyphs, self.glyphs[1:], strict=False):
            gap = glyph.x0 - before.x1
            wide = gap > 0.8 * glyph.size or (
                gap > 0.18 * glyph.size and before.text.isascii() and glyph.text.isascii()
            )
            if wide and not before.text.isspace() and not glyph.text.isspace():
                pieces.append(" ")
            pieces.append(glyph.text)
        return "".join(pieces).strip()


def lines_of_page(glyphs: Iterable[Glyph]) -> list[Line]:
    """Glyphs grouped by baseline; raised and lowered ones belong to the line that they touch."""
    groups: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.middle, glyph.x0)):
        for group in reversed(groups[-3:]):
            if abs(glyph.middle - group[0].middle) < 0.5 * max(glyph.size, group[0].size):
                group.append(glyph)
                break
        else:
            groups.append([glyph])
    lines = [Line(tuple(sorted(group, key=lambda glyph: glyph.x0))) for group in groups]
    return sorted((line for line in lines if line.text), key=lambda line: (line.top, line.x0))


def wraps(line: Line, following: Line, width: float) -> bool:
    """Whether the first word of `following` would not have fitted behind `line` in `width` points."""
    first = following.glyphs
    count = 1
    if first[0].text.isascii() and first[0].text.isalnum():
        while count < len(first) and first[count].text.isascii() and first[count].text.isalnum():
            count += 1
    elif first[0].text in _OPENING and len(first) > 1:
        count = 2
    while count < len(first) and first[count].text in _CLOSING:
        count += 1  # a closing sign may not begin a line and takes its neighbour along
    needed = first[count - 1].x1 - first[0].x0
    slack = 0.35 * line.size
    if line.text[-1:] in _SENTENCE_END and _ITEM.match(following.text):
        return False
    return line.x1 - line.x0 + needed > width - slack


def join_lines(lines: list[Line], width: float) -> str:
    """The text of lines set in `width` points: wrapped ones joined, others kept apart."""
    if len(lines) > 1 and all(len(line.text) == 1 for line in lines):
        return "".join(line.text for line in lines)  # a label set from top to bottom
    text = lines[0].text
    for before, line in itertools.pairwise(lines):
        text = join_texts(text, line.text) if wraps(before, line, width) else f"{text}\n{line.text}"
    return text


def join_texts(text: str, more: str) -> str:
    """A line and the one that it wraps to, with a blank only between words of letters.

    >>> join_texts("受益学生人", "数"), join_texts("quality of", "service")
    ('受益学生人数', 'quality of service')
    """
    words = text[-1:].isascii() and text[-1:].isalpha() and more[:1].isascii() and more[:1].isalpha()
    return f"{text} {more}" if words else text + more


@attrs.frozen
class Paragraph:
    """Joined lines of prose; `number` counts lines from 1 to where it begins."""

    text: str
    top: float
    number: int


def paragraphs(lines: list[Line], right: float) -> Iterator[Paragraph]:
    """Prose lines joined where they only ran into the right margin."""
    if not lines:
        return
    left = min(line.x0 for line in lines)
    text, top, number = lines[0].text, lines[0].top, 1
    for count, (before, line) in enumerate(itertools.pairwise(lines), 2):
        same = abs(before.size - line.size) < 1 and line.top - before.bottom < 1.2 * line.size
        indented = line.x0 > left + 1.2 * line.size
        if same and not indented and wraps(before, line, right - before.x0):
            text = join_texts(text, line.text)
            continue
        yield Paragraph(text, top, number)
        text, top, number = line.text, line.top, count
    yield Paragraph(text, top, number)


@attrs.frozen
class Run:
    """Neighbouring lines that are one table without borders (`columns` holds their x ranges) or prose."""

    lines: list[Line]
    columns: list[tuple[float, float]] = attrs.Factory(list)

    def rows(self) -> Iterator[list[str]]:
        """The text of each column, line by line."""
        for line in self.lines:
            cells = [""] * len(self.columns)
            for segment in _segments(line):
                middle = (segment.x0 + segment.x1) / 2
                place = min(
                    range(len(self.columns)),
                    key=lambda index: max(self.columns[index][0] - middle, middle - self.columns[index][1], 0),
                )
                cells[place] = f"{cells[place]} {segment.text}".strip()
            yield cells


def _segments(line: Line) -> list[Line]:
    """Pieces of a line that a gap of more than one character holds apart."""
    pieces: list[list[Glyph]] = []
    blank = 0.0
    for glyph in line.glyphs:
        if glyph.text.isspace():
            blank += glyph.x1 - glyph.x0
            continue
        if not pieces or glyph.x0 - pieces[-1][-1].x1 > 1.1 * max(glyph.size, 4):
            pieces.append([])
        pieces[-1].append(glyph)
    return [Line(tuple(piece)) for piece in pieces]


def split_columns(lines: list[Line], edges: list[float]) -> Iterator[Run]:
    """Runs of at least three lines whose pieces stand in the same columns are tables; `edges` end runs."""
    run: list[Line] = []
    kind = False
    for line in lines:
        columned = len(_segments(line)) > 1
        crosses = bool(run) and any(run[-1].top < edge <= line.top for edge in edges)
        if run and (columned != kind or crosses):
            yield _run(run, kind)
            run = []
        kind = columned
        run.append(line)
    if run:
        yield _run(run, kind)


def _run(lines: list[Line], columned: bool) -> Run:
    if not columned or len(lines) < 3:
        return Run(lines)
    columns = joined((segment.x0, segment.x1) for line in lines for segment in _segments(line))
    return Run(lines, columns) if len(columns) > 1 else Run(lines)


def joined(stretches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches in order, those that overlap or all but touch put together.

    >>> joined([(5, 9), (0, 3), (3.5, 4)])
    [(0, 4), (5, 9)]
    """
    found: list[tuple[float, float]] = []
    for start, end in sorted(stretches):
        if found and start < found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
