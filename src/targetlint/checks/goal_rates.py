"""Rates of goals and of indicators: of what kind they are, and of whom."""

from __future__ import annotations

import re

from targetlint.checks.likeness import Weights, core, pairs
from targetlint.words import goals

_KINDS = tuple((kind, re.compile(words)) for kind, words in goals.RATE_KINDS.items())
_HEAD = re.compile(rf"([\u4e00-\u9fff]{{2}}){goals.RATE_END}$")
_OBJECT = re.compile(f"{goals.OBJECT_BEFORE}$")
_WIDE_OBJECT = re.compile(f"^{goals.WIDE_OBJECTS}*$")


def head(name: str) -> str:
    """The kind of a rate: 满意, 知晓, 合格 …; blank for what is no rate.

    >>> head("群众满意度"), head("设备完好率"), head("培训人数")
    ('满意', '完好', '')
    """
    for kind, words in _KINDS:
        if words.search(name):
            return kind
    found = _HEAD.search(name)
    return found[1] if found else ""


def near_rate(rate: str, name: str, weights: Weights) -> bool:
    """Whether two rates of one kind have the same people or things for object, or one says none."""
    one, other = _object(rate), _object(name)
    if _WIDE_OBJECT.match(one) or _WIDE_OBJECT.match(other):
        return True
    left, right = pairs(one), pairs(other)
    if left and right and weights.overlap(left, right) >= 0.3:
        return True
    shared = (set(core(one)) - goals.WEAK_LETTERS) & set(core(other))
    return bool(shared & goals.TELLING_LETTERS) and not (left & right)


def _object(name: str) -> str:
    """The people or things that a rate is about."""
    return _OBJECT.sub("", name).replace("的", "")
