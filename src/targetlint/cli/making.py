"""How a command is made in either language: its help, its options, ``--lang`` and ``--help``.

What a command says and takes stands in ``commands/NAME.toml``: ``about``, the parameters in the order of the help,
and further texts as pairs of Chinese and English.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import click

from targetlint.cli.help import help_text
from targetlint.cli.language import default_language, language_of_call
from targetlint.errors import Lang, Words


@cache
def page(name: str) -> Mapping[str, Any]:
    """Everything that is written down about a command."""
    return tomllib.loads((Path(__file__).parent / "commands" / f"{name}.toml").read_text(encoding="utf-8"))


def texts(name: str, section: str) -> Mapping[str, Words]:
    """The texts of one section of a command's page.

    >>> texts("why", "states")["off"].en
    'off'
    """
    return {key: Words(*both) for key, both in page(name)[section].items()}


def command(name: str, run: Callable[..., int]) -> click.Command:
    """The command of a page.

    Args:
        name: the page, and what the command is called.
        run: gets the parameters by name, and ``lang``; returns the exit code.
    """
    return make(name, Words(**page(name)["about"]), list(_parameters(name)), run)


def _parameters(name: str) -> Iterator[click.Parameter]:
    for row in page(name)["parameters"]:
        if "shared" in row:
            yield from _parameters(row["shared"])
            continue
        more = dict(row)
        if "choices" in row:
            more["type"] = click.Choice(more.pop("choices"))
        if "option" in row:
            yield option(more.pop("option"), Words(*more.pop("help")), **more)
        else:
            yield argument(more.pop("argument"), Words(*more.pop("shown")), **more)


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
