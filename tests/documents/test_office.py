"""LibreOffice: files that it wrote, formats that only it reads, and life without it."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.documents.limits import Limits, Meter
from targetlint.documents.office import convert, find_office
from targetlint.errors import DocumentError
from targetlint.model import Document, Table, Text

EXPECTED = [
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "培训期数", "≥5期"],
    ["培训人次", "≥195800.00(人份)"],
    ["质量指标", "合格率", "百分之95"],
    ["满意度指标", "服务对象满意度指标", "参训人员满意度", "≥95%"],
]


def rows_of(document: Document) -> list[list[str]]:
    rows = [
        [cell.text for cell in row if cell.text.strip()]
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]
    return [row for row in rows if row and row != ["项目支出绩效目标申报表"]]


@pytest.mark.parametrize("suffix", ["docx", "odt", "xlsx", "ods", "xls", "pdf"])
def test_files_written_by_libreoffice(office_files: dict[str, bytes], suffix: str) -> None:
    document = read(office_files[suffix], name=f"form.{suffix}")
    assert rows_of(document) == EXPECTED
    assert document.format == suffix
    if suffix != "pdf":
        start = next(
            cell
            for block in document.blocks
            if isinstance(block, Table)
            for row in block.rows
            for cell in row
            if cell.text == "产出指标"
        )
        assert start.row_span == 3


def test_formats_that_only_libreoffice_reads(office_files: dict[str, bytes]) -> None:
    document = read(office_files["rtf"], name="form.rtf")
    assert rows_of(document) == EXPECTED
    assert document.format == "rtf"


@pytest.mark.parametrize("suffix", ["doc", "wps"])
def test_old_word_documents(office_files: dict[str, bytes], suffix: str) -> None:
    """LibreOffice loses this table when it *writes* .doc, so only the words are compared."""
    document = read(office_files["doc"], name=f"form.{suffix}")
    assert document.format == suffix
    words = "".join(
        block.text if isinstance(block, Text) else "".join(cell.text for row in block.rows for cell in row)
        for block in document.blocks
    )
    assert all(text in words for row in EXPECTED for text in row)


def test_nothing_is_left_behind(
    office_files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert convert(office_files["rtf"], "rtf", "docx", Meter("a.rtf"))[:2] == b"PK"
    monkeypatch.setattr("targetlint.documents.office.find_office", lambda: "false")
    with pytest.raises(DocumentError):
        convert(b"", "doc", "docx", Meter("a.doc"))
    assert list(tmp_path.iterdir()) == []


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("targetlint.documents.office.find_office", lambda: None)
    with pytest.raises(DocumentError, match="LibreOffice") as caught:
        read(b"{\\rtf1 x}", name="a.rtf")
    assert ".docx" in caught.value.say("zh")
    assert ".docx" in caught.value.say("en")


def _program(path: Path, script: str) -> str:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return str(path)


def test_a_conversion_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "pid"
    program = _program(tmp_path / "soffice", f"sleep 60 & echo $! > {mark}; wait")
    monkeypatch.setattr("targetlint.documents.office.find_office", lambda: program)
    with pytest.raises(DocumentError, match="--limit seconds="):
        read(b"{\\rtf1 x}", name="a.rtf", limits=Limits(seconds=0.5))
    child = int(mark.read_text())
    status = Path(f"/proc/{child}/status")
    assert not status.exists() or "zombie" in status.read_text()


def test_a_program_that_makes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("targetlint.documents.office.find_office", lambda: _program(tmp_path / "soffice", "exit 0"))
    with pytest.raises(DocumentError, match="读不出这个"):
        read(b"{\\rtf1 x}", name="a.rtf")


def test_the_program_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = _program(tmp_path / "soffice", "exit 0")
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    assert find_office() == program


def test_macros_are_forbidden_in_the_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, renderings: Any) -> None:
    copy = tmp_path / "settings.xcu"
    settings = '"${a#*file://}/user/registrymodifications.xcu"'
    script = f'for a in "$@"; do case "$a" in -env:*) cp {settings} {copy};; esac; done'
    monkeypatch.setattr("targetlint.documents.office.find_office", lambda: _program(tmp_path / "soffice", script))
    with pytest.raises(DocumentError):
        read(b"{\\rtf1 x}", name="a.rtf")
    assert "DisableMacrosExecution" in copy.read_text(encoding="utf-8")
