"""The grammar as text: every kind of piece is defined, every name that is used is defined once."""

from __future__ import annotations

import re
from pathlib import Path

from targetlint.value import grammar

PAGE = (Path(__file__).resolve().parents[2] / "docs/grammar.md").read_text(encoding="utf-8")
RULES = "\n".join(re.findall(r"```ebnf\n(.*?)```", PAGE, re.S))
DEFINED = re.findall(r"(?m)^([a-z][a-z-]*) +=", RULES)


def test_the_kinds_of_pieces_are_defined_and_listed_in_the_order_in_which_they_are_tried() -> None:
    assert set(grammar.rules()) <= set(DEFINED)
    listed = re.search(r"(?m)^piece +=(.*?);", RULES, re.S)
    assert listed is not None
    assert re.findall(r"[a-z-]+", listed[1]) == list(grammar.rules())


def test_every_name_is_defined_once() -> None:
    assert len(DEFINED) == len(set(DEFINED))
    bare = re.sub(r"\(\*.*?\*\)|\?[^?\n]*\?|\"[^\"]*\"", " ", RULES)
    used = set(re.findall(r"(?<![A-Za-z-])[a-z][a-z-]+", bare))
    assert used == set(DEFINED)
