"""Every word of the lexicon and every unit does in a value what the corpus says it does."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from targetlint.value import parse
from targetlint.value.labels import trimmed
from targetlint.value.normalize import LATEX, SIGNS, TRADITIONAL, fold
from targetlint.value.readers import READERS
from targetlint.value.units import FOLDED, SPELLINGS, UNITS, convert, dimension_of, read, unit_kind
from targetlint.words import value as lexicon
from targetlint.words.value import SCALES

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    return [
        line.split("\t")
        for line in (HERE / name).read_text(encoding="utf-8").split("\n")
        if line and not line.startswith("#")
    ]


WORDS: dict[str, dict[str, str]] = {}
for table, word, meaning in rows("words.tsv"):
    WORDS.setdefault(table, {})[word] = meaning


def only(text: str) -> Any:
    (term,) = parse(text).terms
    return term


def test_corpus_and_lexicon_hold_the_same_words() -> None:
    homes = {
        "kept-ends": lexicon.KEPT_ENDS,
        "kept-starts": lexicon.KEPT_STARTS,
        "scales": dict.fromkeys(SCALES),
        "deadlines": lexicon.DATE_BOUNDS,
    }
    for table, words in WORDS.items():
        held: Any = homes.get(table) or getattr(lexicon, table.upper().replace("-", "_"))
        if table == "scales":
            assert {word: str(number) for word, number in SCALES.items()} == words
            continue
        assert set(words) == set(held), table
        if isinstance(held, Mapping):
            assert words == held


@pytest.mark.parametrize(("word", "sign"), list(WORDS["before"].items()))
def test_comparators_before(word: str, sign: str) -> None:
    if word in {"左右", "上限", "封顶", "约计", "估计"}:
        return  # these need other words beside them; test_lexicon reads them alone
    term = only(f"{word}50家")
    assert (term.kind, term.value, term.unit, term.comparator, term.label) == ("quantity", 50, "家", sign, None)


@pytest.mark.parametrize(("word", "sign"), list(WORDS["word-bounds"].items()))
def test_bounds_without_a_number(word: str, sign: str) -> None:
    term = only(f"{word}同类城市平均水平")
    assert (term.kind, term.comparator, term.baseline) == ("relative", sign, "同类城市平均水平")


@pytest.mark.parametrize(("word", "sign"), list(WORDS["after"].items()))
def test_comparators_behind(word: str, sign: str) -> None:
    if word not in {"起", "许", "含以上", "以上的", "以下的", "不等", "起步", "开外"}:
        term = only(f"50天{word}")
        assert (term.value, term.unit, term.comparator) == (50, "天", sign)


@pytest.mark.parametrize("phrase", list(WORDS["set-phrases"]))
def test_set_phrases(phrase: str) -> None:
    assert {term.kind for term in parse(f"落实{phrase}").terms} <= {"qualitative"}


@pytest.mark.parametrize("word", list(WORDS["no-zero"]))
def test_zero_that_is_no_number(word: str) -> None:
    for text in (f"零{word}", f"零{word}服务"):
        assert not [
            term for term in parse(text).terms if getattr(term, "label", None) and getattr(term, "value", None) == 0
        ], text


@pytest.mark.parametrize("verb", [*WORDS["up"], *WORDS["down"], *WORDS["short-up"]])
def test_verbs_of_change(verb: str) -> None:
    term = only(f"较上年{verb}5%")
    assert (term.kind, term.value, term.baseline) == ("relative", -5 if verb in WORDS["down"] else 5, "上年")


@pytest.mark.parametrize(("word", "baseline"), [pair for pair in WORDS["periods"].items() if len(pair[0]) == 2])
def test_periods(word: str, baseline: str) -> None:
    assert only(f"{word}增长5%").baseline == baseline


def test_every_reader_is_a_kind_of_piece() -> None:
    assert READERS


@pytest.mark.parametrize("word", list(WORDS["kept-ends"]))
def test_words_that_a_label_keeps_at_its_end(word: str) -> None:
    assert trimmed(f"某{word}", 0, 3) == (0, 3)


@pytest.mark.parametrize("word", list(WORDS["kept-starts"]))
def test_words_that_a_label_keeps_at_its_beginning(word: str) -> None:
    assert trimmed(f"{word}某", 0, 3) == (0, 3)


@pytest.mark.parametrize(("scale", "number"), list(WORDS["scales"].items()))
def test_scales_before_a_unit(scale: str, number: str) -> None:
    found = read(f"{scale}公顷")
    assert found is not None
    assert (found.unit, found.factor) == ("hm²", Decimal(number))


@pytest.mark.parametrize(("word", "sign"), list(WORDS["deadlines"].items()))
def test_words_that_bound_a_date(word: str, sign: str) -> None:
    text = (
        f"2024年6月{word}"
        if word in {"之前", "起", "以前", "前", "为止", "止", "之内", "以内", "内"}
        else f"{word}2024年6月30日"
    )
    term = only(text)
    assert (term.kind, term.comparator) == ("date", sign)


LETTERS = rows("letters.tsv")


@pytest.mark.parametrize(
    ("table", "written", "folded"), [(*row, "")[:3] for row in LETTERS], ids=[row[1] for row in LETTERS]
)
def test_letters_fold(table: str, written: str, folded: str) -> None:
    tables: dict[str, dict[str, str]] = {"signs": SIGNS, "traditional": TRADITIONAL, "latex": LATEX}
    assert tables[table][written] == folded
    if written == "$":
        assert fold("甲\\$ 乙").text == "甲$乙"
    elif table == "latex":
        name = "\\" + written
        assert fold(f"甲{name} 乙").text == fold(f"甲{folded} 乙").text
    elif len(written) == 1 and written not in "《》":
        assert fold(f"甲{written}乙").text == f"甲{folded}乙"


def test_every_letter_that_folds_is_in_the_corpus() -> None:
    assert len(LETTERS) == len(SIGNS) + len(TRADITIONAL) + len(LATEX)


UNIT_ROWS = rows("units.tsv")


@pytest.mark.parametrize(
    ("name", "dimension", "factor", "kind", "spellings"), UNIT_ROWS, ids=[row[0] for row in UNIT_ROWS]
)
def test_units(name: str, dimension: str, factor: str, kind: str, spellings: str) -> None:
    assert (UNITS[name].dimension, UNITS[name].factor, UNITS[name].kind) == (dimension, Fraction(factor), kind)
    assert dimension_of(name) in {dimension, "·".join(sorted(dimension.split("·")))}
    known = {
        "share",
        "points",
        "count",
        "money",
        "time",
        "length",
        "area",
        "volume",
        "mass",
        "energy",
        "data",
        "temperature",
    }
    assert unit_kind(name) == (kind if kind in known else "other")
    wanted, times = FOLDED.get(name, (name, Fraction(1)))
    for one in spellings.split(" "):
        word, _, after = one.partition("!")
        found = read(word)
        assert found is not None
        assert (word, found.unit, Fraction(found.factor)) == (word, wanted, times)
        if (
            word
            not in {"级", "年", "月", "日", "时", "星", "点", "成", "折", "季", "季度", "打", "度", "年度", "周", "%o"}
            and not word.isascii()
        ):
            term = only(f"≥5{word}")
            assert (word, getattr(term, "unit", None)) == (word, wanted)
        for follower in after:
            assert SPELLINGS.get(word) is not None
            target = parse(f"≥5{word}{follower}")
            assert (
                not target.terms
                or getattr(target.terms[0], "label", None) != follower
                or target.terms[0].kind != "quantity"
            ), f"{word}!{follower}"


def test_the_corpus_has_every_unit() -> None:
    assert {row[0] for row in UNIT_ROWS} == set(UNITS)
    for name, *_, spellings in UNIT_ROWS:
        held = [word + (f"!{after}" if after else "") for word, after in UNITS[name].spellings]
        assert held == spellings.split(" ")


def test_factors_against_the_law() -> None:
    """Some of GB 3100 and of 中国法定计量单位, in words of our own."""
    for value, source, target, expected in (
        ("1", "亩", "hm²", None), ("15", "亩", "hm²", "1"), ("1", "km²", "亩", "1500"), ("1000", "kg", "t", "1"), ("3600", "kJ", "kWh", "1"), ("1", "斤", "g", "500"),
    ):  # fmt: skip
        if expected:
            assert convert(Decimal(value), source, target) == Decimal(expected)
