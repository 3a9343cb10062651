"""docs/facts.md, docs/rules/, the checks in docs/packs.md and schemas/ follow from the source."""

import importlib.util
from pathlib import Path

MAKE = Path(__file__).resolve().parents[1] / "docs" / "make.py"


def test_generated_files_are_in_step() -> None:
    spec = importlib.util.spec_from_file_location("docs_make", MAKE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.stale() == [], "run: python docs/make.py"
