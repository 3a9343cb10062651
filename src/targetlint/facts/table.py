"""The one table of everything that a condition can use, per scope: `facts.tsv`.

Text, enum, flag and list facts are never absent (``""``, ``"none"``, ``false``, ``[]``).  Only numbers
can be missing; each of those has a companion flag ``has_<name>``.  `docs/facts.md` is made from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast, get_args

import attrs

from targetlint.errors import Words
from targetlint.model import Comparator, Period, TargetKind
from targetlint.names.implied_units import UnitFamily
from targetlint.names.kinds import NameKind
from targetlint.names.polarity import Polarity

FactKind: TypeAlias = Literal["text", "enum", "flag", "number", "whole", "texts", "rows"]
Scope: TypeAlias = Literal["term", "target", "indicator", "form", "submission"]

SCOPES: tuple[Scope, ...] = ("term", "target", "indicator", "form", "submission")

SEES: Mapping[Scope, tuple[Scope, ...]] = {
    "form": ("form",),
    "indicator": ("form", "indicator"),
    "target": ("form", "indicator", "target"),
    "term": ("form", "indicator", "target", "term"),
    "submission": ("submission",),
}
"""The scopes whose facts a condition of a scope can use."""


@attrs.frozen
class FactSpec:
    """One fact: its kind, and what it says, in both languages."""

    name: str
    kind: FactKind
    words: Words
    values: tuple[str, ...] = ()
    """All values that an enum can take."""
    optional: bool = False
    """A number that can be missing; ``has_<name>`` tells."""


def by_scope(path: Path) -> Mapping[Scope, tuple[list[str], ...]]:
    """A table of ours: the columns of each line below its scope's heading, remarks left out."""
    found: dict[Scope, tuple[list[str], ...]] = {}
    for part in re.split(r"(?m)^\[", path.read_text(encoding="utf-8"))[1:]:
        heading, *lines = part.splitlines()
        found[cast(Scope, heading.rstrip("]"))] = tuple(line.split("\t") for line in lines)
    return found


_TYPES: Mapping[str, Any] = {
    "Comparator": Comparator,
    "NameKind": NameKind,
    "Period": Period,
    "Polarity": Polarity,
    "TargetKind": TargetKind,
    "UnitFamily": UnitFamily,
}
"""What the table calls by the name of a type: all values of that type."""


def _spec(name: str, kind: str, zh: str, en: str, values: str = "") -> FactSpec:
    listed = (get_args(_TYPES[word]) if word in _TYPES else (word,) for word in values.split())
    bare = kind.rstrip("?")
    return FactSpec(name, cast(FactKind, bare), Words(zh, en), tuple(chain.from_iterable(listed)), bare != kind)


FACTS: Mapping[Scope, tuple[FactSpec, ...]] = {
    scope: tuple(_spec(*columns) for columns in lines)
    for scope, lines in by_scope(Path(__file__).with_name("facts.tsv")).items()
}
"""Every fact, by the scope that it belongs to; lists of records are for ``exists``, ``all``, ``filter``."""

_ROW = FACTS["indicator"] + FACTS["target"] + FACTS["term"]
ROW_FIELDS: Mapping[str, tuple[FactSpec, ...]] = {
    "rows": _ROW,
    "terms": _ROW,
    "forms": tuple(spec for spec in FACTS["form"] if spec.kind != "rows"),
}
"""Fields of the records in each list; in `rows` the facts of a term are those of the first one."""

CEL_TYPES: Mapping[FactKind, str] = {
    "text": "string",
    "enum": "string",
    "flag": "bool",
    "number": "double",
    "whole": "int",
    "texts": "list<string>",
    "rows": "list<map<string, dyn>>",
}


@cache
def visible(scope: Scope) -> Mapping[str, FactSpec]:
    """The facts that a condition of `scope` can name, ``has_`` companions included.

    >>> "has_value" in visible("term"), "value" in visible("form")
    (True, False)
    """
    return {spec.name: spec for spec in _visible(scope)}


def _visible(scope: Scope) -> Iterator[FactSpec]:
    for seen in SEES[scope]:
        for spec in FACTS[seen]:
            if spec.kind == "rows" and seen != scope:
                continue
            yield from with_companion(spec)


def with_companion(spec: FactSpec) -> tuple[FactSpec, ...]:
    """A fact, and its ``has_`` flag when it can be missing."""
    if not spec.optional:
        return (spec,)
    return (spec, FactSpec(f"has_{spec.name}", "flag", Words(f"有 {spec.name}", f"there is a {spec.name}")))


@cache
def fields_of(rows: str) -> Mapping[str, FactSpec]:
    """The fields of a record in the list `rows`, ``has_`` companions included."""
    return {part.name: part for spec in ROW_FIELDS[rows] for part in with_companion(spec)}
