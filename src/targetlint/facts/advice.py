"""What to write instead, for one term: words that go into messages, chosen by the name, the unit and the value.

A message helps only when its example fits the row at hand: 有所减少 asks for a decrease, not for a test passed.
Numbers are never proposed; what the author has to decide stays a blank (``≥__%``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from targetlint.errors import Words
from targetlint.facts.build import RowFacts, TermFacts

_MEASURES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern), examples)
    for pattern, examples in (
        ("掌握|学会|了解|熟悉|素养", ("测试合格率≥__%",)),
        ("及时|按时|准时|按期|如期|时效", ("…及时率=100%", "≤__天")),
        ("覆盖|普及", ("覆盖率≥__%",)),
        ("隐患", ("消除隐患≥__处",)),
        ("安全|事故|风险|稳定运行", ("事故=0起", "故障≤__次")),
        ("共享", ("共享单位≥__家", "共享数据≥__条")),
        ("(系统|网站|平台|设备|设施|数据库|网络|机组).*(运行|运转|畅通|稳定)", ("正常运行率≥__%", "故障≤__次")),
        ("满意|认可|获得感|幸福感|公信力|口碑|形象|美誉", ("满意度≥__%",)),
        ("知晓|意识|理念|知识|知名度|影响力|氛围|认知", ("知晓率≥__%",)),
        ("机制|制度|体系|政策|办法|长效|规划", ("制定制度≥__项", "执行检查≥__次")),
        ("响应|实时|应急(?!.*能力)|预警|处置", ("响应时间≤__小时",)),
        ("(人员|队伍|师资|人才|志愿者).*(保障|稳定|适应|有力|到位|充足|满足|符合|加强)", ("人数≥__人", "到岗率≥__%")),
        ("宣传|推广|传播|活动|演练|丰富.*(?:生活|文化)", ("活动≥__场", "覆盖≥__人次")),
        ("符合|合格|规范|达标|标准|准确|质量", ("…合格率≥__%",)),
        ("减少|下降|降低|减轻|缓解|压减|流失|负担", ("较上年下降≥__%",)),
        ("提升|提高|增|改善|改进|优化|扩大|加强|促进|完善|能力|水平|效率|带动", ("较上年提高≥__%",)),
    )
)
_ANY_MEASURE = ("≥__项", "≥__次", "≤__天")
_COMPLETE = re.compile(r"^(?:全|应.尽|合格|及时|按时|按期|准时|符合|规范|达标|完成|到位|足额|100)")
_SATISFIED = re.compile(r"满意(?:度|率|程度)?")
_SIGN = {"higher": "≥", "lower": "≤", "neutral": ""}
_UNITS = Words("次、人、元、% 等", "次, 人, 元, % …")


def advice(row: RowFacts, term: TermFacts) -> Mapping[str, Words]:
    """Every piece of advice about a term by name; see `packs.placeholders` for what each is."""
    return {name: make(row, term) for name, make in _ADVICE.items()}


def _measurable(row: RowFacts, term: TermFacts) -> Words:
    text = f"{row.name_facts.core}{term.facts['words']}"
    return _quoted(*next((examples for pattern, examples in _MEASURES if pattern.search(text)), _ANY_MEASURE))


def _number_form(row: RowFacts, term: TermFacts) -> Words:
    names = row.name_facts
    sign = _SIGN[names.polarity]
    if names.kind in ("rate", "degree") or names.core.endswith(("完成度", "完成程度", "完成情况")):
        if sign == "≤" or names.survey or _SATISFIED.search(names.core):
            return _quoted(f"{sign}__%")
        if _COMPLETE.match(term.facts["words"]):
            return _quoted("=100%")
        return _quoted("=100%", "≥__%") if names.complete_is_normal else _quoted("≥__%")
    if "成本" in row.indicator.level2:
        return _quoted("≤__元")
    if names.kind == "money":
        return _quoted(f"{sign}__元")
    return _quoted(f"{sign}__{names.implied_unit or '（单位）'}")


def _unit_hint(row: RowFacts, term: TermFacts) -> Words:
    names = row.name_facts
    if term.facts["label"]:
        return _UNITS  # 差错0 under 业务能力提升: the name says nothing about the number
    if names.kind in ("rate", "degree"):
        return Words("%", "%")
    if names.kind == "money":
        return Words("元或万元", "'元' or '万元'")
    unit = names.implied_unit
    return Words(unit, f"'{unit}'") if unit else _UNITS


def _unit_conflict(row: RowFacts, term: TermFacts) -> Words:
    names, unit = row.name_facts, term.facts["unit"]
    implied = names.implied_unit
    if unit == implied:
        return Words(
            f"全年只有这几{unit}，疑为人数；请核对，按人数统计的请改名称和单位",
            f"so few '{unit}' in a year may be people; check, and change name and unit if people are counted",
        )
    if unit == "%":
        example, example_en = (
            (f"，如“≥__{implied}”", f", e.g. '≥__{implied}'") if implied else ("和单位", " with its unit")
        )
        return Words(
            f"名称是数量，指标值却是百分数；请写数量{example}，或把名称改为“…率”",
            f"the name is an amount, the value a percentage; write an amount{example_en}, or rename it to a rate (…率)",
        )
    if names.kind in ("rate", "degree"):
        other = "…时间" if term.facts["unit_kind"] == "time" else "…数"
        return Words(
            f"名称是比率，指标值却以“{unit}”计；请写百分数，如“≥__%”，或把名称改为“{other}”",
            f"the name is a rate, the value is in '{unit}'; write a percentage, e.g. '≥__%', or rename it to '{other}'",
        )
    if implied:
        return Words(
            f"名称按“{implied}”计，指标值却用“{unit}”；请改单位或改名称，使两者一致",
            f"the name counts '{implied}', the value '{unit}'; change one of them",
        )
    return Words(
        f"“{unit}”与名称说的不是一回事；请改单位或改名称，使两者一致",
        f"'{unit}' does not fit the name; change one of them",
    )


def _direction(row: RowFacts, term: TermFacts) -> Words:
    comparator = term.facts["comparator"]
    if comparator in ("<=", "<"):
        zh, en = (
            "越高越好的事写了上限，等于做得越少越算完成；请改用“≥”",
            "more is better here, so a cap rewards less; use ≥",
        )
        if row.name_facts.kind == "money" or term.facts["unit_kind"] == "money":
            zh += "；如本意是支出或成本的上限，请改指标名称"
            en += ", or rename the indicator if a cap on spending was meant"
        return Words(zh, en)
    if comparator in (">=", ">"):
        return Words(
            "越低越好的事写了下限，等于越差越算完成；请改用“≤”", "less is better here, so a minimum rewards more; use ≤"
        )
    return Words(
        "这类情况越少越好，照这样写等于要求全部发生；请写“=0次”或“≤__%”",
        "less is better here, so this asks for all of it; write '=0次' or '≤__%'",
    )


def _within_100(row: RowFacts, term: TermFacts) -> Words:
    if row.name_facts.survey or _SATISFIED.search(row.name_facts.core):
        return Words("请按调查或往年情况定，如“≥95%”", "set it from surveys or past years, e.g. '≥95%'")
    if term.facts["value"] > 100:
        return Words(
            "请核对数字（“290%”可能是“≥90%”识别错误），要求全部做到的写“=100%”",
            "check the number ('290%' may be a misread '≥90%'), and write '=100%' if all of it is meant",
        )
    return Words("如要求全部做到，请写“=100%”", "write '=100%' if all of it is meant")


def _zero(row: RowFacts, term: TermFacts) -> Words:
    unit = term.facts["unit"]
    return _quoted("≤0%" if unit == "%" else f"=0{unit or '次'}")


def _real_bound(row: RowFacts, term: TermFacts) -> Words:
    sign = _SIGN[row.name_facts.polarity]
    blank = f"{sign}__{term.facts['unit'] or row.name_facts.implied_unit}"
    zh, en = f"请写出要达到的数，如“{blank}”", f"write the number to be reached, e.g. '{blank}'"
    if row.period == "half-year":
        zh += "；上半年没有安排的写“不考核（下半年实施）”"
        en += "; where nothing is planned before July write '不考核（下半年实施）'"
    return Words(zh, en)


def _quoted(*examples: str) -> Words:
    return Words("".join(f"“{one}”" for one in examples), ", ".join(f"'{one}'" for one in examples))


_ADVICE = {
    "measurable": _measurable,
    "number_form": _number_form,
    "unit_hint": _unit_hint,
    "unit_conflict": _unit_conflict,
    "direction": _direction,
    "within_100": _within_100,
    "zero": _zero,
    "real_bound": _real_bound,
}
ADVICE: tuple[str, ...] = tuple(_ADVICE)
"""Names of all pieces of advice."""
