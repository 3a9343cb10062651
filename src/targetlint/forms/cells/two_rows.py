"""Headings of two rows: the second details the first, and both are read as one."""

from __future__ import annotations

import re
from typing import cast

import attrs

from targetlint.forms.cells.headings import Column, Heading, Role, period_of
from targetlint.forms.cells.row import Row
from targetlint.words.labels import DETAILS

__all__ = ["details_of", "join_headings", "repeats_in_part"]

_DETAIL = {word: cast(Role, role) for role, words in DETAILS.items() for word in words}
_DETAILING = frozenset({"value", "unit", "symbol", "nature"})
"""Roles of columns that detail a group of values."""


def details_of(row: Row, upper: Heading) -> Heading | None:
    """A second heading row that only details the columns of values above it: 半年 | 全年, 符号 | 值 | 单位.

    Args:
        row: the row below the heading.
        upper: the heading; where merged cells were written out, the row repeats some of its texts.
    """
    columns = []
    for piece in row.pieces:
        if any(column.start == piece.start and column.text == piece.line for column in upper.columns):
            continue
        bare = re.sub(r"[（(][^（）()]*[)）]$", "", re.sub(r"\s+", "", piece.text))
        role = _DETAIL.get(bare)
        if role is None:
            return None
        columns.append(Column(role, piece.start, piece.stop, piece.line, period_of(bare)))
    if len(columns) < 2 or not any(column.role == "value" for column in columns):
        return None
    return Heading(tuple(columns), row.width, row.exact, complete=False)


def repeats_in_part(heading: Heading, before: Heading) -> bool:
    """Whether a heading is the lower row alone of the two-row heading before: the columns at the right are gone.

    Args:
        heading: the one that a page break repeats.
        before: the one in force.
    """
    names = [column.text for column in heading.columns]
    whole = [column.text for column in before.columns]
    if not set(names) < set(whole):
        return False
    missing = [column for column in before.columns if column.text not in names]
    return all(column.role in ("actual", "weight", "score", "reason", "remark", "side") for column in missing)


def _periods(columns: list[Column], upper: Heading) -> list[Column]:
    """Values of the lower row get the period that the group above them names, where they name none."""
    groups = sorted(upper.of("value"), key=lambda column: column.start)
    values = [column for column in columns if column.role == "value"]
    if not groups or len(values) % len(groups):
        return columns
    each = len(values) // len(groups)
    found = []
    for column in columns:
        if column.role == "value" and column.period == "annual" and "年" not in column.text:
            column = attrs.evolve(column, period=groups[values.index(column) // each].period)
        found.append(column)
    return found


def _below_its_group(lower: Heading, upper: Heading) -> Heading:
    """A second row that lost its leading blanks stands below the first column that it details."""
    group = next((column for column in upper.columns if column.role == "value"), None)
    if group is None or lower.exact or any(lower.has(role) for role in ("level1", "level2", "name")):
        return lower
    aside = group.start - lower.columns[0].start
    if aside <= 0:
        return lower
    columns = tuple(attrs.evolve(c, start=c.start + aside, stop=c.stop + aside) for c in lower.columns)
    return attrs.evolve(lower, columns=columns, width=lower.width + aside)


def join_headings(upper: Heading, lower: Heading) -> Heading:
    """A heading of two rows as one: 年度指标值 over 指标性质 | 指标值 | 度量单位, the rest beside it.

    Where places in the grid are still known, columns are joined by place; where covered cells were lost,
    the lower row takes the place of the group that it details and the upper row's rest follows.
    """
    lower = _below_its_group(lower, upper)
    covered = {at for column in lower.columns for at in range(column.start, column.stop)}
    rest = _not_repeated(upper, lower)
    apart = [column for column in rest if not covered & set(range(column.start, column.stop))]
    overlapping = [column for column in rest if column not in apart and column.role not in ("project", "explanation")]
    if all(column.role in _DETAILING for column in overlapping):
        beside = [column for column in apart if column.role != "value" or not lower.has("value")]
        columns = _by_place([*lower.columns, *beside])
        width = max(upper.width, lower.width)
    else:
        columns = _in_order(lower, rest)
        width = max(lower.width, columns[-1].stop)
    if not any(column.role == "value" for column in columns):
        columns = _by_place([*columns, *(column for column in overlapping if column.role == "value")])
    columns = _periods(columns, upper)
    complete = {"name", "value"} <= {column.role for column in columns}
    return Heading(tuple(columns), width, upper.exact and lower.exact, complete)


def _not_repeated(upper: Heading, lower: Heading) -> list[Column]:
    """The columns of the upper row that the lower one does not name again."""
    return [
        attrs.evolve(column, role="explanation") if column.role == "name" and lower.has("name") else column
        for column in upper.columns
        if column.role != "side" and not (column.role in ("level1", "level2") and lower.has(column.role))
    ]


def _by_place(columns: list[Column]) -> list[Column]:
    return sorted(columns, key=lambda column: column.start)


def _in_order(lower: Heading, rest: list[Column]) -> list[Column]:
    """Columns whose covered cells were lost: the lower row, then what the upper row says beside its group."""
    tail = [column for column in rest if column.role not in _DETAILING]
    shift = max(column.stop for column in lower.columns) - tail[0].start
    return [*lower.columns, *(attrs.evolve(c, start=c.start + shift, stop=c.stop + shift) for c in tail)]
