"""``targetlint explain RULE``: what to avoid and prefer, why, options and cases."""

from __future__ import annotations

import click

from targetlint.cli import making
from targetlint.errors import CallError, Lang, Words, nearest

WAIVERS = {rule: Words(**both) for rule, both in making.page("explain")["waivers"].items()}
"""The two findings that no pack has: the engine speaks of the configuration's own waivers."""


def run(rule: str, pack: tuple[str, ...], lang: Lang) -> int:
    """Show one rule."""
    from targetlint.config import setup
    from targetlint.engine.rule_page import explanation

    packs = setup(packs=pack).packs
    found = [(each, one) for each in packs for one in each.rules if rule in (one.id, one.name)]
    if not found and rule in WAIVERS:
        click.echo(f"{rule}  {WAIVERS[rule].say(lang)}")
        return 0
    if not found:
        ids = [one.id for each in packs for one in each.rules]
        by_name = {one.partition("/")[2]: one for one in ids}
        near = nearest(rule, [*ids, *by_name])
        close = by_name.get(near, near) if near else None
        zh, en = (f"，是不是 {close}？", f"; did you mean {close}?") if close else ("", "")
        raise CallError(
            Words(
                f"没有“{rule}”这条规则{zh}（targetlint rules 列出全部）",
                f"there is no rule '{rule}'{en} (targetlint rules lists them)",
            )
        )
    click.echo("\n\n".join(explanation(each, one, lang) for each, one in found))
    return 0


command = making.command("explain", run)
