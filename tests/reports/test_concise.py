"""One line a finding."""

from __future__ import annotations

import attrs
from syrupy.assertion import SnapshotAssertion

from targetlint.model import Location, Outcome
from targetlint.reports.concise import render


def test_one_line_a_finding(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    text = render(outcome)
    assert len(text.splitlines()) == len(outcome.findings)
    assert text == snapshot


def test_the_half_year_is_told_from_the_year(outcome: Outcome) -> None:
    whole = next(one for one in outcome.findings if one.target)
    half = attrs.evolve(whole, period="half-year")
    first, second = render(attrs.evolve(outcome, findings=(half, attrs.evolve(whole, period="annual")))).splitlines()
    assert f" 半年 {whole.target}]" in first
    assert first.replace(" 半年 ", " ") == second


def test_places_without_lines_and_unread_files(outcome: Outcome, failed: Outcome) -> None:
    finding = attrs.evolve(outcome.findings[1], location=Location(sheet="表1", cell="E12"))
    assert render(attrs.evolve(outcome, findings=(finding,))).startswith("申报/表一.txt:工作表“表1” E12: 错误 unit/")
    assert render(failed) == "空.docx: 未能检查 文件是空的\n"


def test_a_hostile_value_stays_on_its_line(hostile: Outcome) -> None:
    assert render(hostile).count("\n") == 1
