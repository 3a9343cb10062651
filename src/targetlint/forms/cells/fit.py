"""How well a cell can stand in a column of a role, by what it says alone."""

from __future__ import annotations

from functools import lru_cache

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Role
from targetlint.words.labels import FIT


@lru_cache(maxsize=65536)
def fit(text: str, role: Role) -> float:
    """The score of a text in a column of this role; the table of scores is words/labels/fit.txt.

    Args:
        text: of a cell, on one line.
        role: of the column.

    >>> fit("产出指标", "level1"), fit("≥95%", "value"), fit("≥95%", "name")
    (6.0, 4.0, -8.0)
    """
    said = features(text).traits
    return next(score for trait, score in FIT[role].items() if trait in said)
