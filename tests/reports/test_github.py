"""Workflow commands."""

from __future__ import annotations

from syrupy.assertion import SnapshotAssertion

from targetlint.model import Outcome
from targetlint.reports.github import render


def test_one_command_a_finding(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    text = render(outcome)
    assert len(text.splitlines()) == len(outcome.findings)
    assert text == snapshot


def test_what_would_end_a_command_is_escaped(hostile: Outcome, outcome: Outcome) -> None:
    (line,) = render(hostile).splitlines()
    assert line.count("::") == 2
    assert "100%25" in render(outcome)


def test_an_unread_file_is_an_error(failed: Outcome) -> None:
    assert render(failed) == "::error file=空.docx::文件是空的\n"
