"""Every word of words/value and every unit does in a value what its list says of it.

The lists say what a word means; what stands here reads values with each word in them, so that a word which the
grammar cannot reach, or a longer one hides, is noticed.  Words of one meaning and their readings as a whole stand
in meanings.txt and readings.tsv, written without sight of the lists.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from targetlint.value import parse
from targetlint.value.grammar import rules
from targetlint.value.labels import trimmed
from targetlint.value.normalize import fold
from targetlint.value.readers import READERS
from targetlint.value.units import FOLDED, UNITS, convert, dimension_of, read, unit_kind
from targetlint.words import value as lexicon
from targetlint.words.value import LATEX, LOOK_ALIKES, TRADITIONAL

ALONE = {"左右", "上限", "封顶", "约计", "估计"}
"""Comparators before a number that need other words beside them."""
BESIDE = {"起", "许", "含以上", "以上的", "以下的", "不等", "起步", "开外"}
"""Comparators behind a number that do not stand behind every unit."""
BEHIND_A_DATE = {"之前", "起", "以前", "前", "为止", "止", "之内", "以内", "内"}
OTHER_READINGS = {
    "级", "年", "月", "日", "时", "星", "点", "成", "折", "季", "季度", "打", "度", "年度", "周", "%o",
}  # fmt: skip
"""Units that make a date, a grade or a share of a bare number."""
KINDS = {
    "share", "points", "count", "money", "time", "length", "area", "volume", "mass", "energy", "data", "temperature",
}  # fmt: skip


def only(text: str) -> Any:
    (term,) = parse(text).terms
    return term


@pytest.mark.parametrize(("word", "sign"), [pair for pair in lexicon.BEFORE.items() if pair[0] not in ALONE])
def test_comparators_before(word: str, sign: str) -> None:
    term = only(f"{word}50家")
    assert (term.kind, term.value, term.unit, term.comparator, term.label) == ("quantity", 50, "家", sign, None)


@pytest.mark.parametrize(("word", "sign"), list(lexicon.WORD_BOUNDS.items()))
def test_bounds_without_a_number(word: str, sign: str) -> None:
    term = only(f"{word}同类城市平均水平")
    assert (term.kind, term.comparator, term.baseline) == ("relative", sign, "同类城市平均水平")


@pytest.mark.parametrize(("word", "sign"), [pair for pair in lexicon.AFTER.items() if pair[0] not in BESIDE])
def test_comparators_behind(word: str, sign: str) -> None:
    term = only(f"50天{word}")
    assert (term.value, term.unit, term.comparator) == (50, "天", sign)


@pytest.mark.parametrize("phrase", lexicon.SET_PHRASES)
def test_set_phrases(phrase: str) -> None:
    assert {term.kind for term in parse(f"落实{phrase}").terms} <= {"qualitative"}


@pytest.mark.parametrize("word", lexicon.NO_ZERO)
def test_zero_that_is_no_number(word: str) -> None:
    for text in (f"零{word}", f"零{word}服务"):
        labelled = [term for term in parse(text).terms if getattr(term, "label", None)]
        assert not [term for term in labelled if getattr(term, "value", None) == 0], text


@pytest.mark.parametrize("verb", [*lexicon.UP, *lexicon.DOWN, *lexicon.SHORT_UP])
def test_verbs_of_change(verb: str) -> None:
    term = only(f"较上年{verb}5%")
    assert (term.kind, term.value, term.baseline) == ("relative", -5 if verb in lexicon.DOWN else 5, "上年")


@pytest.mark.parametrize(("word", "baseline"), [pair for pair in lexicon.PERIODS.items() if len(pair[0]) == 2])
def test_periods(word: str, baseline: str) -> None:
    assert only(f"{word}增长5%").baseline == baseline


def test_every_reader_reads_a_rule_of_the_grammar() -> None:
    assert set(READERS) <= set(rules())


@pytest.mark.parametrize("word", sorted(lexicon.KEPT_ENDS))
def test_words_that_a_label_keeps_at_its_end(word: str) -> None:
    assert trimmed(f"某{word}", 0, 3) == (0, 3)


@pytest.mark.parametrize("word", sorted(lexicon.KEPT_STARTS))
def test_words_that_a_label_keeps_at_its_beginning(word: str) -> None:
    assert trimmed(f"{word}某", 0, 3) == (0, 3)


@pytest.mark.parametrize(("scale", "number"), list(lexicon.SCALES.items()))
def test_scales_before_a_unit(scale: str, number: int) -> None:
    found = read(f"{scale}公顷")
    assert found is not None
    assert (found.unit, found.factor) == ("hm²", Decimal(number))


@pytest.mark.parametrize(("word", "sign"), list(lexicon.DATE_BOUNDS.items()))
def test_words_that_bound_a_date(word: str, sign: str) -> None:
    term = only(f"2024年6月{word}" if word in BEHIND_A_DATE else f"{word}2024年6月30日")
    assert (term.kind, term.comparator) == ("date", sign)


@pytest.mark.parametrize(("written", "folded"), [pair for pair in LOOK_ALIKES.items() if len(pair[0]) == 1])
def test_letters_fold_inside_words(written: str, folded: str) -> None:
    assert fold(f"甲{written}乙").text == f"甲{folded}乙"


@pytest.mark.parametrize(("written", "folded"), list(TRADITIONAL.items()))
def test_traditional_letters_fold(written: str, folded: str) -> None:
    assert fold(written).text == folded


@pytest.mark.parametrize(("command", "folded"), [pair for pair in LATEX.items() if pair[0] != "$"])
def test_commands_fold(command: str, folded: str) -> None:
    assert fold(f"甲\\{command} 乙").text == fold(f"甲{folded} 乙").text


def test_an_escaped_dollar_is_one() -> None:
    assert fold("甲\\$ 乙").text == "甲$乙"


@pytest.mark.parametrize("name", list(UNITS))
def test_units(name: str) -> None:
    unit = UNITS[name]
    assert dimension_of(name) in {unit.dimension, "·".join(sorted(unit.dimension.split("·")))}
    assert unit_kind(name) == (unit.kind if unit.kind in KINDS else "other")
    wanted, times = FOLDED.get(name, (name, Fraction(1)))
    for word, after in unit.spellings:
        found = read(word)
        assert found is not None
        assert (word, found.unit, Fraction(found.factor)) == (word, wanted, times)
        if word not in OTHER_READINGS and not word.isascii():
            term = only(f"≥5{word}")
            assert (word, getattr(term, "unit", None)) == (word, wanted)
        for follower in after:
            terms = parse(f"≥5{word}{follower}").terms
            taken = terms and terms[0].kind == "quantity" and terms[0].label == follower
            assert not taken, f"{word}!{follower}"


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("15", "亩", "hm²", "1"), ("1", "km²", "亩", "1500"), ("1000", "kg", "t", "1"), ("3600", "kJ", "kWh", "1"),
        ("1", "斤", "g", "500"), ("1", "m³", "L", "1000"), ("24", "小时", "天", "1"), ("1", "里", "m", "500"),
    ],
)  # fmt: skip
def test_factors_are_those_of_the_law(value: str, source: str, target: str, expected: str) -> None:
    """Some of GB 3100 and of 中国法定计量单位, in words of our own."""
    assert convert(Decimal(value), source, target) == Decimal(expected)
