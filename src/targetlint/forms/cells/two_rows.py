"""Headings of two rows: the second details the first, and both are read as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Column, Heading, Role, is_place, period_of, role_of
from targetlint.forms.cells.row import Piece, Row
from targetlint.words.labels import DETAILS, NO_PLACES

_DETAIL = {word: cast(Role, role) for role, words in DETAILS.items() for word in words}
_LEVELS: tuple[Role, ...] = ("level1", "level2", "name")
_DETAILING: frozenset[Role] = frozenset({"value", "unit", "symbol", "nature"})
"""Roles of columns that detail a group of values."""
_BELOW: dict[str, frozenset[Role]] = {
    "value": _DETAILING,
    "remark": _DETAILING | {"actual", "score", "weight"},
    "actual": frozenset({"actual", "value", "unit", "symbol"}),
    "score": frozenset({"score", "weight", "value"}),
    "weight": frozenset({"weight", "score", "value"}),
    "history": frozenset({"history", "value", "unit"}),
}
"""Role of a group of columns → what its details can be."""
_LONGEST_DETAIL = 8
"""Letters of the longest heading of a detail."""
_DETAILS: frozenset[Role] = frozenset(
    {"remark", "value", "unit", "symbol", "nature", "actual", "score", "weight", "history"}
)


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
        column = _detail(piece, upper)
        if column is None:
            return None
        columns.append(column)
    roles = {column.role for column in columns}
    if len(columns) < 2 or not roles <= _DETAILS or not ("value" in roles or upper.complete):
        return None
    if sum(column.role == "remark" for column in columns) * 2 > len(columns):
        return None
    return Heading(tuple(columns), row.width, row.exact, complete=False)


def _detail(piece: Piece, upper: Heading) -> Column | None:
    """The column that a cell of the lower row heads; None for a cell that heads none."""
    bare = re.sub(r"[（(][^（()）]*[)）]$", "", re.sub(r"\s+", "", piece.text))
    role = _DETAIL.get(bare) or role_of(piece.text)
    place = ""
    if role is None and upper.has("value") and is_place(piece.text):
        role, place = "value", piece.line
    if role is None and upper.has("value") and bare in NO_PLACES:
        role = "value"
    if role is None and _stands_under_values(piece, upper):
        role = "remark"
    if role is None:
        return None
    return Column(role, piece.start, piece.stop, piece.line, period_of(bare), place=place)


def _stands_under_values(piece: Piece, upper: Heading) -> bool:
    """Whether a cell that says nothing known stands behind the names, below a heading, and is no value."""
    said = features(piece.line)
    if said.value or said.labelled or said.blank or said.comparator or said.unit or len(piece.line) > _LONGEST_DETAIL:
        return False
    names = [column.stop for column in upper.columns if column.role in _LEVELS]
    return bool(names) and piece.start >= max(names) and any(column.start == piece.start for column in upper.columns)


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


def _below_its_group(lower: Heading, upper: Heading) -> Heading:
    """A second row that lost its leading blanks stands below the first column that it details."""
    if lower.exact or any(lower.has(level) for level in _LEVELS):
        return lower
    first = lower.columns[0]
    group = next((column for column in upper.columns if first.role in _BELOW.get(column.role, ())), None)
    if group is None or group.start <= first.start:
        return lower
    aside = group.start - first.start
    columns = tuple(attrs.evolve(c, start=c.start + aside, stop=c.stop + aside) for c in lower.columns)
    return attrs.evolve(lower, columns=columns, width=lower.width + aside)


def join_headings(upper: Heading, lower: Heading) -> Heading:
    """A heading of two rows as one: 年度指标值 over 指标性质 | 指标值 | 度量单位, the rest beside it.

    Where places in the grid are still known, columns are joined by place; where covered cells were lost,
    the lower row takes the place of the groups that it details and the upper row's rest follows.
    """
    written, lower = lower, _below_its_group(lower, upper)
    lost = lower is not written and all(a.stop == b.start for a, b in pairwise(upper.columns))
    covered = {at for column in lower.columns for at in range(column.start, column.stop)}
    rest = _not_repeated(upper, lower)
    apart = [column for column in rest if not covered & set(range(column.start, column.stop))]
    overlapping = [column for column in rest if column not in apart and column.role not in ("project", "explanation")]
    width = max(upper.width, lower.width)
    if not lost and _by_places(lower, rest, overlapping):
        beside = [c for c in apart if c.role != "value" or not lower.has("value") or upper.exact]
        columns = _by_place([*(_under(c, _group(c, rest), rest) for c in lower.columns), *beside])
    else:
        columns = _in_order(lower, rest)
        width = max(lower.width, columns[-1].stop)
    if not any(column.role == "value" for column in columns):
        columns = _by_place([*columns, *(column for column in overlapping if column.role == "value")])
    complete = {"name", "value"} <= {column.role for column in columns}
    return Heading(tuple(columns), width, upper.exact and lower.exact, complete)


def _says_when(group: Column) -> bool:
    """Whether a group is a period or a year: 半年, 2025年."""
    return role_of(f"{group.text}指标值") == "value"


def _by_places(lower: Heading, rest: Sequence[Column], overlapping: Sequence[Column]) -> bool:
    """Whether each column of the lower row stands below a group that it can detail."""
    if any(lower.has(level) for level in _LEVELS):
        return all(column.role in _DETAILING for column in overlapping)
    pairs = [(column, over) for column in lower.columns for over in overlapping if _meet(column, over)]
    return all(column.role == over.role or column.role in _BELOW.get(over.role, ()) for column, over in pairs)


def _meet(one: Column, other: Column) -> bool:
    return one.start < other.stop and other.start < one.stop


def _group(column: Column, rest: Sequence[Column]) -> Column | None:
    """The group above a column of the lower row: its merge may have been lost, so the last one that begins before."""
    before = [over for over in rest if over.start <= column.start]
    return max(before, key=lambda over: over.start, default=None)


def _under(column: Column, group: Column | None, rest: Sequence[Column]) -> Column:
    """A detail as its group means it: the number below a result is a result, a period holds for all below it."""
    if group is None or group.role not in _BELOW:
        return column
    if column.role == "remark" and group.role != "value":
        return attrs.evolve(column, role=group.role)
    if group.role == "remark" and column.role in _DETAILING and not _says_when(group):
        # 目标 | 其他 over 数值 | 单位 twice: the targets stand below the group that says so
        named = any(over.role == "value" for over in rest)
        return attrs.evolve(column, role="remark") if named else column
    if column.role == "value":
        if group.role not in ("value", "remark"):
            return attrs.evolve(column, role=group.role)
        if column.period == "annual" and "年" not in column.text:
            return attrs.evolve(column, period=group.period)
    elif column.role in _DETAILING and group.role not in ("value", "remark"):
        return attrs.evolve(column, role="remark")
    return column


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
    """Columns whose covered cells were lost: each group is followed by what it details, the rest moves on."""
    if any(lower.has(level) for level in _LEVELS):
        tail = [c for c in rest if c.role not in _DETAILING or (c.role == "value" and not lower.has("value"))]
        shift = max(column.stop for column in lower.columns) - tail[0].start
        return [*lower.columns, *(attrs.evolve(c, start=c.start + shift, stop=c.stop + shift) for c in tail)]
    found: list[Column] = []
    left = list(lower.columns)
    for at, column in enumerate(rest):
        own = _own(left, column, rest[at + 1 :])
        left = left[len(own) :]
        end = found[-1].stop if found else column.start
        for one in [_under(detail, column, rest) for detail in own] or [column]:
            found.append(attrs.evolve(one, start=end, stop=end + one.stop - one.start))
            end = found[-1].stop
    end = found[-1].stop
    return [*found, *(attrs.evolve(c, start=end + n, stop=end + n + 1) for n, c in enumerate(left))]


def _own(left: Sequence[Column], group: Column, later: Sequence[Column]) -> list[Column]:
    """The first of the details that belong to a group; a text that comes again opens the next group."""
    own: list[Column] = []
    for column in left:
        again = any(column.text == one.text for one in own)
        more = any(column.role in _BELOW.get(over.role, ()) for over in later)
        if column.role not in _BELOW.get(group.role, ()) or (again and more):
            break
        if group.role == "remark" and column.role == "actual" and any(over.role == "actual" for over in later):
            break
        own.append(column)
    return own
