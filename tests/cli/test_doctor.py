"""What works here, and what to install."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from targetlint.cli import doctor
from targetlint.documents.formats import FORMATS


def call(*arguments: str) -> str:
    result = CliRunner().invoke(doctor.command, [*arguments], standalone_mode=False)
    assert result.exception is None
    assert result.return_value == 0
    return result.output


def test_every_format_is_told_in_both_languages() -> None:
    chinese, english = call("--lang", "zh"), call("--lang", "en")
    for format in FORMATS:
        assert f".{format.suffixes[0]}" in chinese
        assert format.title.zh in chinese
        assert format.title.en in english
    assert chinese != english


def test_what_is_missing_comes_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_installed", lambda module: False)
    monkeypatch.setattr(doctor, "find_office", lambda: None)
    lines = doctor.examine()
    formats = [line for line in lines if line.group == "formats"]
    assert {line.works for line in formats if "txt" in line.name.zh or "csv" in line.name.zh} == {True}
    for line in lines:
        if not line.works:
            assert line.remedy.zh
            assert line.remedy.en
    text = call("--lang", "zh")
    assert 'pip install "targetlint[excel]"' in text
    assert "暂不能读" in text


def test_libreoffice_is_asked_for_formats_that_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "find_office", lambda: None)
    lines = {line.name.zh.partition("（")[0]: line for line in doctor.examine() if line.group == "formats"}
    assert not lines["旧版 Word 文档"].works
    assert "LibreOffice" in lines["旧版 Word 文档"].state.zh
    monkeypatch.setattr(doctor, "find_office", lambda: "true")
    lines = {line.name.zh.partition("（")[0]: line for line in doctor.examine() if line.group == "formats"}
    assert lines["旧版 Word 文档"].works


def test_programs_get_json() -> None:
    records = json.loads(call("--format", "json"))
    assert {record["group"] for record in records} == {"machine", "formats", "extras", "office"}
    assert all(record["name"]["zh"] and isinstance(record["works"], bool) for record in records)


def test_an_output_that_can_not_write_chinese_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Narrow:
        encoding = "ascii"

    monkeypatch.setattr(doctor.sys, "stdout", Narrow())
    line = next(line for line in doctor.examine() if line.name.en == "Output encoding")
    assert not line.works
    assert "PYTHONUTF8" in line.remedy.zh


def test_a_program_that_does_not_answer_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "find_office", lambda: "/nonexistent/soffice")
    line = next(line for line in doctor.examine() if line.group == "office")
    assert line.state.zh == "/nonexistent/soffice"


def test_only_extras_that_can_be_installed_are_named() -> None:
    from importlib import metadata

    known = metadata.metadata("targetlint").get_all("Provides-Extra") or []
    named = {line.name.zh[1:].partition("]")[0] for line in doctor.examine() if line.group == "extras"}
    assert named <= set(known)
    assert {format.extra for format in doctor.FORMATS if format.extra} <= set(known)
