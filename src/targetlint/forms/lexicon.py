"""Word lists of form recognition: plain text files beside this module."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["table", "words"]


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, separated by blanks or line ends; lines with # are remarks.

    Args:
        name: of the file, without ``.txt``.

    >>> "健全" in words("judgements")
    True
    """
    return frozenset(word for line in _lines(name) for word in line.split())


def table(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of a list whose lines read ``words : what belongs to each of them``.

    Args:
        name: of the file, without ``.txt``.

    >>> table("level2")["数量"][0]
    '产出'
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in _lines(name):
        left, _, right = line.partition(" : ")
        found.update(dict.fromkeys(left.split(), tuple(right.split())))
    return found


def _lines(name: str) -> list[str]:
    text = (files("targetlint.forms") / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
