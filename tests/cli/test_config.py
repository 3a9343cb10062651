"""targetlint config."""

import json
from pathlib import Path

import pytest

from targetlint.cli.main import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "targetlint.toml").write_text(
        '[rules]\n"unit/missing-unit" = "error"\n[[per-file]]\npaths = ["old/*"]\nrules = { "structure" = "off" }\n',
        encoding="utf-8",
    )
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_text("x", encoding="utf-8")
    return tmp_path


def test_what_holds_and_where_it_comes_from(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--ignore", "notation/ocr-damage", "--lang", "zh"]) == 0
    out = capsys.readouterr().out
    assert f"unit/missing-unit  severity = error  ← {project.resolve()}/targetlint.toml:2" in out
    assert "notation/ocr-damage  on = off  ← --ignore" in out
    assert "structure/" not in out


def test_a_file_has_settings_of_its_own(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "old/a.txt", "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    off = {each["rule"]: each for each in record["rules"] if each["setting"] == "on" and not each["value"]}
    assert "structure/empty-overall-goal" in off
    assert off["structure/empty-overall-goal"]["origin"].endswith("targetlint.toml:5")
    assert record["sources"] == [str(project.resolve() / "targetlint.toml")]


def test_a_wrong_file_is_an_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "targetlint.toml").write_text('[rules]\n"unit/missing-unti" = "off"\n', encoding="utf-8")
    assert main(["config", "--lang", "zh"]) == 2
    assert (
        "targetlint.toml:2：没有规则或规则包叫“unit/missing-unti”，是不是 “unit/missing-unit”？"
        in capsys.readouterr().err
    )


def test_without_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["config", "--lang", "en"]) == 0
    assert "(none; defaults)" in capsys.readouterr().out
