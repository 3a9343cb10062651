"""Near-homophones and look-alikes that slip into forms, each with what was meant."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from targetlint.words.names import TYPO_FRIENDS, TYPOS
from targetlint.words.search import Occurrences

_WORDS = Occurrences({"typo": TYPOS, "friend": TYPO_FRIENDS})
_PAIRS = (("《", "》"), ("“", "”"), ("(", ")"), ("【", "】"), ("「", "」"), ("『", "』"))


@attrs.frozen
class Typo:
    """What is wrong at a place in a text, and what was probably meant."""

    start: int
    end: int
    wrong: str
    right: str


def typos(text: str) -> Iterator[Typo]:
    """The typos in a text, from left to right.

    >>> [(typo.wrong, typo.right) for typo in typos("应急血液保障相应及时，信息体统")]
    [('相应及时', '响应及时'), ('信息体统', '信息系统')]
    """
    for start, group, word in _WORDS.within(text):
        if group == "typo":
            yield Typo(start, start + len(word), word, TYPOS[word])


def unpaired(text: str) -> str:
    """The first quotation mark or bracket that lacks its other half, ``""`` where all are paired.

    >>> unpaired("“博爱家园工作者培训覆盖率"), unpaired("1）培训人数")
    ('“', '')
    """
    for opening, closing in _PAIRS:
        folded = text.translate(_HALF) if opening == "(" else text
        begun, ended = folded.count(opening), folded.count(closing)
        if opening == "(" and ended > begun:
            continue  # 1）, a）: numbering
        if begun != ended:
            return opening if begun > ended else closing
    return ""


_HALF = str.maketrans("（）", "()")
