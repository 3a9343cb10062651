"""Whole or not at all, and never over an input."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from targetlint.errors import CallError
from targetlint.reports.writing import refuse_inputs, write_whole


def test_a_file_appears_whole_and_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "新" / "报告.json", b"{}")
    assert (tmp_path / "新" / "报告.json").read_bytes() == b"{}"
    assert os.listdir(tmp_path / "新") == ["报告.json"]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "a.json"
    report.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(CallError, match="磁盘满了"):
        write_whole(report, b"new")
    assert report.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.json"]


def test_permissions_of_the_old_file_are_kept(tmp_path: Path) -> None:
    report = tmp_path / "a.json"
    report.write_bytes(b"")
    report.chmod(0o640)
    write_whole(report, b"new")
    assert report.stat().st_mode & 0o777 == 0o640


def test_an_input_is_never_an_output(tmp_path: Path) -> None:
    form = tmp_path / "表.docx"
    form.write_bytes(b"x")
    link = tmp_path / "链接.docx"
    link.symlink_to(form)
    for name in (form, link, tmp_path / "." / "表.docx"):
        with pytest.raises(CallError, match="不能覆盖"):
            refuse_inputs(name, [str(form)])
    refuse_inputs(tmp_path / "报告.html", [str(form)])


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CallError):
        write_whole(tmp_path / "file" / "a.json", b"")
