"""targetlint baseline, and checks against it."""

import json
from pathlib import Path

import pytest

from targetlint import api
from targetlint.cli.main import main

HEAD = "项目名称\t护林\n一级指标\t二级指标\t三级指标\t指标值\n"
OLD = "产出指标\t数量指标\t巡护次数\t≥0次\n"


@pytest.fixture
def form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "form.txt"
    path.write_text(HEAD + OLD, encoding="utf-8")
    return path


def names(path: Path) -> list[str | None]:
    found = api.check(str(path), select=["plausibility/tautological-bound"], baseline="b.json").findings
    return [finding.name for finding in found]


def test_old_faults_stay_silent_new_ones_do_not(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", str(form), "-o", "b.json", "--lang", "zh"]) == 0
    assert "记入 b.json" in capsys.readouterr().out
    assert names(form) == []
    form.write_text(HEAD + "产出指标\t数量指标\t育苗株数\t≥0株\n" + OLD, encoding="utf-8")
    assert names(form) == ["育苗株数"]


def test_a_baseline_is_readable(form: Path) -> None:
    main(["baseline", str(form), "-o", "b.json"])
    entries = json.loads(Path("b.json").read_text(encoding="utf-8"))["findings"]
    (entry,) = [each for each in entries if each["rule"] == "plausibility/tautological-bound"]
    assert (entry["name"], entry["target"], entry["period"], entry["count"]) == ("巡护次数", "≥0次", "annual", 1)


def test_no_baseline_of_what_cannot_be_read(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", str(form), "none.txt", "-o", "b.json", "--lang", "zh"]) == 2
    assert "没有写基线" in capsys.readouterr().err
    assert not Path("b.json").exists()


def test_a_place_that_cannot_be_written(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["baseline", str(form), "-o", "form.txt/b.json", "--lang", "zh"]) == 2
    assert "路径中有一段是文件" in capsys.readouterr().err


def test_a_baseline_never_replaces_a_form(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = form.read_bytes()
    assert main(["baseline", str(form), "-o", "./form.txt", "--lang", "zh"]) == 2
    assert "不能覆盖被检查的文件" in capsys.readouterr().err
    assert main(["baseline", str(form.parent), "-o", str(form)]) == 2
    assert form.read_bytes() == before
