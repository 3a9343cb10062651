"""The indicator part of a form → indicators with labels, values and what else their rows say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

import attrs

from targetlint.errors import Words
from targetlint.forms.cells.lines import one_line
from targetlint.forms.cells.part import Part
from targetlint.forms.cells.row import Piece
from targetlint.forms.cells.unplaced import no_column, no_name
from targetlint.forms.cells.vocabulary import is_level1, is_side, label
from targetlint.forms.levels.printed import printed
from targetlint.forms.levels.resolve import Levels, resolve
from targetlint.forms.levels.scheme import Printed
from targetlint.forms.levels.tasks import budget_line
from targetlint.forms.place.lines import Line, placed_lines
from targetlint.forms.place.matching import Placed
from targetlint.forms.place.values import values_of
from targetlint.model import Fact, Indicator, Location, Period, Reading, Value
from targetlint.words.residue import ALONE

_RESIDUE = re.compile(rf"(?:指标\s*\d*[：:.、]?)?(?:[\s·.。\-—/、]|{ALONE})*+")
_BUDGET_LINE = "对应项目"
_CHILD = re.compile(r"^[\s（(]*其中[：:，,、]?")


@attrs.frozen
class Found:
    """What the indicator part of one form holds."""

    indicators: tuple[Indicator, ...]
    empty_labels: tuple[Fact, ...]
    readings: tuple[Reading, ...]


def read_parts(parts: list[Part], file: str, budget: Sequence[str] = (), left: Period = "medium-term") -> Found:
    """The indicators of one form, in the order of the form.

    Args:
        parts: its headings with the rows below each.
        file: name of the document, for readings.
        budget: labels of the form's funds, to know a budget line by.
        left: period of the left one of two blocks side by side whose headings name none.
    """
    lines = placed_lines(parts, left)
    labels = [printed(line) for line in lines]
    levels = _levels(lines, labels)
    assembler = _Assembler(file, budget)
    for at, line in enumerate(lines):
        assembler.take(line, labels[at], levels[at])
    joined = [_joined(part, file) for part in parts if part.repeats and part.rows]
    return assembler.found([*_odd_headings(parts, file), *joined])


def _odd_headings(parts: list[Part], file: str) -> Iterator[Reading]:
    """Columns that were known by what stands in them, each once."""
    said: set[str] = set()
    for part in parts:
        for column in part.heading.columns:
            if column.by_content and part.rows and column.text not in said:
                said.add(column.text)
                zh, en = ("指标值", "values") if column.role == "value" else ("指标名称", "indicator names")
                words = Words(
                    f"表头“{column.text or '（空）'}”不足以说明这一列，按下面的内容作为{zh}列来读",
                    f"the heading '{column.text or '(blank)'}' does not say it all; by its cells these are {en}",
                )
                yield Reading("column-by-content", words, part.rows[0].location, file)


def _joined(part: Part, file: str) -> Reading:
    zh, en = (
        "表格被分页，表头重复，已接在一起",
        "the table goes on after a page break with its heading repeated; joined",
    )
    return Reading("table-joined", Words(zh, en), part.rows[0].location, file)


def _levels(lines: list[Line], labels: list[Printed]) -> dict[int, Levels]:
    """The levels of each line; two blocks side by side are filled down each for itself."""
    found: dict[int, Levels] = {}
    for half in {line.half for line in lines}:
        places = [at for at, line in enumerate(lines) if line.half == half]
        found.update(zip(places, resolve([labels[at] for at in places]), strict=True))
    return found


@attrs.define
class _Assembler:
    """Takes the lines of a form in order and fills down what merged cells cover."""

    file: str
    budget: Sequence[str]
    indicators: list[Indicator] = attrs.Factory(list)
    empty: list[Fact] = attrs.Factory(list)
    readings: list[Reading] = attrs.Factory(list)
    repairs: dict[tuple[str, Words], list[Location]] = attrs.Factory(dict)
    parent: str = ""
    key_task: str = ""
    spending: str = ""
    left: Line | None = None
    """The left half of the row, when its right half comes next."""

    def take(self, line: Line, own: Printed, levels: Levels) -> None:
        """One row, or one half of it."""
        for repair in levels.repairs:
            self.repairs.setdefault(repair, []).append(line.location)
        if line.half == 0:
            self.readings += [
                no_column(piece.line, piece.location, self.file)
                for piece in line.placed.left_over
                if not is_side(piece.text)
            ]
        self._tasks(line, own)
        name = line.placed.get("name", line.half)
        values = values_of(line.placed, line.half, name.line if name else "")
        if name is None or _RESIDUE.fullmatch(name.text):
            self._nameless(line, own, levels, values)
        else:
            self._named(line, levels, name, values)
        self.left = line if line.half == 0 else None

    def _tasks(self, line: Line, own: Printed) -> None:
        """Key task and budget line: filled down, and separated where a key task stands a column too far right."""
        if own.level2 and not is_level1(own.level2):
            self.key_task = ""
        task, spent = line.placed.get("key_task"), line.placed.get("line")
        if spent and task is None and self.budget and not budget_line(spent.text, self.budget):
            task, spent = spent, None
        self.key_task = one_line(task.text) if task else self.key_task
        self.spending = one_line(spent.text) if spent else self.spending

    def _nameless(self, line: Line, own: Printed, levels: Levels, values: tuple[Value, ...]) -> None:
        """A row without indicator: a label that stands alone, the template's `……`, or a value that lost its name."""
        written = [value for value in values if not _RESIDUE.fullmatch(value.target.source)]
        if written:
            self.readings.append(no_name(written[0].target.source, written[0].location, self.file))
        elif own.level2 or (own.level1 and levels.level2 not in ("", own.level1)):
            self.empty.append(Fact(levels.level1, levels.level2, line.location))

    def _named(self, line: Line, levels: Levels, name: Piece, values: tuple[Value, ...]) -> None:
        text = one_line(name.text)
        child = bool(_CHILD.match(text))
        self.parent = self.parent if child else text
        facts = _facts(line.placed, line.half)
        facts = tuple(fact for fact in facts if fact.label != _BUDGET_LINE or fact.text != self.key_task)
        if self.spending and line.heading.has("line") and not any(fact.label == _BUDGET_LINE for fact in facts):
            facts = (*facts, Fact(_BUDGET_LINE, self.spending, line.location))
        indicator = Indicator(
            name=text,
            level1=levels.level1,
            level2=levels.level2,
            key_task=self.key_task,
            values=values,
            facts=facts,
            parent=self.parent if child else "",
            weight=_weight(line.placed, line.half),
            location=name.location,
            without="" if values else _written(line.placed, line.half),
        )
        twin = self.indicators[-1] if self.left is not None and line.half and self.indicators else None
        if twin and (twin.name, twin.level1, twin.level2) == (text, levels.level1, levels.level2):
            self.indicators[-1] = attrs.evolve(twin, values=(*twin.values, *values))
        else:
            self.indicators.append(indicator)

    def found(self, joined: list[Reading]) -> Found:
        """What was read; `joined` are the readings about the tables."""
        readings = (*joined, *self.readings, *_repaired(self.repairs, self.file))
        return Found(tuple(self.indicators), _really_empty(self.empty, self.indicators), readings)


def _repaired(repairs: dict[tuple[str, Words], list[Location]], file: str) -> Iterator[Reading]:
    """One reading for each kind of repair, at its first row; a repair of many rows says how many."""
    for (kind, words), places in repairs.items():
        if len(places) > 1:
            words = Words(f"{words.zh}（共{len(places)}行）", f"{words.en} ({len(places)} rows)")
        yield Reading(kind, words, places[0], file)


def _really_empty(empty: list[Fact], indicators: list[Indicator]) -> tuple[Fact, ...]:
    """Labels without indicator: not those that a page break repeats above their own rows."""
    filled = {(indicator.level1, indicator.level2) for indicator in indicators}
    return tuple(fact for fact in empty if (fact.label, fact.text) not in filled)


_FACT_ROLES = ("line", "weight", "score", "reason", "explanation", "standard", "history", "remark", "actual", "nature")


def _facts(placed: Placed, half: int) -> tuple[Fact, ...]:
    facts = []
    for column, piece in placed.cells:
        if column.role in _FACT_ROLES and column.half == half:
            name = _BUDGET_LINE if column.role == "line" else label(column.text) or column.role
            facts.append(Fact(name, one_line(piece.text), piece.location))
    return tuple(facts)


def _written(placed: Placed, half: int) -> str:
    """What the cells of values hold, also where that is no value."""
    cells = (one_line(piece.text) for column, piece in placed.cells if column.role == "value" and column.half == half)
    return next((text for text in cells if text), "")


def _weight(placed: Placed, half: int) -> Decimal | None:
    piece = placed.get("weight", half)
    if piece is None:
        return None
    try:
        return Decimal(piece.text.strip().rstrip("分%％").replace(",", ""))
    except InvalidOperation:
        return None
