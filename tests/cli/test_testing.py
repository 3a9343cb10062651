"""targetlint test."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.cli.main import main


def test_a_sound_pack_passes(pack_at: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", str(pack_at()), "--mutate", "--lang", "zh"]) == 0
    assert capsys.readouterr().out == "1 条规则，3 个用例，2 个变异：全部通过\n"


def test_shortfalls_name_place_rule_and_case(
    pack_at: Callable[..., Path], rate_rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = pack_at({"rate": rate_rule.replace('"≥26所"', '"≥26%"').replace("参赛学校数", "参赛率")})
    assert main(["test", str(folder), "--lang", "zh"]) == 1
    out = capsys.readouterr().out
    assert f'{folder}/rate.yaml:1:1: demo/rate: 没有用例让“name_kind == "rate"”不成立' in out
    assert out.endswith("1 条规则，3 个用例：1 处不符\n")


def test_json(pack_at: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", str(pack_at()), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"rules": 1, "cases": 3, "mutants": 0, "shortfalls": 0, "found": []}


def test_one_rule_of_several(pack_at: Callable[..., Path], rate_rule: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = pack_at({"rate": rate_rule, "again": rate_rule})
    assert main(["test", str(folder), "--rule", "again", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "1 rules, 3 cases: all pass\n"


def test_a_broken_pack_is_two_with_every_fault(
    pack_at: Callable[..., Path], rate_rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = pack_at(
        {"rate": rate_rule.replace("unit_kind", "unit_knd"), "more": rate_rule.replace("name_kind", "nme")}
    )
    assert main(["test", str(folder), "--lang", "zh"]) == 2
    said = capsys.readouterr().err
    assert "rate.yaml:5:7" in said
    assert "more.yaml:4:10" in said


def test_no_pack_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", str(tmp_path), "--lang", "zh"]) == 2
    assert "没有 pack.yaml" in capsys.readouterr().err
