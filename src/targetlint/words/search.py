"""Words looked for in a text: at its end, or anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


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
