"""The engine: runs the rules of grammar.py as nested functions, a dozen times faster than pyparsing itself.

grammar.py is the notation and the reference, this is what reads; the tests hold the two together over the corpus.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

import pyparsing as pp

from targetlint.value import numerals, units
from targetlint.value.grammar import Guarded, rules
from targetlint.value.pieces import Parts, Piece
from targetlint.value.terminals import words
from targetlint.words import value as lexicon


def _first(*lists: Iterable[str]) -> str:
    """The first letters of some words, for a class of letters."""
    return re.escape("".join(sorted({word[0] for some in lists for word in some})))


_SIGN = _first(lexicon.BEFORE)
STARTS: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(f"[{letters}]")
    for kind, letters in {
        "mark": rf"(\d{lexicon.COUNTING}{words.CIRCLED}{words.BRACKETED}指第{_first(lexicon.NATURE)}",
        "unit-first": rf"(/{_first(units.SPELLINGS, lexicon.SCALES)}萬億",
        "bounds": r"(\[",
        "date": rf"\d{lexicon.COUNTING}第QＱ上下前当本今年{_first(lexicon.DATES['lead'], lexicon.SIGNS)}",
        "every-day": r"每\d",
        "group": "《“(",
        "plus-minus": rf"±+正{_SIGN}",
        "level": "由从",
        "even": _first(lexicon.CHANGES["even-with"], lexicon.PERIODS),
        "change": _first(
            lexicon.CHANGES["than"],
            lexicon.PERIODS,
            lexicon.CHANGES["steady"],
            lexicon.UP,
            lexicon.DOWN,
            lexicon.SHORT_UP,
        ),
        "than-words": _first(lexicon.CHANGES["than-words"]),
        "above": _first(lexicon.DIFFERENCES),
        "against": rf"≥≤><={_first(lexicon.WORD_BOUNDS)}",
        "every": rf"每{_first(lexicon.GUARDS['per-head'])}",
        "quantity": rf"介处¥$€£人RCU \d{numerals.CHINESE_LETTERS}半过超好几数上正负零.+\-{_SIGN}",
        "zero": "零",
        "nought": "0",
        "separator": r";,。、\n+|!&和\s",
    }.items()
} | {"words": re.compile(f"[^{words.FIRST}]|[《“(]")}
"""The characters that begin a piece, for kinds that begin with few: the others are not even tried."""


@lru_cache(maxsize=1)
def _fused() -> tuple[tuple[str, Matcher], ...]:
    return tuple((kind, fuse(rule)) for kind, rule in rules().items())


@lru_cache(maxsize=1024)
def _candidates(letter: str) -> tuple[tuple[str, Matcher], ...]:
    """The kinds of pieces that may begin with a character, in order."""
    return tuple((kind, match) for kind, match in _fused() if kind not in STARTS or STARTS[kind].match(letter))


def pieces(folded: str) -> list[Piece]:
    """The pieces of a folded text in order; every character belongs to exactly one.

    >>> [piece.kind for piece in pieces("使用率≥95%")]
    ['words', 'quantity']
    """
    found: list[Piece] = []
    place, end = 0, len(folded)
    while place < end:
        for kind, match in _candidates(folded[place]):
            parts: Parts = []
            after = match(folded, place, parts)
            if after > place:
                found.append(Piece(kind, tuple(parts), place, after))
                place = after
                break
    return found


Matcher: TypeAlias = "Callable[[str, int, Parts], int]"
"""Matches at a place, adds what it matched and returns where it ends; -1 where it does not match."""


def fuse(element: pp.ParserElement) -> Matcher:
    """A pyparsing expression as nested functions, without pyparsing's cost at each element.

    Only what this grammar is made of: sequences, ordered choice, options, repetitions, guards, terminals.
    """
    if isinstance(element, pp.Regex):
        return _regex(element.name, element.re.match)
    if isinstance(element, Guarded):
        return _guarded(fuse(element.expr), element.guard)
    if isinstance(element, pp.And):
        return _row([fuse(one) for one in element.exprs])
    if isinstance(element, pp.MatchFirst):
        return _choice([fuse(one) for one in element.exprs])
    if isinstance(element, pp.Opt):
        return _repeated(fuse(element.expr), 0, 1)
    if isinstance(element, pp.ZeroOrMore):
        return _repeated(fuse(element.expr), 0, MANY)
    assert isinstance(element, pp.OneOrMore), f"the grammar has no use for {type(element).__name__}"
    return _repeated(fuse(element.expr), 1, MANY)


MANY = 1000
"""More units below a line than this are not read as one rate."""


def _regex(name: str, match: Callable[[str, int], re.Match[str] | None]) -> Matcher:
    def run(text: str, place: int, parts: Parts) -> int:
        found = match(text, place)
        if found is None:
            return -1
        parts.append((name, found))
        return found.end()

    return run


def _row(matchers: list[Matcher]) -> Matcher:
    def run(text: str, place: int, parts: Parts) -> int:
        before = len(parts)
        for match in matchers:
            place = match(text, place, parts)
            if place < 0:
                del parts[before:]
                return -1
        return place

    return run


def _choice(matchers: list[Matcher]) -> Matcher:
    def run(text: str, place: int, parts: Parts) -> int:
        for match in matchers:
            after = match(text, place, parts)
            if after >= 0:
                return after
        return -1

    return run


def _repeated(match: Matcher, least: int, most: int) -> Matcher:
    def run(text: str, place: int, parts: Parts) -> int:
        count = 0
        while count < most:
            after = match(text, place, parts)
            if after < 0:
                break
            count += 1
            if after == place:
                break
            place = after
        return place if count >= least else -1

    return run


def _guarded(match: Matcher, guard: Callable[[str, Parts], bool]) -> Matcher:
    def run(text: str, place: int, parts: Parts) -> int:
        before = len(parts)
        after = match(text, place, parts)
        if after >= 0 and not guard(text, parts[before:]):
            del parts[before:]
            return -1
        return after

    return run
