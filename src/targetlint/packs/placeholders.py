"""The ``{placeholders}`` of messages and fixes: which there are at each scope, and filling them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from targetlint.errors import Words
from targetlint.facts.table import SEES, Scope, by_scope
from targetlint.packs.messages import said

PLACEHOLDERS: Mapping[Scope, Mapping[str, Words]] = {
    scope: {name: Words(zh, en) for name, zh, en in lines}
    for scope, lines in by_scope(Path(__file__).with_name("placeholders.tsv")).items()
}
"""What each scope adds; the scopes that a condition sees, its placeholders see too."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


OF_REMARKS = ("subject", "title", "year", "name", "level1", "level2", "key_task", "target", "canonical", "period")
"""What is filled for a check's remark besides its own words, where it speaks of an indicator or value."""


def available(scope: Scope, says: tuple[str, ...] | None = None) -> dict[str, Words]:
    """The placeholders of a rule of `scope`; `says` are those that its check fills, None for no check.

    >>> "unit" in available("term"), "unit" in available("form")
    (True, False)
    """
    if says is None:
        return {name: words for seen in SEES[scope] for name, words in PLACEHOLDERS[seen].items()}
    known = {name: words for each in PLACEHOLDERS.values() for name, words in each.items() if name in OF_REMARKS}
    return {**known, **{name: said("of-check") for name in says}}


def used(template: str) -> list[tuple[str, int]]:
    """The placeholders of a template, each with its place.

    >>> used("「{name}」以“{unit}”计")
    [('name', 1), ('unit', 10)]
    """
    return [(match[1], match.start()) for match in _PLACEHOLDER.finditer(template)]


def fill(template: str, said: Mapping[str, str]) -> str:
    """The template with its placeholders filled.

    >>> fill("{name}：{unknown}", {"name": "合格率"})
    '合格率：{unknown}'
    """
    return _PLACEHOLDER.sub(lambda match: said.get(match[1], match[0]), template)
