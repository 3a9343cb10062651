"""The command, with a hand-made outcome in place of a real check."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest

import targetlint
from targetlint.cli import making
from targetlint.cli.check import coloured, command, exit_code
from targetlint.errors import CallError, Words
from targetlint.model import Finding, Form, Indicator, Location, Loss, Outcome, Reading, Target, Value

Run = Callable[..., int]


def outcome_of(file: str, severity: str = "error") -> Outcome:
    value = Value("annual", Target("≥0场", "quantity"), Location(line=3))
    form = Form(file=file, index=1, subject="某项目", indicators=(Indicator("采血场次", values=(value,)),))
    finding = Finding(
        rule="plausibility/tautological-bound", severity=severity, message=Words("永远成立", "always holds"), file=file,  # type: ignore[arg-type]
        form_index=1, form_subject="某项目", location=Location(line=3), name="采血场次", period="annual",
        target="≥0场", span=(0, 3), fingerprint="f1",
    )  # fmt: skip
    return Outcome(files=(file,), forms=(form,), findings=(finding,))


@pytest.fixture
def calls() -> list[dict[str, Any]]:
    return []


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, calls: list[dict[str, Any]]) -> Run:
    def start(*arguments: str, outcome: Outcome | None = None) -> int:
        def check(paths: tuple[str, ...], **options: Any) -> Outcome:
            calls.append({"paths": paths, **options})
            return outcome if outcome is not None else outcome_of(paths[0])

        api = SimpleNamespace(check=check)
        monkeypatch.setitem(sys.modules, "targetlint.api", api)
        monkeypatch.setattr(targetlint, "api", api, raising=False)
        result = command.main(list(arguments), standalone_mode=False)
        return int(result)

    return start


def test_the_terminal_gets_the_report(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("表.txt") == 1
    text = capsys.readouterr().out
    assert "≥0场" in text
    assert "^^^^" in text
    assert "\x1b[" not in text


def test_every_option_reaches_the_check(
    run: Run, calls: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("c.toml").write_text("", encoding="utf-8")
    run("a.txt", "b.txt", "--select", "unit", "--ignore", "x/y", "--pack", "p", "--config", "c.toml", "--profile",
        "shanghai-2024", "--lang", "en", "--baseline", "b.json", "--ledger", "--limit", "pages=7")  # fmt: skip
    (call,) = calls
    assert call["paths"] == ("a.txt", "b.txt")
    assert (call["select"], call["ignore"], call["packs"]) == (("unit",), ("x/y",), ("p",))
    assert (call["config"], call["profile"], call["baseline"]) == ("c.toml", "shanghai-2024", "b.json")
    assert call["ledger"] is True
    assert call["limits"].pages == 7


def test_json_goes_to_standard_output_alone(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("表.txt", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)["summary"]["error"] == 1


def test_outputs_are_written_and_the_terminal_gets_the_summary(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = tmp_path / "a.json", tmp_path / "b.txt"
    run("表.txt", "--output", f"json:{one}", "--output", f"concise:{two}")
    assert json.loads(one.read_text(encoding="utf-8"))["version"] == 1
    assert two.read_text(encoding="utf-8").startswith("表.txt:3:")
    text = capsys.readouterr().out
    assert "提交前必须改" in text
    assert "^^^^" not in text


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("info", "info", 1),
        ("error", "never", 0),
    ],
)
def test_exit_codes(severity: str, fail_on: str, code: int) -> None:
    assert exit_code(outcome_of("a", severity), fail_on) == code


def test_an_unreadable_file_wins_over_findings(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    failure = Reading("unreadable", Words("文件是空的", "empty"), file="空.docx")
    outcome = attrs.evolve(outcome_of("表.txt"), failures=(failure,))
    assert run("表.txt", "空.docx", outcome=outcome) == 2
    assert "空.docx" in capsys.readouterr().out
    assert run("表.txt", "--format", "json", outcome=outcome) == 2
    streams = capsys.readouterr()
    assert json.loads(streams.out)["findings"]
    assert "文件是空的" in streams.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "jsn"], "是不是想用 json"),
        (["--output", "json"], "缺少格式或文件名"),
        (["--output", "nope:x"], "没有这种报告格式"),
        (["--limit", "page=3"], "pages"),
    ],
)
def test_a_bad_option_is_refused_before_anything_is_read(
    run: Run, calls: list[dict[str, Any]], arguments: list[str], message: str
) -> None:
    with pytest.raises(CallError, match=message):
        run("表.txt", *arguments)
    assert calls == []


def test_an_input_is_never_overwritten(run: Run, tmp_path: Path, calls: list[dict[str, Any]]) -> None:
    form = tmp_path / "表.txt"
    form.write_text("x", encoding="utf-8")
    with pytest.raises(CallError, match="不能覆盖"):
        run(str(form), "--output", f"text:{form}")
    assert calls == []
    with pytest.raises(CallError, match="不能覆盖"):
        run(str(tmp_path), "--output", f"text:{form}", outcome=outcome_of(str(form)))
    assert form.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_speaks_both_languages(
    lang: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["targetlint", "x", "--lang", lang])
    making.command("check", lambda **_: 0).main(["--help"], standalone_mode=False)
    text = capsys.readouterr().out
    assert "--fail-on" in text
    assert ("退出码" in text) == (lang == "zh")


def test_colours_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert coloured("auto", True)
    assert not coloured("auto", False)
    assert coloured("always", False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured("auto", True)


def test_replies_and_annotated_copies_in_one_run(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    docx = pytest.importorskip("docx")
    form = tmp_path / "表.docx"
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "≥0场"
    document.save(str(form))
    outcome = outcome_of(str(form))
    where = Location(table=1, row=1, column=1)
    outcome = attrs.evolve(outcome, findings=(attrs.evolve(outcome.findings[0], location=where),))
    assert (
        run(
            str(form),
            "--output",
            f"xlsx:{tmp_path / '体检单.xlsx'}",
            "--annotate",
            str(tmp_path / "批注"),
            outcome=outcome,
        )
        == 1
    )
    assert len(list(docx.Document(str(tmp_path / "批注" / "表.docx")).comments)) == 1
    book = openpyxl.load_workbook(tmp_path / "体检单.xlsx")
    sheet = book.worksheets[0]
    sheet["J6"], sheet["K6"] = "不接受", "上半年不考核"
    book.save(tmp_path / "回复.xlsx")
    assert run(str(form), "--replies", str(tmp_path / "回复.xlsx"), outcome=outcome) == 0
    assert "另有1处已按基线或约定不再提示" in capsys.readouterr().out


def test_the_real_command_on_a_real_form(tmp_path: Path) -> None:
    form = Path(__file__).parents[2] / "docs" / "pictures" / "example.txt"
    outputs = [tmp_path / name for name in ("a.html", "a.xlsx", "a.sarif", "a.csv", "a.xml")]
    formats = ("html", "xlsx", "sarif", "csv", "junit")
    options = [part for pair in zip(formats, outputs, strict=True) for part in ("--output", f"{pair[0]}:{pair[1]}")]
    command = [sys.executable, "-m", "targetlint", "check", str(form), "--format", "json", *options]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert done.returncode == 1, done.stderr.decode()
    assert json.loads(done.stdout)["summary"]["error"] >= 1
    assert all(path.stat().st_size > 500 for path in outputs)


def test_a_missing_reply_file_is_said(run: Run, tmp_path: Path, calls: list[dict[str, Any]]) -> None:
    with pytest.raises(CallError, match="没有"):
        run("表.txt", "--replies", str(tmp_path / "没有.xlsx"))
    assert calls == []


def test_the_configuration_says_when_to_fail_and_in_which_language(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "targetlint.toml").write_text('fail-on = "never"\nlang = "en"\n', encoding="utf-8")
    assert run("表.txt") == 0
    assert "always holds" in capsys.readouterr().out
    assert run("表.txt", "--fail-on", "error", "--lang", "zh") == 1
    assert "永远成立" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "wish"), [("--select", "no/such"), ("--ignore", "unit/mising-unit"), ("--profile", "nowhere")]
)
def test_a_wrong_wish_is_known_before_anything_is_read_or_written(tmp_path: Path, option: str, wish: str) -> None:
    form = tmp_path / "a.docx"
    form.write_bytes(b"no document at all")
    report = tmp_path / "report.html"
    command = [sys.executable, "-m", "targetlint", "check", str(form), option, wish, "--output", f"html:{report}"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert wish in ran.stderr
    assert "a.docx" not in ran.stderr
    assert (ran.stdout, report.exists()) == ("", False)


def test_a_loss_alone_never_changes_the_exit_code() -> None:
    lost = Loss("row-without-value", Words("“培训人数”没有指标值", "x"), "a.txt")
    outcome = attrs.evolve(outcome_of("a.txt"), findings=(), losses=(lost,))
    assert [exit_code(outcome, at) for at in ("error", "warning", "info", "never")] == [0, 0, 0, 0]
