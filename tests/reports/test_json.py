"""The contract, field by field."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import jsonschema_rs
import pytest
from syrupy.assertion import SnapshotAssertion

from targetlint.model import Outcome
from targetlint.reports.json import record, render, render_lines


def test_the_document(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    assert json.loads(render(outcome)) == record(outcome)
    assert {**record(outcome), "targetlint": "…"} == snapshot


def test_fields_of_the_contract(outcome: Outcome) -> None:
    whole = record(outcome)
    assert list(whole)[:3] == ["version", "targetlint", "packs"]
    assert {"files", "findings", "readings", "summary"} <= set(whole)
    one = whole["findings"][1]
    assert one["form"] == {"index": 1, "subject": "应急救护<培训>与“红十字”活动经费"}
    assert one["span"] == [6, 9]
    assert one["location"] == {"line": 9}
    assert one["fix"] == {"replacement": "≥__%", "safe": False}
    form_level = whole["findings"][0]
    assert [form_level[key] for key in ("name", "period", "target", "span", "fix")] == [None] * 5
    assert {key: whole["summary"][key] for key in ("error", "warning", "info")} == {"error": 4, "warning": 3, "info": 3}


def test_text_is_readable_and_in_the_language_asked_for(outcome: Outcome) -> None:
    assert "高校参与率" in render(outcome)
    assert "literally means" in render(outcome, "en")


def test_lines_hold_one_finding_each(outcome: Outcome) -> None:
    lines = render_lines(outcome).splitlines()
    assert [json.loads(line) for line in lines] == record(outcome)["findings"]


@pytest.fixture(scope="module")
def schema() -> Any:
    path = Path(__file__).parents[2] / "schemas" / "report.schema.json"
    return jsonschema_rs.validator_for(json.loads(path.read_text(encoding="utf-8")))


def test_it_is_valid_by_the_published_schema(schema: Any, outcome: Outcome, empty: Outcome, failed: Outcome) -> None:
    for each in (outcome, empty, failed):
        assert [error.message for error in schema.iter_errors(json.loads(render(each)))] == []


def test_the_ledger_and_the_statistics_are_added_when_asked_for(outcome: Outcome) -> None:
    entry = SimpleNamespace(record=lambda: {"rule": "a/b", "state": "met"})
    time = SimpleNamespace(rule="a/b", seconds=0.0000004, asked=7, findings=1)
    whole = record(attrs.evolve(outcome, ledger=(entry,), times=(time,)))
    assert whole["ledger"] == [{"rule": "a/b", "state": "met"}]
    assert whole["statistics"] == [{"rule": "a/b", "seconds": 0.0, "asked": 7, "findings": 1}]
    assert "ledger" not in record(outcome)


def test_what_was_silenced_is_still_listed(outcome: Outcome) -> None:
    whole = record(attrs.evolve(outcome, findings=outcome.findings[:1], waived=outcome.findings[1:]))
    assert len(whole["waived"]) == whole["summary"]["waived"] == len(outcome.findings) - 1


def test_an_unread_file_is_a_reading(failed: Outcome) -> None:
    assert record(failed)["readings"] == [
        {"file": "空.docx", "location": {}, "kind": "unreadable", "message": "文件是空的"}
    ]
