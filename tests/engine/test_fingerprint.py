"""Fingerprints."""

import attrs

from targetlint.engine.fingerprint import fingerprint
from targetlint.errors import Words
from targetlint.model import Finding, Form, Location

FORM = Form("a.txt", 1, title="表", subject="某项目", year=2024)
FINDING = Finding(
    "p/r", "info", Words("甲", "a"), "a.txt", 1, "某项目", Location(line=3), "产出", "数量", "期数", "annual"
)


def test_place_wording_severity_and_blanks_do_not_count() -> None:
    first = fingerprint(FINDING, FORM, "≥ 5期")
    moved = attrs.evolve(FINDING, location=Location(line=9), severity="error", message=Words("乙", "b"), file="b.txt")
    assert fingerprint(moved, attrs.evolve(FORM, file="b.txt", index=4), "≥5期") == first
    assert len(first) == 16


def test_rule_form_path_and_content_do() -> None:
    seen = {fingerprint(FINDING, FORM, "5")}
    seen.add(fingerprint(FINDING, FORM, "6"))
    seen.add(fingerprint(FINDING, attrs.evolve(FORM, year=2025), "5"))
    for change in ({"rule": "p/q"}, {"level1": "效益"}, {"level2": "质量"}, {"name": "次数"}, {"period": "half-year"}):
        seen.add(fingerprint(attrs.evolve(FINDING, **change), FORM, "5"))  # type: ignore[arg-type]
    assert len(seen) == 8


def test_no_two_parts_run_together() -> None:
    one = attrs.evolve(FINDING, level1="产", level2="出数量")
    other = attrs.evolve(FINDING, level1="产出", level2="数量")
    assert fingerprint(one, FORM, "5") != fingerprint(other, FORM, "5")
