"""``targetlint config [FILE]``: the settings that hold for a file, and where each came from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from targetlint.cli import making
from targetlint.errors import CallError, Lang, Words

if TYPE_CHECKING:
    from targetlint.engine.settings import Active


def run(
    file: str | None, select: tuple[str, ...], ignore: tuple[str, ...], pack: tuple[str, ...], config: str | None,
    profile: str | None, format: str, lang: Lang,
) -> int:  # fmt: skip
    """Show what differs from the defaults, and who said so."""
    from targetlint.config import preferences, setup
    from targetlint.engine.settings import resolve
    from targetlint.model import Form

    if file and not Path(file).exists():
        raise CallError(Words("没有这个文件", "there is no such file"), where=file)
    wishes = preferences([file] if file else [], config=config)
    ready = setup([file] if file else [], config=config, profile=profile, select=select, ignore=ignore, packs=pack)
    changed = [
        {"rule": active.rule.id, "setting": what, "value": _value(active, what), "origin": origin}
        for active in resolve(ready.packs, ready.settings, Form(file or "", 1))
        for what, origin in active.origins
    ]
    sources = [str(source.path) for source in ready.sources]
    record = {
        "file": file,
        "sources": sources,
        "packs": [{"name": pack.name, "version": pack.version, "folder": str(pack.folder)} for pack in ready.packs],
        "baseline": ready.baseline.path if ready.baseline else None,
        "waivers": len(ready.waivers),
        "fail-on": wishes.fail_on or "error",
        "lang": wishes.lang,
        "rules": changed,
    }
    if format == "json":
        click.echo(json.dumps(record, ensure_ascii=False, indent=2, default=list))
        return 0
    for line in _lines(record, lang):
        click.echo(line)
    return 0


def _value(active: Active, what: str) -> Any:
    return {"on": active.on, "severity": active.severity, **dict(active.options)}[what]


def _lines(record: Mapping[str, Any], lang: Lang) -> Iterator[str]:
    none = Words("（无，全用默认值）", "(none; defaults)").say(lang)
    packs = " ".join(f"{pack['name']} {pack['version']}" for pack in record["packs"])
    yield f"{Words('设置文件', 'configuration').say(lang)}: {', '.join(record['sources']) or none}"
    yield f"{Words('规则包', 'packs').say(lang)}: {packs}"
    yield f"{Words('基线', 'baseline').say(lang)}: {record['baseline'] or '-'}"
    yield f"{Words('豁免', 'waivers').say(lang)}: {record['waivers']}"
    yield f"fail-on: {record['fail-on']}"
    if record["lang"]:
        yield f"lang: {record['lang']}"
    for each in record["rules"]:
        value = ("on" if each["value"] else "off") if each["setting"] == "on" else each["value"]
        yield f"{each['rule']}  {each['setting']} = {value}  ← {each['origin']}"


command = making.command("config", run)
