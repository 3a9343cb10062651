"""What the readers say to people: every message stands in ``messages.json``, Chinese first, English second."""

from __future__ import annotations

from targetlint.errors import DocumentError, messages
from targetlint.model import Location, Reading

said = messages(__file__)
"""A message by its key, with its parts filled in."""


def fault(file: str, key: str, /, **parts: object) -> DocumentError:
    """The error for a file that can't be read."""
    return DocumentError(said(key, **parts), where=file)


def note(file: str, key: str, location: Location | None = None, /, **parts: object) -> Reading:
    """A reading; its kind is the key up to the slash."""
    return Reading(key.partition("/")[0], said(key, **parts), location or Location(), file)
