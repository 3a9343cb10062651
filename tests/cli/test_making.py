"""How commands are made in either language."""

import click
import pytest

from targetlint.cli import making
from targetlint.errors import Lang, Words


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
