"""The examples that stand beside the terminals: each test module names its `MODULE` and gets one test for each."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

AROUND = (("", ""), ("", "。"), ("", "5"), ("5", ""), ("元", ""), ("元", "人"), ("", "5%"), ("", "人"), ("", "训"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "example" in metafunc.fixturenames:
        found = list(examples(metafunc.module.MODULE))
        assert found
        metafunc.parametrize(("terminal", "example"), found)


def examples(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Name of a constant and each text in backticks in the sentence below it."""
    assert module.__file__ is not None
    body = ast.parse(Path(module.__file__).read_text(encoding="utf-8")).body
    for before, here in itertools.pairwise(body):
        if isinstance(before, ast.Assign) and isinstance(here, ast.Expr) and isinstance(here.value, ast.Constant):
            (target,) = before.targets
            assert isinstance(target, ast.Name)
            sentence = str(here.value.value).partition("\n\n")[0]
            for text in re.findall(r"`([^`]+)`", sentence):
                yield target.id, text


@pytest.fixture
def is_taken(request: pytest.FixtureRequest, terminal: str, example: str) -> bool:
    """Whether a terminal takes exactly this text, somewhere in a cell."""
    pattern = re.compile(getattr(request.module.MODULE, terminal))
    matches = [pattern.match(before + example + behind, len(before)) for before, behind in AROUND]
    return any(match is not None and match[0] == example for match in matches)
