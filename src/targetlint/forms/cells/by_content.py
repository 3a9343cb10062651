"""Columns whose headings say nothing, decided by the cells that stand below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Column, Heading, Role, role_of
from targetlint.forms.cells.row import Piece, Row

_ENOUGH = 0.5
"""What the cells of a column must score on the average: every second one is what the column is taken for."""
_LABELS = 0.3
"""More level labels than this below a level's heading: the column holds the level indeed."""
_WORDS = 12
"""Letters of the longest judgement."""
_SUMS = frozenset(map(Decimal, (50, 60, 70, 80, 90, 100)))
"""What the points of all indicators make together: with the points for the spending they are 100."""
_OPEN: frozenset[Role] = frozenset({"standard", "explanation", "level2", "project"})
"""Headings that stand above names in forms of two levels: 一级指标 | 二级指标 | 绩效标准."""


def by_content(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading with a column of values, and one of names, found by what stands below.

    Args:
        heading: perhaps without either.
        rows: the rows below it.

    Returns:
        The heading, complete where both were found.
    """
    given, heading = heading, _with_gaps(heading, rows)
    columns = list(heading.columns)
    cells = _below(heading, rows)
    if not any(column.role == "value" for column in columns):
        _take(columns, cells, "value", _value_columns(columns, cells))
    if not any(column.role == "name" for column in columns):
        _take(columns, cells, "name", _name_columns(columns, cells))
        _levels_above(columns)
    complete = {"name", "value"} <= {column.role for column in columns}
    if not complete:
        return given
    for at, column in enumerate(columns):
        if _unknown(column):
            columns[at] = attrs.evolve(column, role=_small_role(cells[at]), by_content=False)
    kept = [column for column in columns if column.text or column.role != "remark"]
    return attrs.evolve(heading, columns=tuple(kept), complete=True)


def _with_gaps(heading: Heading, rows: Sequence[Row]) -> Heading:
    """The heading with a column for each heading that was left blank above cells of most rows."""
    covered = {at for column in heading.columns for at in range(column.start, column.stop)}
    counts = Counter(piece.start for row in rows for piece in row.pieces if row.width == heading.width)
    gaps = [at for at, count in counts.items() if at not in covered and count > _ENOUGH * len(rows)]
    if not gaps:
        return heading
    columns = (*heading.columns, *(Column("remark", at, at + 1, "") for at in gaps))
    return attrs.evolve(heading, columns=tuple(sorted(columns, key=lambda column: column.start)))


def _take(columns: list[Column], cells: Sequence[Sequence[str]], role: Role, places: Sequence[int]) -> None:
    """The best of the columns that may have the role gets it."""
    score = _value_score if role == "value" else _name_score
    scored = [(sum(map(score, cells[at])) / len(cells[at]), -at) for at in places if cells[at]]
    if scored and max(scored)[0] >= _ENOUGH:
        at = -max(scored)[1]
        columns[at] = attrs.evolve(columns[at], role=role, by_content=True)


def _value_columns(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[int]:
    """Columns behind the levels that may hold values."""
    first = max((at for at, column in enumerate(columns) if column.role in ("level1", "level2", "name")), default=-1)
    return [at for at, column in enumerate(columns) if at > first and _unknown(column) and not _points(cells[at])]


def _name_columns(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[int]:
    """Columns before the values that may hold names: the lowest level that has no labels before any other."""
    value = next((at for at, column in enumerate(columns) if column.role == "value"), 0)
    levels = [at for at in range(value) if columns[at].role == "level2" and cells[at]]
    bare = [at for at in levels if sum(features(text).labelled for text in cells[at]) <= _LABELS * len(cells[at])]
    if bare:
        return bare
    first = max((at for at in range(value) if columns[at].role in ("level1", "level2")), default=-1)
    open_ = [at for at in range(first + 1, value) if _unknown(columns[at])]
    return open_ or [at for at in range(first + 1, value) if columns[at].role in _OPEN]


def _levels_above(columns: list[Column]) -> None:
    """In a form of two levels, 一级指标 over level-2 labels where 二级指标 holds the names is level 2."""
    if any(column.role == "name" and role_of(column.text) == "level2" for column in columns):
        for at, column in enumerate(columns):
            if column.role == "level1":
                columns[at] = attrs.evolve(column, role="level2")


def _unknown(column: Column) -> bool:
    return column.role == "remark" and not column.by_content and role_of(column.text) is None


def _small_role(cells: Sequence[str]) -> Role:
    """Operators or units below a heading that says nothing."""
    for role, trait in (("symbol", "comparator"), ("unit", "unit")):
        if cells and sum(trait in features(text).traits for text in cells) > _ENOUGH * len(cells):
            return "symbol" if role == "symbol" else "unit"
    return "remark"


def _value_score(text: str) -> float:
    """How much a cell is a target value: numbers alone may be points as well, short words may be judgements."""
    said = features(text)
    if said.number:
        return 0.6
    if said.value:
        return 1.0
    if said.labelled or said.comparator or said.direction:
        return -1.0
    return 0.3 if len(text) <= _WORDS else 0.0


def _name_score(text: str) -> float:
    """How much a cell is the name of an indicator."""
    said = features(text)
    return -1.0 if said.value or said.comparator or said.unit or said.blank else 0.4 if said.labelled else 1.0


def _points(cells: Sequence[str]) -> bool:
    """Whether the cells are points: bare numbers that make 100 together."""
    bare = [text.removesuffix("分") for text in cells]
    if len(bare) < 2 or not all(re.fullmatch(r"\d+(?:\.\d+)?", text) for text in bare):
        return False
    return sum(map(Decimal, bare)) in _SUMS


def _below(heading: Heading, rows: Sequence[Row]) -> list[list[str]]:
    """The filled cells below each column."""
    found: list[list[str]] = [[] for _ in heading.columns]
    for row in rows:
        for piece in row.pieces:
            at = _column(piece, row, heading)
            if at is not None:
                found[at].append(piece.line)
    return found


def _column(piece: Piece, row: Row, heading: Heading) -> int | None:
    """The column below which a cell stands; rows of another width are counted from the right."""
    start = piece.start if row.exact or row.width >= heading.width else piece.start + heading.width - row.width
    return next((at for at, column in enumerate(heading.columns) if column.start <= start < column.stop), None)
