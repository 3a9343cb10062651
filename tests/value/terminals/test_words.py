"""The terminals of words: each takes its examples."""

from __future__ import annotations

import re

from targetlint.value.terminals import words

MODULE = words


def test_a_terminal_takes_its_examples(terminal: str, example: str, is_taken: bool) -> None:
    assert is_taken, f"{terminal} does not take {example}"


def test_a_decimal_point_ends_no_enumerator() -> None:
    assert re.match(words.ENUMERATOR, "1.5万") is None
