"""The plugin for pack authors, run as they run it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


def pytest_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COV_"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def test_each_case_is_a_test(pack_at: Callable[..., Path]) -> None:
    ran = pytest_in(pack_at(lexicons__vague="title: {zh: 词, en: w}\nwords: [提升]\n"), "--collect-only")
    for part in ("pack.yaml::loads", "rate.yaml::bad[1]", "rate.yaml::good[2]", "rate.yaml::every branch"):
        assert part in ran.stdout
    assert "5 tests collected" in ran.stdout


def test_cases_pass_and_fail_with_their_place(pack_at: Callable[..., Path], rate_rule: str) -> None:
    folder = pack_at({"rate": rate_rule, "wrong": rate_rule.replace('"≥26.00(所)"', '"≥26%"')})
    ran = pytest_in(folder)
    assert ran.returncode == 1
    assert "wrong.yaml:9:5" in ran.stdout
    assert "bad 用例没有被发现" in ran.stdout
    assert "Traceback" not in ran.stdout
    assert "rate.yaml" not in ran.stdout.partition("FAILURES")[2]


def test_a_broken_pack_fails_once_with_every_fault(pack_at: Callable[..., Path], rate_rule: str) -> None:
    ran = pytest_in(pack_at({"rate": rate_rule.replace("unit_kind", "unit_knd")}))
    assert ran.returncode == 1
    assert "是不是 “unit_kind”" in ran.stdout
    assert "1 failed" in ran.stdout


def test_rules_in_a_folder_of_their_own(pack_at: Callable[..., Path], rate_rule: str) -> None:
    ran = pytest_in(pack_at({}, head='name: demo\nversion: "1"\n', rules__rate=rate_rule))
    assert "5 passed" in ran.stdout


def test_other_projects_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("name: something else\n", encoding="utf-8")
    (tmp_path / "data.yaml").write_text("a: [1\n", encoding="utf-8")
    (tmp_path / "test_own.py").write_text(
        "import sys\n\ndef test_own():\n    assert 'yaml' not in sys.modules\n"
        "    ours = {name for name in sys.modules if name.startswith('targetlint.')}\n"
        "    assert ours <= {'targetlint.pytest_plugin'}\n",
        encoding="utf-8",
    )
    ran = pytest_in(tmp_path)
    assert ran.returncode == 0, ran.stdout
    assert "1 passed" in ran.stdout


@pytest.mark.parametrize("pack", ["unit"])
def test_the_built_in_packs_can_be_run_so(pack: str) -> None:
    folder = Path(__file__).resolve().parents[1] / "rules" / pack
    assert pytest_in(folder, "-c", os.devnull, "--rootdir", str(folder)).returncode == 0
