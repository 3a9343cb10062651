"""The kept table: read without pint, written as it was."""

from __future__ import annotations

import subprocess
import sys

from targetlint.value.registry import write
from targetlint.value.unit_table import TABLE, load


def test_the_table_survives_writing_and_loading() -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert write(load(text)) == text


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
