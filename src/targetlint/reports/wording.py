"""Every fixed text of the reports, in both languages; messages of rules come from their packs."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from targetlint.errors import Words
from targetlint.model import Period, Severity

TEXTS: Mapping[str, Words] = {
    key: Words(*both)
    for key, both in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")).items()
}

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
ASKS: Mapping[Severity, str] = {"error": "must-change", "warning": "will-be-asked", "info": "style"}
PERIODS: tuple[Period, ...] = ("annual", "half-year", "medium-term")


def pack_title(pack: str, lang: str) -> str:
    """What a rule pack is called; other people's packs go by their id.

    >>> pack_title("unit", "zh"), pack_title("our-county", "zh")
    ('单位', 'our-county')
    """
    words = TEXTS.get(f"pack-{pack}")
    return words.say(lang) if words is not None else pack


def say(key: str, lang: str, **fill: object) -> str:
    """The text `key` in `lang` with its placeholders filled.

    >>> say("form", "zh", index=2)
    '第2张表'
    """
    return TEXTS[key].say(lang).format(**fill)
