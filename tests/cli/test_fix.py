"""The command on real files, with a check that knows one fault."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import targetlint
from targetlint.cli import making
from targetlint.cli.fix import command
from targetlint.errors import CallError, DocumentError, Words
from targetlint.model import Finding, Fix, Form, Location, Outcome, Reading

Run = Callable[..., int]
CHAIN = {"百分之95": ("95%", True), "95%": ("≥95%", True), "合格": ("≥__%", False)}


def check(paths: list[Path], **_: Any) -> Outcome:
    """Finds the values of `CHAIN` in the last column of a text file."""
    (path,) = paths
    if not path.exists():
        return Outcome((str(path),), (), (), failures=(Reading("unreadable", Words("没有", "none"), file=str(path)),))
    findings = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        name, _tab, value = line.partition("\t")
        if value in CHAIN:
            new, safe = CHAIN[value]
            findings.append(
                Finding(
                    rule=f"a/rule-{len(value)}", severity="info", message=Words("写法", "notation"), file=str(path),
                    form_index=1, form_subject="甲", location=Location(line=number), name=name, period="annual",
                    target=value, fix=Fix(new, safe),
                )
            )  # fmt: skip
    return Outcome((str(path),), (Form(str(path), 1),), tuple(findings))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    api = SimpleNamespace(check=check)
    monkeypatch.setitem(sys.modules, "targetlint.api", api)
    monkeypatch.setattr(targetlint, "api", api, raising=False)
    return lambda *arguments: int(command.main([str(each) for each in arguments], standalone_mode=False))


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "表.txt"
    path.write_text("知晓率\t百分之95\n合格率\t合格\n期数\t≥5期\n", encoding="utf-8")
    return path


def test_without_a_target_it_only_shows(run: Run, form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = form.read_bytes()
    assert run(form) == 0
    streams = capsys.readouterr()
    assert "-百分之95\n+≥95%\n" in streams.out
    assert "可以改1处" in streams.err
    assert form.read_bytes() == before


def test_fixing_goes_on_until_nothing_is_left(run: Run, form: Path, tmp_path: Path) -> None:
    out = tmp_path / "新" / "表.txt"
    assert run(form, "-o", out) == 0
    assert out.read_text(encoding="utf-8") == "知晓率\t≥95%\n合格率\t合格\n期数\t≥5期\n"
    assert run(out, "-o", tmp_path / "再.txt") == 0
    assert (tmp_path / "再.txt").read_bytes() == out.read_bytes()


def test_unsafe_fixes_must_be_asked_for(run: Run, form: Path, tmp_path: Path) -> None:
    run(form, "--unsafe", "-o", tmp_path / "新.txt")
    assert "合格率\t≥__%" in (tmp_path / "新.txt").read_text(encoding="utf-8")


def test_in_place_keeps_a_backup_and_never_replaces_one(run: Run, form: Path) -> None:
    before = form.read_bytes()
    assert run(form, "--in-place") == 0
    assert form.with_name("表.txt.bak").read_bytes() == before
    changed = form.read_bytes()
    assert run(form, "--in-place") == 0
    assert form.read_bytes() == changed
    form.write_bytes(before)
    run(form, "--in-place")
    assert form.with_name("表.txt.bak2").read_bytes() == before
    assert len(list(form.parent.iterdir())) == 3


def test_several_files_go_into_a_folder(run: Run, form: Path, tmp_path: Path) -> None:
    other = tmp_path / "乙.txt"
    other.write_text("知晓率\t95%\n", encoding="utf-8")
    assert run(form, other, "-o", tmp_path / "新") == 0
    assert (tmp_path / "新" / "乙.txt").read_text(encoding="utf-8") == "知晓率\t≥95%\n"


def test_a_path_with_a_slash_at_its_end_is_a_folder(run: Run, form: Path, tmp_path: Path) -> None:
    assert run(form, "-o", f"{tmp_path}/新/") == 0
    assert (tmp_path / "新" / "表.txt").exists()


def test_an_unreadable_file_is_said_and_the_others_are_fixed(
    run: Run, form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "没有.txt", form, "-o", tmp_path / "新") == 2
    assert "没有.txt" in capsys.readouterr().err
    assert (tmp_path / "新" / "表.txt").exists()


def test_a_file_that_can_not_be_written_back_is_said_and_the_others_are_fixed(
    run: Run, form: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from targetlint.fixes import apply as writing

    other = tmp_path / "乙.txt"
    other.write_text("知晓率\t95%\n", encoding="utf-8")
    real = writing.apply

    def torn(data: bytes, outcome: Outcome, file: str, *, unsafe: bool = False) -> Any:
        if Path(file).name == "表.txt":
            raise DocumentError(Words("文件的编码不完整", "the encoding is damaged"), where=file)
        return real(data, outcome, file, unsafe=unsafe)

    monkeypatch.setattr(writing, "apply", torn)
    assert run(form, other, "-o", tmp_path / "新") == 2
    assert "编码不完整" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "新").iterdir()] == ["乙.txt"]


def test_an_archive_is_told(
    run: Run, form: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = Outcome((f"{form}/表.txt",), (), ())
    monkeypatch.setattr(sys.modules["targetlint.api"], "check", lambda *_, **__: inside)
    assert run(form) == 2
    assert "先解压" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["-o", "表.txt"], ["-o", "x", "--in-place"]])
def test_originals_are_safe(run: Run, form: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(form.parent)
    with pytest.raises(CallError):
        run(form, *arguments)


def test_folders_and_standard_input_are_refused(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path, "-"):
        with pytest.raises(CallError, match="单个文件"):
            run(path)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_speaks_both_languages(
    lang: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["targetlint", "x", "--lang", lang])
    making.command("fix", lambda **_: 0).main(["--help"], standalone_mode=False)
    assert ("原件不动" in capsys.readouterr().out) == (lang == "zh")
