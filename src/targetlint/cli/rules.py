"""``targetlint rules``: every rule, as it stands here, as a table or JSON."""

from __future__ import annotations

import json
from typing import Any

import click

from targetlint.cli import making
from targetlint.errors import Lang, Words


def run(
    select: tuple[str, ...], ignore: tuple[str, ...], pack: tuple[str, ...], config: str | None,
    profile: str | None, format: str, lang: Lang,
) -> int:  # fmt: skip
    """Show the table."""
    records = [
        record
        for record in _records(select, ignore, pack, config, profile, lang)
        if not (select or ignore) or record["on"]
    ]
    if format == "json":
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
        return 0
    from targetlint.reports.layout import pad, width

    wide = max((width(record["rule"]) for record in records), default=0)
    names = {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}
    for record in records:
        severity = names[record["severity"]][lang == "en"]
        off = "" if record["on"] else ("（未启用）", " (off)")[lang == "en"]
        why = f"  ← {record['origin']}" if record["origin"] else ""
        click.echo(f"{pad(record['rule'], wide)}  {pad(severity, 8)}{record['title']}{off}{why}")
    on = sum(record["on"] for record in records)
    click.echo(Words(f"{len(records)} 条规则，启用 {on} 条", f"{len(records)} rules, {on} on").say(lang))
    return 0


def _records(
    select: tuple[str, ...], ignore: tuple[str, ...], pack: tuple[str, ...], config: str | None,
    profile: str | None, lang: Lang,
) -> list[dict[str, Any]]:  # fmt: skip
    from targetlint.config import setup
    from targetlint.engine.settings import resolve
    from targetlint.model import Form

    ready = setup(config=config, profile=profile, select=select, ignore=ignore, packs=pack)
    return [
        {
            "rule": active.rule.id,
            "severity": active.severity or active.rule.severity.default,
            "on": active.on,
            "title": active.rule.title.say(lang),
            "scope": active.rule.scope,
            "certainty": active.rule.certainty,
            "fix": active.rule.fix is not None,
            "options": {name: list(value) if isinstance(value, tuple) else value for name, value in active.options},
            "origin": "; ".join(dict.fromkeys(origin for _, origin in active.origins)),
            "cases": {"bad": len(active.rule.bad), "good": len(active.rule.good)},
        }
        for active in resolve(ready.packs, ready.settings, Form("", 1))
    ]


command = making.command("rules", run)
