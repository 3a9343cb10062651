"""Made-up forms: the same seed is the same form, and every kind of the field is made often enough to count."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

FORMS = 600


@pytest.fixture(scope="module")
def generated() -> ModuleType:
    path = Path(__file__).with_name("generated.py")
    spec = importlib.util.spec_from_file_location("generated", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["generated"] = module
    spec.loader.exec_module(module)
    return module


def test_the_same_seed_is_the_same_form(generated: ModuleType) -> None:
    assert generated.make(7) == generated.make(7)
    assert generated.make(7).truth != generated.make(8).truth


def test_every_kind_is_in_one_form_of_twenty_at_least(generated: ModuleType) -> None:
    counts = Counter(kind for seed in range(FORMS) for kind in generated.make(seed).kinds)
    assert set(counts) == set(generated.KINDS)
    assert {kind: count for kind, count in counts.items() if count < FORMS * 0.05} == {}


def test_every_true_value_stands_in_the_grid(generated: ModuleType) -> None:
    for seed in range(50):
        made = generated.make(seed)
        cells = {cell for block in made.blocks if not isinstance(block, str) for row in block for cell in row}
        assert {each.name for each in made.truth} <= cells
