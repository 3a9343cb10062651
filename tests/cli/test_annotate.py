"""Annotated copies in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.cli.annotate import annotate
from targetlint.errors import CallError, Words
from targetlint.model import Finding, Location, Outcome

docx = pytest.importorskip("docx")


def document(path: Path) -> Path:
    made = docx.Document()
    made.add_table(1, 2).cell(0, 1).text = "≥0期"
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(path))
    return path


def outcome_of(*files: Path) -> Outcome:
    findings = tuple(
        Finding(
            rule="a/b", severity="error", message=Words("永远成立", "always holds"), file=str(file), form_index=1,
            form_subject="甲", location=Location(table=1, row=1, column=2), name="期数", period="annual", target="≥0期",
        )
        for file in files
    )  # fmt: skip
    return Outcome(files=tuple(str(file) for file in files), forms=(), findings=findings)


def test_originals_stay_and_names_do_not_clash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = document(tmp_path / "甲" / "表.docx"), document(tmp_path / "乙" / "表.docx")
    before = one.read_bytes()
    written = annotate(outcome_of(one, two), tmp_path / "批注", [str(one), str(two)], "zh")
    assert [path.name for path in written] == ["表.docx", "表-2.docx"]
    assert one.read_bytes() == before
    assert len(list(docx.Document(str(written[0])).comments)) == 1
    assert capsys.readouterr().err.count("带批注的副本") == 2


def test_a_copy_never_replaces_an_original(tmp_path: Path) -> None:
    one = document(tmp_path / "表.docx")
    with pytest.raises(CallError, match="不能覆盖"):
        annotate(outcome_of(one), tmp_path, [str(one)], "zh")


def test_other_formats_are_told_and_the_rest_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = tmp_path / "表.txt"
    text.write_text("一级指标\t≥0期\n", encoding="utf-8")
    one = document(tmp_path / "表.docx")
    written = annotate(outcome_of(text, one), tmp_path / "批注", [], "zh")
    assert [path.name for path in written] == ["表.docx"]
    assert "txt 格式的文件不能加批注" in capsys.readouterr().err


def test_members_of_archives_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert annotate(outcome_of(tmp_path / "包.zip" / "表.docx"), tmp_path / "批注", [], "zh") == ()
    assert "先解压" in capsys.readouterr().err


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "批注").write_text("")
    with pytest.raises(CallError, match="文件夹"):
        annotate(outcome_of(), tmp_path / "批注", [], "zh")
