"""Baselines and waivers."""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

from targetlint.engine.acceptance import EXPIRED, UNUSED, Baseline, Waiver, accept, baseline_record, read_baseline
from targetlint.errors import CallError, Words
from targetlint.model import Finding, Location

TODAY = date(2026, 5, 1)


def finding(name: str, mark: str, rule: str = "unit/missing-unit") -> Finding:
    return Finding(
        rule, "error", Words("", ""), "in/a.txt", 1, "某项目", Location(line=1), name=name, target="5", fingerprint=mark
    )


def waiver(**more: object) -> Waiver:
    given = {
        "rule": "unit/missing-unit",
        "reason": "上级模板",
        "who": "王",
        "until": date(2026, 12, 31),
        "config": "t.toml",
        "line": 7,
    }
    return Waiver(**{**given, **more})  # type: ignore[arg-type]


def test_a_baseline_hides_old_findings_only() -> None:
    known = Baseline("b", {"aa": 1})
    accepted = accept([finding("甲", "aa"), finding("乙", "bb")], known)
    assert [each.name for each in accepted.findings] == ["乙"]
    assert [each.name for each in accepted.waived] == ["甲"]


def test_one_more_of_the_same_is_new() -> None:
    accepted = accept([finding("甲", "aa"), finding("甲", "aa")], Baseline("b", {"aa": 1}))
    assert (len(accepted.findings), len(accepted.waived)) == (1, 1)


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    findings = [finding("甲", "aa"), finding("甲", "aa"), finding("乙", "bb")]
    path = tmp_path / "b.json"
    path.write_text(json.dumps(baseline_record(findings)), encoding="utf-8")
    assert read_baseline(path, where="--baseline").counts == {"aa": 2, "bb": 1}
    assert accept(findings, read_baseline(path, where="x")).findings == ()


@pytest.mark.parametrize("text", ["", "[]", '{"findings": [{"fingerprint": "a"}]}', "no"])
def test_other_files_are_no_baseline(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CallError, match="targetlint baseline"):
        read_baseline(path, where="--baseline")
    with pytest.raises(CallError, match="读不了"):
        read_baseline(tmp_path / "none.json", where="--baseline")


@pytest.mark.parametrize(
    ("place", "covered"),
    [
        ({}, True),
        ({"rule": "unit"}, True),
        ({"rule": "*/missing-*"}, True),
        ({"rule": "notation"}, False),
        ({"file": "*.txt", "form": "某*", "name": "甲", "target": "5"}, True),
        ({"name": "乙"}, False),
        ({"file": "b.txt"}, False),
        ({"target": "6"}, False),
    ],
)
def test_a_waiver_covers_its_place(place: dict[str, object], covered: bool) -> None:
    accepted = accept([finding("甲", "aa")], waivers=[waiver(**place)], today=TODAY)
    assert bool(accepted.waived) is covered
    assert [each.rule for each in accepted.findings] == ([] if covered else ["unit/missing-unit", UNUSED])


def test_an_expired_waiver_is_told_and_covers_nothing() -> None:
    accepted = accept([finding("甲", "aa")], waivers=[waiver(until=date(2026, 4, 30))], today=TODAY)
    assert [each.rule for each in accepted.findings] == ["unit/missing-unit", EXPIRED]
    told = accepted.findings[1]
    assert (told.file, told.location.line, told.severity) == ("t.toml", 7, "warning")
    assert "2026-04-30" in told.message.zh


def test_a_waiver_lasts_through_its_last_day() -> None:
    last = attrs.evolve(waiver(), until=TODAY)
    assert accept([finding("甲", "aa")], waivers=[last], today=TODAY).findings == ()
