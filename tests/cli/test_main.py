import io
import subprocess
import sys
from pathlib import Path

import pytest

from targetlint import __version__
from targetlint.cli.main import COMMANDS, main


def test_version_is_answered_without_importing_click() -> None:
    code = "import sys; from targetlint.cli.main import main; main(['--version']); print('click' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["targetlint", __version__, "False"]


def test_no_arguments_give_the_overview(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)
    assert "绩效目标申报表检查工具" in shown


def test_overview_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en"]) == 0
    assert "Commands:" in capsys.readouterr().out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert "--help" in capsys.readouterr().out


def test_a_mistyped_command_is_named_with_its_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chekc"]) == 2
    assert "是不是想用 check" in capsys.readouterr().err


def test_a_file_given_as_command_is_sent_to_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["某单位申报表.docx"]) == 2
    assert "targetlint check" in capsys.readouterr().err


def test_an_option_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--format=json", "check"]) == 2
    assert "--format=json" in capsys.readouterr().err


def test_an_unknown_option_says_which_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--formt", "jsonl", "1%"]) == 2
    shown = capsys.readouterr().err
    assert "--formt" in shown
    assert "--format" in shown
    assert "Traceback" not in shown


def test_a_wrong_choice_lists_the_right_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "xml", "1%"]) == 2
    shown = capsys.readouterr().err
    assert "xml" in shown
    assert "jsonl" in shown


def test_what_the_system_refuses_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied", "/表")

    monkeypatch.setattr("targetlint.cli.main._run", refuse)
    assert main(["check", "a.txt"]) == 2
    shown = capsys.readouterr().err
    assert "/表" in shown
    assert len(shown.splitlines()) == 1


def test_a_reader_that_went_away_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> int:
        raise BrokenPipeError

    monkeypatch.setattr("targetlint.cli.main._run", broken)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert main(["check", "a.txt"]) == 0
    sys.stdout.close()


def test_the_language_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "chekc"]) == 2
    assert "did you mean check" in capsys.readouterr().err
    assert main(["--lang=en", "parse", "--format", "xml", "1%"]) == 2
    assert "choose from text, jsonl" in capsys.readouterr().err


def test_a_file_that_is_there_gets_the_exact_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("表.docx").write_bytes(b"")
    assert main(["表.docx"]) == 2
    assert "targetlint check 表.docx" in capsys.readouterr().err


def test_the_overview_into_a_closed_pipe_is_quiet() -> None:
    call = [sys.executable, "-m", "targetlint", "--help"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 0
