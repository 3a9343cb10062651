"""Patterns of packs: RE2, whose matching time is linear in the text (the door for google-re2)."""

from __future__ import annotations

import fnmatch
from functools import lru_cache
from typing import Any

import re2

from targetlint.errors import Words

MAX_PATTERN = 2_000
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.max_mem = 2 << 20


@lru_cache(maxsize=2_048)
def _compiled(pattern: str) -> Any:
    return re2.compile(pattern, _OPTIONS)


def like(text: str, pattern: str) -> bool:
    """Whether `pattern` is found anywhere in `text`.

    >>> like("百分之85", "百分之[0-9]+")
    True
    """
    return _compiled(pattern).search(text) is not None


def fault(pattern: str) -> Words | None:
    """What is wrong with a pattern, or None.

    >>> fault("(") is None
    False
    """
    if len(pattern) > MAX_PATTERN:
        return Words(f"正则表达式超过 {MAX_PATTERN} 个字符", f"the pattern is longer than {MAX_PATTERN} characters")
    try:
        _compiled(pattern)
    except re2.error as error:
        what = error.args[0].decode("utf-8", "replace") if isinstance(error.args[0], bytes) else str(error)
        return Words(
            f"正则表达式写错了（{what}）；RE2 不支持前后预查和反向引用",
            f"bad pattern ({what}); RE2 has no look-around and no back-references",
        )
    return None


def matches_glob(text: str, glob: str) -> bool:
    """Whether a path or rule id fits a glob (``*`` ``?`` ``[…]``, ``**`` for any folders).

    >>> matches_glob("unit/missing-unit", "*/missing-*")
    True
    """
    return fnmatch.fnmatchcase(text, glob.replace("**", "*"))
