"""Which template a form was printed from, and which categories that template asks for.

Facts from the texts listed with the rules; where a place departs from them it says so in its profile.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from targetlint.model import Form

__all__ = ["CATEGORIES", "TEMPLATES", "category_of", "required", "template_of"]

CATEGORIES = ("成本", "数量", "质量", "时效", "效益", "满意度")

TEMPLATES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "central-2021-cost": CATEGORIES,
        "central-2021": CATEGORIES,
        "shanghai-2024": CATEGORIES,
        "shanghai-2020": ("数量", "质量", "时效", "效益", "满意度"),
        "department": ("效益", "满意度"),
        "self-evaluation": ("数量", "质量", "时效", "效益", "满意度"),
        "county": CATEGORIES,
        "none": (),
    }
)
"""Required categories of each template; 效益 stands for any one kind of benefit."""

_WORDS = (
    ("成本", re.compile(r"成本")),
    ("数量", re.compile(r"数量")),
    ("质量", re.compile(r"质量")),
    ("时效", re.compile(r"时效|进度|及时")),
    ("满意度", re.compile(r"满意")),
    ("效益", re.compile(r"效益|影响|效果|可持续|社会|经济|生态|环境")),
)


def category_of(level2: str, level1: str = "") -> str:
    """The category that a level-2 label stands for; blank for labels of whole-department forms.

    >>> category_of("服务对象满意度 指标"), category_of("生态效益指标"), category_of("预算执行")
    ('满意度', '效益', '')
    """
    if "影响力" in level1 or "投入与管理" in level1:
        return ""  # of the 2020 Shanghai template: neither output nor benefit
    for label in (level2, level1):
        for category, words in _WORDS:
            if words.search(label) and not (category == "效益" and "投入" in label):
                return category
    return ""


def template_of(form: Form) -> str:
    """The template of a form, told by its title and its level-1 labels.

    Returns:
        A name in `TEMPLATES`; ``none`` where the form shows too few labels to tell.
    """
    firsts = " ".join(dict.fromkeys(row.level1 for row in form.indicators))
    seconds = " ".join(dict.fromkeys(row.level2 for row in form.indicators))
    if "整体" in form.title or ("履职" in firsts and "决策" in firsts):
        return "department"
    if re.search(r"自评|评价表", form.title) or any(value.actual for row in form.indicators for value in row.values):
        return "self-evaluation" if _labelled(form) else "none"
    if "实施效果" in firsts or "过程管理" in firsts:
        return "none"
    if "影响力" in firsts or "投入与管理" in firsts:
        return "shanghai-2020"
    if not _labelled(form):
        return "none"
    if "财政项目支出绩效目标申报表" in form.title:
        return "shanghai-2024"
    if "成本" in firsts:
        return "central-2021-cost"
    return "county" if "成本" in seconds else "central-2021"


def required(template: str) -> tuple[str, ...]:
    """The categories that a template asks for."""
    return TEMPLATES[template]


def _labelled(form: Form) -> bool:
    """Whether most rows have a level-2 label of the usual kind, so that a missing one means something."""
    known = sum(1 for row in form.indicators if category_of(row.level2))
    return len(form.indicators) > 0 and known * 2 > len(form.indicators)
