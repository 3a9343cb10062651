"""The kept table against pint, line for line."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest

from targetlint.value.unit_table import SOURCE, TABLE, build, definitions, load, write


def test_the_table_is_what_pint_makes_of_the_source() -> None:
    pytest.importorskip("pint")
    assert TABLE.read_text(encoding="utf-8") == write(build(SOURCE.read_text(encoding="utf-8")))


def test_the_table_survives_writing_and_loading() -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert write(load(text)) == text


def test_a_definition_names_itself_and_its_spellings() -> None:
    lines = list(definitions("# remark\n[length]\nm = base : 米!粉\nkm = 1000 m : 公里\n\n[count]\n人 = base\n"))
    assert [(one.name, one.kind, one.product) for one in lines] == [
        ("m", "length", "base"),
        ("km", "length", "1000 m"),
        ("人", "count", "base"),
    ]
    assert lines[0].spellings == (("m", ""), ("米", "粉"))


def test_pint_reckons_factors_and_dimensions() -> None:
    pytest.importorskip("pint")
    km, mu = build("[length]\nm = base\n[area]\n亩 = 2000/3 m * m : 畝\n")
    assert (km.dimension, km.factor) == ("length", 1)
    assert (mu.dimension, mu.factor) == ("length^2", Fraction(2000, 3))


def test_no_spelling_stands_for_two_units() -> None:
    seen: dict[str, str] = {}
    for unit in load(TABLE.read_text(encoding="utf-8")):
        for word, _ in unit.spellings:
            assert seen.setdefault(word, unit.name) == unit.name, f"{word}: {seen[word]} or {unit.name}"


def test_there_are_at_least_two_hundred_counting_words() -> None:
    assert sum(unit.kind == "count" for unit in load(TABLE.read_text(encoding="utf-8"))) >= 200


def test_reading_a_value_needs_neither_pint_nor_pyparsing() -> None:
    code = "import sys; from targetlint.value import parse; parse('≥95%'); parse('合格'); print('pint' in sys.modules, 'pyparsing' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == [
        "False",
        "False",
    ]
