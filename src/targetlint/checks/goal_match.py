"""Which indicator answers which promise of the goals: agreement, conflict, or nothing at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from targetlint.checks.goals import Claim
from targetlint.checks.likeness import Weights, core, pairs
from targetlint.model import Form, Indicator, Quantity, Range, Term, Value
from targetlint.value import units

__all__ = ["Match", "Offer", "match", "offers"]

Verdict: TypeAlias = Literal["agrees", "softer", "reworded", "conflicts", "missing"]

_FAMILIES = (
    frozenset({"人", "人次", "名", "位", "人份", "人数"}),
    frozenset({"期", "次", "场", "场次", "届", "批", "批次", "轮"}),
    frozenset(
        {
            "个",
            "项",
            "家",
            "所",
            "处",
            "座",
            "间",
            "支",
            "套",
            "台",
            "部",
            "件",
            "份",
            "篇",
            "种",
            "册",
            "本",
            "条",
            "例",
        }
    ),
)
_MEASURES = frozenset({"length", "area", "volume", "mass", "energy", "data"})
_SATISFIED = re.compile(r"满意")
_KNOWN = re.compile(r"知晓|认知|普及|知晓度")
_RATE_HEAD = re.compile(r"([\u4e00-\u9fff]{2})(?:率|度|比例|占比|比重)$")
_WIDE_OBJECT = re.compile(
    r"^(?:服务对象|受益对象|群众|社会公众|公众|相关|总体|综合|人员|对象|社会|项目|受益者|使用者|用户|受众|的|及|和|与|对|等)*$"
)

# Words of which a goal may use one and the indicator another: the same thing to the eye, not to the letter.
_TURNS = (
    ("会议", "培训", "比赛", "训练营"),
    ("高校", "中小学", "学校"),
    ("参训对象", "培训人员", "培训学员", "培训对象"),
)

_ZERO_WORDS = {
    "中断": ("中断", "连续", "可用率", "可用性", "在线率", "正常运行", "稳定运行", "运行率", "不间断"),
    "事故": ("事故", "安全事件", "安全运行", "运行安全", "伤亡", "安全生产"),
    "事件": ("事件", "事故", "安全运行", "运行安全"),
    "丢失": ("丢失",),
    "投诉": ("投诉", "满意"),
    "差错": ("差错", "误差", "准确"),
    "故障": ("故障",),
}
_SAVED = re.compile(r"成本|费用|节约|节省|经费|支出|开支|能耗|降幅")
_TRADE = re.compile(r"(?:测评|检测|验收|评估|审查|维修|改造|采购|购置|监测|补助|补贴|奖励)$")
"""Kinds of work of which a form has one or two: the kind and one more word are enough to know it."""
_FULL_WORDS = re.compile(r"足额|发放率|兑付率|支付率|到位率|兑现|报销率|应发尽发|应补尽补|应保尽保|拨付率|发放金额")


@attrs.frozen
class Offer:
    """One term of an indicator's target: what could answer a promise."""

    indicator: Indicator
    value: Value
    term: Term
    name: frozenset[str]
    wider: frozenset[str]
    """The pairs of the name with its key task."""
    unit: str | None


@attrs.frozen
class Match:
    """What became of one claim."""

    claim: Claim
    verdict: Verdict
    offer: Offer | None = None
    turn: tuple[str, str] | None = None
    """The words that differ: (of the goal, of the indicator)."""


def offers(form: Form) -> tuple[Offer, ...]:
    """Every term of every full-year target of the form, the half-year ones left out."""
    found = []
    for indicator in form.indicators:
        for value in indicator.values:
            if value.period == "half-year":
                continue
            for term in value.target.terms:
                label = term.label or ""
                found.append(
                    Offer(
                        indicator,
                        value,
                        term,
                        pairs(f"{indicator.name} {label}"),
                        pairs(f"{indicator.name} {label} {indicator.key_task}"),
                        getattr(term, "unit", None) or _unit_in_name(indicator.name),
                    )
                )
    return tuple(found)


def match(form: Form, claims: Sequence[Claim]) -> tuple[Match, ...]:
    """The verdict on every claim, agreements first found so that no answered indicator is blamed again."""
    given = offers(form)
    weights = Weights.of([f"{one.name} {one.key_task}" for one in form.indicators])
    verdicts: dict[int, Match] = {}
    used: set[int] = set()
    numbers = [(at, claim) for at, claim in enumerate(claims) if claim.kind == "number"]
    for at, claim in numbers:
        agreeing = _agreeing(claim, given, weights, form)
        if agreeing is not None:
            used.add(id(agreeing.indicator))
            verdicts[at] = _worded(claim, agreeing)
    for at, claim in numbers:
        if at not in verdicts:
            verdicts[at] = _conflict(claim, [one for one in given if id(one.indicator) not in used], weights)
    for at, claim in numbers:
        if (
            verdicts[at].verdict == "missing"
            and _once(claim)
            and any(
                other.promise is claim.promise and verdicts[place].verdict != "missing"
                for place, other in numbers
                if place != at
            )
        ):
            verdicts[at] = Match(claim, "agrees")  # 完成1期培训，不少于200人: the people say it all
    for at, claim in enumerate(claims):
        if claim.kind != "number":
            verdicts[at] = Match(claim, "agrees" if _covered(claim, form, given, weights) else "missing")
    return tuple(verdicts[at] for at in range(len(claims)))


def _agreeing(claim: Claim, given: Sequence[Offer], weights: Weights, form: Form) -> Offer | None:
    """The offer with the same number for the same thing, the likest one."""
    assert claim.found is not None
    term = claim.found.term
    best, score = None, 0.0
    for offer in given:
        if not _same_number(term, offer):
            continue
        near = _nearness(claim, offer, weights)
        if units.unit_kind(getattr(term, "unit", None) or "") in _MEASURES:
            near = max(near, 0.3)  # the same kilometres or tonnes hardly stand twice by chance
        if _telling(term) and (pairs(claim.object) | pairs(claim.words)) & offer.wider:
            near = max(near, 0.4)
        if near >= 0.3 and near > score:
            best, score = offer, near
    if best is not None or not isinstance(term, Quantity):
        return best
    parts = [
        one
        for one in given
        if isinstance(one.term, Quantity) and one.unit == term.unit and _nearness(claim, one, weights) >= 0.3
    ]
    if (
        len(parts) > 1
        and term.unit != "%"
        and sum(one.term.value for one in parts if isinstance(one.term, Quantity)) == term.value
    ):
        return parts[0]
    if term.unit == "元" and any(amount.value == term.value for line in form.funds.lines for amount in line.amounts):
        return given[0] if given else None
    return None


def _worded(claim: Claim, offer: Offer) -> Match:
    assert claim.found is not None
    softer = getattr(claim.found.term, "comparator", None) == "~" and getattr(offer.term, "comparator", None) != "~"
    if softer:
        return Match(claim, "softer", offer)
    counted = claim.found.before
    if getattr(claim.found.term, "unit", None) == "人次" and re.search(r"人数[^次]{0,6}$", counted):
        return Match(claim, "reworded", offer, ("人数", "人次"))
    for group in _TURNS:
        said = [word for word in group if word in claim.words.split("，")[0] or word in claim.object]
        named = [word for word in group if word in offer.indicator.name]
        if said and named and not set(said) & set(named) and not any(a in b or b in a for a in said for b in named):
            return Match(claim, "reworded", offer, (said[0], named[0]))
    return Match(claim, "agrees", offer)


def _conflict(claim: Claim, given: Sequence[Offer], weights: Weights) -> Match:
    """The indicator for the same thing in the same unit with another number, if one is clearly meant."""
    assert claim.found is not None
    term = claim.found.term
    scored = [
        (_nearness(claim, offer, weights), at)
        for at, offer in enumerate(given)
        if isinstance(offer.term, Quantity | Range) and _comparable(getattr(term, "unit", None), offer.unit)
    ]
    if not scored:
        return Match(claim, "missing")
    score, at = max(scored)
    rivals = sum(1 for other, _ in scored if other >= score - 0.05)
    if score < 0.5 and len(scored) == 1 and _only_of_its_unit(claim, given[at]):
        score = 0.5
    if score < 0.5 or rivals > 1:
        return Match(claim, "missing" if score < 0.35 else "agrees")
    offer = given[at]
    if claim.objective.period == "medium-term" and offer.value.period != "medium-term":
        return Match(claim, "agrees", offer)
    return Match(claim, "conflicts", offer)


_EVERYDAY_UNITS = frozenset(
    {"个", "项", "次", "场", "期", "件", "人", "人次", "名", "份", "元", "%", "天", "年", "月", "小时"}
)


def _only_of_its_unit(claim: Claim, offer: Offer) -> bool:
    """10所乡镇学校 and 受益学校数量 ≥15所: nothing else is counted so, and the thing itself is named in both."""
    return offer.unit not in _EVERYDAY_UNITS and bool(pairs(claim.object) & offer.name)


def _once(claim: Claim) -> bool:
    term = claim.found.term if claim.found is not None else None
    return isinstance(term, Quantity) and term.value == 1 and term.unit in _FAMILIES[1]


def _covered(claim: Claim, form: Form, given: Sequence[Offer], weights: Weights) -> bool:
    """Whether any indicator speaks of a rate, zero or piece of work that has no number in the goal."""
    names = [one.name + " " + " ".join(value.target.source for value in one.values) for one in form.indicators]
    if claim.kind == "zero":
        keys = _ZERO_WORDS.get(claim.words, (claim.words,))
        return any(key in name for name in names for key in keys)
    if claim.kind == "full":
        return any(_FULL_WORDS.search(name) for name in names)
    if claim.kind == "rate":
        head = _head(claim.rate)
        if any(
            _head(word) == head
            for one in form.indicators
            for word in (one.name, *_labels(one))
            if _near_rate(claim.rate, one.name, weights)
        ):
            return True
    if claim.kind == "saving":
        return any(_SAVED.search(name) for name in names)
    wanted = pairs(claim.object)
    if not wanted:
        return True
    wider = [pairs(f"{one.name} {one.key_task}") for one in form.indicators]
    union: frozenset[str] = frozenset().union(*wider) if wider else frozenset()
    if claim.kind == "growth":  # 旅游综合收入增长12% is answered by 旅游收入, whatever its value
        return any(len(one) > 0 and weights.overlap(wanted, one) >= 0.4 for one in wider)
    best = max((weights.held(wanted, one) for one in wider), default=0.0)
    if best >= 0.5 or claim.kind != "task":
        return best >= 0.5
    near = max((weights.overlap(wanted, one) for one in wider if len(one) > 1), default=0.0)
    trade = _TRADE.search(claim.object)
    by_trade = trade is not None and any(
        trade.group() in name and wanted & pairs(name) - pairs(trade.group()) for name in names
    )
    rest = wanted - pairs(form.subject)  # 智慧校园平台 of the project 智慧校园建设 is 平台 to its rows
    named = max((weights.held(rest, one) for one in wider), default=0.0) if rest else 0.0
    return near >= 0.65 or by_trade or named >= 0.5 or weights.held(wanted, union) >= 0.75


def _nearness(claim: Claim, offer: Offer, weights: Weights) -> float:
    """How surely a numeric claim and an offer speak of the same thing, from 0 to 1."""
    if claim.found is not None and getattr(claim.found.term, "unit", None) == "%":
        said, named = _head(claim.rate or claim.object), _head(offer.indicator.name)
        if said and named and said != named:
            return 0.0
        if claim.rate:
            return 1.0 if _near_rate(claim.rate, offer.indicator.name, weights) else 0.0
    near = weights.overlap(pairs(claim.object), offer.name)
    wide = weights.overlap(pairs(f"{claim.object} {claim.words}"), offer.wider)
    return max(near, 0.9 * wide if len(offer.wider) > 1 else 0.0)


def _near_rate(rate: str, name: str, weights: Weights) -> bool:
    """Whether two rates of one kind have the same people or things for object, or one says none."""
    one, other = _object_of_rate(rate), _object_of_rate(name)
    if _WIDE_OBJECT.match(one) or _WIDE_OBJECT.match(other):
        return True
    left, right = pairs(one), pairs(other)
    if left and right and weights.overlap(left, right) >= 0.3:
        return True
    telling = {letter for letter in core(one) if letter not in "人员对象者工作 "}
    shared = telling & set(core(other))
    return bool(shared & set("训学教游医居农牧军警商企")) and not (left & right)


def _object_of_rate(name: str) -> str:
    return re.sub(r"(?:满意率|满意度|知晓率|知晓度|[率度]|比例|占比|比重)(?:评价|情况|调查)?$", "", name).replace(
        "的", ""
    )


def _head(name: str) -> str:
    """The kind of a rate: 满意, 知晓, 合格 …; blank for what is no rate."""
    if _SATISFIED.search(name):
        return "满意"
    if _KNOWN.search(name):
        return "知晓"
    found = _RATE_HEAD.search(name)
    return found[1] if found else ""


def _labels(indicator: Indicator) -> list[str]:
    return [term.label for value in indicator.values for term in value.target.terms if term.label]


def _unit_in_name(name: str) -> str | None:
    found = re.search(r"[（(]([^（）()≥≤>=<*\d]{1,5})[）)]\s*$", name)
    reading = units.read(found[1].strip()) if found else None
    return reading.unit if reading else None


def _same_number(term: Term, offer: Offer) -> bool:
    if not isinstance(term, Quantity | Range) or not isinstance(offer.term, Quantity | Range):
        return False
    if not _comparable(term.unit, offer.unit) and not _one_family(term.unit, offer.unit) and offer.unit is not None:
        return False
    low, high = _ends(offer.term)
    factor = _factor(offer.unit, term.unit)
    mine = _ends(term)
    if isinstance(term, Quantity) and isinstance(offer.term, Quantity):
        opposed = {term.comparator, offer.term.comparator} in ({">=", "<="}, {">", "<"})
        return low * factor == mine[0] and not opposed
    return low * factor <= mine[1] and mine[0] <= high * factor


def _ends(term: Quantity | Range) -> tuple[Decimal, Decimal]:
    return (term.value, term.value) if isinstance(term, Quantity) else (term.value, term.upper)


def _factor(unit: str | None, wanted: str | None) -> Decimal:
    if unit is None or wanted is None:
        return Decimal(1)
    if ("/" in unit) != ("/" in wanted):
        unit, wanted = unit.split("/")[0], wanted.split("/")[0]
    if unit == wanted or _one_family(unit, wanted):
        return Decimal(1)
    return units.convert(Decimal(1), unit, wanted)


def _comparable(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    if ("/" in one) != ("/" in other):  # 亩均增产100公斤 and ≥100公斤 mean the same rate
        one, other = one.split("/")[0], other.split("/")[0]
    if _one_family(one, other) and one.removesuffix("次") == other.removesuffix("次"):
        return True
    if one == other or {one, other} <= _FAMILIES[0] or {one, other} <= _FAMILIES[1]:
        return True
    return units.unit_kind(one) not in ("none", "count", "other") and units.dimension_of(one) == units.dimension_of(
        other
    )


def _one_family(one: str | None, other: str | None) -> bool:
    if one and other and one.removesuffix("次") == other.removesuffix("次") != "":
        return True  # 册 and 册次
    return any(one in family and other in family for family in _FAMILIES)


def _telling(term: Term) -> bool:
    """A number that hardly stands twice by chance: large, or not round; never a share."""
    if not isinstance(term, Quantity) or term.unit == "%":
        return False
    return term.value >= 1000 or (term.value > 20 and len(term.value.normalize().as_tuple().digits) >= 2)
