"""Columns only where they are certain."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from targetlint.model import Finding, Location, Outcome
from targetlint.reports.regions import columns_of


@pytest.fixture
def finding(outcome: Outcome) -> Finding:
    return attrs.evolve(outcome.findings[-1], target="≥0场", location=Location(line=2))


def test_the_value_on_its_line(finding: Finding, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("头\n产出\t≥0场\r\n".encode())
    assert columns_of(attrs.evolve(finding, file=str(file))) == (4, 7)


def test_a_value_that_stands_twice_has_no_certain_column(finding: Finding, tmp_path: Path) -> None:
    file = tmp_path / "b.txt"
    file.write_text("头\n≥0场\t≥0场", encoding="utf-8")
    assert columns_of(attrs.evolve(finding, file=str(file))) is None


def test_other_formats_encodings_and_missing_files(finding: Finding, tmp_path: Path) -> None:
    file = tmp_path / "c.txt"
    file.write_bytes("头\n≥0场".encode("gb18030", errors="replace"))
    for name in (str(file), str(tmp_path / "missing.txt"), "a.docx"):
        assert columns_of(attrs.evolve(finding, file=name)) is None
    assert columns_of(attrs.evolve(finding, location=Location(line=99), file=str(file))) is None
    assert columns_of(attrs.evolve(finding, location=Location(line=1, member="x.txt"), file="a.txt")) is None
