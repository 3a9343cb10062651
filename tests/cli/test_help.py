"""The help of every command, as a person at a terminal of 80 columns sees it."""

from importlib import import_module

import click
import pytest

from targetlint.cli import making
from targetlint.cli.help import help_text
from targetlint.cli.main import COMMANDS
from targetlint.errors import Lang, Words
from targetlint.reports.layout import width


def shown(command: click.Command, lang: Lang) -> list[str]:
    context = click.Context(command, info_name=f"targetlint {command.name}")
    return help_text(context, lang).splitlines()


@pytest.mark.parametrize("name", COMMANDS)
def test_no_line_is_wider_than_a_screen(name: str) -> None:
    lines = shown(import_module(COMMANDS[name][0]).command, "zh")
    assert lines[0].startswith(f"用法：targetlint {name} [选项]")
    assert [line for line in lines if width(line) > 79] == []
    assert any(line.strip().startswith("-h, --help") for line in lines)


def test_paragraphs_and_long_options() -> None:
    command = making.make(
        "say",
        Words("第一段的\n两行。\n\n    \b\n    甲\n    乙", "One paragraph\nof two lines."),
        [
            making.argument("name", Words("名称", "NAME")),
            click.Option(["--very-long-option-of-many-words"], help="说明", metavar="WORD"),
        ],
        lambda **_: 0,
    )
    lines = shown(command, "zh")
    assert lines[:8] == ["用法：targetlint say [选项] 名称", "", "  第一段的两行。", "", "  甲", "  乙", "", "选项："]
    place = lines.index("  --very-long-option-of-many-words WORD")
    assert lines[place + 1].strip() == "说明"
    command.help = "One paragraph\nof two lines."
    assert shown(command, "en")[2] == "  One paragraph of two lines."
