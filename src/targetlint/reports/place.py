"""Where something stands, in the words of its file's format."""

from __future__ import annotations

from targetlint.documents.places import describe as in_words
from targetlint.model import Location


def describe(location: Location, lang: str = "zh", file: str = "") -> str:
    """A location as a person looks it up; empty where nothing is known.

    Args:
        location: the place.
        lang: ``zh`` or ``en``.
        file: the file's name: paragraphs of a Word document are not called lines.

    >>> describe(Location(line=45))
    '第45行'
    """
    return in_words(location, lang, file.rpartition(".")[2].lower())
