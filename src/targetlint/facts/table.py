"""The one table of everything that a condition can use, per scope.

Text, enum, flag and list facts are never absent (``""``, ``"none"``, ``false``, ``[]``).  Only numbers
can be missing; each of those has a companion flag ``has_<name>``.  `docs/facts.md` is made from here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, TypeAlias

import attrs

from targetlint.errors import Words
from targetlint.facts.vocabulary import (
    COMPARATORS,
    FORM_KINDS,
    NAME_KINDS,
    PERIODS,
    POLARITIES,
    SPELLINGS,
    TARGET_KINDS,
    TERM_KINDS,
    UNIT_FAMILIES,
    UNIT_KINDS,
)

FactKind: TypeAlias = Literal["text", "enum", "flag", "number", "whole", "texts", "rows"]
Scope: TypeAlias = Literal["term", "target", "indicator", "form", "submission"]

SCOPES: tuple[Scope, ...] = ("term", "target", "indicator", "form", "submission")

SEES: Mapping[Scope, tuple[Scope, ...]] = {
    "form": ("form",),
    "indicator": ("form", "indicator"),
    "target": ("form", "indicator", "target"),
    "term": ("form", "indicator", "target", "term"),
    "submission": ("submission",),
}
"""The scopes whose facts a condition of a scope can use."""


@attrs.frozen
class FactSpec:
    """One fact: its kind, and what it says, in both languages."""

    name: str
    kind: FactKind
    words: Words
    values: tuple[str, ...] = ()
    """All values that an enum can take."""
    optional: bool = False
    """A number that can be missing; ``has_<name>`` tells."""


def _text(name: str, zh: str, en: str) -> FactSpec:
    return FactSpec(name, "text", Words(zh, en))


def _texts(name: str, zh: str, en: str) -> FactSpec:
    return FactSpec(name, "texts", Words(zh, en))


def _flag(name: str, zh: str, en: str) -> FactSpec:
    return FactSpec(name, "flag", Words(zh, en))


def _enum(name: str, values: tuple[str, ...], zh: str, en: str) -> FactSpec:
    return FactSpec(name, "enum", Words(zh, en), values)


def _whole(name: str, zh: str, en: str, *, optional: bool = False) -> FactSpec:
    return FactSpec(name, "whole", Words(zh, en), optional=optional)


def _number(name: str, zh: str, en: str, *, optional: bool = True) -> FactSpec:
    return FactSpec(name, "number", Words(zh, en), optional=optional)


def _rows(name: str, zh: str, en: str) -> FactSpec:
    return FactSpec(name, "rows", Words(zh, en))


FORM = (
    _text("form_title", "表的标题", "title of the form"),
    _text("form_subject", "项目名称或单位名称", "name of the project or unit"),
    _enum("form_kind", FORM_KINDS, "项目表或部门（单位）整体表", "form of a project or of a whole department"),
    _text("project_class", "项目类别一栏的文字", "the form's project class as printed"),
    _whole("year", "年度", "the form's year", optional=True),
    _number("budget", "资金总额（元）", "total funds in yuan"),
    _whole("row_count", "指标行数", "number of indicator rows"),
    _whole("goal_count", "绩效目标段数", "number of objectives with text"),
    _text("goal_text", "全部绩效目标文字，每段一行", "all objectives, one a line"),
    _flag("has_half_year", "有半年指标值", "some values are for the half-year"),
    _texts("names", "全部三级指标名称", "names of all indicators"),
    _texts("level2s", "出现过的二级指标", "the level-2 labels that occur"),
    _texts("empty_level2s", "印了标签却没有指标的二级指标", "level-2 labels printed without an indicator"),
    _texts("spellings", "比率用到的写法（notation 的取值）", "the notations used for shares in the form"),
)

FORM_LISTS = (
    _rows("rows", "每个指标值一条记录", "one record a value"),
    _rows("terms", "指标值中每一项一条记录", "one record a term"),
)
"""Only at form scope: lists of records for ``exists``, ``all``, ``filter``; fields in `ROW_FIELDS`."""

INDICATOR = (
    _text("name", "三级指标名称", "name of the indicator"),
    _text("level1", "一级指标", "level-1 label"),
    _text("level2", "二级指标", "level-2 label"),
    _text("key_task", "重点工作任务", "key work or task column"),
    _text("parent", "“其中”所属的上级指标", "indicator of which this is a part"),
    _number("weight", "分值或权重", "points of the row"),
    _text("explanation", "指标解释、说明一栏", "the explanation column"),
    _text("standard", "绩效标准一栏", "the standard column"),
    _text("remark", "备注一栏", "the remark column"),
    _whole("value_count", "该行指标值个数（各考核周期）", "number of values of the row"),
    _enum("name_kind", NAME_KINDS, "名称的种类，看词尾", "what kind of measure the name speaks of"),
    _enum("polarity", POLARITIES, "越高越好、越低越好或都不是", "whether more or less is better"),
    _flag("may_exceed_100", "可以超过100%", "may exceed 100%"),
    _flag("may_be_negative", "可以为负", "may be below zero"),
    _text("core", "名称去掉编号、引号、括号后的部分", "the name without numbering, quotes and brackets"),
    _text("suffix", "决定种类的词尾", "the words at the end that decided the kind"),
    _text("polarity_word", "决定方向的词", "the word that decided the polarity, blank when presumed"),
    _number(
        "ceiling", "比率的上限（%），没有就是可以超过", "highest possible share in %; missing where it can be passed"
    ),
    _flag("complete_is_normal", "100%是正常要求（合格率、及时率……）", "100% is a normal demand"),
    _flag("survey", "靠问卷调查得出（满意度、知晓率……）", "measured by a survey"),
    _flag("cumulative", "随时间累计（半年小于全年）", "grows over the year"),
    _flag("stock", "存量，半年与全年可以相同", "a stock: half-year and year may be equal"),
    _flag("year_end", "年末才有结果", "known only at the end of the year"),
    _text("implied_unit", "名称里隐含的单位", "unit that the name implies"),
    _texts("accepted_units", "与隐含单位等同的单位", "units accepted for it"),
    _enum("unit_family", UNIT_FAMILIES, "名称要求的单位大类", "the family of units that the name asks for"),
    _flag("change", "名称本身说的是变化（提升……）", "the name itself states a change"),
    _flag("implied_ratio", "可以读成完成比例（计划完成情况、及时兑现）", "can be read as a share done"),
    _flag("sentence", "名称是一句话", "a sentence where a name should stand"),
    _text("expected_answer", "判断性指标的标准答案（健全性→健全）", "standard answer to a judgement"),
    _texts("measures", "名称里并列的几个指标", "the measures joined in the name"),
    _text("residue", "名称里残留的模板（≥**%）", "template residue in the name"),
    _text("own_target", "名称里写的目标值", "a target written in the name"),
    _text("bracket_unit", "名称括号里的单位", "a unit in brackets in the name"),
)

TARGET = (
    _enum("period", PERIODS, "考核周期", "the period of the value"),
    _text("target", "指标值原文", "the value as written"),
    _enum("target_kind", TARGET_KINDS, "整个指标值的种类", "kind of the whole value"),
    _text("canonical", "指标值的规范写法", "the value in its normal spelling"),
    _whole("term_count", "指标值中的项数", "number of terms in the value"),
    _texts("repaired", "读的时候纠正了什么", "what was repaired while reading"),
    _text("other_target", "同一行另一考核周期的指标值", "the row's value for the other period"),
    _enum("other_kind", ("none", *TARGET_KINDS), "另一考核周期指标值的种类", "its kind"),
    _text("other_unit", "另一考核周期指标值的单位", "its unit"),
    _text("symbol", "符号列的文字", "the symbol column"),
    _text("value_part", "数值列的文字", "the number column"),
    _text("unit_part", "单位列的文字", "the unit column"),
    _text("nature", "指标性质列的文字（正向、反向、定性）", "the nature column"),
)

TERM = (
    _text("text", "这一项的原文", "the term as written"),
    _enum("kind", TERM_KINDS, "这一项的种类", "kind of the term"),
    _whole("term_index", "第几项，从0数", "place of the term, from 0"),
    _text("label", "值里写的名称", "words in the value that name what is measured"),
    _text("note", "括号里的说明", "a bracketed remark that is no unit"),
    _enum("comparator", COMPARATORS, "计算符号", "the comparator"),
    _text("sign", "计算符号的原文", "the comparator as written"),
    _number("value", "数值，以 unit 计（百分比为85，不是0.85）", "the number, counted in `unit` (85 for 85%)"),
    _number("upper", "区间的上限", "upper end of a range"),
    _enum("bounds", ("none", "[]", "[)", "(]", "()"), "区间两端是否包含", "which ends a range includes"),
    _number("value_written", "原文的数字，未乘万、未换算比例", "the number as written, before 万 or ratios"),
    _number("lower_bound", "满足条件的最小值", "lower end of what satisfies the term"),
    _number("upper_bound", "满足条件的最大值", "upper end of what satisfies the term"),
    _flag("lower_closed", "含最小值", "the lower end is included"),
    _flag("upper_closed", "含最大值", "the upper end is included"),
    _flag("always_met", "不论结果如何都成立（≥0次）", "every possible result satisfies it (≥0 times)"),
    _flag("never_met", "不可能成立（合格率=120%）", "no possible result satisfies it (a share of =120%)"),
    _text("unit", "单位（规范写法，比率都是%）", "the unit, normalised; every share is %"),
    _enum("unit_kind", UNIT_KINDS, "单位的种类", "kind of the unit"),
    _text("unit_written", "单位的原文", "the unit as written"),
    _flag("bracketed_unit", "单位写在括号里", "the unit stands in brackets"),
    _text("dimension", "单位的量纲", "dimension of the unit"),
    _text("baseline", "相比的对象（上年、2023年……）", "what is compared with"),
    _text("date", "日期（ISO 8601）", "the date, ISO 8601"),
    _text("words", "定性指标值的文字", "the words of a qualitative term"),
    _enum("notation", SPELLINGS, "比率的写法", "how a share was spelled"),
    _text("number", "数字的原文", "the number as written, folded to half width"),
    _whole("decimals", "小数位数，含末尾的0", "decimals as written, zeros included"),
    _flag("integral", "数值是整数（写成5.00也算）", "the number is whole, even if written 5.00"),
    _flag("chinese_number", "数字用汉字写", "the number is in Chinese numerals"),
    _flag("grouped", "有千分号", "thousands separators were written"),
    _text("scale", "万、亿等", "万, 亿 … where written"),
)

SUBMISSION = (
    _whole("form_count", "表的张数", "number of forms"),
    _texts("subjects", "全部项目或单位名称", "names of all projects or units"),
    _rows("forms", "每张表一条记录", "one record a form"),
)

FACTS: Mapping[Scope, tuple[FactSpec, ...]] = {
    "term": TERM,
    "target": TARGET,
    "indicator": INDICATOR,
    "form": FORM + FORM_LISTS,
    "submission": SUBMISSION,
}
"""Every fact, by the scope that it belongs to."""

_INDICATOR_FIELDS = tuple(spec for spec in INDICATOR)
ROW_FIELDS: Mapping[str, tuple[FactSpec, ...]] = {
    "rows": _INDICATOR_FIELDS + TARGET + TERM,
    "terms": _INDICATOR_FIELDS + TARGET + TERM,
    "forms": tuple(spec for spec in FORM),
}
"""Fields of the records in each list; in `rows` the facts of a term are those of the first one."""

CEL_TYPES: Mapping[FactKind, str] = {
    "text": "string",
    "enum": "string",
    "flag": "bool",
    "number": "double",
    "whole": "int",
    "texts": "list<string>",
    "rows": "list<map<string, dyn>>",
}


@cache
def visible(scope: Scope) -> Mapping[str, FactSpec]:
    """The facts that a condition of `scope` can name, ``has_`` companions included.

    >>> "has_value" in visible("term"), "value" in visible("form")
    (True, False)
    """
    return {spec.name: spec for spec in _visible(scope)}


def _visible(scope: Scope) -> Iterator[FactSpec]:
    for seen in SEES[scope]:
        for spec in FACTS[seen]:
            if spec.kind == "rows" and seen != scope:
                continue
            yield from with_companion(spec)


def with_companion(spec: FactSpec) -> tuple[FactSpec, ...]:
    """A fact, and its ``has_`` flag when it can be missing."""
    if not spec.optional:
        return (spec,)
    return (spec, _flag(f"has_{spec.name}", f"有 {spec.name}", f"there is a {spec.name}"))


@cache
def fields_of(rows: str) -> Mapping[str, FactSpec]:
    """The fields of a record in the list `rows`, ``has_`` companions included."""
    return {part.name: part for spec in ROW_FIELDS[rows] for part in with_companion(spec)}
