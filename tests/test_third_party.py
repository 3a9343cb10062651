"""The example package: a pack and a check by entry point, installed without network and used."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "third_party_pack"
FORM = (
    "项目名称\t港口\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t货物吞吐量\t≥300船\n"
    "产出指标\t数量指标\t疏浚方量\t≥40立方米\n"
    + "".join(f"产出指标\t数量指标\t{quarter}季度疏浚方量\t≥5立方米\n" for quarter in "一二三四")
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    made = subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index",
         "--disable-pip-version-check", "--target", str(target), str(EXAMPLE)],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    if "hatchling" in made.stderr:
        pytest.skip("hatchling, which builds the example, is not installed here")
    assert made.returncode == 0, made.stderr
    return target


def targetlint(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "targetlint", *arguments],
        env=environment, cwd=installed, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def test_its_cases_pass(installed: Path) -> None:
    ran = targetlint(installed, "test", "harbour", "--mutate", "--lang", "zh")
    assert (ran.returncode, ran.stdout.partition("：")[2]) == (0, "全部通过\n"), ran.stdout + ran.stderr


def test_its_rules_run_beside_the_built_in_ones(installed: Path, tmp_path: Path) -> None:
    form = tmp_path / "form.txt"
    form.write_text(FORM, encoding="utf-8")
    report = json.loads(targetlint(installed, "check", str(form), "--format", "json").stdout)
    assert {"harbour", "unit"} <= {pack["name"] for pack in report["packs"]}
    found = {finding["rule"]: finding["message"] for finding in report["findings"]}
    assert found["harbour/throughput-unit"] == "「货物吞吐量」应以吨或标准箱计，写的是“≥300船”"
    assert found["harbour/quarters-add-up"] == "「疏浚方量」全年40，各季度合计20"


def test_without_it_there_is_no_such_pack() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "targetlint", "rules", "--select", "harbour"],
        capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 2
