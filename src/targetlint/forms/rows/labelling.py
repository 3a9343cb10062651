"""Cells in a row without places → which column each is of, and where rows begin: one labelling of all at once.

The cells of a table that was copied as text come one behind the other; blank cells are lost, and a cell may be
broken in pieces.  Every division into cells and rows costs what its cells are worth in their columns
(words/labels/fit.txt) and what its steps cost (words/labels/steps.txt); the cheapest one counts.  How much more
the next best costs tells how certain it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Column
from targetlint.forms.cells.lines import one_line, squeezed
from targetlint.forms.cells.vocabulary import candidates, stem
from targetlint.forms.rows.worth import ENDS, LEVELS, NEVER, fitting, is_whole_label, outside
from targetlint.model import Location
from targetlint.value.units import stands_alone
from targetlint.words.labels import STEPS

__all__ = ["Fragment", "Labelling", "Placed", "labelling"]

_LONGEST = 120
"""Letters: a cell of more is not put together from pieces."""
_MOST, _MOST_GLUED = 4, 8
"""Fragments of one cell."""


@attrs.frozen
class Fragment:
    """A piece of text that is a cell, or part of one."""

    text: str
    location: Location
    joint: str = "\n"
    """What stands between it and the fragment before where both are one cell."""
    opens: bool = True
    """It begins a line."""


@attrs.frozen
class Placed:
    """Fragments that are one cell of a column; column -1 is outside the table."""

    first: int
    stop: int
    column: int


@attrs.frozen
class Labelling:
    """The cheapest labelling."""

    cells: tuple[Placed, ...]
    worth: float
    margin: float
    """How much more the names and values are worth than in any other labelling; 0 where that was not asked."""


def labelling(
    fragments: Sequence[Fragment],
    columns: Sequence[Column],
    *,
    lines: bool = False,
    glued: bool = False,
    sure: bool = False,
) -> Labelling:
    """The cheapest labelling of fragments with the columns of a heading.

    Args:
        fragments: in reading order.
        columns: of the heading, in order; one of them holds names.
        lines: a line is a row, in most cases.
        glued: fragments were cut wherever a cell may end, so that most cells are of several.
        sure: find the margin as well.
    """
    labeller = _Labeller(fragments, columns, lines, glued)
    labeller.forward()
    cells = labeller.path()
    named, bare = _rather_names(fragments, columns, cells), _few_bare(fragments, columns, cells)
    if named or bare:
        labeller = _Labeller(fragments, columns, lines, glued, named, STEPS["known"]["bare"] if bare else 0.0)
        labeller.forward()
        cells = labeller.path()
    worth = max(labeller.ends[len(fragments)])
    return Labelling(cells, worth, labeller.margin(cells) if sure else 0.0)


def _few_bare(fragments: Sequence[Fragment], columns: Sequence[Column], cells: Sequence[Placed]) -> bool:
    """Whether some values are bare numbers, which may be points, and nearly all are more than that."""
    if any(column.role == "unit" for column in columns) or not any(c.role in ("weight", "score") for c in columns):
        return False
    values = [cell for cell in cells if cell.column >= 0 and columns[cell.column].role == "value"]
    bare = sum(cell.stop - cell.first == 1 and features(fragments[cell.first].text).number for cell in values)
    return 0 < bare * 5 <= len(values)


def _rather_names(fragments: Sequence[Fragment], columns: Sequence[Column], cells: Sequence[Placed]) -> frozenset[int]:
    """Level-2 words that don't belong under their level 1, or lack the 指标 of all others: they may be names."""
    found: set[int] = set()
    level1 = ""
    bare: list[int] = []
    ended = 0
    for cell in cells:
        if cell.column < 0:
            continue
        role = columns[cell.column].role
        text = squeezed("".join(fragment.text for fragment in fragments[cell.first : cell.stop]))
        if role == "level1":
            level1 = stem(text)
        elif role == "level2":
            under = candidates(text)
            if under and level1 and level1 not in under:
                found.add(cell.first)
            if text.endswith(ENDS):
                ended += 1
            else:
                bare.append(cell.first)
    return frozenset(found.union(bare) if ended > 2 * len(bare) else found)


@attrs.define
class _Labeller:
    """The tables of the search: what the best labelling up to each place is worth, by the column of its last cell."""

    fragments: Sequence[Fragment]
    columns: Sequence[Column]
    lines: bool
    glued: bool
    named: frozenset[int] = frozenset()
    """Fragments that look like level-2 labels and are rather names."""
    bare: float = 0.0
    """What bare numbers lose as values."""
    ends: list[list[float]] = attrs.Factory(list)
    """Place, column → the worth of the best labelling that ends there in a cell of the column; last: none yet."""
    came: list[list[tuple[int, int]]] = attrs.Factory(list)
    """The same → where its last cell begins and the column before; a begin of -1 is a fragment outside."""
    begins: list[list[float]] = attrs.Factory(list)
    """Place, column → the worth of the best labelling of all before, if a cell of the column begins here."""
    before: list[list[int]] = attrs.Factory(list)
    gains: list[list[list[float]]] = attrs.Factory(list)
    """Place, length - 1, column → what the cell is worth."""
    steps: list[list[float]] = attrs.Factory(list)
    outside: list[float] = attrs.Factory(list)

    def forward(self) -> None:
        """Fill the tables from the first fragment to the last."""
        count, width = len(self.fragments), len(self.columns)
        own = any(column.role == "key_task" for column in self.columns)
        fits = [fitting(column.role, own, self.glued) for column in self.columns]
        self.steps = _steps([column.role for column in self.columns])
        self.gains = [self._gains(at, fits) for at in range(count)]
        self.outside = [-outside(fragment.text) for fragment in self.fragments]
        self.ends = [[NEVER] * (width + 1) for _ in range(count + 1)]
        self.came = [[(-2, width)] * (width + 1) for _ in range(count + 1)]
        self.ends[0][width] = 0.0
        for at in range(count):
            self._take(at)

    def _gains(self, at: int, fits: Sequence[Callable[[str, int], float]]) -> list[list[float]]:
        found: list[list[float]] = []
        text = ""
        whole = False
        cost = STEPS["joined"]["whole"]
        for length in range(1, (_MOST_GLUED if self.glued else _MOST) + 1):
            if at + length > len(self.fragments):
                break
            piece = self.fragments[at + length - 1]
            text = f"{text}{piece.joint}{piece.text}" if length > 1 else piece.text
            if length > 1 and len(text) > _LONGEST:
                break
            line = one_line(text)
            gains = [worth(line, length) for worth in fits]
            if at in self.named and length == 1:
                gains = [self._as_name(gain, column.role) for gain, column in zip(gains, self.columns, strict=True)]
            valued = features(one_line(piece.text)).value
            against = {
                "value": (self.bare if length == 1 and features(line).number else 0.0) + (length > 1 and whole) * cost,
                "actual": (length > 1 and whole) * cost,
                "name": (length > 1 and valued) * cost,  # a value is no end of a name
            }
            gains = [gain - against.get(column.role, 0) for gain, column in zip(gains, self.columns, strict=True)]
            if self.glued and self._torn(at, length):
                gains = [gain - STEPS["joined"]["torn"] for gain in gains]
            whole = not self.glued and (whole or (features(line).value and not features(line).number))
            found.append(gains)
        return found

    def _torn(self, at: int, length: int) -> bool:
        """Whether a cell of glued text ends between a number and its unit, or holds a label that is one of its own."""
        pieces = self.fragments[at : at + length + 1]
        number = pieces[length - 1].text[-1:].isdigit()
        torn = number and len(pieces) > length and stands_alone(pieces[length].text)
        torn = torn or (length > 1 and features(pieces[length - 1].text).comparator)
        text = "".join(piece.text for piece in pieces[:length])
        again = any(stands_alone(a.text) and b.text[:1].isdigit() for a, b in pairwise(pieces[:length]))
        torn = torn or (again and not features(text).date)
        return torn or (length > 1 and any(is_whole_label(piece.text) for piece in pieces[: length - 1]))

    def _as_name(self, gain: float, role: str) -> float:
        return {"level2": min(gain, 0.0), "name": max(gain, STEPS["known"]["named"])}.get(role, gain)

    def _take(self, at: int) -> None:
        """Let every labelling that ends here go on by one cell, or one fragment outside."""
        width = len(self.columns)
        here = self.ends[at]
        reached = [(k, worth) for k, worth in enumerate(here) if worth > NEVER / 2]
        opens = self.fragments[at].opens
        begins, before = [NEVER] * width, [width] * width
        for k, worth in reached:
            row = self.steps[k]
            for j in range(width):
                score = worth + row[j]
                if self.lines and k < width:
                    score -= STEPS["step"]["inside"] if j <= k and not opens else 0.0
                    score -= STEPS["step"]["broken"] if j > k and opens else 0.0
                if score > begins[j]:
                    begins[j], before[j] = score, k
        self.begins.append(begins)
        self.before.append(before)
        for length, gains in enumerate(self.gains[at], start=1):
            there, came = self.ends[at + length], self.came[at + length]
            for j, gain in enumerate(gains):
                score = begins[j] + gain
                if score > there[j]:
                    there[j], came[j] = score, (at, before[j])
        there, came = self.ends[at + 1], self.came[at + 1]
        for k, worth in reached:
            score = worth + self.outside[at]
            if score > there[k]:
                there[k], came[k] = score, (-1, k)

    def path(self) -> tuple[Placed, ...]:
        """The cells of the best labelling."""
        at = len(self.fragments)
        ends = self.ends[at]
        column = max(range(len(ends)), key=ends.__getitem__)
        found: list[Placed] = []
        while at > 0:
            first, before = self.came[at][column]
            if first < 0:
                found.append(Placed(at - 1, at, -1))
                at -= 1
                continue
            found.append(Placed(first, at, column))
            at, column = first, before
        return tuple(reversed(found))

    def margin(self, cells: Sequence[Placed]) -> float:
        """How much worse every labelling is that lacks one of these names or values."""
        behind = self._backward()
        best = max(self.ends[-1])
        through: list[dict[tuple[int, int, int], float]] = [{} for _ in self.fragments]
        width = len(self.columns)
        for at in range(len(self.fragments)):
            for length, gains in enumerate(self.gains[at], start=1):
                for j, gain in enumerate(gains):
                    worth = self.begins[at][j] + gain + behind[at + length][j]
                    if worth > NEVER / 2:
                        for place in range(at, at + length):
                            through[place][at, at + length, j] = worth
            through[at][at, at + 1, -1] = max(
                self.ends[at][k] + self.outside[at] + behind[at + 1][k] for k in range(width + 1)
            )
        least = best
        for cell in cells:
            if cell.column >= 0 and self.columns[cell.column].role in ("name", "value"):
                key = (cell.first, cell.stop, cell.column)
                others = [worth for other, worth in through[cell.first].items() if other != key]
                least = min(least, best - max(others, default=NEVER))
        return least

    def _backward(self) -> list[list[float]]:
        """Place, column of the last cell before → what the best labelling of the rest is worth."""
        count, width = len(self.fragments), len(self.columns)
        behind = [[NEVER] * (width + 1) for _ in range(count + 1)]
        behind[count] = [0.0] * (width + 1)
        for at in range(count - 1, -1, -1):
            best = [NEVER] * width
            for length, gains in enumerate(self.gains[at], start=1):
                for j, gain in enumerate(gains):
                    best[j] = max(best[j], gain + behind[at + length][j])
            opens = self.fragments[at].opens
            for k in range(width + 1):
                row = self.steps[k]
                score = self.outside[at] + behind[at + 1][k]
                for j in range(width):
                    step = row[j]
                    if self.lines and k < width:
                        step -= STEPS["step"]["inside"] if j <= k and not opens else 0.0
                        step -= STEPS["step"]["broken"] if j > k and opens else 0.0
                    score = max(score, step + best[j])
                behind[at][k] = score
        return behind


@lru_cache(maxsize=256)
def _steps_of(roles: tuple[str, ...]) -> list[list[float]]:
    width = len(roles)
    skipped = [STEPS["skipped"].get(role, 0.5) for role in roles]
    covered = [STEPS["step"]["covered"] if role in LEVELS else cost for role, cost in zip(roles, skipped, strict=True)]
    steps = []
    for k in range(width):
        row = []
        for j in range(width):
            if k < j:
                row.append(-sum(skipped[k + 1 : j]))
            else:
                row.append(-sum(skipped[k + 1 :]) - sum(covered[:j]) - STEPS["step"]["row"])
        steps.append(row)
    steps.append([-sum(covered[:j]) for j in range(width)])
    return steps


def _steps(roles: Sequence[str]) -> list[list[float]]:
    """Column before (last: none), column → what the step is worth: columns left blank cost."""
    return _steps_of(tuple(roles))
