"""Patterns of packs: RE2, whose matching time is linear in the text (the door for google-re2)."""

from __future__ import annotations

import fnmatch
from functools import lru_cache
from typing import Any

import re2

from targetlint.errors import Words
from targetlint.packs.messages import said

MAX_PATTERN = 2_000
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.max_mem = 2 << 20
_SHORT = 200
"""Texts up to so many characters are remembered with their answer."""


@lru_cache(maxsize=2_048)
def _searching(pattern: str) -> Any:
    """A set of one pattern: it answers yes or no, at less than half the cost of finding the place."""
    found = re2.Set.SearchSet(_OPTIONS)
    found.Add(pattern)
    found.Compile()
    return found


def like(text: str, pattern: str) -> bool:
    """Whether `pattern` is found anywhere in `text`.

    >>> like("百分之85", "百分之[0-9]+")
    True
    """
    return _known(text, pattern) if len(text) <= _SHORT else bool(_searching(pattern).Match(text))


@lru_cache(maxsize=65_536)
def _known(text: str, pattern: str) -> bool:
    """The same names and values come again in form after form."""
    return bool(_searching(pattern).Match(text))


def fault(pattern: str) -> Words | None:
    """What is wrong with a pattern, or None.

    >>> fault("(") is None
    False
    """
    if len(pattern) > MAX_PATTERN:
        return said("pattern-long", most=MAX_PATTERN)
    try:
        re2.compile(pattern, _OPTIONS)
    except re2.error as error:
        what = error.args[0].decode("utf-8", "replace") if isinstance(error.args[0], bytes) else str(error)
        return said("pattern", what=what)
    return None


def matches_glob(text: str, glob: str) -> bool:
    """Whether a path or rule id fits a glob (``*`` ``?`` ``[…]``, ``**`` for any folders).

    >>> matches_glob("unit/missing-unit", "*/missing-*")
    True
    """
    return fnmatch.fnmatchcase(text, glob.replace("**", "*"))
