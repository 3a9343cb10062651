"""What a configuration says about the call itself."""

from pathlib import Path

import pytest

from targetlint.config import Preferences, preferences
from targetlint.errors import CallError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_first_configuration_that_speaks_decides(tmp_path: Path) -> None:
    write(tmp_path / "a" / "targetlint.toml", 'fail-on = "warning"')
    write(tmp_path / "b" / "targetlint.toml", 'fail-on = "never"\nlang = "en"')
    first, second = write(tmp_path / "a" / "x.txt", "x"), write(tmp_path / "b" / "x.txt", "x")
    assert preferences([first, second]) == Preferences("warning", "en")
    assert preferences([second, "-"]) == Preferences("never", "en")


def test_silence_and_a_named_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert preferences(["-"]) == Preferences()
    named = write(tmp_path / "other.toml", 'lang = "en"')
    assert preferences(config=named).lang == "en"
    with pytest.raises(CallError):
        preferences(config=tmp_path / "none.toml")
