"""The heading rows of the indicator part → columns with roles and periods."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias, cast

import attrs

from targetlint.forms.cells.row import Row
from targetlint.forms.cells.vocabulary import is_side, label
from targetlint.model import Period
from targetlint.words.labels import COLUMNS, GOALS, NO_PLACES, PERIODS, PLACES

Role: TypeAlias = Literal[
    "side", "project", "number", "level1", "level2", "key_task", "line", "name", "nature", "symbol", "value", "unit",
    "weight", "actual", "score", "reason", "explanation", "standard", "history", "remark",
]  # fmt: skip

_ROLE = re.compile("|".join(f"(?P<{role}>{headings})" for role, headings in COLUMNS.items()))
_PERIODS = tuple((cast("Period", period), re.compile(words)) for period, words in PERIODS.items())
_GOALS = re.compile(rf"{GOALS['heading']}$")
_LEVELS = ("level1", "level2", "name")
_PLACE_LETTERS = re.compile(r"[一-鿿]{2,10}")
_LONGEST = 24
"""No heading of the forms at hand is longer; sentences are."""
_BRACKET_BEHIND = re.compile(r"[（(][^（()）]*[)）]$")
_STRONG = frozenset(
    {"level1", "level2", "name", "value", "key_task", "symbol", "nature", "unit", "weight", "actual", "score"}
)


@attrs.frozen
class Column:
    """One column of the indicator part."""

    role: Role
    start: int
    stop: int
    text: str
    period: Period = "annual"
    half: int = 0
    """0, or 1 for the second of two blocks of columns that stand side by side."""
    place: str = ""
    """The county, town or unit whose values stand here."""
    by_content: bool = False
    """The heading does not say the role; the cells below do."""


@attrs.frozen
class Heading:
    """The columns that a heading row (or two joined) says there are."""

    columns: tuple[Column, ...]
    width: int
    exact: bool
    complete: bool
    """It names a column of names and one of values; half of a two-row heading does not."""

    def has(self, role: Role) -> bool:
        """Whether there is a column of this role."""
        return any(column.role == role for column in self.columns)

    def of(self, role: Role) -> tuple[Column, ...]:
        """The columns of this role, left to right."""
        return tuple(column for column in self.columns if column.role == role)

    @property
    def shape(self) -> tuple[str, ...]:
        """The roles in order: the same for a heading that a page break repeats."""
        return tuple(f"{column.role}/{column.period}" for column in self.columns if column.role != "side")


@lru_cache(maxsize=8192)
def role_of(text: str) -> Role | None:
    """The role of a column with this heading, or None for a text that is no heading.

    >>> [role_of(text) for text in ("三级\\n指标", "年度(/项目)指标值", "全年实际值", "权重(%)", "指标值及单位")]
    ['name', 'value', 'actual', 'weight', 'value']
    """
    bare = re.sub(r"\s+", "", text)
    if len(bare) > _LONGEST or re.search(r"[。；;≥≤]", bare):
        return None
    for form in (_BRACKET_BEHIND.sub("", bare), bare, label(bare)):
        if is_side(form):
            return "side"
        if found := _ROLE.fullmatch(form):
            return cast(Role, found.lastgroup)
    return None


def period_of(text: str) -> Period:
    """The period that a heading names; annual where it names none.

    >>> period_of("半年指标值"), period_of("年度指标值"), period_of("中期指标值")
    ('half-year', 'annual', 'medium-term')
    """
    bare = re.sub(r"\s+", "", text)
    return next((period for period, words in _PERIODS if words.search(bare)), "annual")


def is_place(text: str) -> bool:
    """Whether a heading is the name of a place or unit, by its ending.

    >>> [is_place(text) for text in ("甲县", "东街道办", "二分局", "指标值", "完成时限")]
    [True, True, True, False, False]
    """
    bare = re.sub(r"\s+", "", text)
    return bool(_PLACE_LETTERS.fullmatch(bare)) and bare.endswith(PLACES) and role_of(text) is None


def heading_of(row: Row) -> Heading | None:
    """The heading that a row is, complete or one half of a two-row heading; None for other rows."""
    if len(row.pieces) < 2:
        return None
    columns, unknown = _columns(row)
    columns, unknown = _placed(columns, unknown)
    columns = _unnamed(columns)
    roles = [column.role for column in columns]
    # 项目名称 | 绩效目标 | 绩效指标 over levels
    listing = "side" in roles and "project" in roles and len(roles) >= 3
    strong = sum(role in _STRONG for role in roles)
    if unknown > len(columns) // 3 or (strong < 2 and not listing):
        return None
    if "level1" not in roles and "name" not in roles and _GOALS.search(label(row.pieces[0].text)):
        return None  # 年度总体目标 | 预期目标 | 实际完成情况: the goals, not the indicators
    columns = _settled(columns)
    settled = {column.role for column in columns}
    complete = {"name", "value"} <= settled
    if not complete and not listing and not _is_half(settled):
        return None
    return Heading(tuple(columns), row.width, row.exact, complete)


def _columns(row: Row) -> tuple[list[Column], int]:
    """The columns of a heading row, and how many of them have a heading that says nothing."""
    columns: list[Column] = []
    unknown = 0
    for piece in row.pieces:
        role = cast("Role", piece.role) if piece.role else role_of(piece.text)
        if columns and columns[-1].text == piece.line and columns[-1].stop == piece.start and role != "name":
            columns[-1] = attrs.evolve(columns[-1], stop=piece.stop)  # a merge written out as repeated text
            continue
        unknown += role is None
        columns.append(Column(role or "remark", piece.start, piece.stop, piece.line, period_of(piece.text)))
    return columns, unknown


def loose_heading(row: Row) -> Heading | None:
    """A row that names levels or names beside columns whose headings say nothing: perhaps a heading.

    The cells below decide what those columns are (forms/cells/by_content.py).
    """
    if len(row.pieces) < 2:
        return None
    columns, unknown = _columns(row)
    roles = {column.role for column in columns}
    over_levels = {"side", "value"} <= roles  # 绩效指标 | 年度任务值 over 一级 | 二级 | 三级
    if unknown == len(columns) or not ("name" in roles or {"level1", "level2"} <= roles or over_levels):
        return None
    return Heading(tuple(_settled(columns)), row.width, row.exact, complete=False)


def _placed(columns: list[Column], unknown: int) -> tuple[list[Column], int]:
    """Names of places behind the names of the indicators are columns of values, one for each place."""
    name = next((at for at, column in enumerate(columns) if column.role == "name"), None)
    if name is None:
        return columns, unknown
    places = [at for at, column in enumerate(columns) if at > name and is_place(column.text)]
    results = any(column.role == "actual" for column in columns[: places[0]]) if places else False
    if len(places) < 2 or results:  # behind a result they are results of places
        return columns, unknown
    low, high = places[0] - 1, places[-1] + 1
    found = []
    for at, column in enumerate(columns):
        if at in places:
            column = attrs.evolve(column, role="value", place=column.text)
        elif low <= at <= high and column.text in NO_PLACES:
            column = attrs.evolve(column, role="value")
            unknown -= 1
        found.append(column)
    return found, unknown - len(places)


def _is_half(roles: set[Role]) -> bool:
    """Whether the roles may be one of two heading rows.

    实际完成值 … alone stands above funds as well: those rows have no value column.
    """
    if "level1" in roles and ("name" in roles or "level2" in roles):
        return True
    return "value" in roles and bool({"actual", "weight", "score", "unit"} & roles)


def _unnamed(columns: list[Column]) -> list[Column]:
    """绩效指标 | 指标值: one heading over the levels and the names."""
    if [column.role for column in columns] != ["side", "value"]:
        return columns
    side, value = columns
    if not side.text.endswith("指标") or not re.search(r"(?:指标|目标)值", value.text) or value.start - side.start > 3:
        return columns
    over: tuple[Role, ...] = ("level1", "level2", "name")
    places = range(side.start, value.start)
    named = zip(over[3 - len(places) :], places, strict=True)
    return [*(Column(role, at, at + 1, side.text if role == "name" else "") for role, at in named), value]


def _settled(columns: list[Column]) -> list[Column]:
    """Roles that one heading alone cannot decide, decided by the others."""
    return _around_levels(_one_name(_side_as_level(columns)))


def _side_as_level(columns: list[Column]) -> list[Column]:
    """绩效指标 where 一级指标 or the name is meant."""
    roles = [column.role for column in columns]
    if roles.count("side") != 1 or "name" in roles or "level1" in roles:
        return columns
    if "level2" in roles:
        return [attrs.evolve(c, role="level1") if c.role == "side" else c for c in columns]
    if roles[0] != "side":
        return [attrs.evolve(c, role="name") if c.role == "side" else c for c in columns]
    return columns


def _one_name(columns: list[Column]) -> list[Column]:
    """Two columns of names: two blocks side by side, or a fourth level that stays a fact."""
    names = [at for at, column in enumerate(columns) if column.role == "name"]
    values = [at for at, column in enumerate(columns) if column.role == "value"]
    if len(names) < 2:
        return columns
    if len(values) >= 2 and names[1] > values[0]:
        # 二级指标 | 三级指标 | 指标值 twice: two blocks side by side
        cut = next(at for at in range(values[0] + 1, len(columns)) if columns[at].role in _LEVELS)
        return [attrs.evolve(c, half=1) if at >= cut else c for at, c in enumerate(columns)]
    # 指标名称 beside 三级指标: the numbered level holds the names
    keep = next((at for at in reversed(names) if re.search(r"[三3]", columns[at].text)), names[-1])
    return [attrs.evolve(c, role="explanation") if at in names and at != keep else c for at, c in enumerate(columns)]


def _around_levels(columns: list[Column]) -> list[Column]:
    """What stands before the levels is about the project, what stands behind them about the indicator."""
    roles = [column.role for column in columns]
    if "level1" in roles:
        start = roles.index("level1")
    else:
        start = next((at for at, role in enumerate(roles) if role in ("level2", "name")), 0)
    settled = []
    for at, column in enumerate(columns):
        role = column.role
        if at < start and (role in ("value", "line", "explanation") or (role == "side" and "project" in roles)):
            role = "project"  # 年度绩效目标 before the levels is the goal of a flat list
        elif at > start and role == "project":
            role = "value" if "value" not in roles[start:] and "目标" in column.text else "remark"
        settled.append(attrs.evolve(column, role=role))
    return settled
