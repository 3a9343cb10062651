"""What the level labels of one form show together: which of them stand at level 1 there, and which at level 2."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.forms.cells.vocabulary import candidates, is_level1, level1_only, level2_only, stem
from targetlint.words.labels import INVESTED, INVESTMENT, SATISFIED_BELOW


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
    covered: bool = False
    """A merged cell from above covers level 1's place: what it says holds here."""
    blank1: bool = False
    """A blank cell stands at level 1's place where merged cells are real: it is meant to be blank."""
    blank2: bool = False
    """The same at level 2's place."""
    spans2: bool = False
    """The level 2 reaches over several rows: a blank place behind its last is none of it."""


@attrs.frozen
class Scheme:
    """满意度 and 成本 are labels of either level: what the form prints beside them decides."""

    printed: tuple[str, ...]
    """Its level-1 labels in order, without those that it prints at level 2."""
    investment: bool
    """The central-investment plan: 产出, 效益 and 满意度 stand at level 2."""
    satisfied_below: bool
    """满意度 stands at level 2."""
    costs: bool
    """成本 has level-2 labels of its own."""

    def home(self, likely: Sequence[str]) -> str:
        """The first of the likely level-1 labels that the form prints, ``""`` where it prints none."""
        return next((text for word in likely for text in self.printed if stem(text) == word), "")

    def named(self, word: str) -> str:
        """A level-1 label as the form would print it."""
        for ending in ("指标", "目标"):
            if any(text.endswith(ending) for text in self.printed):
                return word + ending
        return word if self.printed else word + "指标"

    def stays_below(self, second: str) -> bool:
        """Whether a level 2 of the central-investment plan looks like a level 1 of others."""
        return self.investment and stem(second) in INVESTED

    def is_second(self, first: str, row: Printed, above: str) -> bool:
        """Whether a label that stands alone in level 1's column is a level 2 in this form.

        Args:
            first: the label.
            row: what its row prints.
            above: the level 1 of the row above.
        """
        word = stem(first)
        if level2_only(first) or self.stays_below(first):
            return True
        if self.investment:
            return False
        if word == "满意度":
            inside = stem(above) not in ("", "效益") and stem(above) in candidates(first)
            return self.satisfied_below or inside
        return word == "成本" and not row.sure and not self.costs and stem(above) == "产出"

    def is_first(self, second: str, row: Printed, above: str) -> bool:
        """Whether a label that stands alone in level 2's column is a level 1 in this form.

        Args:
            second: the label.
            row: what its row prints.
            above: the level 1 of the row above.
        """
        if self.stays_below(second):
            return False
        word = stem(second)
        if level1_only(second):
            return True
        if word == "满意度":
            inside = stem(above) in candidates(second) and not self.home(("满意度",))
            return not (self.satisfied_below or self.investment or row.sure or inside)
        return word == "成本" and not row.sure and self.costs


def scheme_of(rows: Sequence[Printed]) -> Scheme:
    """The scheme that the rows of one form show."""
    firsts = list(dict.fromkeys(row.level1 for row in rows if is_level1(row.level1)))
    stems = {stem(text) for text in firsts}
    investment = bool(stems & INVESTMENT)
    satisfied_below = bool(stems & SATISFIED_BELOW)
    below = INVESTED if investment else {"满意度"} if satisfied_below else frozenset()
    return Scheme(
        printed=tuple(text for text in firsts if stem(text) not in below),
        investment=investment,
        satisfied_below=satisfied_below,
        costs=any(stem(row.level2) != "成本" and "成本" in candidates(row.level2) for row in rows),
    )
