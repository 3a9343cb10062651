"""``targetlint test``: run the cases that every rule of a pack carries, and on demand its mutants."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from targetlint.cli import making
from targetlint.errors import Lang, Words

if TYPE_CHECKING:
    from targetlint.engine.coverage import Shortfall
    from targetlint.packs import Pack, Rule


def run(path: str, rule: tuple[str, ...], mutate: bool, format: str, lang: Lang) -> int:
    """Try every case; the report names each shortfall with its place."""
    from targetlint.packs.shelf import packs_in

    counted: Counter[str] = Counter()
    shortfalls: list[Shortfall] = []
    for pack in packs_in(Path(path)):
        chosen = [each for each in pack.rules if not rule or each.id in rule or each.name in rule]
        shortfalls += _tried(pack, chosen, counted)
        if mutate:
            shortfalls += _mutated(pack, chosen, counted)
    counted["shortfalls"] = len(shortfalls)
    if format == "json":
        counts = {key: counted[key] for key in ("rules", "cases", "mutants", "shortfalls")}
        click.echo(json.dumps({**counts, "found": [_record(each) for each in shortfalls]}, ensure_ascii=False))
        return 1 if shortfalls else 0
    for each in shortfalls:
        shown = Words(f"（{each.case}）", f" ({each.case})").say(lang) if each.case else ""
        click.echo(f"{each.place}: {each.rule}{shown}: {each.words.say(lang)}")
    click.echo(_summary(counted, mutate).say(lang))
    return 1 if shortfalls else 0


def _tried(pack: Pack, chosen: Sequence[Rule], counted: Counter[str]) -> Iterator[Shortfall]:
    from targetlint.engine.trials import try_pack
    from targetlint.packs.shelf import around

    for tried, case, faults in try_pack(pack, around(pack)):
        if tried in chosen:
            counted["cases" if case is not None else "rules"] += 1
            yield from faults


def _mutated(pack: Pack, chosen: Sequence[Rule], counted: Counter[str]) -> Iterator[Shortfall]:
    from targetlint.engine.mutants import survivors

    for tried in chosen:
        made, gaps = survivors(pack, tried)
        counted["mutants"] += made
        yield from gaps


def _record(each: Any) -> dict[str, Any]:
    return {
        "rule": each.rule,
        "place": each.place,
        "case": each.case,
        "message": {"zh": each.words.zh, "en": each.words.en},
    }


def _summary(counted: Counter[str], mutate: bool) -> Words:
    zh = f"{counted['rules']} 条规则，{counted['cases']} 个用例"
    en = f"{counted['rules']} rules, {counted['cases']} cases"
    if mutate:
        zh += f"，{counted['mutants']} 个变异"
        en += f", {counted['mutants']} mutants"
    if counted["shortfalls"]:
        return Words(f"{zh}：{counted['shortfalls']} 处不符", f"{en}: {counted['shortfalls']} shortfalls")
    return Words(f"{zh}：全部通过", f"{en}: all pass")


command = making.command("test", run)
