"""The published JSON Schemas: what the loaders check, and what editors complete from.

One file each beside this one.  ``{"$ref": "words"}`` stands for an entry of ``definitions.json``, put in
where it is named, so that each schema is whole by itself; keys beside it are added.  Our loader keeps
every scalar as text; an editor reads ``5`` as a number and ``true`` as a boolean: both are allowed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib.resources import files
from typing import Any, get_args

from targetlint.model import Severity

Schema = dict[str, Any]

SEVERITIES: tuple[str, ...] = get_args(Severity)


@cache
def _file(name: str) -> Schema:
    return dict(json.loads((files(__name__) / f"{name}.json").read_text(encoding="utf-8")))


def defined(name: str) -> Schema:
    """An entry of the definitions.

    >>> defined("certainty")
    {'enum': ['sure', 'likely', 'arguable']}
    """
    return dict(_whole(_file("definitions")[name]))


def _whole(node: Any) -> Any:
    if isinstance(node, list):
        return [_whole(each) for each in node]
    if not isinstance(node, dict):
        return node
    found: Schema = {}
    for key, value in node.items():
        found |= defined(value) if key == "$ref" else {key: _whole(value)}
    return found


def schema(name: str) -> Schema:
    """A schema by its name, whole."""
    return dict(_whole(_file(name)))


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    name: partial(schema, name) for name in ("config", "rule", "pack", "lexicon", "profile", "report")
}
"""What makes each schema, by name; ``schemas/`` of the repository holds them as files."""

NAME = str(defined("name")["pattern"])
"""What packs and rules may be called."""
