"""Ordinary values of every sector: neither an error nor a warning on any of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.engine.run import run
from targetlint.engine.settings import Settings
from targetlint.expression import parse
from targetlint.model import Form, Indicator, Location, Value
from targetlint.packs.loader import load_folder
from targetlint.packs.pack import Pack

ROOT = Path(__file__).resolve().parents[2]
LINES = Path(__file__).with_name("clean_values.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def packs() -> tuple[Pack, ...]:
    return tuple(load_folder(ROOT / "rules" / name) for name in ("notation", "unit", "plausibility", "verifiability"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[2]} {row[3]}")
def test_nothing_to_return(packs: tuple[Pack, ...], row: tuple[str, str, str, str]) -> None:
    level1, level2, name, target = row
    place = Location(line=1)
    indicator = Indicator(name, level1, level2, values=(Value("annual", parse(target, name=name), place),))
    form = Form("clean.txt", 1, indicators=(indicator,), location=place)
    findings = run([form], packs, Settings()).findings
    assert [finding.rule for finding in findings if finding.severity != "info"] == []


def test_there_are_rows_enough() -> None:
    assert len(ROWS) > 250
