"""Rows of a vendor's own database → Forms, without a file between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias, cast

import attrs

from targetlint.errors import CallError, Words, nearest
from targetlint.model import Fact, Form, Indicator, Location, Parts, Period, Value
from targetlint.value import parse
from targetlint.words.labels import RECORD_PERIODS

Record: TypeAlias = Mapping[str, Any]

KEYS = (
    "form", "title", "subject", "year",
    "level1", "level2", "key_task", "name", "period", "target", "unit", "symbol", "weight", "explanation",
)  # fmt: skip


def forms_of_records(rows: Iterable[Record], file: str = "records") -> tuple[Form, ...]:
    """Forms from rows.

    Args:
        rows: one mapping a value; see `targetlint.check_records` for its keys.
        file: what the forms call their source.

    Returns:
        One form for each different ``form``, ``title``, ``subject`` and ``year``, in order of appearance.

    Raises:
        CallError: a row is no mapping, has an unknown key or period, or lacks a name.

    >>> form, = forms_of_records([{"name": "培训人数", "target": "500", "unit": "人", "subject": "培训"}])
    >>> form.subject, form.indicators[0].values[0].target.canonical
    ('培训', '500人')
    """
    forms: dict[tuple[str, ...], dict[tuple[str, ...], Indicator]] = {}
    for number, row in enumerate(rows, 1):
        _look_at(row, number)
        form = tuple(_text(row, key) for key in ("form", "title", "subject", "year"))
        place = Location(row=number)
        path = tuple(_text(row, key) for key in ("level1", "level2", "key_task", "name"))
        indicators = forms.setdefault(form, {})
        value = _value(row, number, place)
        known = indicators.get(path)
        if known is None or value is None or any(other.period == value.period for other in known.values):
            # The same name with the same period again is a second indicator, as on a printed form.
            path = (*path, str(number)) if known is not None else path
            known = _indicator(row, number, place)
        indicators[path] = attrs.evolve(known, values=(*known.values, value)) if value is not None else known
    return tuple(
        Form(
            file=file, index=index, title=title, subject=subject or name, year=_year(year),
            indicators=tuple(indicators.values()), location=next(iter(indicators.values())).location,
        )
        for index, ((name, title, subject, year), indicators) in enumerate(forms.items(), 1)
    )  # fmt: skip


def _look_at(row: Record, number: int) -> None:
    where = f"rows[{number - 1}]"
    if not isinstance(row, Mapping):
        raise CallError(
            Words("每一行应是名称到内容的映射", "a row is a mapping"), where=where, found=type(row).__name__
        )
    for key in row:
        if key not in KEYS:
            close = nearest(str(key), KEYS)
            hint = Words(f"，是不是 {close}？", f"; did you mean {close}?") if close else Words("", "")
            raise CallError(
                Words(f"没有“{key}”这个字段{hint.zh}", f"there is no key '{key}'{hint.en}"),
                where=where, expected=", ".join(KEYS),
            )  # fmt: skip
    if not _text(row, "name"):
        raise CallError(Words("缺少指标名称 name", "the indicator's name is missing"), where=where)
    if "target" not in row:
        raise CallError(
            Words("缺少指标值 target（没有填可写空文本）", "the target is missing (may be blank)"), where=where
        )


def _indicator(row: Record, number: int, place: Location) -> Indicator:
    weight = _text(row, "weight")
    explanation = _text(row, "explanation")
    return Indicator(
        name=_text(row, "name"),
        level1=_text(row, "level1"),
        level2=_text(row, "level2"),
        key_task=_text(row, "key_task"),
        weight=_decimal(weight, f"rows[{number - 1}]") if weight else None,
        facts=(Fact("指标解释", explanation, place),) if explanation else (),
        location=place,
    )


def _value(row: Record, number: int, place: Location) -> Value | None:
    written, unit, symbol = (_text(row, key) for key in ("target", "unit", "symbol"))
    sign = "" if symbol == "定性" else symbol
    whole = f"{sign}{written}{unit if not written.endswith(unit) else ''}" if unit else f"{sign}{written}"
    if not written:
        return None
    said = _text(row, "period") or "annual"
    period = cast("Period | None", RECORD_PERIODS.get(said))
    if period is None:
        raise CallError(
            Words("没有这个考核周期", "there is no such period"),
            where=f"rows[{number - 1}].period", found=said, expected="、".join(RECORD_PERIODS),
        )  # fmt: skip
    target = parse(whole, name=_text(row, "name"))
    parts = Parts(symbol=symbol, value=written, unit=unit) if unit or symbol else None
    return Value(period, target, place, parts)


def _text(row: Record, key: str) -> str:
    value = row.get(key)
    return "" if value is None else str(value).strip()


def _decimal(text: str, where: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise CallError(
            Words("权重不是数字", "the weight is no number"), where=f"{where}.weight", found=text
        ) from error


def _year(text: str) -> int | None:
    return int(text) if text.isdigit() else None
