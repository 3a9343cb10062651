"""Made-up forms with the truth known: column sets × headings × merges × depths × damages × ways of writing.

`make(seed)` gives one form; the same seed gives the same form.  `KINDS` names what a form can have that real
ones have; each form says which of them it has, so that a run can count them.  Nothing here knows how forms
are read.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import attrs

UP, LEFT = "\0up", "\0left"
Grid: TypeAlias = list[list[str]]

KINDS = (
    "heading-remark", "heading-other", "heading-unseen", "heading-two-rows", "value-in-second-row", "places",
    "label-like-names", "no-level1", "no-levels", "numbered-names", "residue-in-names", "blank-level1", "blank-level2",
    "self-evaluation", "two-periods", "parts-apart", "rows-that-are-none", "losses", "labels-over-lines",
    "header-facts", "explanation", "several-forms", "cut-in-mid-row",
)  # fmt: skip
"""What a form may have, by the kinds of the field reviews."""
LEVEL2 = {
    "产出": ("数量", "质量", "时效"), "成本": ("经济成本",),
    "效益": ("经济效益", "社会效益", "生态效益", "可持续影响"), "满意度": ("服务对象满意度",),
}  # fmt: skip
PERIODS = {"半年指标值": "half-year", "全年指标值": "annual"}


def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in Path(__file__).with_name("generated_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            entries = found.setdefault(line.strip("[]"), [])
        elif line.strip() and not line.startswith("#"):
            entries += [part.strip() for part in line.split("|")]
    return found


WORDS = _words()


@attrs.frozen
class Item:
    """One indicator as its author means it."""

    level1: str
    level2: str
    name: str
    symbol: str
    number: str
    unit: str

    @property
    def value(self) -> str:
        """As written in one cell; words stand for themselves."""
        return self.number if self.symbol == "-" else f"{self.symbol}{self.number}{self.unit}"


@attrs.frozen
class Truth:
    """One target value that a reader finds."""

    level1: str
    level2: str
    name: str
    target: str
    period: str = "annual"
    place: str = ""
    row: int = 0
    """Row of the grid in which it stands."""


@attrs.frozen
class Made:
    """A form: blocks of text and grids (`UP` and `LEFT` mark covered places), and what is in it."""

    seed: int
    blocks: tuple[str | Grid, ...]
    truth: tuple[Truth, ...]
    kinds: frozenset[str]
    losses: int = 0
    """Rows with a name and no value."""
    cut: int = 0
    """Not 0: copies of the text stop in the middle of this row of the grid."""


@attrs.define
class _Maker:
    """Makes one form; every choice comes from `dice`."""

    dice: random.Random
    kinds: set[str] = attrs.Factory(set)
    losses: int = 0

    def pick(self, section: str) -> str:
        return self.dice.choice(WORDS[section])

    def maybe(self, kind: str, share: float) -> bool:
        """Whether this form has a kind; counted where it has."""
        if self.dice.random() >= share:
            return False
        self.kinds.add(kind)
        return True

    def items(self) -> list[Item]:
        """Indicators by level, in the order of the form."""
        found: list[Item] = []
        old = self.dice.random() < 0.4  # 成本指标 under 产出, as before 2021
        odd = self.maybe("label-like-names", 0.2)
        numbered, residue = self.maybe("numbered-names", 0.1), self.maybe("residue-in-names", 0.1)
        for level1, seconds in LEVEL2.items():
            seconds = (*seconds, "成本") if old and level1 == "产出" else seconds
            if old and level1 == "成本":
                continue
            for level2 in seconds:
                if level2 not in ("数量", "质量", "服务对象满意度") and self.dice.random() < 0.35:
                    continue
                pool = self.dice.sample(WORDS[f"level2 {level2}"], self.dice.choice((1, 1, 2, 3)))
                if odd and self.dice.random() < 0.3:
                    pool.insert(self.dice.randrange(len(pool) + 1), self.pick("names like labels"))
                for number, entry in enumerate(pool, 1):
                    name, unit, symbol, value = entry.split()
                    if any(name == one.name for one in found):
                        continue
                    name = f"指标{number}：{name}" if numbered else name
                    name = f"★{name}（≥**{unit}）" if residue and symbol == "≥" else name
                    found.append(Item(level1, level2, name, symbol, value, "" if unit == "-" else unit))
        return found


@attrs.frozen
class _Column:
    """A column of the table: its heading (of one or two rows), and what a row has there."""

    heading: str
    cell: Callable[[Item], str]
    group: str = ""
    """What stands above the heading in a heading of two rows."""
    period: str = ""
    """Not empty: the column holds targets, of this period."""
    place: str = ""


def _value_columns(maker: _Maker, items: Sequence[Item]) -> list[_Column]:
    """The columns that hold targets, whole or in parts."""
    dice = maker.dice
    if maker.maybe("places", 0.08):
        places = maker.pick("places").split()
        cells: dict[tuple[str, str], str] = {}
        for item in items:
            for place in places:
                number = item.number if not item.unit else f"{round(float(item.number) * dice.uniform(0.5, 1), 1):g}"
                cells[item.name, place] = attrs.evolve(item, number=number).value

        def at(place: str) -> Callable[[Item], str]:
            return lambda item: cells[item.name, place]

        return [_Column(place, at(place), "区域目标值", "annual", place) for place in places]
    if maker.maybe("two-periods", 0.1):
        halves = {
            item.name: attrs.evolve(item, number=f"{int(float(item.number)) // 2 or 1}").value
            if item.unit and item.unit != "%"
            else item.value
            for item in items
        }
        return [
            _Column("半年指标值", lambda item: halves[item.name], "", "half-year"),
            _Column("全年指标值", lambda item: item.value, "", "annual"),
        ]
    if maker.maybe("parts-apart", 0.22):
        two = maker.maybe("heading-two-rows", 0.6)
        group = dice.choice(("年度指标值", "指标值", "预期值", "目标值")) if two else ""
        names = dice.choice(
            (("指标性质", "指标值", "度量单位"), ("符号", "数值", "计量单位"), ("计算符号", "指标值", "计量单位"))
        )
        if not two:
            names = dice.choice((("指标性质", "指标值", "度量单位"), ("计算符号", "目标值", "计量单位")))

        def symbol(item: Item) -> str:
            return "" if item.symbol == "-" else item.symbol

        return [
            _Column(names[0], symbol, group),
            _Column(names[1], lambda item: item.number, group, "annual"),
            _Column(names[2], lambda item: item.unit, group),
        ]
    if maker.maybe("heading-remark", 0.2):
        heading = maker.pick("value heading with remark")
    elif maker.maybe("heading-other", 0.25):
        heading = maker.pick("value heading other")
    elif maker.maybe("heading-unseen", 0.2):
        heading = maker.pick("value heading unseen")
    else:
        heading = maker.pick("value heading")
    return [_Column(heading, lambda item: item.value, "", "annual")]


def _actual(maker: _Maker, item: Item) -> str:
    if item.symbol == "-":
        return item.number
    return f"{round(float(item.number) * maker.dice.choice((1, 1, 1.02, 0.97)), 1):g}{item.unit}"


def _columns(maker: _Maker, items: Sequence[Item]) -> list[_Column]:
    """Everything behind the levels: name, explanation, targets, results."""
    dice = maker.dice
    columns = [_Column(maker.pick("name heading"), lambda item: item.name)]
    if maker.maybe("explanation", 0.1):
        columns.append(
            _Column(maker.pick("explanation heading"), lambda item: f"反映{re.sub(r'^.*：', '', item.name)}的情况")
        )
    values = _value_columns(maker, items)
    columns += values
    if maker.maybe("self-evaluation", 0.35):
        points = {item.name: dice.choice(("5", "10", "7.5", "12")) for item in items}
        actuals = {item.name: _actual(maker, item) for item in items}
        if len(values) == 1 and not values[0].group and maker.maybe("value-in-second-row", 0.3):
            columns[-1] = _Column("指标值", values[0].cell, "年度", "annual")
            actual = _Column("完成值", lambda item: actuals[item.name], "实际")
        else:
            actual = _Column(maker.pick("actual heading"), lambda item: actuals[item.name])
        weight = _Column(maker.pick("weight heading"), lambda item: points[item.name])
        score = _Column("得分", lambda item: points[item.name])
        columns += dice.choice(([actual, weight, score], [weight, actual, score]))
        if dice.random() < 0.5:
            columns.append(_Column(maker.pick("reason heading"), lambda item: ""))
    elif dice.random() < 0.15:
        columns.append(_Column("备注", lambda item: ""))
    return columns


def _labels(maker: _Maker, items: Sequence[Item]) -> tuple[list[str], list[list[str]]]:
    """Headings of the level columns, and the labels of each row (`UP` where the one above covers it)."""
    dice = maker.dice
    if maker.maybe("no-levels", 0.06):
        return [], [[] for _ in items]
    without = maker.maybe("no-level1", 0.08)
    ending = dice.choice(("指标", "指标", ""))
    points = dice.random() < 0.15
    rows: list[list[str]] = []
    before = ("", "")
    for item in items:
        first = f"{item.level1}指标" + ("（20分）" if points else "")
        second = f"{item.level2}{ending}"
        row = [UP if item.level1 == before[0] else first, UP if (item.level1, item.level2) == before else second]
        rows.append(row[1:] if without else row)
        before = (item.level1, item.level2)
    if without:
        return ["二级指标"], rows
    if maker.maybe("blank-level1", 0.08):
        rows = [["" if row[0] != UP else UP, row[1]] for row in rows]
    elif maker.maybe("blank-level2", 0.09):
        rows = [
            [row[0], "" if item.level2 == "数量" and row[1] != UP else row[1]]
            for item, row in zip(items, rows, strict=True)
        ]
    elif maker.maybe("labels-over-lines", 0.12):
        rows = [[cell.replace("指标", "\n指标") if cell != UP else cell for cell in row] for row in rows]
    return ["一级指标", "二级指标"], rows


def _table(maker: _Maker, items: Sequence[Item]) -> tuple[Grid, list[Truth]]:
    """Heading and rows of the indicator part, and the truth."""
    names, labels = _labels(maker, items)
    columns = _columns(maker, items)
    side = maker.dice.random() < 0.5
    level_names = [*(["绩效指标"] if side else []), *names]
    lead = len(level_names)
    two = any(column.group for column in columns)
    grid: Grid = []
    if two:
        upper = [*level_names]
        for at, column in enumerate(columns):
            again = at > 0 and column.group and column.group == columns[at - 1].group
            upper.append(LEFT if again else column.group or column.heading)
        grid.append(upper)
        grid.append([*([UP] * lead), *(column.heading if column.group else UP for column in columns)])
    else:
        grid.append([*level_names, *(column.heading for column in columns)])
    truth: list[Truth] = []
    empty = {maker.dice.randrange(len(items))} if maker.maybe("losses", 0.08) else set()
    for number, (item, row) in enumerate(zip(items, labels, strict=True)):
        cells = []
        for column in columns:
            cell = "" if number in empty and column.period else column.cell(item)
            cells.append(cell)
        grid.append([*([UP] if side else []), *row, *cells])
        if number in empty:
            maker.losses += 1
            continue
        for column in columns:
            if column.period:
                target = item.value if _apart(columns) else column.cell(item)
                level1, level2 = _known_levels(maker, item)
                truth.append(Truth(level1, level2, item.name, target, column.period, column.place, len(grid) - 1))
    return grid, truth


def _known_levels(maker: _Maker, item: Item) -> tuple[str, str]:
    """The levels that a reader can know; `*` where the form does not say."""
    if "no-levels" in maker.kinds:
        return "*", "*"
    unknown = "no-level1" in maker.kinds or ("blank-level1" in maker.kinds and item.level2 == "成本")
    blank = "blank-level2" in maker.kinds and item.level2 == "数量"
    return "*" if unknown else item.level1, "" if blank else item.level2


def _apart(columns: Sequence[_Column]) -> bool:
    return any(column.heading in ("指标性质", "符号", "计算符号") for column in columns)


def _head(maker: _Maker, width: int) -> Grid:
    """Facts, funds and goals above the indicators, in the same table."""
    dice = maker.dice

    def row(*cells: str) -> list[str]:
        filled = list(cells)
        return [*filled, *([LEFT] * (width - len(filled)))] if len(filled) <= width else filled[:width]

    rows = [
        row(maker.pick("subject label") if maker.maybe("header-facts", 0.3) else "项目名称", maker.pick("subjects"))
    ]
    if width >= 4:
        rows.append(row("主管部门", maker.pick("organisations"), "实施单位", maker.pick("organisations")))
        if dice.random() < 0.6:
            rows += [
                row("项目资金（万元）", "年度资金总额", "320"),
                row(UP, "其中：财政拨款", "320"),
                row(UP, "其他资金", "0"),
            ]
    rows.append(row("年度目标", maker.pick("goals")))
    return rows


def _form(maker: _Maker) -> tuple[list[str | Grid], list[Truth], int]:
    """One form with its title and what stands below; rows of the truth count within its grid."""
    items = maker.items()
    table, truth = _table(maker, items)
    width = len(table[0])
    head = _head(maker, width)
    year = maker.dice.choice(("（2024年度）", "2025年度", ""))
    below = maker.dice.sample(WORDS["below"], 2) if maker.maybe("rows-that-are-none", 0.35) else []
    inside = bool(below) and maker.dice.random() < 0.5
    grid = [*head, *table, *([[one, *([LEFT] * (width - 1))] for one in below] if inside else [])]
    blocks: list[str | Grid] = [maker.pick("titles") + year, grid, *(below if not inside else [])]
    return blocks, [attrs.evolve(each, row=each.row + len(head)) for each in truth], len(head) + len(table)


def make(seed: int) -> Made:
    """One form (or two below each other); the same seed, the same form."""
    maker = _Maker(random.Random(seed))
    blocks, truth, rows = _form(maker)
    cut = 0
    if maker.maybe("several-forms", 0.08):
        more, others, _ = _form(_Maker(maker.dice))
        blocks, truth = [*blocks, *more], [*truth, *others]
    elif maker.maybe("cut-in-mid-row", 0.08):
        cut = maker.dice.randrange(max(each.row for each in truth) - 1, rows)
    return Made(seed, tuple(blocks), tuple(truth), frozenset(maker.kinds), maker.losses, cut)
