"""Labels of the head of a form: facts and objectives."""

from __future__ import annotations

import re

from targetlint.forms.cells.lines import squeezed
from targetlint.forms.cells.vocabulary import label
from targetlint.words.labels import FACT, GOALS

_FACT = re.compile(FACT)
_OBJECTIVE = re.compile(GOALS["label"])


def is_fact_label(text: str) -> bool:
    """Whether a cell labels a fact of the form.

    >>> is_fact_label("主管部门"), is_fact_label("计划开始日期："), is_fact_label("某市卫生局")
    (True, True, False)
    """
    bare = squeezed(text).strip("：:")
    return len(bare) <= 24 and bool(_FACT.fullmatch(bare) or _FACT.fullmatch(label(bare)))


def is_objective_label(text: str) -> bool:
    """Whether a cell labels an objective.

    >>> is_objective_label("年度总体目标"), is_objective_label("总目标及阶段性目标："), is_objective_label("目标值")
    (True, True, False)
    """
    bare = label(text)
    return len(bare) <= 40 and bool(_OBJECTIVE.fullmatch(bare))
