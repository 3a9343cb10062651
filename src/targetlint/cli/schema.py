"""``targetlint schema NAME``: the JSON Schemas, for editors and other programs."""

from __future__ import annotations

import json

import click

from targetlint.cli import making
from targetlint.errors import Lang, Words
from targetlint.packs.schemas import SCHEMAS

ABOUT = Words(
    "输出 JSON Schema：config 设置、rule 规则、pack 规则包、lexicon 词表、profile 口径、report JSON 报告。",
    "Print a JSON Schema: config, rule, pack, lexicon, profile or report.",
)


def run(name: str, lang: Lang) -> int:
    """Print one schema."""
    click.echo(json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2))
    return 0


command = making.make(
    "schema", ABOUT, [making.argument("name", Words("名称", "NAME"), type=click.Choice(list(SCHEMAS)))], run
)
