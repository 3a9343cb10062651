"""The kind of measure that a name is: rate, degree, count, measure, money, time, judge or state."""

from __future__ import annotations

from typing import Literal, TypeAlias, cast

from targetlint.words import names as words
from targetlint.words.search import Suffixes

NameKind: TypeAlias = Literal["rate", "degree", "count", "measure", "money", "time", "judge", "state"]
KINDS: tuple[NameKind, ...] = ("rate", "degree", "count", "measure", "money", "time", "judge", "state")

_SUFFIXES = Suffixes(words.KINDS)
_TAILS = Suffixes({"tail": words.PHRASES["tail"]})


def kind_of(core: str) -> tuple[NameKind, str]:
    """The kind of a cleaned name, and the words at its end that decide it.

    >>> kind_of("工作效率"), kind_of("用户满意度评价")
    (('state', '效率'), ('degree', '满意度'))
    """
    text = core
    while True:
        found = _SUFFIXES.of(text)
        if found is not None:
            return cast(NameKind, found[0]), found[1]
        tail = _TAILS.of(text)
        before = text[: -len(tail[1])] if tail else ""
        if len(before) < 2 or before.endswith(words.PHRASES["state-before-tail"]):
            return "state", ""
        text = before
