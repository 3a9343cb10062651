"""The grammar of a target value in pyparsing: the only door for pyparsing.  docs/grammar.md is its text.

A cell is a row of pieces; what each piece means is decided in readers.py, how pieces make terms in
terms.py.  Speed rules the shape: optional parts sit inside `Regex` terminals, the words between values
are one bite, no `parse_all` (it would rebuild the grammar at each call), no packrat, no recursion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

import pyparsing as pp

from targetlint.value import dates, patterns, sense
from targetlint.value.pieces import Parts, Piece


class Guarded(pp.ParseElementEnhance):
    """A rule that holds only if `guard` agrees with what it matched."""

    def __init__(self, expr: pp.ParserElement, guard: Callable[[str, Parts], bool]) -> None:
        super().__init__(expr)
        self.guard = guard

    def parseImpl(self, instring: str, loc: int, do_actions: bool = True) -> Any:  # noqa: N802  # pyparsing's name
        """The rule's own match, refused where the guard says so."""
        end, tokens = self.expr._parse(instring, loc, do_actions, callPreParse=False)
        if not self.guard(instring, list(tokens)):
            raise pp.ParseException(instring, loc, "counts nothing", self)
        return end, tokens


def _terminal(name: str, pattern: str) -> pp.Regex:
    """A regular expression whose match is kept under its name."""
    element = pp.Regex(pattern, as_match=True)

    def keep(tokens: pp.ParseResults) -> Parts:
        return [(name, tokens[0])]

    element.leave_whitespace().set_parse_action(keep).set_name(name)
    return element


def rules() -> Mapping[str, pp.ParserElement]:
    """The kinds of pieces in the order in which they are tried."""
    optional: Callable[[pp.ParserElement], pp.ParserElement] = pp.Opt
    unit = _terminal("unit", patterns.UNIT)
    under = _terminal("below", patterns.BELOW)
    counted = _terminal("counted", patterns.COUNTED)
    den = (counted + unit) | _terminal("anything", patterns.ANYTHING)
    above = _terminal("below", patterns.BELOW_OPEN) + den + pp.ZeroOrMore(under + den) + _terminal("shut", r"\)")
    rate = (unit + pp.ZeroOrMore(above | (under + den))) | pp.OneOrMore(_terminal("below", "/") + den)
    head = _terminal("head", patterns.HEAD)
    second = _terminal("second", patterns.NUMBER)
    bound = _terminal("second", patterns.BOUND)
    join = _terminal("join", patterns.JOIN)
    tail = _terminal("tail", patterns.TAIL)
    until = join + second + optional(rate)
    unknown = _terminal("anything", patterns.UNKNOWN_UNIT)
    measure = Guarded(head + optional(rate) + optional(until) + tail, sense.counts)
    strange = head + unknown + tail
    sure = head + optional(rate) + tail
    change = _terminal("change", patterns.CHANGE)
    words = _terminal("words", patterns.WORDS)
    return {
        "mark": _terminal("mark", patterns.MARK),
        "unit-first": _terminal("first", patterns.UNIT_FIRST) + rate + _terminal("value", patterns.UNIT_VALUE),
        "bounds": _terminal("open", patterns.OPEN) + bound + optional(rate) + _terminal("comma", patterns.COMMA)
        + bound + optional(rate) + _terminal("close", patterns.CLOSE) + optional(rate) + tail,
        "words": words,
        "date": Guarded(_terminal("date", dates.DATE), sense.is_date),
        "every-day": _terminal("every-day", dates.EVERY_DAY),
        "group": _terminal("words", patterns.GROUP),
        "plus-minus": _terminal("head", patterns.PLUSMINUS) + second + optional(rate) + tail,
        "level": _terminal("from", patterns.LEVEL) + second + optional(rate) + _terminal("to", patterns.LEVEL_TO),
        "even": _terminal("even", patterns.EVEN),
        "change": change + ((_terminal("plus", r"±") + second + optional(rate) + tail) | measure),
        "than-words": _terminal("than", patterns.THAN_WORDS),
        "above": _terminal("above", patterns.ABOVE) + sure,
        "against": _terminal("against", patterns.AGAINST),
        "every": (_terminal("every", patterns.EVERY) + unit
                  + pp.ZeroOrMore(_terminal("more", patterns.EVERY_MORE) + unit) + _terminal("end", patterns.EVERY_END))
        | (_terminal("every", patterns.EVERY_ONE) + unit)
        | _terminal("every", patterns.EVERY_NAME),
        "quantity": measure | strange,
        "zero": _terminal("zero", patterns.ZERO),
        "nought": _terminal("zero", patterns.NOUGHT),
        "separator": _terminal("separator", patterns.SEPARATOR),
        "odd": _terminal("words", patterns.ODD),
    }  # fmt: skip


def reference() -> pp.ParserElement:
    """The whole grammar as pyparsing runs it: ``cell = { piece } end``.

    The railroad diagrams are drawn from it and the tests hold `pieces` against it; `pieces` runs the same
    rules a dozen times faster (fused.py).
    """
    named = [
        pp.And([rule]).leave_whitespace().set_parse_action(_gather(kind)).set_name(kind)
        for kind, rule in rules().items()
    ]
    piece = pp.MatchFirst(named).leave_whitespace().set_name("piece")
    whole = pp.ZeroOrMore(piece) + pp.StringEnd().leave_whitespace()
    return whole.leave_whitespace().parse_with_tabs()


def _gather(kind: str) -> Callable[[pp.ParseResults], Piece]:
    """The parse action that makes one `Piece` of what a rule matched."""

    def gather(tokens: pp.ParseResults) -> Piece:
        parts = tuple(tokens)
        return Piece(kind, parts, parts[0][1].start(), parts[-1][1].end())

    return gather


STARTS: Mapping[str, str] = {
    "unit-first": "",  # anything that is no digit; see below
    "bounds": "([",
    "group": "《“(",
    "level": "由从",
    "even": "与和同较比环",
    "than-words": "较相比与",
    "above": "不高低超优快",
    "every": "每人户亩日月年周天校村家",
    "zero": "零",
    "nought": "0",
}
"""The characters that begin a piece, for kinds that begin with few: the others are not even tried."""


@lru_cache(maxsize=1)
def _fused() -> tuple[tuple[str, Matcher], ...]:
    return tuple((kind, fuse(rule)) for kind, rule in rules().items())


@lru_cache(maxsize=1024)
def _candidates(letter: str) -> tuple[tuple[str, Matcher], ...]:
    """The kinds of pieces that may begin with a character, in order."""
    return tuple(
        (kind, match)
        for kind, match in _fused()
        if (
            kind not in STARTS
            or letter in STARTS[kind]
            or (kind == "unit-first" and letter not in "0123456789≥≤><=。;")
        )
    )


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
