"""``targetlint explain RULE``: what to avoid and prefer, why, options and cases."""

from __future__ import annotations

import click

from targetlint.cli import making
from targetlint.errors import CallError, Lang, Words, nearest

ABOUT = Words(
    "说明一条规则：为什么、避免什么、怎样写、依据、参数。RULE 写全名（unit/missing-unit）或后半截。",
    "Explain one rule.  RULE is its id (unit/missing-unit) or the last part of it.",
)

WAIVERS = {
    "waivers/expired": Words(
        """豁免已经到期

targetlint.toml 里的一条 [[waivers]] 过了 until 写的日期，不再起作用。
重新核对那一处：仍有理由就改 until，否则改好指标值并删去这一条。""",
        """A waiver has ended

A [[waivers]] entry of targetlint.toml is past its `until` and no longer holds.
Look at the place again: set a new `until` for a good reason, or mend the value and delete the entry.""",
    ),
    "waivers/unused": Words(
        """豁免没有对应的问题

targetlint.toml 里的一条 [[waivers]] 没有匹配到任何问题：问题已经改好，或者 rule、file、form、name、target 写得不对。
请改对或删去这一条。""",
        """A waiver covers nothing

No finding fits a [[waivers]] entry of targetlint.toml: the value was mended, or its rule, file, form, name or target
is written wrongly.  Correct or delete the entry.""",
    ),
}
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


command = making.make(
    "explain",
    ABOUT,
    [
        making.argument("rule", Words("规则", "RULE")),
        making.option(["--pack"], Words("另外的规则包（可重复）", "a further pack"), multiple=True, metavar="PACK"),
    ],
    run,
)
