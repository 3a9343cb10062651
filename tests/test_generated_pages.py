"""docs/facts.md, docs/rules/, the checks in docs/packs.md and schemas/ follow from the source, and say all of it."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from targetlint.checks import CHECKS
from targetlint.facts.table import FACTS
from targetlint.packs import load
from targetlint.packs.conditions import Ground
from targetlint.packs.diagnosis import diagnose

MAKE = Path(__file__).resolve().parents[1] / "docs" / "make.py"


@pytest.fixture(scope="module")
def make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_make", MAKE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_files_are_in_step(make: ModuleType) -> None:
    assert make.stale() == [], "run: python docs/make.py"


def test_every_fact_and_value_is_on_the_sheet(make: ModuleType) -> None:
    sheet = make.fact_sheet()
    for specs in FACTS.values():
        for spec in specs:
            assert f"| `{spec.name}` |" in sheet
            assert all(f"`{value}`" in sheet for value in spec.values)


def test_every_example_of_a_function_is_sound(make: ModuleType) -> None:
    lexicons = {"vague": ("a",), "cost": ("a",), "hedges": ("a",), "rates": ("a",)}
    for example, _, _ in make.FUNCTIONS:
        text = "value < options.share" if example == "options.share" else example
        scope = "form" if "rows" in text or "names" in text else "term"
        assert diagnose(text, Ground(scope, lexicons, {"share": 1.0})) == [], text


def test_every_check_is_listed(make: ModuleType) -> None:
    sheet = make.check_sheet(tuple(CHECKS.values()))
    lines = {line.split("`")[1]: line for line in sheet.splitlines()[2:]}
    assert lines.keys() == CHECKS.keys()
    for name, check in CHECKS.items():
        placeholders = [f"`{{{each}}}`" for each in (*check.says, *check.tells)]
        assert [each for each in placeholders if each not in lines[name]] == [], name


def test_a_page_shows_what_is_really_said(make: ModuleType, pack_at: Callable[..., Path]) -> None:
    pack = load(pack_at())
    text = make.rule_page(pack, pack.rules[0])
    assert text.startswith("# 比率用了计数单位\n")
    assert "# 「高校参与率」以“所”计" in text
    assert "A rate has a denominator." in text
    assert "[`demo/rate`](demo/rate.md)" in make.rule_index((pack,))
