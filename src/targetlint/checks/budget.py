"""Sums and changes in the money part of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.errors import Words
from targetlint.facts import FormFacts
from targetlint.model import Amount, Fact, Form, FundsLine, Location, Related

_PART = Words("其中的一项", "one of the parts")
_RATES = re.compile(r"率|分值|得分|%")


def budget_sums(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A line of the funds whose parts, all of them filled in, do not add up to it."""
    funds = facts.form.funds
    step = Decimal(10000) if "万" in funds.unit else Decimal(1)
    slack = Decimal(str(options["tolerance"])) * step
    below: dict[int, list[FundsLine]] = {}
    for line in funds.lines:
        if line.parent is not None:
            below.setdefault(line.parent, []).append(line)
    for at, parts in sorted(below.items()):
        line = funds.lines[at]
        for amount in line.amounts if len(parts) > 1 else ():
            given = [(part, found) for part in parts if (found := _under(part, amount.column)) is not None]
            total = _other_sum(amount, [found for _, found in given], parts, slack)
            if total is None or amount.value is None:
                continue
            says = {
                "line": f"{line.label}（{amount.column}）" if amount.column else line.label,
                "total": amount.text,
                "sum": _shown(total, step),
                "difference": _shown(abs(total - amount.value), step),
            }
            counted = [(part.label, one) for part, one in given if one.value is not None]
            related = tuple(Related(f"{label} {one.text}", one.location, _PART) for label, one in counted)
            yield Remark.on(facts.form, at=amount.location, says=says, related=related)


def _other_sum(whole: Amount, given: Sequence[Amount], parts: Sequence[FundsLine], slack: Decimal) -> Decimal | None:
    """What the parts of an amount add up to, where that is not the amount; None where they agree, or not all count."""
    values = [one.value for one in given if one.value is not None]
    if whole.value is None or not values or _RATES.search(whole.column):
        return None
    total = sum(values, Decimal(0))
    if abs(total - whole.value) <= slack or _split_twice(values, whole.value, slack):
        return None
    if total < whole.value:
        return None if len(given) < len(parts) or _only_some(parts) else total
    return None if _nested(values, total - whole.value) else total


def _split_twice(values: Sequence[Decimal], whole: Decimal, slack: Decimal) -> bool:
    """The whole is divided several times over, one division after the other (按收入性质分, 按支出性质分)."""
    running, divisions = Decimal(0), 0
    for value in values:
        running += value
        if value and abs(running - whole) <= slack:
            running, divisions = Decimal(0), divisions + 1
    return divisions > 1 and running == 0


def _nested(values: Sequence[Decimal], excess: Decimal) -> bool:
    """A subtotal stands among its own parts: the sum is too large by exactly that subtotal."""
    return excess > 0 and excess in values and sum(1 for value in values if value) > 2


def _only_some(parts: Sequence[FundsLine]) -> bool:
    """其中 names some of the parts, unless the rest is named too (其他资金)."""
    return any(part.label.startswith("其中") for part in parts) and not any("其他" in part.label for part in parts)


def budget_changed(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The budget changed on last year's by more than a given share."""
    limit = Decimal(str(options["percent"]))
    years = this_and_last_year(facts.form)
    if years is None or years[1] == 0:
        return
    this, last, place = years
    change = (this - last) / last * 100
    if abs(change) >= limit:
        says = {"this": _shown(this), "last": _shown(last), "change": f"{change.quantize(Decimal(1)):+f}%"}
        yield Remark.on(facts.form, at=place, says=says)


def last_year_to_the_yuan(forms: Sequence[FormFacts], options: Mapping[str, Any]) -> Iterator[Remark]:
    """Last year's spending equals last year's budget to the yuan, in every form of a file."""
    files: dict[str, list[tuple[Form, Fact]]] = {}
    differing: set[str] = set()
    for facts in forms:
        budget, spent = _fact(facts.form, "上年预算额"), _fact(facts.form, "上年预算执行")
        if budget is None or spent is None:
            continue
        if money(budget.text) is not None and money(budget.text) == money(spent.text):
            files.setdefault(facts.form.file, []).append((facts.form, spent))
        else:
            differing.add(facts.form.file)
    for file, seen in files.items():
        if file in differing or len(seen) < 2:
            continue
        for form, fact in seen:
            yield Remark(form=form, location=fact.location, says={"amount": fact.text, "forms": str(len(seen))})


def this_and_last_year(form: Form) -> tuple[Decimal, Decimal, Location] | None:
    """This year's budget, last year's of the same project, and where the latter stands."""
    this, last = _fact(form, "当年预算"), _fact(form, "上年预算额")
    if this is None or last is None:
        return None
    now, before = money(this.text), money(last.text)
    return (now, before, last.location) if now is not None and before is not None else None


def money(text: str) -> Decimal | None:
    """The number of a money cell.

    >>> money("1,196,800")
    Decimal('1196800')
    """
    found = re.search(r"-?\d[\d,，]*(?:\.\d+)?", text.replace(" ", ""))
    return Decimal(found.group().replace(",", "").replace("，", "")) if found else None


def _fact(form: Form, label: str) -> Fact | None:
    for fact in form.facts:
        if label in fact.label and fact.text.strip():
            return fact
    for line in form.funds.lines:
        for amount in line.amounts:
            if label in line.label and amount.value is not None:
                return Fact(line.label, amount.text, amount.location)
    return None


def _under(line: FundsLine, column: str) -> Amount | None:
    return next((amount for amount in line.amounts if amount.column == column), None)


def _shown(value: Decimal, step: Decimal = Decimal(1)) -> str:
    return format((value / step).normalize(), "f")
