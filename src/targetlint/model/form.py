"""One target form: header facts, objectives, funds, indicators with their values."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from targetlint.model.document import Location
from targetlint.model.target import Span, Target

Period: TypeAlias = Literal["annual", "half-year", "medium-term"]


@attrs.frozen
class Parts:
    """The pieces of a target whose symbol, value and unit stand in columns of their own."""

    symbol: str = ""
    value: str = ""
    unit: str = ""
    nature: str = ""
    """正向, 反向, 定性 where a column says so."""


@attrs.frozen
class Value:
    """The target of one indicator for one period."""

    period: Period
    target: Target
    location: Location
    parts: Parts | None = None
    actual: str | None = None
    """The result beside it in a self-evaluation; a fact, never a target."""
    place: str = ""
    """The county, town or unit for which the value is, where the form has a column for each."""


@attrs.frozen
class Fact:
    """A labelled piece of text on a form: 主管部门, 指标解释, 分值, 权重 …"""

    label: str
    text: str
    location: Location


@attrs.frozen
class Indicator:
    """One row: its labels filled down and repaired, and a target value for each period."""

    name: str
    level1: str = ""
    level2: str = ""
    key_task: str = ""
    values: tuple[Value, ...] = ()
    facts: tuple[Fact, ...] = ()
    """Other columns of the row: weight, score, explanation, 对应项目, 绩效标准, 备注."""
    parent: str = ""
    """Name of the indicator of which this is a part (其中…)."""
    weight: Decimal | None = None
    """Points (分值, 权重) of the row; None where the form has no such column."""
    location: Location = Location()
    without: str = ""
    """What stands where its value would, to say that there is none: ``/``, 不适用."""


@attrs.frozen
class Promise:
    """One numbered item or sentence of an objective; `span` is its place in the objective's text."""

    text: str
    span: Span
    location: Location


@attrs.frozen
class Objective:
    """The prose that says what the money is for; never called target.

    `label` is as printed (项目总目标, 年度总体目标, 中长期目标 …); `text` is free of markup.
    """

    label: str
    text: str
    period: Period
    location: Location
    promises: tuple[Promise, ...] = ()


@attrs.frozen
class Amount:
    """One cell of the funds table; `value` in 元, None where the cell is blank or no number."""

    column: str
    """The heading over it (半年计划执行数, 全年预算数 …), blank where there is none."""
    text: str
    value: Decimal | None
    location: Location


@attrs.frozen
class FundsLine:
    """One row of the funds table; `parent` is the place in `Funds.lines` of the line it is a part of."""

    label: str
    amounts: tuple[Amount, ...]
    location: Location
    parent: int | None = None
    side: Literal["", "income", "expenditure"] = ""


@attrs.frozen
class Funds:
    """The money part of a form as a tree of sums; `unit` is as printed (元, 万元)."""

    unit: str = ""
    lines: tuple[FundsLine, ...] = ()
    location: Location = Location()


@attrs.frozen
class Form:
    """One target form: header facts, objectives, funds, indicators."""

    file: str
    index: int
    """Counts the forms of a file from 1."""
    title: str = ""
    subject: str = ""
    """Name of the project, or of the unit on whole-department forms."""
    year: int | None = None
    facts: tuple[Fact, ...] = ()
    objectives: tuple[Objective, ...] = ()
    funds: Funds = Funds()
    indicators: tuple[Indicator, ...] = ()
    empty_labels: tuple[Fact, ...] = ()
    """Printed level-2 rows without indicator (label = level1, text = level2)."""
    plan_items: tuple[Promise, ...] = ()
    """Items of 项目实施计划: a name with a span of dates."""
    location: Location = Location()
    """The project or unit name, or the title where there is none."""
