"""Fixtures that several rooms of the tests use."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def renderings() -> ModuleType:
    """The module `renderings.py` beside this file: one description written in every format."""
    path = Path(__file__).with_name("renderings.py")
    spec = importlib.util.spec_from_file_location("renderings", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
