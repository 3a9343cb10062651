"""Cases → forms: the rows and forms that a rule's examples speak of, as the reader would give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from itertools import count
from typing import Any, cast

from targetlint.model import (
    Amount,
    Fact,
    Form,
    Funds,
    FundsLine,
    Indicator,
    Location,
    Objective,
    Parts,
    Period,
    Promise,
    Value,
)
from targetlint.packs.pack import Case
from targetlint.value import parse

FILE = "case"


def forms_of(case: Case) -> tuple[Form, ...]:
    """The forms of a case; a case of one row is a form with that row."""
    given = case.given
    if "forms" in given:
        return tuple(_form(each, index) for index, each in enumerate(given["forms"], 1))
    if "form" in given:
        return (_form(given["form"], 1),)
    form = {key: given[key] for key in ("title", "subject", "year") if given.get(key) is not None}
    if given.get("goal") is not None:
        form["objectives"] = [{"text": given["goal"]}]
    if given.get("budget") is not None:
        form["funds"] = {"unit": "元", "lines": [{"label": "项目资金总额", "amounts": {"全年预算数": given["budget"]}}]}
    return (_form({**form, "rows": [given]}, 1),)


def _form(given: Mapping[str, Any], index: int) -> Form:
    lines = (Location(line=line) for line in count(1))  # a line for each thing, so that findings have an order
    subject_at = next(lines)
    file = str(given.get("file") or FILE)
    facts = tuple(Fact(label, _text(text), next(lines)) for label, text in (given.get("facts") or {}).items())
    objectives = tuple(_objective(each, lines) for each in given.get("objectives") or [])
    funds = _funds(given.get("funds") or {}, lines)
    year = given.get("year")
    plan = tuple(Promise(_text(text), (0, len(_text(text))), next(lines)) for text in given.get("plan") or [])
    return Form(
        file=file,
        index=index,
        title=_text(given.get("title")),
        subject=_text(given.get("subject")),
        year=int(year) if year is not None else None,
        facts=facts,
        objectives=objectives,
        funds=funds,
        indicators=tuple(_indicator(row, lines) for row in given.get("rows") or []),
        empty_labels=tuple(Fact("", _text(text), next(lines)) for text in given.get("empty_level2s") or []),
        plan_items=plan,
        location=subject_at,
    )


def _indicator(row: Any, lines: Iterator[Location]) -> Indicator:
    if isinstance(row, list):
        cells = [_text(cell) for cell in row] + [""] * 5
        row = dict(zip(("level1", "level2", "name", "target", "half"), cells, strict=False))
    place = next(lines)
    name = _text(row.get("name"))
    values = []
    if row.get("half") not in (None, ""):
        values.append(_value(row, "half-year", "half", lines))
    if row.get("target") not in (None, "") or not row.get("half"):
        values.append(_value(row, row.get("period") or "annual", "target", lines))
    weight = row.get("weight")
    return Indicator(
        name=name,
        level1=_text(row.get("level1")),
        level2=_text(row.get("level2")),
        key_task=_text(row.get("key_task")),
        values=tuple(values),
        facts=tuple(Fact(label, _text(text), place) for label, text in (row.get("facts") or {}).items()),
        parent=_text(row.get("parent")),
        weight=Decimal(str(weight)) if weight is not None else None,
        location=place,
    )


def _value(row: Mapping[str, Any], period: Period, key: str, lines: Iterator[Location]) -> Value:
    """One value of a row, put together from its parts where these are columns of their own."""
    number, unit, symbol, nature = (_text(row.get(each)) for each in (key, "unit", "symbol", "nature"))
    whole = f"{symbol if symbol != '定性' else ''}{number}{unit}"
    parts = Parts(symbol, number, unit, nature) if unit or symbol or nature else None
    return Value(period, parse(whole, name=_text(row.get("name")), unit=unit or None), next(lines), parts)


def _objective(given: Mapping[str, Any], lines: Iterator[Location]) -> Objective:
    text, place = _text(given.get("text")), next(lines)
    period = cast(Period, given.get("period") or "annual")
    return Objective(_text(given.get("label")) or "年度总体目标", text, period, place, _promises(text, place))


def _promises(text: str, place: Location) -> tuple[Promise, ...]:
    found = re.finditer(r"[^；;。\n]*[^；;。\s]", text)
    return tuple(Promise(match.group().strip(), match.span(), place) for match in found)


def _funds(given: Mapping[str, Any], lines: Iterator[Location]) -> Funds:
    unit = _text(given.get("unit"))
    scale = Decimal(10_000) if unit == "万元" else Decimal(1)
    found = []
    place = next(lines)
    for line in given.get("lines") or []:
        at = next(lines)
        amounts = tuple(
            Amount(column, _text(text), _amount(_text(text), scale), at)
            for column, text in (line.get("amounts") or {}).items()
        )
        parent = line.get("parent")
        found.append(
            FundsLine(
                _text(line.get("label")), amounts, at, None if parent is None else int(parent), line.get("side") or ""
            )
        )
    return Funds(unit, tuple(found), place)


def _amount(text: str, scale: Decimal) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "").strip()) * scale
    except InvalidOperation:
        return None


def _text(value: Any) -> str:
    return "" if value is None else str(value)
