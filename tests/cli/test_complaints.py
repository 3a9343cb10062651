import click
import pytest

from targetlint.cli.complaints import in_words


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--format", type=click.Choice(["text", "json"]))
@click.option("--seconds", type=int)
def command(files: tuple[str, ...], format: str, seconds: int) -> None: ...


def complaint_of(*arguments: str) -> click.ClickException:
    with pytest.raises(click.ClickException) as caught:
        command.main(list(arguments), standalone_mode=False)
    return caught.value


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["a", "--fromat", "json"], "没有“--fromat”这个选项，是不是想用 --format？", "there is no option --fromat"),
        (["a", "--format", "xml"], "--format 不能是“xml”，可选：text、json", "--format can't be 'xml'"),
        (["a", "--format"], "--format 后面缺少内容", "--format needs a value"),
        ([], "缺少 FILES（", "FILES is missing"),
        (["a", "--seconds", "x"], "--seconds 的值不对", "--seconds:"),
    ],
)
def test_each_complaint_is_one_sentence_in_both_languages(arguments: list[str], zh: str, en: str) -> None:
    words = in_words(complaint_of(*arguments), "check")
    assert words.zh.startswith(zh)
    assert words.en.startswith(en)
    assert "targetlint check --help" in words.zh
    assert "\n" not in words.zh + words.en
