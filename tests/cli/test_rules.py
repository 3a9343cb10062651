"""targetlint rules."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.cli.main import main


def test_all_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json", "--lang", "en"]) == 0
    records = {record["rule"]: record for record in json.loads(capsys.readouterr().out)}
    one = records["unit/rate-name-with-count-unit"]
    assert (one["severity"], one["on"], one["scope"]) == ("error", True, "term")
    assert one["cases"]["bad"] >= 1
    assert one["title"].isascii()


def test_a_table_with_what_is_off_and_who_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pack_at: Callable[..., Path]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "targetlint.toml").write_text('[rules]\n"demo/rate" = "off"\n', encoding="utf-8")
    assert main(["rules", "--pack", str(pack_at()), "--lang", "zh"]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("demo/rate"))
    assert "比率用了计数单位（未启用）" in line
    assert line.endswith("targetlint.toml:2")


def test_only_the_selected(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--select", "unit", "--lang", "zh"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith("unit/") for line in lines[:-1])
    assert main(["rules", "--select", "units"]) == 2
