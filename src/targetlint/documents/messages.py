"""What the readers say to people: every message stands in ``messages.json``, Chinese first, English second."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from targetlint.errors import DocumentError, Words
from targetlint.model import Location, Reading


def said(key: str, /, **parts: object) -> Words:
    """A message with its parts filled in.

    >>> said("unreadable", reason="EIO").zh
    '读取失败（EIO）'
    """
    zh, en = _messages()[key]
    return Words(zh.format(**parts), en.format(**parts))


def fault(file: str, key: str, /, **parts: object) -> DocumentError:
    """The error for a file that can't be read."""
    return DocumentError(said(key, **parts), where=file)


def note(file: str, key: str, location: Location | None = None, /, **parts: object) -> Reading:
    """A reading; its kind is the key up to the slash."""
    return Reading(key.partition("/")[0], said(key, **parts), location or Location(), file)


@cache
def _messages() -> dict[str, tuple[str, str]]:
    text = Path(__file__).with_name("messages.json").read_text(encoding="utf-8")
    return {key: (zh, en) for key, (zh, en) in json.loads(text).items()}
