"""The terminals of dates: each takes its examples."""

from __future__ import annotations

from targetlint.value.terminals import dates

MODULE = dates


def test_a_terminal_takes_its_examples(terminal: str, example: str, is_taken: bool) -> None:
    assert is_taken, f"{terminal} does not take {example}"
