"""Data against a schema, with faults in both languages (the door for jsonschema-rs)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import attrs
import jsonschema_rs

from targetlint.errors import Words, nearest


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
    path, name, value = tuple(error.instance_path), error.kind.name, error.kind.value
    if name == "additionalProperties":
        known = _properties(schema, list(error.schema_path)[:-1])
        for key in value:
            close = nearest(key, known)
            zh = f"，是不是 “{close}”？" if close else ""
            en = f"; did you mean '{close}'?" if close else ""
            yield Fault(
                path,
                Words(f"这里没有“{key}”这一项{zh}", f"there is no key '{key}' here{en}"),
                expected=None if close else "、".join(known),
                key=key,
            )
    elif name == "required":
        yield Fault(path, Words(f"缺少“{value}”", f"'{value}' is missing"))
    elif name == "enum":
        choices = [str(choice) for choice in value if not isinstance(choice, bool)]
        close = nearest(str(error.instance), choices)
        zh, en = (f"，是不是 “{close}”？", f"; did you mean '{close}'?") if close else ("", "")
        yield Fault(
            path,
            Words(f"不能这样写{zh}", f"not allowed here{en}"),
            found=str(error.instance),
            expected="、".join(choices),
        )
    elif name == "type":
        wanted = [_TYPES[each] for each in value if each in _TYPES]
        kinds = Words("或".join(words.zh for words in wanted), " or ".join(words.en for words in wanted))
        yield Fault(path, Words(f"这里应当是{kinds.zh}", f"this should be {kinds.en}"), found=_short(error.instance))
    elif name in ("minLength", "minItems"):
        yield Fault(path, Words("不能为空", "must not be empty"))
    elif name == "pattern":
        dated = str(value).startswith(r"^\d{4}-")
        words = Words("只能用小写字母、数字和连字符", "use lower-case letters, digits and hyphens only")
        yield Fault(
            path,
            Words("这里应当是日期", "this should be a date") if dated else words,
            found=str(error.instance),
            expected="2026-12-31" if dated else None,
        )
    else:
        yield Fault(path, Words(f"不合要求（{error.message}）", error.message))


_TYPES = {
    "object": Words("若干“键: 值”", "a mapping of keys to values"),
    "array": Words('列表，如 ["甲", "乙"]', 'a list, as ["a", "b"]'),
    "string": Words("文字", "text"),
    "number": Words("数字", "a number"),
    "integer": Words("整数", "a whole number"),
    "boolean": Words("true 或 false", "true or false"),
}


def _properties(schema: Mapping[str, Any], path: list[str | int]) -> list[str]:
    here: Any = schema
    for step in path:
        here = here[step]
    return list(here.get("properties", {}))


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"
