"""``targetlint parse`` for programs and for people."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from targetlint.cli.parse import as_json, as_text, lines_of, reading
from targetlint.value import parse


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "targetlint", "parse", *arguments], input=given, capture_output=True, check=False
    )


def test_the_nth_object_answers_the_nth_line() -> None:
    lines = "≥95%\n\n  \na\u2028b\u0085c\x0bd\n\udcff≥5人\n/\n12月\r\n最后".encode("utf-8", errors="surrogateescape")
    result = run("--format", "jsonl", given=lines)
    assert result.returncode == 0
    answers = [json.loads(line) for line in result.stdout.decode().split("\n")[:-1]]
    assert [one["source"] for one in answers] == [
        "≥95%",
        "",
        "  ",
        "a\u2028b\u0085c\x0bd",
        "\udcff≥5人",
        "/",
        "12月\r",
        "最后",
    ]
    assert len(result.stdout.decode().splitlines()) == 8


def test_arguments_one_object_each_even_when_they_look_like_options() -> None:
    result = run("-5%", "≥3次")
    assert [json.loads(line)["terms"][0]["value"] for line in result.stdout.decode().splitlines()] == ["-5", "3"]


def test_a_mistyped_option_is_one_clear_message() -> None:
    result = run("--fromat", "text")
    assert result.returncode == 2
    assert "--format" in result.stderr.decode()
    assert result.stdout == b""


def test_an_unknown_format_is_refused() -> None:
    assert run("--format", "xml", "5").returncode == 2


def test_for_people_the_columns_align() -> None:
    shown = as_text(parse("满意度≧９５％（全年）"), "zh").split("\n")
    assert shown == [
        "满意度≧９５％（全年）", "  类别      数值", "  读作      不低于 95 %", "  所指      满意度", "  备注      全年", "  规范写法  满意度：≥95%（全年）", "  读时修正  全角改半角",
    ]  # fmt: skip


def test_in_english() -> None:
    assert "at least 95 %" in as_text(parse("≥95%"), "en")
    assert run("--format", "text", "--lang", "en", "/").stdout.decode() == "/\n  kind  blank\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("比2012年下降10%以上", "与2012年相比 下降 不低于 10 %"), ("不低于上年水平", "不低于 上年水平"), ("[80%,90%)", "80 ~ 90 %（不含上限）"), ("2024年6月前", "不晚于 2024-06"),
        ("合格", "“合格”"), ("提高5%", "上升 5 %"), ("较上年有所提高", "相比 上年"), ("5", "5"), ("(1,2]", "1 ~ 2（不含下限）"),
    ],
)  # fmt: skip
def test_readings(text: str, words: str) -> None:
    assert reading(parse(text).terms[0], "zh") == words


def test_json_is_one_line_whatever_the_value_holds() -> None:
    for text in ("a\u2028b", "a\u0085", "\ud800", "a\nb", "\x7f"):
        line = as_json(parse(text))
        assert line.isprintable() or " " in line
        assert len(line.splitlines()) == 1
        assert json.loads(line)["source"] == text


def test_lines_end_at_newline_only() -> None:
    assert list(lines_of([b"a\r\n", b"\x0cb"])) == ["a\r", "\x0cb"]
