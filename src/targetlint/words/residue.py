"""Template residue (≥**%, XX人, ……) as patterns, all made from the one list of its marks."""

from __future__ import annotations

import re

from targetlint.words import any_of, listed, load
from targetlint.words.phrases import phrases
from targetlint.words.value import OPERATORS

_LIST = "value/residue"
_MARKS = load(_LIST)["marks"]

SIGNS = re.escape("".join(_MARKS))
"""The signs of all marks, for a class of letters."""
COMPARATORS = any_of((*OPERATORS, *listed(_LIST, "verbs")))
"""Signs and words that stand before a mark: those that fill a symbol column, and 达到."""
FILL_IN = phrases(_LIST, "fill-in")
"""A request to the writer."""


def _mark(signs: str, least: str, follows: str = "") -> str:
    return f"[{re.escape(signs)}]{{{least},}}+{follows}"


def _in_value(signs: str, alone: str, least: str, follows: str = "") -> str:
    if follows == "counted":
        return f"{_mark(signs, alone, COUNTED)}|{_mark(signs, least, '$')}"
    return _mark(signs, least, "(?=$|%)" if follows == "end" else "")


COUNTED = f"(?=[{''.join(listed(_LIST, 'counted'))}])"
ALONE = f"(?:{'|'.join(_mark(signs, said[0]) for signs, said in _MARKS.items())})"
"""A mark where nothing but signs and a unit stands."""
IN_NAME = f"(?:{'|'.join(_mark(signs, said[1]) for signs, said in _MARKS.items())})"
"""A mark within the words of a name."""
IN_VALUE = f"(?:{'|'.join(_in_value(signs, *said) for signs, said in _MARKS.items())})"
"""A mark within the words of a value, where x may be a letter and … an end left open."""
