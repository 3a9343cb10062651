"""targetlint new rule."""

from pathlib import Path

import pytest

from targetlint.cli.main import main
from targetlint.packs import load


def test_a_new_rule_loads_and_its_cases_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "rule", "mypack/my-rule", "--in", str(tmp_path), "--lang", "zh"]) == 0
    assert "targetlint test" in capsys.readouterr().out
    assert [rule.id for rule in load(tmp_path / "mypack").rules] == ["mypack/my-rule"]
    assert main(["test", str(tmp_path / "mypack"), "--mutate"]) == 0


def test_a_second_rule_joins_the_pack(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert main(["new", "rule", f"mypack/{name}", "--in", str(tmp_path)]) == 0
    assert len(load(tmp_path / "mypack").rules) == 2


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mypack" / "one.yaml"
    path.parent.mkdir()
    path.write_text("mine", encoding="utf-8")
    assert main(["new", "rule", "mypack/one", "--in", str(tmp_path), "--lang", "zh"]) == 2
    assert "没有改动" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["one", "My/Rule", "a/b/c", "a/../b"])
def test_names_are_plain(name: str, tmp_path: Path) -> None:
    assert main(["new", "rule", name, "--in", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []
