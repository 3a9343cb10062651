"""From statements to terms of the model."""

from __future__ import annotations

from decimal import Decimal

import pytest

from targetlint.model import DateBound, Quantity, Range, Relative
from targetlint.value import parse
from targetlint.value.making import made
from targetlint.value.measures import Core


def test_every_kind_of_core_becomes_its_term() -> None:
    one = Decimal(1)
    assert made(Core("quantity", one, comparator=">="), (0, 1), None, None, "人") == Quantity(
        span=(0, 1), value=one, comparator=">=", unit="人"
    )
    assert made(Core("range", one, Decimal(2), "[)"), (0, 1), "率", None, None) == Range(
        span=(0, 1), label="率", value=one, upper=Decimal(2), bounds="[)"
    )
    assert made(Core("relative", one, baseline="上年"), (0, 1), None, "注", "%") == Relative(
        span=(0, 1), note="注", value=one, baseline="上年", unit="%"
    )
    assert made(Core("date", date="2024", comparator="<="), (0, 1), None, None, None) == DateBound(
        span=(0, 1), date="2024", comparator="<="
    )


@pytest.mark.parametrize(
    ("text", "comparator", "unit"),
    [
        ("≧ 95 ％", "≧", "％"),
        ("不低于95%", "不低于", "%"),
        ("＞＝95（％）", "＞＝", "％"),
        ("95 公里以上", "以上", "公里"),
        ("&ge;5人", "&ge;", "人"),
        ("人≥5", "≥", "人"),
    ],
)
def test_comparator_and_unit_are_kept_as_written(text: str, comparator: str, unit: str) -> None:
    (term,) = parse(text).terms
    assert (
        term.notation.comparator.replace("≥", "&ge;") if "&" in text else term.notation.comparator,
        term.notation.unit,
    ) == (comparator, unit)


def test_the_span_takes_label_and_note_but_no_separator() -> None:
    text = "；使用率≥95%（全年）；"
    (term,) = parse(text).terms
    assert text[slice(*term.span)] == "使用率≥95%（全年）"


def test_a_bracket_before_the_value_is_a_note() -> None:
    (term,) = parse("(8家)100%").terms
    assert (term.label, term.note) == (None, "8家")
