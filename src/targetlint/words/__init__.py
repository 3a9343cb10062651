"""What words mean, as data: the one format, its loader, and how words become a pattern.  Imports nothing of ours.

A word list is a text file below this folder; the package beside it gives its sections names ("views"), and
only views are asked.  A view may leave words out on purpose; then its docstring says why.

    # behind a # stands a remark
    [before]                  a section
    不低于 不少于 : >=         words, and behind the colon what belongs to each of them
    及时 规范                  words of which nothing more is said
    "#N/A" "a b" ":"          quoted: words with a blank, and signs that mean something here
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

Section: TypeAlias = Mapping[str, tuple[str, ...]]
"""The words of a section in the order written, each with what belongs to it (nothing for most)."""

FOLDER = Path(__file__).parent
_TOKEN = re.compile(r'"([^"]*)"|(\S+)')


@cache
def load(name: str) -> Mapping[str, Section]:
    """The sections of one word list, in the order written.

    Args:
        name: the file below this folder, without its ending: ``names/kinds``.

    >>> "比例" in load("names/kinds")["rate"]
    True
    """
    return parse((FOLDER / f"{name}.txt").read_text(encoding="utf-8"), name)


@cache
def groups(name: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of one word list, each with its words alone."""
    return MappingProxyType({heading: tuple(words) for heading, words in load(name).items()})


@cache
def listed(name: str, section: str = "") -> tuple[str, ...]:
    """The words of a section, in the order written."""
    return tuple(load(name)[section])


@cache
def meanings(name: str, section: str = "") -> Mapping[str, str]:
    """The words of a section, each with the one thing that it means."""
    return MappingProxyType({word: " ".join(meant) for word, meant in load(name)[section].items()})


def parse(text: str, name: str = "words") -> Mapping[str, Section]:
    """Sections of a text in the format of the word lists; words before any heading are the section ``""``.

    Raises:
        ValueError: a word stands twice in one section, or a section is opened twice.

    >>> dict(parse("[good]\\n合格 达标  # both\\n不低于 不少于 : >=\\n")["good"])
    {'合格': (), '达标': (), '不低于': ('>=',), '不少于': ('>=',)}
    """
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    section: dict[str, tuple[str, ...]] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("["):
            heading = line.partition("#")[0].strip().strip("[]").strip()
            if heading in found:
                raise ValueError(f"{name}:{number}: [{heading}] stands twice")
            section = found.setdefault(heading, {})
            continue
        left, right = _tokens(line)
        if left and section is None:
            section = found.setdefault("", {})
        for word in left:
            assert section is not None
            if word in section:
                raise ValueError(f"{name}:{number}: {word} stands twice in its section")
            section[word] = right
    return MappingProxyType({heading: MappingProxyType(words) for heading, words in found.items()})


def _tokens(line: str) -> tuple[list[str], tuple[str, ...]]:
    """The words left and right of the colon of a line."""
    sides: tuple[list[str], list[str]] = ([], [])
    side = 0
    for match in _TOKEN.finditer(line):
        bare = match[2]
        if bare is not None and bare.startswith("#"):
            break
        if bare == ":" and side == 0:
            side = 1
            continue
        sides[side].append(match[1] if bare is None else bare)
    return sides[0], tuple(sides[1])


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first.

    >>> any_of(("大于", "大于等于"))
    '(?:大于等于|大于)'
    """
    return f"(?:{'|'.join(map(re.escape, longest_first(words)))})"


def longest_first(words: Iterable[str]) -> list[str]:
    """Longest first, so that ``大于等于`` is tried before ``大于``."""
    return sorted(set(words), key=lambda word: (-len(word), word))
