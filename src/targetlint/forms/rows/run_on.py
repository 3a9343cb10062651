"""Tables whose cells stand one behind the other with nothing between them: `…指标值产出指标数量指标培训人数≥50人…`.

The vocabulary says where a label or heading ends, the grammar of values where a value does; the best of all
divisions counts, if it is so much better than any other that it is certain.  Otherwise nothing is read, and the
reason is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from targetlint.errors import Words
from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Heading, Role, role_of
from targetlint.forms.cells.row import Row
from targetlint.forms.rows.labelling import Fragment, Labelling, labelling
from targetlint.forms.rows.loose_headings import Shape, shapes
from targetlint.model import Reading
from targetlint.value.units import stands_alone
from targetlint.words import any_of
from targetlint.words.labels import LEVEL1, LEVEL2

__all__ = ["Glued", "heading_in", "not_apart", "pieces_of", "sure"]

_FIRST = re.compile(r"(?:[一二三]级|绩效)\s*指标|指标(?:名称|内容)")
_LONGEST_HEADING = 16
_USUAL = 6
_OPEN = 1.4
"""What a letter costs of a heading that other letters may stand before: more than half a heading, times 0.6."""
_LABEL = re.compile(rf"(?:{any_of((*LEVEL1, *LEVEL2))}|.{{2,6}}满意度)(?:指标|目标)")
_MOST_BODY = 6000
"""Letters: a longer table without any gap is not divided."""
_SURE = 1.0
"""What the best division must be better than any other: half of what a name is worth."""
_NUMBER = re.compile(r"[≥≤≧≦⩾⩽><＞＜=＝]*\d+(?:\.\d+)?(.*)")
_LEVELS = 4
"""Columns of a heading of levels, names and values; behind a bare number no other column can be told apart."""
_POINTS: tuple[Role, ...] = ("weight", "score", "number")
_RUN_TOGETHER = frozenset((one, other) for one in _POINTS for other in ("actual", "value"))
"""Columns of numbers that can't be told apart where nothing stands between them."""
_CUTS = re.compile(
    rf"(?:{any_of((*LEVEL1, *LEVEL2))}|满意度)(?:指标|目标)?|[≥≤≧≦⩾⩽><＞＜=＝]+|\d+(?:\.\d+)?|[%％‰]"
    rf"|月底前|日前|底前|之前"
)
_TWICE = re.compile(r"(\d+(?:\.\d+)?)\1")
_LONGEST_UNIT = 6


@attrs.frozen
class Glued:
    """A heading whose cells stand glued in a text: where it begins and ends, and its columns, if they are known."""

    shape: Shape | None
    start: int
    stop: int


def heading_in(text: str, row: Row) -> Glued | None:
    """The heading whose cells stand glued in a text.

    Args:
        text: a line, or a whole document without line breaks.
        row: where it stands.
    """
    for found in _FIRST.finditer(text):
        cells = _headings(text, found.start())
        if any(cell != cell.strip() for cell in cells):
            return None  # blanks hold the cells apart
        fragments = [Fragment(cell, row.location) for cell in cells]
        shape = next((one for one in shapes(fragments, row) if one.stop == len(fragments)), None)
        if shape is not None or {"level2", "name"} <= {role_of(cell) for cell in cells}:
            return Glued(shape, found.start(), found.start() + len("".join(cells)))
    return None


def _headings(text: str, start: int) -> list[str]:
    """The cheapest division of the text from a place on into known headings, as far as they go."""
    costs: dict[int, tuple[float, int]] = {start: (0.0, -1)}
    for at in range(start, min(len(text), start + 160)):
        if at not in costs:
            continue
        for stop in range(at + 1, min(at + _LONGEST_HEADING, len(text)) + 1):
            cost = _heading_cost(text[at:stop], at == start)
            if cost is not None and costs[at][0] + cost < costs.get(stop, (1e9, 0))[0]:
                costs[stop] = (costs[at][0] + cost, at)
    stops = [stop for stop in costs if stop > start]
    if not stops:
        return []
    labels = [stop for stop in stops if _LABEL.match(text, stop)]
    at = min(labels, default=max(stops))
    cells: list[str] = []
    while at > start:
        before = costs[at][1]
        cells.append(text[before:at])
        at = before
    return cells[::-1]


def _heading_cost(text: str, first: bool) -> float | None:
    """What it costs that a text is one heading; None for one that is none."""
    role = role_of(text)
    if role is None:
        return None
    inner = _FIRST.match(text) is not None and role not in ("level1", "level2", "name", "side")
    roles = {role_of(text[a:b]) for a in range(len(text)) for b in range(a + 2, len(text) + 1) if b - a <= 3}
    inner = inner or bool((roles & {"weight", "score"}) - {role})
    short = len(text) == 1 or text.endswith("级")
    longer: float = max(len(text) - _USUAL, 0)
    if role_of(f"甲{text}") == role:  # the pattern takes anything before it: 实际完成值分 | 值得分
        longer += len(text) * _OPEN
    return 1.0 + 3.0 * short + 3.0 * (role == "side" and not first) + 5.0 * inner + 0.6 * longer


def pieces_of(text: str, row: Row, heading: Heading, *, opens: bool) -> list[Fragment]:
    """A text cut wherever a cell may end.

    Args:
        text: of the table below its heading, or of one line of it.
        row: where it stands.
        heading: the heading in force.
        opens: the text is a line of its own.
    """
    cuts = {0, len(text)}
    for found in _CUTS.finditer(text):
        cuts |= {found.start(), found.end()}
        if found[0][-1].isdigit():
            cuts |= {found.end() + at for at in range(1, _LONGEST_UNIT) if stands_alone(text[found.end() :][:at])}
            if heading.has("score") and (twice := _TWICE.fullmatch(found[0])):
                cuts.add(found.start() + len(twice[1]))
    marks = sorted(cut for cut in cuts if cut <= len(text))
    parts = [text[a:b] for a, b in pairwise(marks) if text[a:b].strip()]
    return [Fragment(part, row.location, "", opens and at == 0) for at, part in enumerate(parts)]


def sure(body: Sequence[Fragment], heading: Heading, *, lines: bool) -> Labelling | None:
    """The division of a body into cells, if it is certain: each row has its name and real values.

    Args:
        body: from `pieces_of`.
        heading: the heading in force.
        lines: each line is a row.
    """
    text = "".join(piece.text for piece in body)
    roles = [column.role for column in heading.columns]
    if len(text) > _MOST_BODY or _FIRST.search(text) or any(pair in _RUN_TOGETHER for pair in pairwise(roles)):
        return None
    found = labelling(body, heading.columns, lines=lines, glued=True, sure=True)
    if found.margin < _SURE or any(cell.column < 0 for cell in found.cells):
        return None
    names = values = 0
    for cell in found.cells:
        role = heading.columns[cell.column].role
        text = "".join(piece.text for piece in body[cell.first : cell.stop])
        names += role == "name"
        values += role == "value"
        if any(piece.opens for piece in body[cell.first + 1 : cell.stop]):
            return None
        if role == "value" and not (_ends(text) and (len(roles) <= _LEVELS or not features(text).number)):
            return None
    return found if names and values == names * len(heading.of("value")) else None


def _ends(text: str) -> bool:
    """Whether the grammar says where a value ends: a number with its unit or without, a date; words never do."""
    if features(text).date:
        return True
    found = _NUMBER.fullmatch(text)
    return found is not None and (not found[1] or stands_alone(found[1]))


def not_apart(row: Row, file: str) -> Reading:
    """Says that the cells of a table can't be told apart."""
    words = Words(
        "表格的各格连在一起，分不开，没有读；请提供 docx、xlsx 或 html 原件",
        "the cells of the table are not apart, so it was not read; give the docx, xlsx or html file",
    )
    return Reading("cells-not-apart", words, row.location, file)
