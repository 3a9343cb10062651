"""What a form's goals promise: numbers, rates, zeros and named pieces of work, promise by promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import attrs

from targetlint.checks.goal_words import (
    Kind,
    asks_full_amount,
    clauses,
    is_formula,
    is_method,
    rates,
    saving,
    task,
    zero,
)
from targetlint.checks.likeness import pairs
from targetlint.model import DateBound, Form, Objective, Promise, Quantity, Range, Relative
from targetlint.value import Found, find_quantities

__all__ = ["Claim", "claims", "yearly_objectives"]

# A number behind one of these counts what there is or how it is paid, not what will be done.
_BACKGROUND = re.compile(
    r"现有|共有|共计|目前|截至|已有|已建|原有|总人口|占地|按照?.{0,8}标准|标准为|每[人月亩株台栋户件]|"
    r"第[一二三四五六七八九十百\d]+[届次期批轮]|十[三四五六]五|编制\d|周年|\d+元[/每]|上年|去年|以往|"
    r"分为|划分|下辖|辖区|面积约?为|定额|单价"
)
_ORDINAL = re.compile(r"第\s*$|[“\"《A-Za-z]$")
_SMALL_WORDS = frozenset("一二三四五六七八九十两几双")
_ORDER_NOUNS = tuple("网供性产加利污水元")
_TRIVIAL_UNITS = frozenset(
    {"支", "届", "岗", "级", "类", "方面", "大", "位", "体", "化", "种", "门", "条线", "道", "层", "线"}
)


MOST = 300
"""Claims looked at in one form; the longest real goals make some thirty."""


@attrs.frozen
class Claim:
    """One thing in a promise that an indicator should measure.

    `words` are the wording near it, `object` what exactly is measured; `at` is where it stands in the
    promise's text.
    """

    kind: Kind
    promise: Promise
    objective: Objective
    text: str
    object: str
    words: str
    at: int = 0
    found: Found | None = None
    rate: str = ""
    firm: bool = True
    """A number that is said to be reached (完成, 不少于), not one that only stands there."""


def yearly_objectives(form: Form) -> tuple[Objective, ...]:
    """The goals of the year; the long-term ones only where the form has no other."""
    written = [objective for objective in form.objectives if objective.text.strip()]
    yearly = [objective for objective in written if objective.period != "medium-term"]
    return tuple(yearly or written)


def claims(form: Form) -> tuple[Claim, ...]:
    """Everything measurable that the goals of a form promise, in the order written."""
    return tuple(islice(_claims(form), MOST))


def _claims(form: Form) -> Iterator[Claim]:
    for objective in yearly_objectives(form):
        for promise in objective.promises or (Promise(objective.text, (0, len(objective.text)), objective.location),):
            yield from _claims_of(promise, objective)


def _claims_of(promise: Promise, objective: Objective) -> Iterator[Claim]:
    taken: set[str] = set()
    before = ""
    for clause in clauses(promise.text):
        formula, method = is_formula(clause.text), is_method(clause.text)
        amounts = () if method else find_quantities(clause.text)
        numbers = [one for one in amounts if _counts(one, clause.text)]
        for one in numbers:
            measured = _rate_before(one.before) if _is_share(one) else ""
            yield Claim(
                "number",
                promise,
                objective,
                clause.text[one.span[0] : one.span[1]],
                measured or f"{one.before} {one.after}",
                f"{clause.text} {_context(one, measured, before)}",
                clause.start + one.span[0],
                one,
                measured,
                firm=bool(measured) or _FIRM.search(clause.text) is not None,
            )
        before = clause.text
        if formula or method:
            continue
        for one in amounts:
            if isinstance(one.term, Relative) and one.term.value is not None and pairs(one.before):
                told = clause.text[: one.span[1]].strip()
                yield Claim("growth", promise, objective, told, one.before, clause.text, clause.start, one)
        named = () if any(_is_share(one) for one in numbers) else rates(clause.text)
        for rate in named:
            if rate not in taken:
                taken.add(rate)
                yield Claim("rate", promise, objective, rate, rate, clause.text, clause.start, rate=rate)
        if (never := zero(clause.text)) is not None:
            told = re.sub(r"^(?:并|同时|确保|保证|保障|努力|力争|切实)+", "", clause.text)
            yield Claim("zero", promise, objective, told, never[0], never[1], clause.start)
        if (less := saving(clause.text)) is not None:
            yield Claim("saving", promise, objective, less, less, clause.text, clause.start)
        if (full := asks_full_amount(clause.text)) is not None:
            yield Claim("full", promise, objective, full, full, clause.text, clause.start)
        if not numbers and not named and never is None and less is None and (work := task(clause.text)) is not None:
            yield Claim("task", promise, objective, work, work, clause.text, clause.start)


_FIRM = re.compile(
    r"不少于|不低于|不超过|至少|以上|以内|达到|达|完成|实现|招募|开展|举办|组织|培训|新增|新建|建设|购置|发放|评选|培育|控制在|为|"
    r"救助|资助|补助|种植|修|铺|改造|安装|更换|治理|清理|养护|兑付|办理|受理|适配|投放|接待|引进|检测|采集|印制|制作|募集|登记|≥|≤|>=|<="
)


def _context(found: Found, measured: str, before: str) -> str:
    """The clause before, where a number's own words say too little (……培训，参与人数不少于104人)."""
    return before if len(pairs(measured or f"{found.before} {found.after}")) <= 2 else ""


def _counts(found: Found, clause: str) -> bool:
    """Whether a number in prose is a promise: it has a unit, and is no date, ordinal or background figure."""
    term = found.term
    if term.notation.comparator in ("以上", "以下", "及以上", "及以下") and found.after:
        return False  # 65岁以上老年人, 亿元以上项目: which ones, not how many
    if isinstance(term, DateBound | Relative) or not isinstance(term, Quantity | Range) or not term.unit:
        return False
    written = term.notation.number
    if written in _SMALL_WORDS and term.unit not in ("人", "人次", "期", "次", "场", "家", "所"):
        return False
    if written in _SMALL_WORDS and term.unit == "次" and found.after[:1] in _ORDER_NOUNS:
        return False  # 二次网, 二次供水, 一次性: an order, not a count
    if written in ("一", "几") or term.unit in _TRIVIAL_UNITS or term.unit in ("年", "月", "季度", "周", "岁", "周岁"):
        return False
    before = clause[: found.span[0]]
    return _BACKGROUND.search(clause) is None and _ORDINAL.search(before) is None


def _is_share(found: Found) -> bool:
    return getattr(found.term, "unit", None) == "%"


def _rate_before(before: str) -> str:
    """The rate that a percentage in prose belongs to: the words before it up to the last mark."""
    named = rates(before)
    return named[-1] if named else re.sub(r"(?:达到?|为|实现|控制在|保持在)$", "", re.split(r"[、，,；;]", before)[-1])
