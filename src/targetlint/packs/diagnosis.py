"""What is wrong with a condition: unknown names with the nearest known one, wrong types with a remedy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from targetlint.errors import NOTHING, Words, guess
from targetlint.facts.table import FACTS, ROW_FIELDS, SCOPES, FactSpec, fields_of, visible
from targetlint.packs import cel_text, patterns
from targetlint.packs.conditions import BUILT_IN, FUNCTIONS, MAX_CONDITION, Ground, complaint
from targetlint.packs.messages import said


@attrs.frozen
class Diagnosis:
    """One fault of a condition, at a place in its text."""

    offset: int
    words: Words
    found: str | None = None
    expected: str | None = None


_WIDE = frozenset("（）“”‘’，、。；：＝＞＜！｜＆≥≤≠【】")


def diagnose(condition: str, ground: Ground) -> list[Diagnosis]:
    """Every fault found in a condition; an empty list when it is right.

    >>> [fault.words.en for fault in diagnose("unit_knd == 'count'", Ground("term"))]
    ["there is no fact 'unit_knd'; did you mean 'unit_kind'?"]
    """
    if len(condition) > MAX_CONDITION:
        return [Diagnosis(0, said("condition-long", most=MAX_CONDITION))]
    if not condition.strip():
        return [Diagnosis(0, said("condition-empty"))]
    signs = [word for word in cel_text.tokens(condition) if word.kind == "sign"]
    if wide := next((sign for sign in signs if sign.text in _WIDE), None):
        return [Diagnosis(wide.start, said("wide-sign"), found=wide.text)]
    if lone := next((sign for sign in signs if sign.text in "\"'"), None):
        return [Diagnosis(lone.start, said("lone-quote"), found=condition[lone.start :][:20])]
    known = ground.known
    loops = cel_text.loops(condition)
    found = [*_names(condition, ground, known, loops), *_values(condition, known, loops), *_patterns(condition)]
    if found:
        return found
    if wrong := complaint(condition, ground):
        return [_in_words(wrong.offset, wrong.text, condition)]
    return [fault for loop in loops for fault in _typed_body(condition, loop, loops, ground)]


def numbers_needed(condition: str, ground: Ground) -> tuple[str, ...]:
    """The numbers that a condition names without asking ``has_…`` for them: missing, they leave it undecided.

    >>> numbers_needed("value > 2.0 && has_upper && upper < 9.0", Ground("term"))
    ('value',)
    """
    known = ground.known
    used = [name.head for name in cel_text.names(condition) if not name.after_dot]
    numbers = dict.fromkeys(name for name in used if name in known and known[name].optional)
    return tuple(name for name in numbers if f"has_{name}" not in used)


def guards(condition: str) -> frozenset[str]:
    """The numbers for which a condition asks ``has_…``."""
    return frozenset(name.head[4:] for name in cel_text.names(condition) if name.head.startswith("has_"))


def _names(
    condition: str, ground: Ground, known: Mapping[str, FactSpec], loops: list[cel_text.Loop]
) -> Iterator[Diagnosis]:
    for name in cel_text.names(condition):
        bound = [loop for loop in loops if loop.variable == name.head and loop.start <= name.start < loop.end]
        declared = any(loop.variable == name.head for loop in loops) and not bound and len(name.parts) == 1
        if name.called and len(name.parts) == 1:
            yield from _function(name)
        elif name.after_dot or declared:
            continue
        elif bound:
            yield from _field(name, bound[-1], condition)
        elif name.head in ("lexicon", "options"):
            yield from _owned(name, ground)
        elif name.head not in known:
            yield _unknown_fact(name, ground, known)


def _function(name: cel_text.Name) -> Iterator[Diagnosis]:
    if name.head in (*FUNCTIONS, *BUILT_IN):
        return
    if name.head in ("matches", "map"):
        yield Diagnosis(name.start, said("not-available", head=name.head))
    else:
        yield _unknown(name.start, name.head, (*FUNCTIONS, *BUILT_IN), "function")


def _owned(name: cel_text.Name, ground: Ground) -> Iterator[Diagnosis]:
    kind, owned = ("lexicon", ground.lexicons) if name.head == "lexicon" else ("option", ground.options)
    if len(name.parts) < 2:
        yield Diagnosis(name.start, said("no-name", head=name.head))
    elif name.parts[1] not in owned:
        yield _unknown(name.start, name.parts[1], tuple(owned), kind)


def _field(name: cel_text.Name, loop: cel_text.Loop, condition: str) -> Iterator[Diagnosis]:
    if loop.source not in ROW_FIELDS or len(name.parts) < 2:
        return
    fields = fields_of(loop.source)
    field = name.parts[1]
    if field not in fields:
        yield _unknown(name.start, field, tuple(fields), "field")
    elif fields[field].optional and (has := f"{name.head}.has_{field}") not in condition:
        yield Diagnosis(name.start, said("may-be-missing", field=field, has=has))


def _unknown_fact(name: cel_text.Name, ground: Ground, known: Mapping[str, FactSpec]) -> Diagnosis:
    if name.head in ("and", "or", "not"):
        return Diagnosis(name.start, said("operators"), found=name.head)
    elsewhere = [scope for scope in SCOPES if name.head in visible(scope)]
    if elsewhere:
        where = next((scope for scope in SCOPES if any(spec.name == name.head for spec in FACTS[scope])), elsewhere[0])
        return Diagnosis(name.start, said("other-scope", head=name.head, where=where, scope=ground.scope))
    return _unknown(name.start, name.head, tuple(known), "fact")


def _unknown(offset: int, name: str, known: tuple[str, ...], kind: str) -> Diagnosis:
    near, expected = guess(name, known)
    if expected and len(known) > 12:
        near, expected = said("facts-listed"), None
    return Diagnosis(offset, said("unknown", name=name, kind=said(f"kind/{kind}"), near=near), expected=expected)


def _values(condition: str, known: Mapping[str, FactSpec], loops: list[cel_text.Loop]) -> Iterator[Diagnosis]:
    """Texts that an enum fact can never equal."""
    words = cel_text.tokens(condition)
    for place, word in enumerate(words):
        spec = _enum_at(words, place, known, loops)
        if spec is None:
            continue
        for text in _compared(words, place):
            value = cel_text.literal(text.text)
            if value not in spec.values:
                never = said("never-equal", word=word.text, value=value, near=guess(value, spec.values)[0])
                yield Diagnosis(text.start, never, expected="、".join(spec.values))


def _enum_at(
    words: list[cel_text.Token], place: int, known: Mapping[str, FactSpec], loops: list[cel_text.Loop]
) -> FactSpec | None:
    word = words[place]
    if word.kind != "name":
        return None
    if place > 1 and words[place - 1].text == ".":
        loop = next((loop for loop in loops if loop.variable == words[place - 2].text), None)
        spec = fields_of(loop.source).get(word.text) if loop and loop.source in ROW_FIELDS else None
    else:
        spec = known.get(word.text)
    return spec if spec is not None and spec.kind == "enum" else None


def _compared(words: list[cel_text.Token], place: int) -> Iterator[cel_text.Token]:
    following = words[place + 1 : place + 3]
    if len(following) == 2 and following[0].text in ("==", "!=") and following[1].kind == "text":
        yield following[1]
    elif len(following) == 2 and following[0].text == "in" and following[1].text == "[":
        for word in words[place + 3 :]:
            if word.text == "]":
                return
            if word.kind == "text":
                yield word


def _patterns(condition: str) -> Iterator[Diagnosis]:
    words = cel_text.tokens(condition)
    for place, word in enumerate(words):
        if word.text != "like" or place + 1 >= len(words) or words[place + 1].text != "(":
            continue
        depth = 0
        for inner in range(place + 1, len(words)):
            depth += (words[inner].text == "(") - (words[inner].text == ")")
            if depth == 0:
                break
            if depth == 1 and words[inner].text == ",":
                pattern = words[inner + 1] if inner + 1 < len(words) else None
                if pattern is None or pattern.kind != "text":
                    yield Diagnosis(words[inner].end, said("like-literal"))
                elif (fault := patterns.fault(cel_text.literal(pattern.text))) is not None:
                    yield Diagnosis(pattern.start, fault)


def _typed_body(condition: str, loop: cel_text.Loop, loops: list[cel_text.Loop], ground: Ground) -> list[Diagnosis]:
    """Check the body of a loop over records as if each field were a typed fact."""
    if loop.source not in ROW_FIELDS:
        return []
    around = [each for each in loops if each.start <= loop.start and loop.end <= each.end and each.source in ROW_FIELDS]
    extra = {f"{each.variable}.{name}": spec for each in around for name, spec in fields_of(each.source).items()}
    wrong = complaint(condition[loop.start : loop.end], ground, extra)
    return [_in_words(loop.start + wrong.offset, wrong.text, condition)] if wrong else []


_OVERLOAD = re.compile(r"found no matching overload for '(.+?)' applied to '\(?(.*?)\)?'$")
_SIGNS = {"_>_": ">", "_<_": "<", "_>=_": ">=", "_<=_": "<=", "_==_": "==", "_!=_": "!=", "_+_": "+", "_-_": "-",
          "_*_": "*", "_/_": "/", "_&&_": "&&", "_||_": "||", "!_": "!", "@in": "in", "_?_:_": "? :",
          "_[_]": "[ ]"}  # fmt: skip
_KINDS = ("double", "int", "string", "bool")


def _in_words(offset: int, text: str, condition: str) -> Diagnosis:
    """What the library said, in our words."""
    match = _OVERLOAD.search(text)
    if match:
        sign, types = _SIGNS.get(match[1], match[1]), [each.strip() for each in match[2].split(",")]
        kinds = [said(f"type/{each}") if each in _KINDS else Words(each, each) for each in types]
        both = Words("与".join(kind.zh for kind in kinds), " and ".join(kind.en for kind in kinds))
        hint = _hint(sign, types, offset, condition)
        return Diagnosis(offset, said("types", sign=sign, kinds=both, hint=hint))
    if text.startswith("result is"):
        return Diagnosis(0, said("no-flag"), found=text[10:])
    if "Syntax error" in text:
        return Diagnosis(offset, said("bad-condition", hint=_syntax_hint(condition)))
    return Diagnosis(offset, Words(f"条件写法不对（{text}）", text))


def _hint(sign: str, types: list[str], offset: int, condition: str) -> Words:
    numbers = [word for word in cel_text.tokens(condition) if word.kind == "number"]
    closest = min(numbers, key=lambda word: min(abs(word.start - offset), abs(word.end - offset)), default=None)
    if closest is not None and set(types) == {"double", "int"}:
        if "." not in closest.text:
            return said("hint/decimal", number=closest.text)
        return said("hint/whole", whole=closest.text.split(".")[0])
    if sign == "+" and "string" in types:
        return said("hint/no-joining")
    if sign in ("&&", "||", "!"):
        return said("hint/both-flags")
    if "string" in types and set(types) & {"double", "int"}:
        return said("hint/quote-texts")
    return NOTHING


def _syntax_hint(condition: str) -> Words:
    words = {word.text for word in cel_text.tokens(condition) if word.kind in ("name", "sign")}
    if words & {"and", "or", "not"}:
        return said("hint/operators")
    signs = [word.text for word in cel_text.tokens(condition)]
    if "=" in signs:
        return said("hint/equality")
    if condition.count("(") != condition.count(")"):
        return said("hint/brackets")
    return NOTHING
