"""Which language people are spoken to in: Chinese first."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from targetlint.errors import Lang


def default_language(environment: Mapping[str, str] = os.environ) -> Lang:
    """The language to use when no ``--lang`` is given.

    ``TARGETLINT_LANG`` decides, then an English message locale (``LANGUAGE``, ``LC_ALL``,
    ``LC_MESSAGES``).  ``LANG`` alone does not: servers in Chinese offices are commonly set to en_US.
    Otherwise Chinese, where the screen can show it.

    >>> default_language({"LANG": "en_US.UTF-8"}), default_language({"LC_MESSAGES": "en_GB.UTF-8"})
    ('zh', 'en')
    """
    for variable in ("TARGETLINT_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        setting = environment.get(variable, "").strip().lower()
        if setting:
            return "en" if setting.startswith("en") else "zh"
    return "zh" if shows_chinese(getattr(sys.stdout, "encoding", None) or "utf-8") else "en"


def shows_chinese(encoding: str) -> bool:
    """Whether a screen of this encoding has our words: on others Chinese would be a row of question marks.

    >>> shows_chinese("gbk"), shows_chinese("cp1252")
    (True, False)
    """
    try:
        "绩效目标".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def language_of_call(arguments: list[str]) -> Lang:
    """The language that a call asks for, read before its options are parsed (for early errors).

    >>> language_of_call(["check", "--lang", "en"]), language_of_call(["check", "--lang=zh"])
    ('en', 'zh')
    """
    for place, argument in enumerate(arguments):
        following = arguments[place + 1] if place + 1 < len(arguments) else ""
        if argument in ("--lang=en", "--lang=zh"):
            return "en" if argument.endswith("en") else "zh"
        if argument == "--lang" and following in ("en", "zh"):
            return "en" if following == "en" else "zh"
    return default_language()
