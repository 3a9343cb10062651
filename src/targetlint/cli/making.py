"""How a command is made in either language: its help, its options, ``--lang`` and ``--help``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from targetlint.cli.help import help_text
from targetlint.cli.language import default_language, language_of_call
from targetlint.errors import Lang, Words


def speaking() -> Lang:
    """The language in which this call's help is shown."""
    return language_of_call(sys.argv[1:])


def option(names: Sequence[str], words: Words, **more: Any) -> click.Option:
    """An option with its help in the language of the call."""
    return click.Option(list(names), help=words.say(speaking()), **more)


def argument(name: str, metavar: Words, **more: Any) -> click.Argument:
    """An argument, shown under a name in the language of the call."""
    return click.Argument([name], metavar=metavar.say(speaking()), **more)


def make(name: str, about: Words, parameters: Sequence[click.Parameter], run: Callable[..., int]) -> click.Command:
    """A command whose callback gets ``lang`` besides its own parameters and returns the exit code."""

    def call(lang: Lang | None, **given: Any) -> int:
        return run(lang=lang or _configured(given) or default_language(), **given)

    language = option(["--lang"], Words("语言：zh 或 en", "language: zh or en"), type=click.Choice(["zh", "en"]))
    stop = option(
        ["--help", "-h"],
        Words("显示本说明", "show this help"),
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_help,
    )
    return click.Command(
        name,
        callback=call,
        help=about.say(speaking()),
        params=[*parameters, language, stop],
        add_help_option=False,
    )


def _configured(given: Mapping[str, Any]) -> Lang | None:
    """The language that the configuration of the files asks for, in commands that take a configuration."""
    if "config" not in given:
        return None
    from targetlint.config import preferences

    return preferences(given.get("paths") or (), config=given["config"]).lang


def _help(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(help_text(context, speaking()))
        context.exit()
