"""The reader of the word lists in `words/`: sections in brackets, words divided by blanks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).with_name("words")


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of one word list, in the order written.

    Args:
        name: the file in `words/` without its ending.

    Returns:
        For each section the words in it; ``#`` begins a comment.

    >>> "比例" in sections("kinds")["rate"]
    True
    """
    return MappingProxyType(parse((FOLDER / f"{name}.txt").read_text(encoding="utf-8"), name))


def parse(text: str, name: str = "words") -> dict[str, tuple[str, ...]]:
    """Sections of a text in the format of the word lists.

    Raises:
        ValueError: a word stands before the first heading, or twice in one section.

    >>> parse("[good]\\n合格 达标  # both\\n")
    {'good': ('合格', '达标')}
    """
    found: dict[str, list[str]] = {}
    section: list[str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.split("#")[0].strip()
        if content.startswith("["):
            section = found.setdefault(content.strip("[]").strip(), [])
            continue
        for word in content.split():
            if section is None:
                raise ValueError(f"{name}:{number}: {word} stands before the first [heading]")
            if word in section:
                raise ValueError(f"{name}:{number}: {word} stands twice in its section")
            section.append(word)
    return {heading: tuple(words) for heading, words in found.items()}


class Suffixes:
    """Words by which a name may end; the longest one decides, so a longer false friend wins.

    >>> Suffixes({"rate": ("率",), "state": ("效率",)}).of("工作效率")
    ('state', '效率')
    """

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._group = {word: group for group, words in groups.items() for word in words}
        self._lengths = tuple(sorted({len(word) for word in self._group}, reverse=True))

    def of(self, text: str) -> tuple[str, str] | None:
        """The group and the word by which `text` ends, or None."""
        for length in self._lengths:
            if length <= len(text) and (word := text[-length:]) in self._group:
                return self._group[word], word
        return None


class Occurrences:
    """Words that may stand anywhere; of overlapping ones the longest counts.

    >>> [found[1] for found in Occurrences({"lower": ("投诉",), "higher": ("处理",)}).within("投诉处理率")]
    ['lower', 'higher']
    """

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._group = {word: group for group, words in groups.items() for word in words}
        self._lengths = tuple(sorted({len(word) for word in self._group}, reverse=True))

    def within(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Start, group and word of each occurrence, from left to right, none overlapping."""
        start = 0
        while start < len(text):
            for length in self._lengths:
                if (word := text[start : start + length]) in self._group:
                    yield start, self._group[word], word
                    start += length
                    break
            else:
                start += 1
