"""From statements to terms of the model."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from targetlint.model import DateBound, Quantity, Range, Relative
from targetlint.value import find_quantities, parse
from targetlint.value.making import Item, alone, term_of
from targetlint.value.normalize import Folded


def test_every_kind_of_statement_keeps_what_it_says_with_words_around_it() -> None:
    one, span = Decimal(1), (1, 2)
    for statement in (
        Quantity(span=span, value=one, comparator=">=", unit="人"),
        Range(span=span, value=one, upper=Decimal(2), bounds="[)"),
        Relative(span=span, value=one, baseline="上年", unit="%"),
        DateBound(span=span, date="2024", comparator="<="),
    ):
        folded = Folded("率1", "率1")
        assert alone(folded, statement) == statement
        assert term_of(folded, Item(statement, 1, 2, before=[(0, 1)])) == attrs.evolve(
            statement, span=(0, 2), label="率"
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


@pytest.mark.parametrize(
    ("text", "number", "signs", "unit", "note"),
    [
        ("使用率≥95.00（%）", "95.00", ["≥"], "（%）", None),
        (" 约 5 公里以上（含）", "5", ["约", "以上"], "公里", "（含）"),
        ("（不低于３００人；10天）", "３００", ["不低于"], "人", None),
        ("3-5万元", "3", [], "元", None),
    ],
)
def test_the_places_of_the_parts_are_kept(
    text: str, number: str, signs: list[str], unit: str, note: str | None
) -> None:
    notation = parse(text).terms[0].notation
    assert notation.number_at is not None
    assert notation.unit_at is not None
    assert text[slice(*notation.number_at)] == number
    assert [text[slice(*span)] for span in notation.signs_at] == signs
    assert text[slice(*notation.unit_at)] == unit
    assert (text[slice(*notation.note_at)] if notation.note_at else None) == note


def test_places_in_prose_are_those_of_the_prose() -> None:
    prose = "全年无事故；培训不少于５期。"
    (found,) = find_quantities(prose)[-1:]
    assert found.term.notation.unit_at is not None
    assert prose[slice(*found.term.notation.unit_at)] == "期"
