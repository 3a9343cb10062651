"""YAML as data with positions: every scalar stays text, every node knows its line and column.

Read from PyYAML's event stream, so that ``no``, ``12:30`` and ``044`` stay what they are, duplicate
keys and aliases are refused, and depth and size are bounded before anything is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import yaml

from targetlint.errors import PackError, TargetlintError, Words
from targetlint.packs.messages import said

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
MAX_NODES = 50_000

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@attrs.frozen
class Mark:
    """A place in a file; both count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@attrs.frozen
class Scalar:
    """A piece of text; `plain` when it stood without quotes, so that ``null`` can mean nothing."""

    text: str
    mark: Mark
    plain: bool = True
    block: bool = False

    @property
    def null(self) -> bool:
        """Written as ``null``, ``~`` or nothing at all."""
        return self.plain and self.text in ("", "~", "null")


@attrs.frozen
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    mark: Mark


@attrs.frozen
class Mapping:
    """Keys and values in the order written."""

    entries: tuple[tuple[Scalar, Node], ...]
    mark: Mark

    def get(self, key: str) -> Node | None:
        """The value of `key`; None when it is absent or null."""
        for name, node in self.entries:
            if name.text == key:
                return None if isinstance(node, Scalar) and node.null else node
        return None

    def key(self, name: str) -> Scalar | None:
        """The key itself, for its place."""
        return next((key for key, _ in self.entries if key.text == name), None)


Node: TypeAlias = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """The node as dicts, lists and text; nulls are None."""
    if isinstance(node, Scalar):
        return None if node.null else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def at(node: Node, path: list[str | int]) -> Node:
    """The deepest node along `path`, which may lead to something that is not there."""
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            below = next((value for key, value in node.entries if key.text == step), None)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        else:
            below = None
        if below is None:
            return node
        node = below
    return node


def problem(mark: Mark, words: Words, *, found: str | None = None, expected: str | None = None) -> TargetlintError:
    """One fault in a pack file, with its place."""
    if found is expected is None:
        return PackError(words, where=str(mark))
    return TargetlintError(words, where=str(mark), found=found, expected=expected)


def read(path: Path, *, shown: str | None = None) -> tuple[Node, str]:
    """One YAML file as nodes, and its text.

    Args:
        path: the file.
        shown: its name in messages.

    Raises:
        TargetlintError: it can't be read, is no YAML, or is larger or deeper than a pack needs.
    """
    name = shown or str(path)
    top = Mark(name, 1, 1)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise problem(top, said("unreadable", reason=error.strerror)) from error
    if len(data) > MAX_BYTES:
        raise problem(top, said("file-large", most=MAX_BYTES // 1000))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise problem(Mark(name, line, 1), said("no-utf8")) from error
    return parse(text, name), text


def parse(text: str, name: str) -> Node:
    """YAML text as nodes.

    Raises:
        TargetlintError: the text is no YAML, or uses what packs don't allow.
    """
    _bounded_flow(text, name)
    try:
        events = iter(yaml.parse(text, Loader=_Loader))
        builder = _Builder(name)
        return builder.document(events)
    except yaml.YAMLError as error:
        raise _yaml_error(error, name) from error


def _bounded_flow(text: str, name: str) -> None:
    """Refuse deep nesting before the C parser sees it: each level of flow costs it stack."""
    if text.count("[") + text.count("{") < MAX_DEPTH:
        return
    depth = 0
    for place, sign in enumerate(text):
        if sign in "[{":
            depth += 1
            if depth > 500:
                line = text[:place].count("\n") + 1
                raise problem(Mark(name, line, 1), said("brackets-deep"))
        elif sign in "]}":
            depth = max(0, depth - 1)


class _Builder:
    """Builds nodes from events, counting them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.count = 0

    def document(self, events: Iterator[Any]) -> Node:
        for event in events:
            if isinstance(event, yaml.StreamEndEvent):
                raise problem(Mark(self.name, 1, 1), said("file-empty"))
            if isinstance(event, yaml.DocumentStartEvent):
                break
        node = self.node(next(events), events, 0)
        next(events)  # the end of the document
        following = next(events)
        if isinstance(following, yaml.DocumentStartEvent):
            raise problem(self.mark(following), said("two-documents"))
        return node

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        self.count += 1
        mark = self.mark(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise problem(mark, said("anchors"))
        if getattr(event, "tag", None) is not None:
            raise problem(mark, said("tags", tag=event.tag))
        if self.count > MAX_NODES:
            raise problem(mark, said("many-nodes", most=MAX_NODES))
        if depth > MAX_DEPTH:
            raise problem(mark, said("deep", most=MAX_DEPTH))
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, mark, plain=event.style in (None, ""), block=event.style in ("|", ">"))
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self.items(events, depth)), mark)
        return self.mapping(mark, events, depth)

    def items(self, events: Iterator[Any], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, events, depth + 1)

    def mapping(self, mark: Mark, events: Iterator[Any], depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                raise problem(key.mark, said("key-text"))
            if key.text in seen:
                raise problem(key.mark, said("twice", name=key.text, first=seen[key.text]))
            seen[key.text] = key.mark.line
            entries.append((key, self.node(next(events), events, depth + 1)))
        return Mapping(tuple(entries), mark)

    def mark(self, event: Any) -> Mark:
        return Mark(self.name, event.start_mark.line + 1, event.start_mark.column + 1)


def _yaml_error(error: yaml.YAMLError, name: str) -> TargetlintError:
    place = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    mark = Mark(name, place.line + 1, place.column + 1) if place else Mark(name, 1, 1)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    return problem(mark, Words(_in_chinese(what), f"not valid YAML: {what}"))


def _in_chinese(what: str) -> str:
    lines = Path(__file__).with_name("yaml_faults.tsv").read_text(encoding="utf-8").splitlines()
    known = next((zh for en, zh in (line.split("\t") for line in lines) if en in what), None)
    return f"YAML 写法不对：{known}" if known else f"YAML 写法不对（{what}）"


def place_in(text: str, scalar: Scalar, offset: int) -> Mark:
    """Where the character at `offset` of a scalar's text stands in the file `text`.

    Folding, indentation and quotes only add characters to what is in the file, so both are walked
    together: the n-th visible character of the scalar is met in the same order in the file.
    """
    lines = text.splitlines(keepends=True)
    start = sum(len(line) for line in lines[: scalar.mark.line - 1]) + scalar.mark.column - 1
    if scalar.block:
        start = text.find("\n", start) + 1
    place = start
    for sign in scalar.text[:offset]:
        if sign.isspace():
            continue
        at_sign = text.find(sign, place)
        if at_sign < 0:
            break
        place = at_sign + 1
    if offset < len(scalar.text) and not scalar.text[offset].isspace():
        here = text.find(scalar.text[offset], place)
        place = here if here >= 0 else place
    line = text.count("\n", 0, place)
    column = place - (text.rfind("\n", 0, place) + 1)
    return Mark(scalar.mark.file, line + 1, column + 1)
