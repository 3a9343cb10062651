"""A wheel carries the built-in packs, and finds them without the repository around it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RULES = {path.relative_to(ROOT / "rules").as_posix() for path in (ROOT / "rules").rglob("*.yaml")}


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout and unpacked into a folder of its own."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    with zipfile.ZipFile(next(out.glob("*.whl"))) as wheel:
        wheel.extractall(out / "site")
    return out / "site"


def test_the_wheel_carries_every_rule_and_the_type_marker(unpacked_wheel: Path) -> None:
    shipped = {
        path.relative_to(unpacked_wheel / "targetlint/_rules").as_posix()
        for path in (unpacked_wheel / "targetlint/_rules").rglob("*.yaml")
    }
    assert shipped == RULES
    assert (unpacked_wheel / "targetlint/py.typed").exists()


def test_the_wheel_carries_every_data_file_of_the_package(unpacked_wheel: Path) -> None:
    source = ROOT / "src" / "targetlint"
    data = {
        path.relative_to(source) for suffix in ("toml", "txt", "tsv", "json") for path in source.rglob(f"*.{suffix}")
    }
    assert Path("reports/wording.toml") in data
    assert {path for path in data if not (unpacked_wheel / "targetlint" / path).exists()} == set()


def test_the_installed_package_checks_a_form_with_its_own_packs(unpacked_wheel: Path, tmp_path: Path) -> None:
    code = (
        "import targetlint; "
        "rows = [{'level1': '产出指标', 'level2': '质量指标', 'name': '验收合格率', 'target': '=1.00(百分比)'}]; "
        "print(targetlint.__file__, [finding.rule for finding in targetlint.check_records(rows).findings])"
    )
    # -S would drop the libraries, so the unpacked wheel only has to come first.
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(unpacked_wheel)},
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert str(unpacked_wheel) in shown
    assert "notation/percent-as-decimal" in shown
