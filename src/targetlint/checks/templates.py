"""Which template a form was printed from, and which categories that template asks for.

Facts from the texts listed with the rules; where a place departs from them it says so in its profile.
"""

from __future__ import annotations

from collections.abc import Mapping

from targetlint.model import Form
from targetlint.words import checks as words

TEMPLATES: Mapping[str, tuple[str, ...]] = words.REQUIRED
"""Required categories of each template; 效益 stands for any one kind of benefit."""


def category_of(level2: str, level1: str = "") -> str:
    """The category that a level-2 label stands for; blank for labels of whole-department forms.

    >>> category_of("服务对象满意度 指标"), category_of("生态效益指标"), category_of("预算执行")
    ('满意度', '效益', '')
    """
    if any(word in level1 for word in words.NEITHER):
        return ""
    for label in (level2, level1):
        for word, category in words.CATEGORY.items():
            if word in label and not (category == "效益" and "投入" in label):
                return category
    return ""


def template_of(form: Form) -> str:
    """The template of a form, told by its title and its level-1 labels.

    Returns:
        A name in `TEMPLATES`; ``none`` where the form shows too few labels to tell.
    """
    firsts = " ".join(dict.fromkeys(row.level1 for row in form.indicators))
    if "整体" in form.title or ("履职" in firsts and "决策" in firsts):
        return "department"
    if _is_evaluation(form):
        return "self-evaluation" if _labelled(form) else "none"
    if any(word in firsts for word in words.PROCESS):
        return "none"
    if any(word in firsts for word in words.NEITHER):
        return "shanghai-2020"
    return _of_project(form, firsts) if _labelled(form) else "none"


def _is_evaluation(form: Form) -> bool:
    """The form was filled in again with results."""
    if "自评" in form.title or "评价表" in form.title:
        return True
    return any(value.actual for row in form.indicators for value in row.values)


def _of_project(form: Form, firsts: str) -> str:
    if "财政项目支出绩效目标申报表" in form.title:
        return "shanghai-2024"
    if "成本" in firsts:
        return "central-2021-cost"
    return "county" if any("成本" in row.level2 for row in form.indicators) else "central-2021"


def required(template: str) -> tuple[str, ...]:
    """The categories that a template asks for."""
    return TEMPLATES[template]


def _labelled(form: Form) -> bool:
    """Whether most rows have a level-2 label of the usual kind, so that a missing one means something."""
    known = sum(1 for row in form.indicators if category_of(row.level2))
    return len(form.indicators) > 0 and known * 2 > len(form.indicators)
