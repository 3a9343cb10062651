"""The bar appears on long runs on a terminal, and nowhere else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from targetlint.cli import progress
from targetlint.cli.progress import Progress, expected_files


def test_files_are_counted_in_folders(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("")
    assert expected_files([str(tmp_path), "-"]) == 3


def test_short_runs_and_pipes_stay_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    with Progress(stream, total=1, wanted=True) as short:
        short("a.txt")
    monkeypatch.setattr(progress, "SHOW_AFTER", 0)
    with Progress(stream, total=1) as piped:
        piped("a.txt")
    assert stream.getvalue() == ""


def test_a_long_run_names_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "SHOW_AFTER", 0)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    stream = io.StringIO()
    with Progress(stream, total=2, wanted=True) as long:
        long("夹/申报表\x1b一.docx")
        long("b.docx")
    text = stream.getvalue()
    assert "b.docx" in text
    assert "申报表\x1b" not in text
