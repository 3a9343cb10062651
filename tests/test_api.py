"""The library's face as another tool would use it."""

from __future__ import annotations

from pathlib import Path

import pytest

import targetlint
from targetlint.errors import TargetlintError

FORM = (
    "项目支出绩效目标申报表\n（2024年度）\n"
    "项目名称\t护林\t主管部门\t林业局\n"
    "一级指标\t二级指标\t三级指标\t指标值\n"
    "产出指标\t数量指标\t巡护次数\t≥0次\n"
    "\t质量指标\t巡护合格率\t=1.00(百分比)\n"
    "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\n"
)


def rules_of(outcome: targetlint.Outcome) -> set[str]:
    return {finding.rule for finding in outcome.findings}


def test_a_file_is_checked_by_path_and_by_bytes_alike(tmp_path: Path) -> None:
    path = tmp_path / "护林.txt"
    path.write_text(FORM, encoding="utf-8")
    by_path, by_bytes = targetlint.check(path), targetlint.check(FORM.encode())
    assert rules_of(by_path) == rules_of(by_bytes)
    assert {"plausibility/tautological-bound", "notation/percent-as-decimal"} <= rules_of(by_path)
    assert by_path.files == (str(path),)
    assert not by_path.failures


def test_what_was_read_can_be_checked_without_reading_again(tmp_path: Path) -> None:
    read = targetlint.read(FORM.encode(), name="护林.txt")
    assert [form.subject for form in read.forms] == ["护林"]
    assert rules_of(targetlint.check(read.forms)) == rules_of(targetlint.check(FORM.encode()))


def test_rules_can_be_chosen() -> None:
    assert rules_of(targetlint.check(FORM.encode(), select=["plausibility"])) == {"plausibility/tautological-bound"}
    left = rules_of(targetlint.check(FORM.encode(), ignore=["notation/*"]))
    assert left
    assert not any(rule.startswith("notation/") for rule in left)


def test_an_unknown_rule_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(TargetlintError, match="notation/percent-as-decimal"):
        targetlint.check(FORM.encode(), select=["notation/percent-as-decimals"])


def test_a_file_that_can_not_be_read_leaves_the_others_checked(tmp_path: Path) -> None:
    good, empty, missing = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    good.write_text(FORM, encoding="utf-8")
    empty.write_bytes(b"")
    outcome = targetlint.check([good, empty, missing])
    assert [failure.file for failure in outcome.failures] == [str(empty), str(missing)]
    assert all(failure.message.zh and failure.message.en for failure in outcome.failures)
    assert len(outcome.forms) == 1
    assert outcome.findings


def test_a_named_file_without_form_fails_and_one_in_a_folder_does_not(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("今天开会。", encoding="utf-8")
    (tmp_path / "form.txt").write_text(FORM, encoding="utf-8")
    assert [failure.kind for failure in targetlint.check(tmp_path / "notes.txt").failures] == ["no-form"]
    walked = targetlint.check(tmp_path)
    assert not walked.failures
    assert "no-form" in {reading.kind for reading in walked.readings}


def test_a_thing_of_another_kind_is_refused() -> None:
    with pytest.raises(TargetlintError, match="int"):
        targetlint.check([1])  # type: ignore[list-item]  # wrong on purpose


def test_records_are_checked_without_a_file() -> None:
    rows = [{"level1": "产出指标", "level2": "质量指标", "name": "参与率", "target": "≥26.00", "unit": "所"}]
    (finding,) = targetlint.check_records(rows, select=["unit"]).findings
    assert finding.rule == "unit/rate-name-with-count-unit"
    assert finding.location.record() == {"row": 1}


def test_a_pack_is_loaded_by_name_and_an_unknown_one_refused() -> None:
    assert targetlint.load_pack("notation").name == "notation"
    with pytest.raises(TargetlintError, match="notation"):
        targetlint.load_pack("notaton")


def test_progress_hears_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FORM, encoding="utf-8")
    heard: list[str] = []
    targetlint.check(tmp_path, progress=heard.append)
    assert heard == [str(tmp_path / "a.txt")]


def test_states_of_rules_are_kept_when_asked_for() -> None:
    assert targetlint.check(FORM.encode()).ledger == ()
    states = {entry.state for entry in targetlint.check(FORM.encode(), ledger=True).ledger}
    assert {"met", "broken", "not-applicable"} <= states
