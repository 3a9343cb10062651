"""The ``{placeholders}`` of messages and fixes: which there are at each scope, and filling them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from targetlint.errors import Words
from targetlint.facts.table import SEES, Scope

PLACEHOLDERS: Mapping[Scope, Mapping[str, Words]] = {
    "form": {
        "subject": Words("项目或单位名称", "name of the project or unit"),
        "title": Words("表的标题", "title of the form"),
        "year": Words("年度", "the year"),
        "budget": Words("资金总额", "the funds asked for"),
        "spellings": Words("表中比率的几种写法，各举一例", "one value for each notation of shares in the form"),
    },
    "indicator": {
        "name": Words("指标名称", "name of the indicator"),
        "core": Words("去掉编号和括号的指标名称", "the name without numbering and brackets"),
        "level1": Words("一级指标", "level-1 label"),
        "level2": Words("二级指标", "level-2 label"),
        "key_task": Words("重点工作", "key work"),
        "implied_unit": Words("名称隐含的单位", "unit that the name implies"),
        "polarity_sign": Words("名称要的方向（≥、≤，没有就空着）", "the sign that the name asks for (≥, ≤ or nothing)"),
        "expected_answer": Words("判断性指标的标准答案", "standard answer to a judgement"),
        "measures": Words("名称里并列的指标", "the measures joined in the name"),
    },
    "target": {
        "target": Words("指标值原文", "the value as written"),
        "canonical": Words("指标值的规范写法", "the value in its normal spelling"),
        "period": Words("全年、半年、中期", "annual, half-year, medium-term"),
        "other_target": Words("另一考核周期的指标值", "the row's value for the other period"),
        "terms": Words("各项，用顿号隔开", "the terms, separated by commas"),
    },
    "term": {
        "text": Words("这一项的原文", "the term as written"),
        "label": Words("值里写的名称", "the label inside the value"),
        "note": Words("括号里的说明", "the bracketed remark"),
        "comparator": Words("计算符号（≥）", "the comparator (≥)"),
        "value": Words("数值（85）", "the number (85)"),
        "upper": Words("区间上限", "upper end of a range"),
        "number": Words("数字的原文（0.85）", "the number as written (0.85)"),
        "unit": Words("单位（规范写法）", "the unit, normalised"),
        "unit_written": Words("单位的原文", "the unit as written"),
        "baseline": Words("相比的对象", "what is compared with"),
        "words": Words("定性的文字", "the words of a qualitative term"),
        "canonical_term": Words("这一项的规范写法", "the term in its normal spelling"),
        "as_percent": Words("这一项改用数字加%", "the term with its share as a number and %"),
        "as_percent_written": Words(
            "数字不变，单位改为%（1.00(百分比)→1%）", "the number kept, its unit as % (1.00(百分比) → 1%)"
        ),
        "hundredfold": Words(
            "把小数读成百分数（0.85(百分比)→85%）", "the decimal read as a share (0.85(百分比) → 85%)"
        ),
        "as_integer": Words("这一项去掉小数点后的0", "the term without zeros behind the point"),
        "with_comparator": Words(
            "这一项补上计算符号（按名称的方向）", "the term with the comparator that its name asks for"
        ),
        "with_unit": Words("这一项补上名称隐含的单位", "the term with the unit that its name implies"),
        "reversed": Words("这一项的计算符号反过来", "the term with its comparator turned"),
        "closed": Words("把 > < 改为 ≥ ≤", "the term with ≥ ≤ for > <"),
        "as_equal": Words("把计算符号改为 =", "the term with = for its comparator"),
        "equal_100": Words("把 ≥100% 改为 =100%（满意度除外）", "≥100% as =100%, save for satisfaction"),
        "measurable": Words("文字改成可测的数的例子", "examples of something measurable in place of the words"),
    },
    "submission": {},
}
"""What each scope adds; the scopes that a condition sees, its placeholders see too."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


OF_REMARKS = ("subject", "title", "year", "name", "level1", "level2", "key_task", "target", "canonical", "period")
"""What is filled for a check's remark besides its own words, where it speaks of an indicator or value."""


def available(scope: Scope, says: tuple[str, ...] | None = None) -> dict[str, Words]:
    """The placeholders of a rule of `scope`; `says` are those that its check fills, None for no check.

    >>> "unit" in available("term"), "unit" in available("form")
    (True, False)
    """
    if says is None:
        return {name: words for seen in SEES[scope] for name, words in PLACEHOLDERS[seen].items()}
    known = {name: words for each in PLACEHOLDERS.values() for name, words in each.items() if name in OF_REMARKS}
    return {**known, **{name: Words("由检查给出", "given by the check") for name in says}}


def used(template: str) -> list[tuple[str, int]]:
    """The placeholders of a template, each with its place.

    >>> used("「{name}」以“{unit}”计")
    [('name', 1), ('unit', 10)]
    """
    return [(match[1], match.start()) for match in _PLACEHOLDER.finditer(template)]


def fill(template: str, said: Mapping[str, str]) -> str:
    """The template with its placeholders filled.

    >>> fill("{name}：{unknown}", {"name": "合格率"})
    '合格率：{unknown}'
    """
    return _PLACEHOLDER.sub(lambda match: said.get(match[1], match[0]), template)
