"""Labels that text made from pages prints in the middle or at the end of their rows → at the first of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs

from targetlint.forms.cells.vocabulary import candidates, is_level1, is_level2, stem
from targetlint.forms.levels.scheme import Printed


def moved_up(rows: Sequence[Printed]) -> tuple[Printed, ...]:
    """The rows with each level-2 label at the first row of its group.

    Only a form whose first indicator has no label at all, while later ones have, was printed so; every
    other form comes back as it is.

    Args:
        rows: what each row prints.
    """
    end = next((at for at, row in enumerate(rows) if row.after_break or row.opens), len(rows))
    first = [at for at, row in enumerate(rows[:end]) if row.name]
    named = [rows[at] for at in first]
    if not _lacks_first_label(named) or any(row.sure or row.blank2 for row in rows):
        return tuple(rows)
    labels = [place for place, row in enumerate(named) if row.level2]
    printed = [row.level1 for row in rows[:end] if is_level1(row.level1)]
    ending = labels[-1] == len(first) - 1 and _at_ends(named, printed)
    if not ending and _at_starts(named, printed):
        return tuple(rows)
    starts = [0, *(label + 1 for label in labels[:-1])] if ending else groups(labels, len(first))
    result = list(rows)
    for at in first:
        result[at] = attrs.evolve(rows[at], level1="", level2="", first_place=False, second_place=False)
    for place, start in zip(labels, starts, strict=True):
        label = named[place].level2
        result[first[start]] = attrs.evolve(result[first[start]], level1=_home(label, printed), level2=label)
    return tuple(result)


def _lacks_first_label(named: Sequence[Printed]) -> bool:
    """Whether the first indicator has no label, while later ones have labels of the vocabulary."""
    labels = [row.level2 for row in named if row.level2]
    return bool(labels) and not named[0].level1 and not named[0].level2 and all(map(is_level2, labels))


def _home(label: str, printed: Sequence[str]) -> str:
    """The level-1 label of the form that a level-2 label belongs to."""
    return next((text for word in candidates(label) for text in printed if stem(text) == word), "")


def _at_starts(rows: Sequence[Printed], printed: Sequence[str]) -> bool:
    """Whether level-1 labels stand at the first of several level-2 labels of their own: nothing is centred."""
    labelled = [row for row in rows if row.level2]
    several = False
    for row, following in pairwise(labelled):
        same = bool(_home(row.level2, printed)) and _home(row.level2, printed) == _home(following.level2, printed)
        if same and following.level1:
            return False
        several = several or (same and bool(row.level1))
    return several


def _at_ends(rows: Sequence[Printed], printed: Sequence[str]) -> bool:
    """Whether each level-1 label stands at the last level-2 label of its own."""
    labelled = [row for row in rows if row.level2]
    for row, following in pairwise(labelled):
        if row.level1 and _home(following.level2, printed) == row.level1:
            return False
    return all(row.level2 for row in rows if row.level1)


def groups(labels: Sequence[int], count: int) -> list[int]:
    """Where the group of each label begins, the labels standing in the middle of their groups.

    Args:
        labels: places of the labels among the rows, rising.
        count: number of rows.

    >>> groups([1, 4], 6), groups([1, 3], 5)
    ([0, 3], [0, 3])
    """
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for number, label in enumerate(labels):
        last = number == len(labels) - 1
        stops = [count] if last else range(label + 1, labels[number + 1] + 1)
        found: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, starts) in best.items():
            if start > label:
                continue
            for stop in stops:
                off = (start + stop - 1) / 2 - label
                # of two rows in the middle the upper one has the label
                total = cost + abs(off) + (0.01 if off < 0 else 0)
                if stop not in found or total < found[stop][0]:
                    found[stop] = (total, [*starts, start])
        best = found
    return best[count][1]
