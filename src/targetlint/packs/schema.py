"""Data against a schema, with faults in both languages (the door for jsonschema-rs)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import attrs
import jsonschema_rs

from targetlint.errors import Words, guess
from targetlint.packs.messages import said


@attrs.frozen
class Fault:
    """One fault: the path to it in the data, what is wrong, what stood there, what was expected."""

    path: tuple[str | int, ...]
    words: Words
    found: str | None = None
    expected: str | None = None
    key: str | None = None
    """The key in question, where the fault is one of a mapping's keys."""


@cache
def _validator(make: Callable[[], Mapping[str, Any]]) -> Any:
    return jsonschema_rs.Draft202012Validator(dict(make()))


def faults(data: Any, make: Callable[[], Mapping[str, Any]]) -> Iterator[Fault]:
    """Every fault of `data` against the schema that `make` gives.

    >>> schema = lambda: {"type": "object", "properties": {"title": {}}, "additionalProperties": False}
    >>> [fault.words.en for fault in faults({"titel": 1}, schema)]
    ["there is no key 'titel' here; did you mean 'title'?"]
    """
    for error in _validator(make).iter_errors(data):
        yield from _translated(error, make())


def _translated(error: Any, schema: Mapping[str, Any]) -> Iterator[Fault]:
    if error.kind.name == "additionalProperties":
        known = _properties(schema, list(error.schema_path)[:-1])
        yield from (_unknown_key(error, key, known) for key in error.kind.value)
    else:
        yield _FAULTS.get(error.kind.name, _otherwise)(error)


def _unknown_key(error: Any, key: str, known: list[str]) -> Fault:
    near, expected = guess(key, known)
    return Fault(tuple(error.instance_path), said("no-key", key=key, near=near), expected=expected, key=key)


def _no_choice(error: Any) -> Fault:
    choices = [str(choice) for choice in error.kind.value if not isinstance(choice, bool)]
    found = str(error.instance)
    words = said("no-choice", near=guess(found, choices)[0])
    return Fault(tuple(error.instance_path), words, found=found, expected="、".join(choices))


def _other_type(error: Any) -> Fault:
    wanted = [said(f"type/{each}") for each in error.kind.value if each in _TYPES]
    kinds = Words("或".join(words.zh for words in wanted), " or ".join(words.en for words in wanted))
    return Fault(tuple(error.instance_path), said("other-type", kinds=kinds), found=_short(error.instance))


def _no_match(error: Any) -> Fault:
    path, found = tuple(error.instance_path), str(error.instance)
    if str(error.kind.value).startswith(r"^\d{4}-"):
        return Fault(path, said("no-date"), found=found, expected="2026-12-31")
    return Fault(path, said("name-letters"), found=found)


def _otherwise(error: Any) -> Fault:
    return Fault(tuple(error.instance_path), Words(f"不合要求（{error.message}）", error.message))


_FAULTS: Mapping[str, Callable[[Any], Fault]] = {
    "required": lambda error: Fault(tuple(error.instance_path), said("missing", key=error.kind.value)),
    "enum": _no_choice,
    "type": _other_type,
    "minLength": lambda error: Fault(tuple(error.instance_path), said("empty")),
    "minItems": lambda error: Fault(tuple(error.instance_path), said("empty")),
    "pattern": _no_match,
}


_TYPES = ("object", "array", "string", "number", "integer", "boolean")


def _properties(schema: Mapping[str, Any], path: list[str | int]) -> list[str]:
    here: Any = schema
    for step in path:
        here = here[step]
    return list(here.get("properties", {}))


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
