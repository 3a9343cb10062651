"""The indicator part of a form → indicators with labels, values and what else their rows say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

import attrs

from targetlint.errors import Words
from targetlint.forms.alignment import Placed, align, by_vocabulary, shift_of
from targetlint.forms.dumps import lines_of
from targetlint.forms.headings import Heading
from targetlint.forms.levels import Levels, Printed, resolve
from targetlint.forms.rows import Piece, Row
from targetlint.forms.sections import Part
from targetlint.forms.shapes import one_line
from targetlint.forms.tasks import budget_line
from targetlint.forms.values import values_of
from targetlint.forms.vocabulary import is_level1, is_side, label
from targetlint.model import Fact, Indicator, Location, Period, Reading

__all__ = ["Found", "read_parts"]

_RESIDUE = re.compile(r"[\s…·.。*＊\-—/、]*|(?:指标\s*\d*[：:.、]?[\s…·.。*＊xX×]*)")
_CHILD = re.compile(r"^[\s（(]*其中[：:，,、]?")


@attrs.frozen
class Found:
    """What the indicator part of one form holds."""

    indicators: tuple[Indicator, ...]
    empty_labels: tuple[Fact, ...]
    readings: tuple[Reading, ...]


@attrs.frozen
class _Line:
    """One row, or one half of a row of two blocks side by side, matched to its columns."""

    placed: Placed
    half: int
    printed: Printed
    location: Location
    heading: Heading


def read_parts(parts: list[Part], file: str, budget: Sequence[str] = (), left: Period = "medium-term") -> Found:
    """The indicators of one form, in the order of the form.

    Args:
        parts: its headings with the rows below each.
        file: name of the document, for readings.
        budget: labels of the form's funds, to know a budget line by.
        left: period of the left one of two blocks side by side whose headings name none.
    """
    readings: list[Reading] = []
    lines: list[_Line] = []
    for part in parts:
        part.heading = _timed(part.heading, left)
    halves = sorted({column.half for part in parts for column in part.heading.columns})
    for number, part in enumerate(parts):
        if part.repeats and part.rows:
            readings.append(
                Reading(
                    "table-joined",
                    Words(
                        "表格被分页，表头重复，已接在一起",
                        "the table goes on after a page break with its heading repeated; joined",
                    ),
                    part.rows[0].location,
                    file,
                )
            )
        lines.extend(_lines(part, opens=number > 0 and not part.repeats and _differs(parts[number - 1], part)))
    levels = _levels(lines, halves)
    return _assemble(lines, levels, readings, file, budget)


def _timed(heading: Heading, left: Period) -> Heading:
    """Two blocks of columns that both say annual: the left one is the longer period."""
    values = heading.of("value")
    if len({column.half for column in values}) < 2 or len({column.period for column in values}) > 1:
        return heading
    columns = tuple(attrs.evolve(c, period=left) if c.role == "value" and c.half == 0 else c for c in heading.columns)
    return attrs.evolve(heading, columns=columns)


def _differs(before: Part, part: Part) -> bool:
    """A heading with key-task columns begins another part; one that only counts columns differently does not."""
    return part.heading.has("key_task") != before.heading.has("key_task")


def _lines(part: Part, *, opens: bool) -> Iterator[_Line]:
    block = part.heading_block
    first = True
    shifts = _shifts(part)
    strict = by_vocabulary(part.rows, part.heading)
    for row in part.rows:
        for shown in lines_of(row, part.heading) if part.spaced else (row,):
            same_table = (
                part.spaced or shown.block == part.heading_block or (shown.exact and shown.width == part.heading.width)
            )
            shift = shifts.get((shown.block, shown.width))
            placed = align(shown, part.heading, same_table=same_table, shift=shift, strict=strict)
            for half in sorted({column.half for column in part.heading.columns}):
                yield _Line(
                    placed,
                    half,
                    _printed(placed, half, shown, part.heading, opens and first, shown.block != block, same_table),
                    shown.location,
                    part.heading,
                )
            first = False
            block = shown.block


def _shifts(part: Part) -> dict[tuple[int, int], int | None]:
    """How far the rows of each table and width stand beside their heading; single stray rows are left to themselves."""
    found: dict[tuple[int, int], list[Row]] = {}
    totals: dict[int, int] = {}
    for row in part.rows:
        totals[row.block] = totals.get(row.block, 0) + 1
        if not part.spaced and row.width != part.heading.width:
            found.setdefault((row.block, row.width), []).append(row)
    return {key: shift_of(rows, part.heading) for key, rows in found.items() if len(rows) * 2 > totals[key[0]]}


def _printed(
    placed: Placed, half: int, row: Row, heading: Heading, opens: bool, after_break: bool, same_table: bool
) -> Printed:
    first, second = placed.get("level1"), placed.get("level2", half)
    name = placed.get("name", half)
    # a label in a column of neither level (the side label's, or the name's) is still that label
    for column, piece in placed.cells:
        if column.role in ("side", "number", "project", "key_task") and first is None and is_level1(piece.text):
            first = piece
    trusted = same_table and (row.exact or row.width == heading.width)
    if second is None and trusted and _own(first, heading, "level2") and not _own(first, heading, "level1"):
        first, second = None, first
    level1 = label(first.line) if first else ""
    level2 = label(second.line) if second else ""
    sure = row.exact and same_table and _own(second, heading, "level2")
    in_first = second is not None and first is None and trusted and _own(second, heading, "level1")
    return Printed(level1, level2, name.line if name else "", opens, after_break, sure and not in_first, in_first)


def _own(piece: Piece | None, heading: Heading, role: str) -> bool:
    """Whether the cell covers a column of this role."""
    return piece is not None and any(
        column.role == role and piece.start < column.stop and column.start < piece.stop for column in heading.columns
    )


def _levels(lines: list[_Line], halves: list[int]) -> dict[int, Levels]:
    found: dict[int, Levels] = {}
    for half in halves or [0]:
        places = [at for at, line in enumerate(lines) if line.half == half]
        for at, levels in zip(places, resolve([lines[at].printed for at in places]), strict=True):
            found[at] = levels
    return found


def _assemble(
    lines: list[_Line], levels: dict[int, Levels], readings: list[Reading], file: str, budget: Sequence[str]
) -> Found:
    indicators: list[Indicator] = []
    empty: list[Fact] = []
    parent = ""
    key_task = spending = ""
    for at, line in enumerate(lines):
        here = levels[at]
        for kind, words in here.repairs:
            readings.append(Reading(kind, words, line.location, file))
        for piece in line.placed.left_over:
            if line.half == 0 and not is_side(piece.text):
                readings.append(
                    Reading(
                        "unplaced",
                        Words(f"“{piece.line[:40]}”不知属于哪一列", f"no column found for '{piece.line[:40]}'"),
                        piece.location,
                        file,
                    )
                )
        name = line.placed.get("name", line.half)
        values = values_of(line.placed, line.half, name.line if name else "")
        if line.printed.level2 and not is_level1(line.printed.level2):
            key_task = ""
        task, spent = line.placed.get("key_task"), line.placed.get("line")
        if spent and task is None and budget and not budget_line(spent.text, budget):
            task, spent = spent, None  # a key task that stands a column too far right
        key_task = one_line(task.text) if task else key_task
        spending = one_line(spent.text) if spent else spending
        if name is None or _RESIDUE.fullmatch(name.text):
            if all(_RESIDUE.fullmatch(value.target.source) for value in values):
                values = ()
            if values and any(value.target.kind not in ("placeholder", "blank") for value in values):
                readings.append(
                    Reading(
                        "unplaced",
                        Words(
                            f"指标值“{values[0].target.source[:40]}”旁没有指标名称",
                            f"the value '{values[0].target.source[:40]}' has no indicator name",
                        ),
                        values[0].location,
                        file,
                    )
                )
            elif line.printed.level2 or line.printed.level1:
                if (here.level2 and here.level2 != line.printed.level1) or line.printed.level2:
                    empty.append(Fact(here.level1, here.level2, line.location))
            continue
        text = one_line(name.text)
        child = bool(_CHILD.match(text))
        parent = parent if child else text
        facts = tuple(
            fact for fact in _facts(line.placed, line.half) if fact.label != "对应项目" or fact.text != key_task
        )
        if spending and line.heading.has("line") and not any(fact.label == "对应项目" for fact in facts):
            facts = (*facts, Fact("对应项目", spending, line.location))
        indicator = Indicator(
            name=text,
            level1=here.level1,
            level2=here.level2,
            key_task=key_task,
            values=values,
            facts=facts,
            parent=parent if child else "",
            weight=_weight(line.placed, line.half),
            location=name.location,
        )
        twin = indicators[-1] if indicators and line.half == 1 else None
        if (
            twin is not None
            and (twin.name, twin.level1, twin.level2) == (text, here.level1, here.level2)
            and lines[at - 1].location == line.location
        ):
            indicators[-1] = attrs.evolve(twin, values=(*twin.values, *values))
        else:
            indicators.append(indicator)
    return Found(tuple(indicators), _really_empty(empty, indicators), tuple(readings))


def _really_empty(empty: list[Fact], indicators: list[Indicator]) -> tuple[Fact, ...]:
    """Labels without indicator: not those that a page break repeats above their own rows."""
    filled = {(indicator.level1, indicator.level2) for indicator in indicators}
    return tuple(fact for fact in empty if (fact.label, fact.text) not in filled)


_FACT_ROLES = ("line", "weight", "score", "reason", "explanation", "standard", "history", "remark", "actual", "nature")


def _facts(placed: Placed, half: int) -> tuple[Fact, ...]:
    facts = []
    for column, piece in placed.cells:
        if column.role in _FACT_ROLES and column.half == half:
            name = "对应项目" if column.role == "line" else label(column.text) or column.role
            facts.append(Fact(name, one_line(piece.text), piece.location))
    return tuple(facts)


def _weight(placed: Placed, half: int) -> Decimal | None:
    piece = placed.get("weight", half)
    if piece is None:
        return None
    try:
        return Decimal(piece.text.strip().rstrip("分%％").replace(",", ""))
    except InvalidOperation:
        return None
