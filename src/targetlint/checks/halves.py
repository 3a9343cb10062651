"""Half-year targets against full-year targets and against the money planned for the half-year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import attrs

from targetlint.checks.likeness import likeness, pairs
from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts, IndicatorFacts
from targetlint.model import Amount, Funds, FundsLine, Quantity, Related, Severity, Value
from targetlint.words import checks as words

__all__ = ["funds_behind_output", "half_year_conflicts", "half_year_exceeds"]

_YEARLY_RATES = re.compile(words.YEARLY)
_STEADY_RATES = re.compile(words.STEADY)
_FUNDS = Words("资金安排", "the funds")
_YEAR = Words("全年指标值", "the full-year target")


@attrs.frozen
class _Pair:
    """Both values of one row, each with its only quantity."""

    row: IndicatorFacts
    half: Value
    year: Value
    first: Quantity
    whole: Quantity


def half_year_conflicts(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """Half-year targets that cannot be meant: each row is remarked upon once, for the strongest reason."""
    seen: set[int] = set()
    for remark in (*_against_plan(facts, options), *_year_end(facts), *_repeats(facts), *_unfunded(facts)):
        if id(remark.indicator) not in seen:
            seen.add(id(remark.indicator))
            yield remark


def _reason(zh: str, en: str) -> dict[str, str]:
    """Both wordings of why; the rule's message takes the one of its language."""
    return {"reason_zh": zh, "reason_en": en}


def _repeats(facts: FormFacts) -> Iterator[Remark]:
    """A measure that grows over the year has the same target at half-time (work planned once aside)."""
    for pair in _pairs(facts):
        if not _same_demand(pair.first, pair.whole) or pair.whole.value == 0:
            continue
        name = pair.row.indicator.name
        if _budget_share(facts.form.funds) is not None and name in words.EXECUTION:
            continue  # the funds table says what it should be
        if _yearly_rate(name) or (_grows(pair) and pair.whole.value > 2):
            year = pair.year.target.source
            yield _remark(
                facts,
                pair,
                says=_reason(
                    f"与全年“{year}”相同，而它是随时间累计的，半年数一般应小于全年数；请按计划进度填写半年数",
                    f"equals the full-year '{year}' although the measure adds up over the year; give the planned share",
                ),
            )


def _year_end(facts: FormFacts) -> Iterator[Remark]:
    """A balance that exists only at the end of the year has a target at half-time."""
    for row in facts.indicators:
        half = _value(row, "half-year")
        if half is not None and half.target.terms and row.indicator.name.strip('“”" ') in words.YEAR_END:
            says = _reason(
                "没有意义：结转结余要到年末才能算出，半年无从考核；半年一栏建议写“不考核”",
                "means nothing: a balance is known only in December; write that June is not assessed",
            )
            yield _about(facts, row, half, says)


def _against_plan(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A half-year share of the budget that the funds table contradicts (half-year plan ÷ year's budget)."""
    slack = Decimal(str(options.get("slack", 5)))
    for row in facts.indicators:
        half = _value(row, "half-year")
        if half is None or len(half.target.terms) != 1:
            continue
        term = half.target.terms[0]
        if not isinstance(term, Quantity) or term.unit != "%" or term.comparator in ("<=", "<"):
            continue
        planned = _planned_share(facts.form.funds, row, facts)
        if planned is None:
            continue
        share, spent, whole, where = planned
        if term.value - share > slack or (term.comparator == "=" and abs(term.value - share) > slack):
            says = _reason(
                f"与本表的安排不符：半年 {spent} ÷ 全年 {whole} = {_number(share)}%；请改为与之一致的比例，或说明原因",
                f"does not fit the form's own plan: half-year {spent} ÷ full year {whole} = {_number(share)}%; "
                "use that share or explain",
            )
            yield _about(facts, row, half, says, Related(f"{spent} / {whole}", where.location, _FUNDS))


def _unfunded(facts: FormFacts) -> Iterator[Remark]:
    """Work for which no money is planned before July has a half-year target to reach."""
    idle = [line for line in facts.form.funds.lines if _is_idle(line)]
    for row in facts.indicators:
        half = _value(row, "half-year")
        task = row.indicator.key_task or _fact(row, "对应项目")
        if half is None or not half.target.terms or not idle or not task or row.name_facts.kind == "money":
            continue
        term = half.target.terms[0]
        if isinstance(term, Quantity) and (term.value == 0 or term.unit == "%"):
            continue
        line = next((line for line in idle if _same_work(line.label, task, row)), None)
        if line is not None and row.indicator.name.endswith(words.NEEDS_MONEY):
            says = _reason(
                f"与资金安排不一致：“{line.label}”上半年计划执行数为0；"
                "如下半年才实施，半年一栏建议写“不考核（下半年实施）”",
                f"does not fit the funds: nothing is planned for '{line.label}' before July; "
                "write that June is not assessed",
            )
            yield _about(facts, row, half, says, Related(line.label, line.location, _FUNDS), severity="info")


def half_year_exceeds(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The half-year target asks for more than the full-year target, in the same unit."""
    for pair in _pairs(facts):
        if pair.first.unit != pair.whole.unit or pair.first.value <= pair.whole.value:
            continue
        downward = pair.first.comparator in ("<=", "<") or pair.whole.comparator in ("<=", "<")
        if downward and not pair.row.name_facts.cumulative and pair.row.name_facts.kind not in ("count", "money"):
            continue  # a rate that is to fall may be higher in the first half
        if pair.row.name_facts.kind in ("rate", "degree", "judge") and not _yearly_rate(pair.row.indicator.name):
            continue  # a rate may be lower over the whole year
        if pair.row.name_facts.polarity == "lower" and not pair.row.name_facts.cumulative:
            continue
        yield _remark(facts, pair, says={"year": pair.year.target.source})


def funds_behind_output(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The share of output planned by half-time runs ahead of the share of money of its budget line."""
    gap = Decimal(str(options.get("gap", 25)))
    for pair in _pairs(facts):
        if pair.first.unit == "%" or pair.whole.value <= 0 or pair.first.unit != pair.whole.unit:
            continue
        work = _fact(pair.row, "对应项目") or pair.row.indicator.key_task
        line = next((line for line in facts.form.funds.lines if work and _same_work(line.label, work, pair.row)), None)
        amounts = _half_and_year(line) if line is not None else None
        if line is None or amounts is None:
            continue
        done = pair.first.value / pair.whole.value * 100
        paid = amounts[0].value / amounts[1].value * 100 if amounts[0].value is not None and amounts[1].value else None
        if paid is not None and done - paid >= gap:
            yield _remark(
                facts, pair, says={"done": _number(done), "paid": _number(paid), "line": line.label}, related=line
            )


def _remark(facts: FormFacts, pair: _Pair, says: dict[str, str], related: FundsLine | None = None) -> Remark:
    other = (
        Related(related.label, related.location, _FUNDS)
        if related is not None
        else Related(pair.year.target.source, pair.year.location, _YEAR)
    )
    return _about(facts, pair.row, pair.half, says, other)


def _about(
    facts: FormFacts,
    row: IndicatorFacts,
    half: Value,
    says: Mapping[str, str],
    *related: Related,
    severity: Severity | None = None,
) -> Remark:
    """A remark on a row's half-year value."""
    return Remark(
        form=facts.form,
        location=half.location,
        indicator=row.indicator,
        value=half,
        says={"name": row.indicator.name, "half": half.target.source, **says},
        related=related,
        severity=severity,
    )


def _pairs(facts: FormFacts) -> Iterator[_Pair]:
    for row in facts.indicators:
        half, year = _value(row, "half-year"), _value(row, "annual")
        if half is None or year is None or len(half.target.terms) != 1 or len(year.target.terms) != 1:
            continue
        first, whole = half.target.terms[0], year.target.terms[0]
        if isinstance(first, Quantity) and isinstance(whole, Quantity):
            yield _Pair(row, half, year, first, whole)


def _value(row: IndicatorFacts, period: str) -> Value | None:
    return next((value for value in row.indicator.values if value.period == period), None)


def _same_demand(first: Quantity, whole: Quantity) -> bool:
    return (first.value, first.unit, first.comparator) == (whole.value, whole.unit, whole.comparator)


def _yearly_rate(name: str) -> bool:
    plain = name.strip('“”" ')
    return _YEARLY_RATES.search(plain) is not None and _STEADY_RATES.search(plain) is None


def _grows(pair: _Pair) -> bool:
    """A count or sum of the year: the name says that it accumulates, and the demand is a lower bound or equal."""
    named = pair.row.name_facts
    return named.cumulative and named.kind in ("count", "money", "state") and pair.whole.unit != "%"


def _budget_share(funds: Funds) -> tuple[Decimal, str, str, FundsLine] | None:
    """Half-year plan ÷ year's budget of the whole expenditure, from its total or from its top lines."""
    lines = [line for line in funds.lines if line.side != "income" and _half_and_year(line) is not None]
    total = next((line for line in lines if re.search(r"总额|合计|总计", line.label)), None)
    if total is None:
        tops = [line for line in lines if line.parent is None or line.label in ("基本支出", "项目支出")]
        named = [line for line in tops if line.label in ("基本支出", "项目支出")]
        if len(named) != 2:
            return None
        pairs = [_half_and_year(line) for line in named]
        spent = sum((pair[0].value or Decimal(0) for pair in pairs if pair), Decimal(0))
        whole = sum((pair[1].value or Decimal(0) for pair in pairs if pair), Decimal(0))
        if not whole:
            return None
        return spent / whole * 100, _shown(spent, funds), _shown(whole, funds), named[0]
    amounts = _half_and_year(total)
    assert amounts is not None
    if amounts[0].value is None or not amounts[1].value:
        return None
    return amounts[0].value / amounts[1].value * 100, amounts[0].text, amounts[1].text, total


def _planned_share(
    funds: Funds, row: IndicatorFacts, facts: FormFacts
) -> tuple[Decimal, str, str, FundsLine | Value] | None:
    name = row.indicator.name.strip('“”" ')
    if name in words.EXECUTION:
        return _budget_share(funds)
    if name in words.REVENUE_DONE:
        return _revenue_share(facts)
    return None


def _revenue_share(facts: FormFacts) -> tuple[Decimal, str, str, Value] | None:
    """Half-year ÷ full-year revenue where a row of the form plans it (行政事业性收费 ≥6000万元 / ≥12800万元)."""
    for pair in _pairs(facts):
        revenue = re.search(r"行政事业性收费|非税收入(?!.*率)|事业收入", pair.row.indicator.name)
        if revenue and pair.first.unit == pair.whole.unit == "元" and pair.whole.value > 0:
            return (
                pair.first.value / pair.whole.value * 100,
                pair.half.target.source,
                pair.year.target.source,
                pair.half,
            )
    return None


def _half_and_year(line: FundsLine) -> tuple[Amount, Amount] | None:
    half = next((amount for amount in line.amounts if "半年" in amount.column and amount.value is not None), None)
    year = next((amount for amount in line.amounts if "全年" in amount.column and amount.value is not None), None)
    return (half, year) if half is not None and year is not None else None


def _is_idle(line: FundsLine) -> bool:
    amounts = _half_and_year(line)
    return amounts is not None and amounts[0].value == 0 and bool(amounts[1].value)


def _same_work(label: str, task: str, row: IndicatorFacts) -> bool:
    named = _fact(row, "对应项目")
    one, other = pairs(label), pairs(task)
    shared = len(one & other) / min(len(one), len(other)) if one and other else 0.0
    return shared >= 0.4 or (bool(named) and likeness(label, named) >= 0.7)


def _fact(row: IndicatorFacts, label: str) -> str:
    return next((fact.text for fact in row.indicator.facts if label in fact.label), "")


def _number(value: Decimal) -> str:
    return format(value.quantize(Decimal("0.1")).normalize(), "f")


def _shown(value: Decimal, funds: Funds) -> str:
    return format((value / 10000 if "万" in funds.unit else value).normalize(), "f")
