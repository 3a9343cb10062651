"""Conditions in CEL, compiled once and statically typed (the door for cel-expr-python).

The environment is restricted: no `map`, no joining of texts, no `matches`; patterns go through RE2
and every evaluation has the library's budget of steps.  A pack can't reach Python, files or the net.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import attrs
from cel_expr_python import cel

from targetlint.errors import Words
from targetlint.facts.table import CEL_TYPES, FactSpec, Scope, visible
from targetlint.packs import cel_text, patterns

MAX_CONDITION = 4_000

FUNCTIONS = ("like", "contains_any", "starts_with_any", "ends_with_any", "total")
"""Functions of ours; `docs/facts.md` describes them."""

BUILT_IN = ("size", "contains", "startsWith", "endsWith", "double", "int", "string", *sorted(cel_text.MACROS))
"""What CEL itself offers and packs may use."""

_CONFIG = """
name: targetlint
stdlib:
  exclude_macros:
    - map
  exclude_functions:
    - name: "_+_"
      overloads:
        - id: add_string
        - id: add_bytes
    - name: matches
"""

_words: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {}
"""Lexicons by key, for the functions below; filled by `lexicon_key`, whose keys name their content."""


@attrs.frozen
class Ground:
    """What a condition stands on: its scope, the lexicons of its pack, the options of its rule."""

    scope: Scope
    lexicons: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    options: Mapping[str, float | str | bool | tuple[str, ...]] = attrs.field(factory=dict)
    told: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    """What a check tells besides the facts: names, each with the values that it can take."""

    @property
    def known(self) -> Mapping[str, FactSpec]:
        """Everything that a condition can name."""
        told = {name: FactSpec(name, "enum", Words("", ""), values) for name, values in self.told.items()}
        return {**visible(self.scope), **told} if told else visible(self.scope)


@attrs.frozen
class Complaint:
    """What the library says about a condition, at a place in its text."""

    offset: int
    text: str


@attrs.frozen
class Rewritten:
    """A condition with lexicons and options put in, and the way back to the places as written."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    """(place in the new text, place as written) of each stretch, in order."""

    def origin(self, offset: int) -> int:
        """The place as written of a place in the new text."""
        new, old = max(piece for piece in self.pieces if piece[0] <= offset)
        return old + (offset - new)


class NoAnswerError(Exception):
    """An evaluation that gave no answer: the budget of steps ran out, or a value did not fit."""


class Program:
    """Several conditions compiled into one list expression."""

    def __init__(self, scope: Scope, conditions: Sequence[str], told: tuple[str, ...] = ()) -> None:
        self.conditions = tuple(conditions)
        self.scope = scope
        text = ",\n".join(f"({condition})" for condition in self.conditions)
        self._expression = _environment(scope, told).compile(f"[{text}]")

    def evaluate(self, facts: Mapping[str, Any]) -> list[bool]:
        """The answers in order.

        Raises:
            NoAnswerError: at least one condition gave no answer; ask each with a program of its own.
        """
        try:
            value = self._expression.eval(data=facts).plain_value()
        except RuntimeError as error:
            raise NoAnswerError(_first_line(error)) from error
        if not isinstance(value, list):
            raise NoAnswerError(_first_line(value))
        return value


def rewrite(condition: str, ground: Ground) -> Rewritten:
    """The condition with ``lexicon.x`` and ``options.x`` replaced by what they stand for.

    >>> rewrite("value < options.least", Ground("term", options={"least": 40.0})).text
    'value < 40.0'
    """
    moved = _lists_by_key(condition)
    condition, edits, done = moved.text, [], 0
    for name in cel_text.names(condition):
        if len(name.parts) < 2 or name.after_dot:
            continue
        start, new, words = name.start, None, ground.lexicons.get(name.parts[1])
        before = condition[done : name.start]
        if name.head == "options" and name.parts[1] in ground.options:
            new = as_literal(ground.options[name.parts[1]])
        elif name.head == "lexicon" and words is not None:
            if asked := _MEMBERSHIP.search(before):
                start = done + asked.start()
                new = f"listed_({asked[1]}, {cel_text.quoted(lexicon_key(words))})"
            else:
                new = cel_text.quoted(lexicon_key(words)) if _ARGUMENT.search(before) else as_literal(words)
        if new is not None:
            done = name.end - len("".join(f".{part}" for part in name.parts[2:]))
            edits.append((start, done, new))
    new_text = _replaced(condition, edits)
    return Rewritten(new_text.text, tuple((new, moved.origin(place)) for new, place in new_text.pieces))


def _replaced(condition: str, edits: Iterable[tuple[int, int, str]]) -> Rewritten:
    """The condition with stretches (start, end, new text) exchanged, in their order."""
    out, pieces, done = "", [(0, 0)], 0
    for start, end, new in edits:
        out += condition[done:start]
        pieces += [(len(out), start), (len(out) + len(new), end)]
        out += new
        done = end
    return Rewritten(out + condition[done:], tuple(pieces))


def _lists_by_key(condition: str) -> Rewritten:
    """Literal lists given to our functions, replaced by their keys: a list would be handed over word by word."""
    words, edits = cel_text.tokens(condition), []
    for place, word in enumerate(words):
        if word.text not in _WORD_FUNCTIONS or place + 1 >= len(words) or words[place + 1].text != "(":
            continue
        start, end = _literal_list(words, place + 1)
        if start is not None and end is not None:
            items = tuple(cel_text.literal(each.text) for each in words[start + 1 : end] if each.kind == "text")
            edits.append((words[start].start, words[end].end, cel_text.quoted(lexicon_key(items))))
    return _replaced(condition, edits)


def _literal_list(words: Sequence[cel_text.Token], opening: int) -> tuple[int | None, int | None]:
    """Where the last argument of a call stands, when it is a list of literal texts."""
    closing = cel_text.closing(words, opening)
    if closing is None or words[closing - 1].text != "]":
        return None, None
    start = closing - 2
    while start > opening and (words[start].kind == "text" or words[start].text == ","):
        start -= 1
    found = words[start].text == "[" and words[start - 1].text == ","
    return (start, closing - 1) if found and start < closing - 2 else (None, None)


_WORD_FUNCTIONS = frozenset({"contains_any", "starts_with_any", "ends_with_any"})
_MEMBERSHIP = re.compile(r"(?<![\w.)])([A-Za-z_]\w*(?:\.\w+)*)\s+in\s+$")
_ARGUMENT = re.compile(r",\s*$")


def as_literal(value: float | str | bool | tuple[str, ...]) -> str:
    """A value as CEL writes it.

    >>> as_literal(40.0), as_literal(True), as_literal(("a", "b"))
    ('40.0', 'true', '["a", "b"]')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float | int):
        return repr(float(value)) if value >= 0 else f"({float(value)!r})"
    if isinstance(value, str):
        return cel_text.quoted(value)
    return "[" + ", ".join(cel_text.quoted(each) for each in value) + "]"


@lru_cache(maxsize=1024)
def lexicon_key(words: tuple[str, ...]) -> str:
    """A key under which the functions find these words; equal words have one key."""
    import hashlib

    key = hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]
    _words[key] = (frozenset(words), words)
    return key


def complaint(condition: str, ground: Ground, extra: Mapping[str, FactSpec] | None = None) -> Complaint | None:
    """What the library finds wrong with a condition, or None; `extra` are names bound by a loop."""
    new = rewrite(condition, ground)
    told = tuple(ground.told)
    environment = _environment(ground.scope, told) if not extra else _new_environment(_named({**ground.known, **extra}))
    try:
        compiled = environment.compile(new.text)
    except RuntimeError as error:
        return _located(str(error), new)
    if compiled.return_type() != cel.Type.BOOL and not extra:
        return Complaint(0, f"result is {compiled.return_type().name().lower()}")
    return None


def _located(message: str, new: Rewritten) -> Complaint:
    match = re.search(r"<input>:(\d+):(\d+): (.*)", message)
    if match is None:
        return Complaint(0, message.splitlines()[0])
    lines = new.text.split("\n")
    before = sum(len(line) + 1 for line in lines[: int(match[1]) - 1])
    return Complaint(new.origin(before + int(match[2]) - 1), match[3])


def _named(specs: Mapping[str, FactSpec]) -> dict[str, Any]:
    types = {
        "string": cel.Type.STRING,
        "bool": cel.Type.BOOL,
        "double": cel.Type.DOUBLE,
        "int": cel.Type.INT,
        "list<string>": cel.Type.List(cel.Type.STRING),
        "list<map<string, dyn>>": cel.Type.List(cel.Type.Map(cel.Type.STRING, cel.Type.DYN)),
    }
    return {name: types[CEL_TYPES[spec.kind]] for name, spec in specs.items()}


@cache
def _environment(scope: Scope, told: tuple[str, ...] = ()) -> Any:
    return _new_environment(_named(Ground(scope, told=dict.fromkeys(told, ())).known))


def _new_environment(variables: Mapping[str, Any]) -> Any:
    text, flag = cel.Type.STRING, cel.Type.BOOL
    texts = cel.Type.List(text)
    rows = cel.Type.List(cel.Type.Map(text, cel.Type.DYN))
    functions = [
        cel.FunctionDecl("like", [cel.Overload("like_text_text", flag, [text, text], impl=patterns.like)]),
        cel.FunctionDecl("listed_", [cel.Overload("listed_text_key", flag, [text, text], impl=_listed)]),
        cel.FunctionDecl("total", [cel.Overload("total_rows_text", cel.Type.DOUBLE, [rows, text], impl=_total)]),
    ]
    for name, by_key in (("contains_any", _contains), ("starts_with_any", _starts), ("ends_with_any", _ends)):
        overloads = [
            cel.Overload(f"{name}_text_key", flag, [text, text], impl=by_key),
            cel.Overload(f"{name}_text_texts", flag, [text, texts], impl=_over_list(by_key)),
        ]
        functions.append(cel.FunctionDecl(name, overloads))
    config = cel.NewEnvConfigFromYaml(_CONFIG)
    return cel.NewEnv(config=config, variables=dict(variables), functions=functions)


def _listed(text: str, key: str) -> bool:
    return text in _words[key][0]


def _contains(text: str, key: str) -> bool:
    return any(word in text for word in _words[key][1])


def _starts(text: str, key: str) -> bool:
    return text.startswith(_words[key][1])


def _ends(text: str, key: str) -> bool:
    return text.endswith(_words[key][1])


def _over_list(by_key: Any) -> Any:
    return lambda text, words: by_key(text, lexicon_key(tuple(words)))


def _total(rows: Sequence[Mapping[str, Any]], field: str) -> float:
    return float(sum(row[field] for row in rows if row.get(f"has_{field}", True)))


def _first_line(error: object) -> str:
    lines = str(error).splitlines()
    return lines[0][:200] if lines else type(error).__name__
