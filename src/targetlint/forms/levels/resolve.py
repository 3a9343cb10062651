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
    standard_level2,
    stem,
)  # fmt: skip
from targetlint.forms.levels.centred import moved_up

__all__ = ["Levels", "Printed", "resolve"]


@attrs.frozen
class Printed:
    """The labels that one row prints, normalised, and what is known about its place."""

    level1: str = ""
    level2: str = ""
    name: str = ""
    opens: bool = False
    """First row of a part with other columns than the part before: labels above end here."""
    after_break: bool = False
    """First row after a page break."""
    sure: bool = False
    """The grid is real and the labels stand in their own columns."""
    first_place: bool = False
    """The only label stands in level 1's column (or over both columns), whatever it is."""
    second_place: bool = False
    """The level 2 stands in its own column as far as places can be trusted."""


@attrs.frozen
class Levels:
    """The levels of one row, and what was repaired to find them."""

    level1: str
    level2: str
    repairs: tuple[tuple[str, Words], ...] = ()


_STRICT = frozenset({"产出", "效益", "满意度", "成本", "决策", "过程", "效果", "影响力", "投入与管理"})
"""Level-1 labels that hold only the level-2 labels that the templates give them."""
_INVESTED = frozenset({"产出", "效益", "满意度"})
"""Labels that the central-investment plan prints at level 2."""
_INVESTMENT = frozenset({"实施效果", "过程管理"})


def resolve(rows: Sequence[Printed]) -> tuple[Levels, ...]:
    """The levels of each row of one form, in order.

    Args:
        rows: what each row prints; rows of labels alone count too.
    """
    return _Resolver(moved_up(rows)).run()


class _Resolver:
    def __init__(self, rows: Sequence[Printed]) -> None:
        self.rows = rows
        firsts = list(dict.fromkeys(row.level1 for row in rows if is_level1(row.level1)))
        stems = {stem(text) for text in firsts}
        self.investment = bool(stems & _INVESTMENT)
        # 满意度 and 成本 are labels of either level: what the form prints beside them decides.
        self.happy_below = bool(stems & {"效果", "影响力", "投入与管理"})
        below = _INVESTED if self.investment else {"满意度"} if self.happy_below else frozenset()
        self.printed = [text for text in firsts if stem(text) not in below]
        self.costs = any(stem(row.level2) != "成本" and "成本" in candidates(row.level2) for row in rows)
        self.level1 = self.level2 = ""
        self.found: list[tuple[str, str]] = []
        self.repairs: list[list[tuple[str, Words]]] = []
        self.waiting1: list[int] = []
        self.waiting2: list[int] = []

    def run(self) -> tuple[Levels, ...]:
        for at, row in enumerate(self.rows):
            self.repairs.append([])
            if row.opens:
                self._open()
            self._row(at, row)
            if not self.level1:
                self.waiting1.append(at)
        self._standard_rows()
        return tuple(Levels(*pair, tuple(notes)) for pair, notes in zip(self.found, self.repairs, strict=True))

    def _open(self) -> None:
        self.level1 = self.level2 = ""

    def _note(self, at: int, kind: str, zh: str, en: str) -> None:
        self.repairs[at].append((kind, Words(zh, en)))

    def _row(self, at: int, row: Printed) -> None:
        first, second = self._moved(at, row)
        if first:
            if first != self.level1:
                self._late(first, at, second if second != _BROKEN else "")
                self.level2 = ""
            self.level1 = first
        if second == _BROKEN:
            self.waiting2.append(at)
            self.level2 = ""
        elif second:
            self._belongs(at, second, bool(first), row)
            self.level2 = second
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
        elif self.waiting2 and not first:
            self.waiting2.append(at)
        self.found.append((self.level1, self.level2))

    def _moved(self, at: int, row: Printed) -> tuple[str, str]:
        """The two labels where they belong; `_BROKEN` for a level 2 whose words were lost."""
        first, second = row.level1, row.level2
        if first and not second and level2_only(first):
            self._note(
                at, "level-moved", f"“{first}”是二级指标，已移回二级", f"'{first}' is a level-2 label; moved to level 2"
            )
            return "", first
        if first and not second and self._below(first, row):
            self._note(
                at,
                "level-moved",
                f"“{first}”在本表是二级指标，已移回二级",
                f"'{first}' is a level-2 label here; moved to level 2",
            )
            return "", first
        if (
            second
            and not first
            and (level1_only(second) or self._above(second, row))
            and not self._investment_second(second)
        ):
            if stem(second) == stem(self.level1):
                self._note(
                    at,
                    "level-broken",
                    f"二级一栏印着一级指标“{second}”",
                    f"the level-2 column prints the level-1 label '{second}'",
                )
                return "", _BROKEN
            self._note(
                at,
                "level-moved",
                f"“{second}”是一级指标，已移回一级",
                f"'{second}' is a level-1 label; moved to level 1",
            )
            return second, ""
        if first and second and level2_only(first) and level1_only(second):
            return second, first
        if first and first == second and is_level2(first) and not is_level1(first):
            return "", second
        return first, second

    def _below(self, first: str, row: Printed) -> bool:
        """Whether a label of either level that stands alone in level 1's column is a level 2 in this form."""
        word = stem(first)
        if self.investment:
            return word in _INVESTED
        if word == "满意度":
            return self.happy_below or (
                stem(self.level1) not in ("", "效益") and stem(self.level1) in candidates(first)
            )
        if word == "成本":
            return not row.sure and not self.costs and stem(self.level1) == "产出"
        return False

    def _above(self, second: str, row: Printed) -> bool:
        """Whether a label of either level that stands in level 2's column is a level 1 in this form."""
        word = stem(second)
        if word == "满意度":
            inside = stem(self.level1) in candidates(second) and not self._home(("满意度",))
            return not (self.happy_below or self.investment or row.sure or inside)
        if word == "成本":
            return not row.sure and self.costs
        return False

    def _investment_second(self, second: str) -> bool:
        return self.investment and stem(second) in _INVESTED

    def _belongs(self, at: int, second: str, printed_first: bool, row: Printed) -> None:
        """Give a level 2 its level 1 where the label above can't be the right one."""
        if printed_first:
            return
        likely = candidates(second)
        if self._investment_second(second):
            return
        if not likely:
            return
        here = stem(self.level1)
        own = tuple(word for word in likely if "满意" in word)
        home = self._home(own or likely) or self._home(likely if not own or self.happy_below else ())
        county = "社会公众或" in second  # a province prints this one below 效益指标
        astray = row.first_place or (own and here == "效益" and not row.sure and not (county and row.second_place))
        if astray and likely[0] != here and not self.happy_below:
            self.level1 = ""
            here = ""
        if here in likely and (row.sure or here == likely[0] or not home or stem(home) == here):
            return
        if row.sure and self.level1:
            return  # a merged cell says so
        if not home and here and here not in _STRICT:
            return  # a scheme of its own: its level 1 may hold any level 2
        better = home or self._default(likely[0])
        if better != self.level1:
            self._note(
                at,
                "level-inherited",
                f"“{second}”缺一级指标，按词汇归入“{better}”",
                f"'{second}' lacks its level 1; by vocabulary it is '{better}'",
            )
            self._late(better, at, second)
            self.level1 = better

    def _home(self, likely: tuple[str, ...]) -> str:
        for word in likely:
            for text in self.printed:
                if stem(text) == word:
                    return text
        return ""

    def _default(self, word: str) -> str:
        for ending in ("指标", "目标"):
            if any(text.endswith(ending) for text in self.printed):
                return word + ending
        return word if self.printed else word + "指标"

    def _late(self, first: str, at: int, second: str = "") -> None:
        """Rows above that wait for their labels get them from those that come late."""
        for place in self.waiting1:
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
            if not self.rows[at].level2:
                continue
            level1, level2 = self.found[at]
            before = at - 1
            while (
                before >= 0
                and not self.rows[before].level2
                and not self.rows[before].level1
                and standard_level2(self.rows[before].name) == stem(level2)
                and self.found[before] != (level1, level2)
            ):
                self.found[before] = (level1, level2)
                self._note(
                    before,
                    "level-late",
                    f"“{level2}”的标签在分页之后，已补回",
                    f"the label '{level2}' stands behind the page break; filled in",
                )
                before -= 1


_BROKEN = "\0"
