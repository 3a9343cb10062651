"""Where reports go."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.cli.outputs import destinations
from targetlint.errors import CallError
from targetlint.reports.formats import FORMATS


def test_the_terminals_own_report_is_no_destination() -> None:
    assert destinations("text", (), ()) == ()


def test_a_path_may_hold_colons(tmp_path: Path) -> None:
    (found,) = destinations("text", (f"html:{tmp_path}/a:b.html",), ())
    assert found.format is FORMATS["html"]
    assert found.path == tmp_path / "a:b.html"


@pytest.mark.parametrize("output", ["html", "html:", ":a.html"])
def test_both_halves_are_needed(output: str) -> None:
    with pytest.raises(CallError, match="缺少"):
        destinations("text", (output,), ())


def test_folders_and_doubles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="文件夹"):
        destinations("text", (f"json:{tmp_path}",), ())
    with pytest.raises(CallError, match="同一个文件"):
        destinations("text", (f"json:{tmp_path}/a", f"csv:{tmp_path}/a"), ())
