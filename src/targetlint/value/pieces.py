"""A piece of a cell: what one rule of the grammar matched.  The grammar and quick.py make them, the readers take them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from targetlint.model import Span

Parts: TypeAlias = "list[tuple[str, re.Match[str]]]"
"""What the terminals of a rule matched, by name, in order."""
UNIT_PARTS = frozenset({"unit", "below", "counted", "anything", "shut"})
"""The terminals that make up a unit."""
NUMBER_PARTS = frozenset({"head", "second"})
"""The terminals that hold a number; the head of a ± has none."""


class Number(NamedTuple):
    """A number of a piece: its match, and the unit behind it, as text without spaces and as a place."""

    match: re.Match[str]
    unit: str = ""
    unit_at: Span | None = None


class Piece(NamedTuple):
    """A stretch of the folded text that one rule of the grammar matched, with the parts that it has."""

    kind: str
    parts: tuple[tuple[str, re.Match[str]], ...]
    start: int
    end: int
    known: tuple[Number, ...] = ()
    """The numbers, where they are known already."""

    def part(self, name: str) -> re.Match[str] | None:
        """The first part of that name."""
        for own, match in self.parts:
            if own == name:
                return match
        return None

    def get(self, name: str, group: str | int = 0) -> str:
        """Text of a part, or of a group in it; empty where there is none."""
        match = self.part(name)
        return (match[group] or "") if match is not None else ""

    def numbers(self) -> Sequence[Number]:
        """The numbers of the piece in order, each with the unit that follows it."""
        if self.known:
            return self.known
        found: list[Number] = []
        number: re.Match[str] | None = None
        text, start, end = "", -1, -1
        for name, match in self.parts:
            if name in UNIT_PARTS:
                start = match.start() if start < 0 else start
                text, end = text + match[0], match.end()
            elif name in NUMBER_PARTS and "number" in match.re.groupindex:
                if number is not None:
                    found.append(_number(number, text, start, end))
                number, text, start = match, "", -1
        if number is not None:
            found.append(_number(number, text, start, end))
        return found

    def unit(self) -> Number:
        """The unit of a piece in which it stands before the number (its `match` is the number's)."""
        match = self.part("value")
        assert match is not None
        parts = [own for name, own in self.parts if name in UNIT_PARTS]
        return _number(match, "".join([part[0] for part in parts]), parts[0].start(), parts[-1].end())


def _number(match: re.Match[str], unit: str, start: int, end: int) -> Number:
    return Number(match, unit.replace(" ", ""), (start, end)) if unit else Number(match)
