"""What docs/parse.md shows is what happens."""

from __future__ import annotations

import doctest
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_examples_of_the_library_page_run() -> None:
    result = doctest.testfile(
        str(DOCS / "parse.md"), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS
    )
    assert result.attempted >= 10
    assert result.failed == 0
