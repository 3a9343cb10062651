"""The list that any spreadsheet opens."""

from __future__ import annotations

import csv
import io

from syrupy.assertion import SnapshotAssertion

from targetlint.model import Outcome
from targetlint.reports.csv import render


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_one_row_a_finding(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    text = render(outcome)
    assert text.startswith("\ufeff序号,级别")
    assert len(read(text)) == len(outcome.findings) + 1
    assert text == snapshot


def test_nothing_is_calculated(outcome: Outcome, hostile: Outcome) -> None:
    for each in (outcome, hostile):
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in read(render(each)) for cell in row)
