"""JUnit XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from syrupy.assertion import SnapshotAssertion

from targetlint.model import Outcome
from targetlint.reports.junit import render


def test_a_case_for_each_value(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    text = render(outcome)
    assert text == snapshot
    root = ET.fromstring(text)
    assert [suite.get("tests") for suite in root] == ["9", "4", "1"]
    assert root.get("failures") == "7"


def test_hints_fail_nothing(outcome: Outcome) -> None:
    root = ET.fromstring(render(outcome))
    case = next(case for case in root.iter("testcase") if case.get("name", "").startswith("宣传手册"))
    assert case.find("failure") is None
    assert "non-integer" in (case.findtext("system-out") or "")


def test_an_unread_file_is_an_error_and_bad_characters_do_no_harm(failed: Outcome, hostile: Outcome) -> None:
    assert ET.fromstring(render(failed)).get("errors") == "1"
    assert len(ET.fromstring(render(hostile)).findall(".//failure")) == 1
