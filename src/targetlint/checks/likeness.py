"""How much two pieces of Chinese wording speak of the same thing.

No dictionary and no word list of one trade: wording is compared by its pairs of neighbouring
characters, after the words that every target form uses (开展, 完成, 数量 …) are taken out.  A pair that
stands in many names of the same form says little about any of them, so pairs are weighed by how few
names have them.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import attrs

from targetlint.words import any_of, goals

_FILLER = re.compile(goals.FILLER)
_SHORT_FORM = re.compile(any_of(goals.SHORT_FORMS))
_ORDINAL = re.compile(goals.ORDINAL)
_NOT_WORDING = re.compile(r"[^\u3400-\u9fffA-Za-z]+")
_TAIL = re.compile(f"{goals.TAIL}$")


def folded(text: str) -> str:
    """Only the letters and Chinese characters of `text`, in half width and lower case.

    >>> folded("“博爱家园” 街镇（红会）")
    '博爱家园街镇红会'
    """
    return _NOT_WORDING.sub("", unicodedata.normalize("NFKC", text)).lower()


def core(text: str) -> str:
    """`text` without the words that every form uses; what is left is cut at them by blanks.

    >>> core("举办业务培训班场次")
    '业务培训班'
    """
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = _SHORT_FORM.sub(lambda found: goals.SHORT_FORMS[found.group()], _ORDINAL.sub(" ", plain))
    cut = _FILLER.sub(" ", _NOT_WORDING.sub(" ", plain))
    words = ("".join(letter for letter in word if letter not in goals.LIGHT) for word in cut.split())
    kept = [_TAIL.sub("", word) if len(word) > 2 else word for word in words]
    return " ".join(word for word in kept if word)


@lru_cache(maxsize=65_536)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of the core of `text`; a latin word counts as one.

    >>> sorted(pairs("志愿服务人次"))
    ['志愿', '愿服', '服务']
    """
    found: set[str] = set()
    for word in core(text).split():
        for run in re.findall(r"[a-z]+|[^a-z]+", word):
            if run.isascii():
                found.add(run)
            else:
                found.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(found)


@attrs.frozen
class Weights:
    """How much each pair of characters says within one form: the rarer in its names, the more."""

    counts: Counter[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Weights:
        """Weights from the names of one form (or of all forms of a submission)."""
        counts: Counter[str] = Counter()
        for name in set(names):
            counts.update(pairs(name))
        return cls(counts)

    def weight(self, found: Iterable[str]) -> float:
        """Sum of what the pairs say."""
        return sum((3.0 if pair.isascii() else 1.0) / math.sqrt(max(1, self.counts[pair])) for pair in found)

    def held(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """The share of `part` that `whole` holds too, from 0 to 1."""
        total = self.weight(part)
        return self.weight(part & whole) / total if total else 0.0

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """What both hold, as a share of the one that says less, from 0 to 1."""
        total = min(self.weight(one), self.weight(other))
        return self.weight(one & other) / total if total else 0.0


def likeness(one: str, other: str) -> float:
    """How alike two names are written, from 0 to 1, order of words aside (Dice on pairs of characters).

    >>> likeness("血站生产费用及原辅料", "血站生产费及原辅材料采购") > 0.5
    True
    """
    left, right = _all_pairs(one), _all_pairs(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else float(folded(one) == folded(other))


def _all_pairs(text: str) -> frozenset[str]:
    plain = folded(text)
    return frozenset(plain[at : at + 2] for at in range(len(plain) - 1))
