"""Ordinary values of every sector: neither an error nor a warning on any of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.engine.run import run
from targetlint.engine.settings import Settings
from targetlint.model import Form, Indicator, Location, Value
from targetlint.packs.loader import load_folder
from targetlint.value import parse

ROOT = Path(__file__).resolve().parents[2]
LINES = Path(__file__).with_name("clean_values.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def returned() -> dict[int, list[str]]:
    """Rules that gave an error or a warning, by row; each row stands in a form of its own."""
    packs = tuple(load_folder(ROOT / "rules" / name) for name in ("notation", "unit", "plausibility", "verifiability"))
    forms = [form_of(number, *row) for number, row in enumerate(ROWS, start=1)]
    found: dict[int, list[str]] = {}
    for finding in run(forms, packs, Settings()).findings:
        if finding.severity != "info":
            found.setdefault(finding.form_index, []).append(finding.rule)
    return found


def form_of(index: int, level1: str, level2: str, name: str, target: str) -> Form:
    place = Location(line=index)
    indicator = Indicator(
        name, level1, level2, values=(Value("annual", parse(target, name=name), place),), location=place
    )
    return Form("clean.txt", index, indicators=(indicator,), location=place)


@pytest.mark.parametrize("index", range(1, len(ROWS) + 1), ids=lambda index: " ".join(ROWS[index - 1][2:]))
def test_nothing_to_return(returned: dict[int, list[str]], index: int) -> None:
    assert returned.get(index, []) == []


def test_there_are_rows_enough() -> None:
    assert len(ROWS) > 250
