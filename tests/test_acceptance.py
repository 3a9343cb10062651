"""What a first user meets: real documents read whole, and every bad input answered in one clear sentence."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

import targetlint
from targetlint.cli.main import main

SEEDS = sorted((Path(__file__).resolve().parents[2] / "shared" / "seeds").glob("*.txt"))
FORM = (
    "项目名称\t护林\n一级指标\t二级指标\t三级指标\t指标值\n"
    "产出指标\t数量指标\t巡护次数\t≥0次\n满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\n"
)


@pytest.mark.skipif(not SEEDS, reason="the real documents are not beside this checkout")
def test_the_real_documents_are_read_whole() -> None:
    outcome = targetlint.check(SEEDS)
    assert not outcome.failures
    assert Counter(Path(form.file).name[:3] for form in outcome.forms) == {
        "000": 6,
        "001": 7,
        "002": 1,
        "003": 1,
        "004": 16,
    }
    values = Counter(Path(form.file).name[:3] for form in outcome.forms for row in form.indicators for _ in row.values)
    assert values == {"000": 117, "001": 76, "002": 102, "003": 128, "004": 124}
    unread = [value for form in outcome.forms for row in form.indicators for value in row.values
              if value.target.kind in ("unparsed", "blank", "placeholder")]  # fmt: skip
    assert unread == []


@pytest.mark.skipif(not SEEDS, reason="the real documents are not beside this checkout")
def test_every_finding_on_the_real_documents_points_at_what_it_quotes() -> None:
    for finding in targetlint.check(SEEDS).findings:
        line = Path(finding.file).read_text(encoding="utf-8").split("\n")[(finding.location.line or 0) - 1]
        if finding.target is not None:
            assert finding.target in line
        if finding.span is not None and finding.target is not None:
            assert 0 <= finding.span[0] < finding.span[1] <= len(finding.target)
        assert finding.message.zh
        assert finding.message.en
        assert "{" not in finding.message.zh + finding.message.en


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good form, and every kind of bad file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(FORM, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.dat").write_bytes(os.urandom(2000))
    (tmp_path / "binary.docx").write_bytes(b"\x00\x01\xff" * 500)
    (tmp_path / "prose.txt").write_text("今天开会，研究部署工作。\n", encoding="utf-8")
    pack = tmp_path / "broken"
    pack.mkdir()
    (pack / "pack.yaml").write_text("name: broken\nversion: 1.0.0\n", encoding="utf-8")
    (pack / "rule.yaml").write_text("title: {zh: 坏, en: bad}\nseverity: fatal\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("bad", ["empty.txt", "binary.dat", "binary.docx", "prose.txt", "missing.txt"])
def test_a_bad_file_is_named_in_one_line_and_the_others_are_checked(
    folder: Path, bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", bad, "good.txt", "--format", "json"]) == 2
    shown = capsys.readouterr()
    report = json.loads(shown.out)
    assert [finding["rule"] for finding in report["findings"]].count("plausibility/tautological-bound") == 1
    assert len(shown.err.splitlines()) == 1
    assert bad in shown.err
    assert bad in {reading["file"] for reading in report["readings"]}


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["check", "good.txt", "--slect", "unit"], "--select"),
        (["check", "good.txt", "--select", "notatoin"], "notation"),
        (["check", "good.txt", "--fail-on", "fatal"], "error"),
        (["check", "good.txt", "--pack", "broken"], "rule.yaml"),
        (["check", "good.txt", "--output", "html:good.txt"], "good.txt"),
        (["test", "broken"], "rule.yaml"),
    ],
)
def test_a_bad_call_says_what_to_do_and_writes_nothing(
    folder: Path, call: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert main(call) == 2
    shown = capsys.readouterr()
    assert says in shown.err
    assert "Traceback" not in shown.err
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_exit_codes_follow_what_was_found(folder: Path) -> None:
    assert main(["check", "good.txt", "--quiet"]) == 1
    assert main(["check", "good.txt", "--quiet", "--fail-on", "never"]) == 0
    assert main(["check", "good.txt", "--quiet", "--select", "consistency"]) == 0
