"""How commands are made in either language, and the pages that they are made from."""

from pathlib import Path

import click
import pytest

from targetlint.cli import making
from targetlint.cli.main import COMMANDS
from targetlint.errors import Lang, Words

PAGES = sorted(path.stem for path in Path(making.__file__).parent.glob("commands/*.toml"))


def made() -> click.Command:
    def run(name: str, loud: bool, lang: Lang) -> int:
        click.echo(f"{name} {loud} {lang}")
        return 3

    return making.make(
        "say",
        Words("说一句", "say something"),
        [
            making.argument("name", Words("名称", "NAME")),
            making.option(["--loud"], Words("大声", "loudly"), is_flag=True),
        ],
        run,
    )


def test_the_callback_gets_the_language_and_gives_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert made().main(["甲", "--lang", "en"], standalone_mode=False) == 3
    assert capsys.readouterr().out == "甲 False en\n"


@pytest.mark.parametrize(("lang", "part"), [("zh", "说一句"), ("en", "say something")])
def test_help_speaks_the_language_of_the_call(
    lang: str, part: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["targetlint", "say", "--lang", lang])
    made().main(["--help"], standalone_mode=False)
    assert part in capsys.readouterr().out


def test_every_command_has_a_page_and_every_page_a_command() -> None:
    assert {*COMMANDS, "which-rules"} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_text_of_a_page_is_there_in_both_languages(name: str) -> None:
    page = making.page(name)
    pairs = [row.get("help") or row.get("shown") for row in page["parameters"] if "shared" not in row]
    if name != "which-rules":
        pairs.append([page["about"]["zh"], page["about"]["en"]])
    for section, table in page.items():
        if section not in ("about", "parameters", "files"):
            pairs += [list(both.values()) if isinstance(both, dict) else both for both in table.values()]
    assert all(len(pair) == 2 and all(pair) for pair in pairs)


def test_shared_parameters_stand_where_the_page_names_them() -> None:
    names = [each.name for each in making.command("why", lambda **_: 0).params]
    assert names == ["place", "select", "ignore", "pack", "config", "profile", "format", "lang", "help"]
