"""Level labels of a form: moved to where they belong by vocabulary, filled down, repaired at page breaks."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.errors import Words
from targetlint.forms.cells.vocabulary import (
    candidates,
    is_level1,
    is_level2,
    level1_only,
    level2_only,
    satisfaction,
    standard_level2,
    stem,
)
from targetlint.forms.levels.centred import moved_up
from targetlint.forms.levels.scheme import Printed, scheme_of
from targetlint.words.labels import CLOSED

_BROKEN = "\0"
"""A level 2 whose words were lost."""


@attrs.frozen
class Levels:
    """The levels of one row, and what was repaired to find them."""

    level1: str
    level2: str
    repairs: tuple[tuple[str, Words], ...] = ()


def resolve(rows: Sequence[Printed]) -> tuple[Levels, ...]:
    """The levels of each row of one form, in order.

    Args:
        rows: what each row prints; rows of labels alone count too.
    """
    return _Resolver(moved_up(rows)).run()


class _Resolver:
    """Walks the rows once; `level1` and `level2` are those in force."""

    def __init__(self, rows: Sequence[Printed]) -> None:
        self.rows = rows
        self.scheme = scheme_of(rows)
        self.level1 = self.level2 = ""
        self.spans2 = False
        self.guessed = False
        """The level 1 in force is none that the form prints."""
        self.found: list[tuple[str, str]] = []
        self.repairs: list[list[tuple[str, Words]]] = []
        self.waiting1: list[int] = []
        self.waiting2: list[int] = []

    def run(self) -> tuple[Levels, ...]:
        for at, row in enumerate(self.rows):
            self.repairs.append([])
            if row.opens:
                self.level1 = self.level2 = ""
            if row.after_break:
                self.spans2 = False  # a page break cuts merged cells
            first, second = self._moved(at, row)
            if first:
                self._first(at, first, second)
            self._second(at, row, second, printed_first=bool(first))
            self.found.append((self.level1, self.level2))
            if not self.level1:
                self.waiting1.append(at)
        self._standard_rows()
        return tuple(Levels(*pair, tuple(notes)) for pair, notes in zip(self.found, self.repairs, strict=True))

    def _note(self, at: int, kind: str, zh: str, en: str) -> None:
        self.repairs[at].append((kind, Words(zh, en)))

    def _first(self, at: int, first: str, second: str) -> None:
        """A level 1 comes into force."""
        if first != self.level1:
            self._late(first, at, second if second != _BROKEN else "")
            self.level2 = ""
        self.level1, self.guessed = first, False

    def _second(self, at: int, row: Printed, second: str, printed_first: bool) -> None:
        """A level 2 comes into force, or is waited for."""
        if second == _BROKEN:
            self.waiting2.append(at)
            self.level2 = ""
        elif second:
            if not printed_first:
                self._inherit(at, row, second)
            self.level2, self.spans2 = second, row.spans2
            self._mend_broken(second)
        elif row.blank2 and self.spans2 and not row.level1:
            self.level2 = ""
        elif self.waiting2 and not printed_first:
            self.waiting2.append(at)

    def _mend_broken(self, second: str) -> None:
        """Rows whose level 2 was cut by a page break get the next one, if that is below the same level 1."""
        if self.waiting2 and self.found and self.found[self.waiting2[0]][0] == self.level1:
            for place in self.waiting2:
                self.found[place] = (self.level1, second)
                self._note(
                    place,
                    "level-late",
                    f"二级指标“{second}”被分页拆开，由后文补回",
                    f"level 2 '{second}' was cut by a page break; taken from below",
                )
        self.waiting2 = []

    def _moved(self, at: int, row: Printed) -> tuple[str, str]:
        """The two labels where they belong; `_BROKEN` for a level 2 whose words were lost."""
        first, second = row.level1, row.level2
        if first and not second:
            return self._alone_in_first(at, row, first)
        if second and not first:
            return self._alone_in_second(at, row, second)
        if level2_only(first) and level1_only(second):
            return second, first
        if first == second and is_level2(first) and not is_level1(first):
            return "", second
        return first, second

    def _alone_in_first(self, at: int, row: Printed, first: str) -> tuple[str, str]:
        if not self.scheme.is_second(first, row, self.level1):
            return first, ""
        where, here = ("", "") if level2_only(first) else ("在本表", " here")
        self._note(
            at,
            "level-moved",
            f"“{first}”{where}是二级指标，已移回二级",
            f"'{first}' is a level-2 label{here}; moved to level 2",
        )
        return "", first

    def _alone_in_second(self, at: int, row: Printed, second: str) -> tuple[str, str]:
        if not self.scheme.is_first(second, row, self.level1):
            return "", second
        if stem(second) == stem(self.level1):
            self._note(
                at,
                "level-broken",
                f"二级一栏印着一级指标“{second}”",
                f"the level-2 column prints the level-1 label '{second}'",
            )
            return "", _BROKEN
        self._note(
            at, "level-moved", f"“{second}”是一级指标，已移回一级", f"'{second}' is a level-1 label; moved to level 1"
        )
        return second, ""

    def _inherit(self, at: int, row: Printed, second: str) -> None:
        """Give a level 2 its level 1 where the label above can't be the right one."""
        likely = candidates(second)
        if not likely or self.scheme.stays_below(second):
            return
        better = self._better(row, second, likely)
        if better is None:
            return
        self._note(
            at,
            "level-inherited",
            f"“{second}”缺一级指标，按词汇归入“{better}”",
            f"'{second}' lacks its level 1; by vocabulary it is '{better}'",
        )
        self.guessed = better not in self.scheme.printed
        if self.guessed:
            self.waiting1 = []  # rows above that print nothing: no label of the form says what they are
        else:
            self._late(better, at, second)
        self.level1 = better

    def _better(self, row: Printed, second: str, likely: tuple[str, ...]) -> str | None:
        """The level 1 that a level 2 belongs to; None where the one above stands."""
        here = stem(self.level1)
        home = self._home(likely)
        better = home or self.scheme.named(likely[0])
        if likely[0] != here and not self.scheme.satisfied_below and self._astray(row, second, here):
            return better
        if here in likely and (row.covered or here == likely[0] or not home or stem(home) == here):
            return None
        if row.covered and self.level1:
            return None  # a merged cell says so
        if not home and here and here not in CLOSED:
            return None  # a scheme of its own: its level 1 may hold any level 2
        return better if better != self.level1 else None

    def _astray(self, row: Printed, second: str, here: str) -> bool:
        """Whether a level 2 begins a level 1 of its own, whatever stands above: its place says so, or it is 满意度
        below 效益, but for 社会公众或服务对象满意度, which a province prints there."""
        if row.first_place:
            return True
        county = "社会公众或" in second and row.second_place
        return satisfaction(second) and here == "效益" and (self.guessed or not row.sure) and not county

    def _home(self, likely: tuple[str, ...]) -> str:
        """The level 1 of this form under which a level 2 likely stands: 满意度 under its own before 效益."""
        own = tuple(word for word in likely if "满意" in word)
        home = self.scheme.home(own or likely)
        return self.scheme.home(likely) if not home and self.scheme.satisfied_below else home

    def _late(self, first: str, at: int, second: str = "") -> None:
        """Rows above that wait for their labels get them from those that come late."""
        for place in self.waiting1:
            if self.rows[place].blank2 and self.rows[place].blank1:
                continue  # blank as the form means it
            self.found[place] = (first, self.found[place][1] or second)
            self._note(
                place,
                "level-late",
                f"一级指标“{first}”印在后面，已补回",
                f"level 1 '{first}' is printed below; filled in",
            )
        self.waiting1 = []

    def _standard_rows(self) -> None:
        """Standard rows before a page break whose label is printed behind it (预算执行率 under 预算编制)."""
        for at in range(len(self.rows) - 1, 0, -1):
            before = at - 1
            while self.rows[at].level2 and before >= 0 and self._stands_under(before, self.found[at]):
                level2 = self.found[at][1]
                self.found[before] = self.found[at]
                self._note(
                    before,
                    "level-late",
                    f"“{level2}”的标签在分页之后，已补回",
                    f"the label '{level2}' stands behind the page break; filled in",
                )
                before -= 1

    def _stands_under(self, at: int, levels: tuple[str, str]) -> bool:
        """Whether a row without labels is one that the templates print under this level 2."""
        row = self.rows[at]
        return (
            not row.level2
            and not row.level1
            and standard_level2(row.name) == stem(levels[1])
            and self.found[at] != levels
        )
