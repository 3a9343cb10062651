"""What was not read in is in every report, and nothing is praised beside it."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema_rs
import openpyxl
import pytest
from syrupy.assertion import SnapshotAssertion

from targetlint.model import Outcome
from targetlint.reports import csv, excel, html, terminal
from targetlint.reports.formats import render
from targetlint.reports.json import record
from targetlint.reports.replies import read_replies

FORMATS = ("text", "concise", "json", "html", "xlsx", "csv", "sarif", "github", "junit")
PRAISE = ("没有发现问题", "No findings")


def cells(content: bytes) -> list[list[str]]:
    """Every row of every sheet of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[str(cell.value or "") for cell in row] for sheet in book for row in sheet.iter_rows()]


def told(outcome: Outcome, name: str) -> str:
    """A report as text without line breaks, the one for people in full."""
    if name == "text":
        return terminal.render(outcome, terminal.Look(verbosity="verbose", cells=10000))
    content = render(outcome, name)
    return str(cells(content)) if name == "xlsx" else content.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_each_kind_is_told(lossy: Outcome, name: str) -> None:
    text = told(lossy, name)
    for loss in lossy.losses:
        assert loss.message.zh in text, loss.kind
    if name in ("concise", "json", "xlsx", "csv", "sarif", "github", "junit"):
        assert all(loss.kind in text for loss in lossy.losses)


@pytest.mark.parametrize("name", ["text", "html", "xlsx", "csv", "concise"])
def test_the_place_is_told(lossy: Outcome, name: str) -> None:
    text = told(lossy, name)
    assert "17" in text
    assert "第3个表格" in text
    assert "照片.heic" in text


@pytest.mark.parametrize("name", ["text", "html", "xlsx"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_praised_beside_a_loss_or_without_a_value(
    lossy: Outcome, valueless: Outcome, name: str, lang: str
) -> None:
    for outcome in (lossy, valueless):
        content = render(outcome, name, lang)
        text = str(cells(content)[:4]) if name == "xlsx" else content.decode().split("</style>")[-1]
        assert not [praise for praise in PRAISE if praise in text]


def test_no_value_is_said_instead_of_a_share(valueless: Outcome) -> None:
    for name in ("text", "html", "xlsx"):
        assert "没有读到指标值" in told(valueless, name)
        assert "0/0" not in told(valueless, name)
        assert "0 / 0" not in told(valueless, name)
        assert "100%" not in told(valueless, name).split("</style>")[-1]


def test_the_verdict_begins_with_the_losses(lossy: Outcome, snapshot: SnapshotAssertion) -> None:
    text = terminal.render(lossy)
    assert text == snapshot
    assert "7 处没有读进来：申报/表一.txt 第16行“培训费用”没有指标值" in terminal.render(
        lossy, terminal.Look(cells=999)
    )
    assert text.index("没有读进来") < text.index("读了2个文件")
    assert "照片" not in text, "the fourth and later ones are listed by --verbose"
    assert "没有读进来" in terminal.render(lossy, terminal.Look(verbosity="quiet"))
    assert terminal.render(lossy, terminal.Look(verbosity="verbose")) == snapshot


def test_the_contract(lossy: Outcome) -> None:
    whole = record(lossy)
    assert whole["summary"]["losses"] == len(whole["losses"]) == 7
    assert whole["losses"][0] == {
        "file": "申报/表一.txt", "form": {"index": 1, "subject": "表1"}, "location": {"line": 16},
        "kind": "row-without-value", "message": "“培训费用”没有指标值",
    }  # fmt: skip
    assert whole["losses"][-1] == {
        "file": "申报/照片.heic", "form": None, "location": {}, "kind": "file-skipped",
        "message": "不认得的文件类型，已跳过",
    }  # fmt: skip
    path = Path(__file__).parents[2] / "schemas" / "report.schema.json"
    schema: Any = jsonschema_rs.validator_for(json.loads(path.read_text(encoding="utf-8")))
    assert [error.message for error in schema.iter_errors(whole)] == []


def test_the_lists_have_a_row_for_each_before_the_findings(lossy: Outcome) -> None:
    rows = csv.render(lossy).lstrip("\ufeff").splitlines()
    assert len(rows) == 8
    assert rows[1].startswith("1,没有读进来,表1,")
    sheet = openpyxl.load_workbook(io.BytesIO(excel.render(lossy))).worksheets[0]
    table = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert "7 处没有读进来" in str(table[1][0])
    assert [row[1] for row in table].count("没有读进来") == 7
    assert read_replies(excel.render(lossy), "体检单.xlsx") == ()


def test_the_page_has_a_block_of_its_own(lossy: Outcome, outcome: Outcome, valueless: Outcome) -> None:
    page = html.render(lossy)
    assert '<section class="losses"' in page
    assert '<section class="losses"' not in html.render(outcome)
    assert page.count('<p class="lost">') == 2, "the first two forms lost something"
    assert '<span class="lost">没有指标值</span>' in html.render(valueless)


def test_a_loss_fails_no_build(lossy: Outcome) -> None:
    root = ET.fromstring(render(lossy, "junit"))
    assert (root.get("failures"), root.get("errors")) == ("0", "0")
    assert [case.get("type") for case in root.iter("skipped")] == [loss.kind for loss in lossy.losses]
    run = json.loads(render(lossy, "sarif"))["runs"][0]
    assert run["invocations"][0]["executionSuccessful"] is True
    assert {each["level"] for each in run["invocations"][0]["toolExecutionNotifications"]} == {"warning"}
