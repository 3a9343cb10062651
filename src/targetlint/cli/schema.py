"""``targetlint schema NAME``: the JSON Schemas, for editors and other programs."""

from __future__ import annotations

import json

import click

from targetlint.cli import making
from targetlint.errors import Lang
from targetlint.packs.schemas import SCHEMAS


def run(name: str, lang: Lang) -> int:
    """Print one schema."""
    click.echo(json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2))
    return 0


command = making.command("schema", run)
