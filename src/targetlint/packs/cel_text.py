"""Conditions as text: words, names and pieces, each with its place.

CEL itself is compiled by the library; this small scanner only answers what the library does not
tell: which names a condition uses, where lexicons and options stand, how it splits into parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import attrs

TokenKind: TypeAlias = Literal["text", "number", "name", "sign"]

_TOKEN = re.compile(
    r"""(?P<text>[rR]?"(?:[^"\\\n]|\\.)*"|[rR]?'(?:[^'\\\n]|\\.)*')
      |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[uU]?)
      |(?P<name>[A-Za-z_][A-Za-z0-9_]*)
      |(?P<sign>&&|\|\||==|!=|<=|>=|\S)""",
    re.VERBOSE,
)

LITERALS = frozenset({"true", "false", "null", "in"})
MACROS = frozenset({"exists", "all", "exists_one", "filter"})
_OPEN, _CLOSE = "([{", ")]}"


@attrs.frozen
class Token:
    """One word of a condition; `start` and `end` are places in its text."""

    kind: TokenKind
    text: str
    start: int
    end: int


@attrs.frozen
class Name:
    """A name with what follows its dots: ``lexicon.vague``, ``r.value``; a call when `called`."""

    parts: tuple[str, ...]
    start: int
    end: int
    called: bool
    after_dot: bool

    @property
    def head(self) -> str:
        """The first part."""
        return self.parts[0]


@attrs.frozen
class Loop:
    """``rows.exists(r, body)``: the list, the variable, and where the body stands."""

    source: str
    macro: str
    variable: str
    start: int
    end: int


def tokens(condition: str) -> list[Token]:
    """The words of a condition.

    >>> [token.text for token in tokens("value>=0.5 && name in ['a b']")]
    ['value', '>=', '0.5', '&&', 'name', 'in', '[', "'a b'", ']']
    """
    found = []
    for match in _TOKEN.finditer(condition):
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]  # the groups are the kinds
        found.append(Token(kind, match.group(), match.start(), match.end()))
    return found


def names(condition: str) -> list[Name]:
    """The names in a condition, literals and operators left out.

    >>> [name.parts for name in names("text in lexicon.vague && size(text) > 2")]
    [('text',), ('lexicon', 'vague'), ('size',), ('text',)]
    """
    words = tokens(condition)
    found = []
    place = 0
    while place < len(words):
        word = words[place]
        if word.kind != "name" or word.text in LITERALS:
            place += 1
            continue
        after_dot = place > 0 and words[place - 1].text == "."
        parts, start, end = [word.text], word.start, word.end
        while place + 2 < len(words) and words[place + 1].text == "." and words[place + 2].kind == "name":
            called_next = place + 3 < len(words) and words[place + 3].text == "("
            if called_next:
                break
            place += 2
            parts.append(words[place].text)
            end = words[place].end
        called = place + 1 < len(words) and words[place + 1].text == "("
        found.append(Name(tuple(parts), start, end, called, after_dot))
        place += 1
    return found


def loops(condition: str) -> list[Loop]:
    """The ``exists``, ``all``, ``exists_one`` and ``filter`` macros, outer ones first.

    >>> [(loop.source, loop.variable) for loop in loops("rows.exists(r, r.decimals > 0)")]
    [('rows', 'r')]
    """
    words = tokens(condition)
    found = []
    for place in range(2, len(words) - 3):
        here = words[place]
        if here.text in MACROS and words[place - 1].text == "." and words[place + 1].text == "(":
            variable, comma = words[place + 2], words[place + 3]
            end = closing(words, place + 1)
            if variable.kind == "name" and comma.text == "," and end is not None:
                source = _source(words, place - 2)
                found.append(Loop(source, here.text, variable.text, comma.end, words[end].start))
    return found


def _source(words: list[Token], place: int) -> str:
    """The list that a macro runs over, seen through chained macros: rows.filter(…).exists(…)."""
    while place > 0 and words[place].text == ")":
        depth = 0
        while place >= 0:
            depth += (words[place].text == ")") - (words[place].text == "(")
            if depth == 0:
                break
            place -= 1
        place -= 3  # back over the macro's name and its dot
    return words[place].text if place >= 0 and words[place].kind == "name" else ""


def closing(words: Sequence[Token], opening: int) -> int | None:
    """The place of the bracket that closes the one at `opening`."""
    depth = 0
    for place in range(opening, len(words)):
        depth += (words[place].text in _OPEN) - (words[place].text in _CLOSE)
        if depth == 0:
            return place
    return None


def split(condition: str, start: int, end: int, operator: str) -> list[tuple[int, int]]:
    """The stretch from `start` to `end` cut at each top-level `operator`.

    >>> condition = "a && (b && c) && d"
    >>> [condition[s:e] for s, e in split(condition, 0, len(condition), "&&")]
    ['a', '(b && c)', 'd']
    """
    cuts, depth, begin = [], 0, start
    for word in tokens(condition):
        if word.start < start or word.end > end:
            continue
        depth += (word.text in _OPEN) - (word.text in _CLOSE) if word.kind == "sign" else 0
        if depth == 0 and word.text == operator and word.kind == "sign":
            cuts.append((begin, word.start))
            begin = word.end
    cuts.append((begin, end))
    return [_trimmed(condition, *cut) for cut in cuts]


def atoms(condition: str) -> list[tuple[int, int]]:
    """The smallest yes/no parts of a condition, without looking into loops and calls.

    >>> condition = "a && !(b || value > 2.0)"
    >>> [condition[s:e] for s, e in atoms(condition)]
    ['a', 'b', 'value > 2.0']
    """
    return [
        (start, end) for start, end, kind in _parts(condition, *_trimmed(condition, 0, len(condition))) if kind == ""
    ]


def joined(condition: str) -> list[tuple[int, int, str]]:
    """The parts joined by ``&&`` or ``||``, each with what stands for it when it is dropped.

    >>> condition = "a && (b || c)"
    >>> [(condition[s:e], neutral) for s, e, neutral in joined(condition)]
    [('a', 'true'), ('(b || c)', 'true'), ('b', 'false'), ('c', 'false')]
    """
    parts = _parts(condition, *_trimmed(condition, 0, len(condition)))
    return [(start, end, {"&&": "true", "||": "false"}[kind]) for start, end, kind in parts if kind]


def _parts(condition: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Parts with the operator that joins them; the smallest ones once more with none."""
    asked, chosen = split(condition, start, end, "?"), list[tuple[int, int]]()
    if len(asked) == 2:
        chosen = split(condition, *asked[1], ":")
        for piece in (asked[0], *chosen):
            yield from _parts(condition, *piece)
        return
    for operator in ("||", "&&"):
        pieces = split(condition, start, end, operator)
        if len(pieces) > 1:
            for piece in pieces:
                yield *piece, operator
                yield from _parts(condition, *piece)
            return
    inner = _inside(condition, start, end)
    if inner is not None:
        yield from _parts(condition, *inner)
        return
    yield start, end, ""


def _inside(condition: str, start: int, end: int) -> tuple[int, int] | None:
    """What ``(…)`` or ``!…`` holds, when that is the whole stretch."""
    if end - start < 2:
        return None
    if condition[start] == "!" and condition[start + 1] != "=":
        return _trimmed(condition, start + 1, end)
    if condition[start] != "(" or condition[end - 1] != ")":
        return None
    depth = 0
    for word in tokens(condition):
        if start <= word.start < end and word.kind == "sign":
            depth += (word.text in _OPEN) - (word.text in _CLOSE)
            if depth == 0:
                return _trimmed(condition, start + 1, end - 1) if word.end == end else None
    return None


def _trimmed(condition: str, start: int, end: int) -> tuple[int, int]:
    while start < end and condition[start].isspace():
        start += 1
    while end > start and condition[end - 1].isspace():
        end -= 1
    return start, end


def quoted(text: str) -> str:
    """A text as a CEL literal.

    >>> quoted('说"是"')
    '"说\\\\"是\\\\""'
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def literal(token: str) -> str:
    """The text that a CEL text literal stands for (simple escapes only)."""
    raw = token[0] in "rR"
    body = token[2:-1] if raw else token[1:-1]
    return body if raw else re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), body)
