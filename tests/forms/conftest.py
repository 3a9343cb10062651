"""Fixtures for the tests of form recognition: the described layouts, forms from dumps."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.forms import Recognised, recognise

HERE = Path(__file__).parent


def _module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("described", HERE / "described.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def described() -> ModuleType:
    """The module `described.py` beside this file."""
    return _module()


@pytest.fixture(params=sorted((HERE / "layouts").glob("*.txt")), ids=lambda path: path.stem)
def layout(request: pytest.FixtureRequest, described: ModuleType) -> Any:
    """Each described layout in turn."""
    return described.load(request.param)


@pytest.fixture
def from_dump() -> Callable[[str], Recognised]:
    """Forms of a tab-separated dump; `|` stands for a tab to keep the tests readable."""

    def recognised(text: str) -> Recognised:
        return recognise(read(text.replace("|", "\t").encode(), name="form.txt"))

    return recognised


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the real forms, beside the checkout; the test skips where it is absent."""
    folder = HERE.parents[2] / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the real forms are not on this machine")
    return folder
