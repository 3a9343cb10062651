"""What pieces of text that lost their places are worth as one cell of a column, or outside the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.lines import one_line
from targetlint.forms.cells.vocabulary import is_level1, is_level2
from targetlint.words.labels import STEPS

__all__ = ["ENDS", "LEVELS", "NEVER", "fitting", "is_whole_label", "outside"]

NEVER = -1e9
"""The worth of what can't be."""
ENDS = ("指标", "目标")
"""How a label ends that is no name."""
LEVELS = frozenset({"level1", "level2", "side"})
"""Columns of labels."""


def outside(text: str) -> float:
    said = features(one_line(text))
    return STEPS["step"]["blank" if said.blank or said.side else "outside"]


def fitting(role: str, own: bool, glued: bool) -> Callable[[str, int], float]:
    """What a cell of so many fragments is worth in a column of this role."""
    joint = STEPS["joined"].get(role)
    if glued and joint is not None:
        joint = STEPS["joined"]["glued"]

    def worth(text: str, length: int) -> float:
        if length > 1 and joint is None:
            return NEVER
        return _worth(text, role, own) - (length - 1) * (joint or 0.0) - _unjoined(text, role, length)

    return worth


@lru_cache(maxsize=65536)
def _worth(text: str, role: str, own: bool) -> float:
    labelled = is_level1(text) or is_level2(text)
    if role == "name" and labelled:
        return -STEPS["known"]["ended" if text.endswith(ENDS) else "label"]
    if role == "level1" and not labelled:
        return -STEPS["known"]["listed" if text.endswith(ENDS) else "other"]
    if role == "level2" and not own and not labelled:
        return -STEPS["known"]["unlisted"]
    return fit(text, role)


@lru_cache(maxsize=4096)
def is_whole_label(text: str) -> bool:
    return text.endswith(ENDS) and features(text).labelled


def _unjoined(text: str, role: str, length: int) -> float:
    """What speaks against pieces that are one cell."""
    if length == 1:
        return 0.0
    if role in LEVELS:
        whole = features(text).labelled and not text.startswith(ENDS)
        return 0.0 if whole or features(text).side else -NEVER
    if role in ("value", "actual"):
        return 0.0 if features(text).value else 2.5
    return 0.0
