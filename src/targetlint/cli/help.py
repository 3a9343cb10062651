"""The help of a command as text: in the language of the call, and no wider than a screen of wide characters."""

from __future__ import annotations

from collections.abc import Iterable

import click

from targetlint.errors import Lang, Words
from targetlint.reports.layout import pad, width, wrap

CELLS = 78
NAMES_UP_TO = 24
"""A wider option stands on a line of its own, its description below."""
KEEP_LINES = "\b"
"""A paragraph that begins with this keeps its lines, as click has it."""
USAGE = Words("用法：", "Usage: ")
OPTIONS = Words("选项", "OPTIONS")


def help_text(context: click.Context, lang: Lang) -> str:
    """Usage, what the command is for, and its options."""
    command = context.command
    arguments = [each.make_metavar(context) for each in command.params if isinstance(each, click.Argument)]
    head = " ".join([context.command_path, f"[{OPTIONS.say(lang)}]", *arguments])
    rows = [
        (record[0], each.help or "")
        for each in command.params
        if isinstance(each, click.Option) and (record := each.get_help_record(context))
    ]
    heading = "选项：" if lang == "zh" else "Options:"
    return "\n".join([USAGE.say(lang) + head, "", *_about(command.help or "", lang), heading, *_table(rows)])


def _about(text: str, lang: Lang) -> Iterable[str]:
    for paragraph in text.split("\n\n"):
        lines = [line.strip() for line in paragraph.splitlines()]
        if KEEP_LINES in lines:
            lines.remove(KEEP_LINES)
        else:
            lines = [("" if lang == "zh" else " ").join(lines)]
        for line in lines:
            yield from (f"  {part.rstrip()}" for part in wrap(line, CELLS - 2))
        yield ""


def _table(rows: list[tuple[str, str]]) -> Iterable[str]:
    column = max((width(name) for name, _ in rows if width(name) <= NAMES_UP_TO), default=0)
    for name, words in rows:
        lines = [line.rstrip() for line in wrap(words, CELLS - column - 4)]
        if width(name) > column:
            yield f"  {name}"
        else:
            yield f"  {pad(name, column)}  {lines.pop(0)}"
        yield from (" " * (column + 4) + line for line in lines)
