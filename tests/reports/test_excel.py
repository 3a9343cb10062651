"""The checklist that a reviewer works through."""

from __future__ import annotations

import io
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from targetlint.model import Outcome
from targetlint.reports.excel import render

openpyxl = pytest.importorskip("openpyxl")


def book_of(outcome: Outcome, lang: str = "zh") -> Any:
    return openpyxl.load_workbook(io.BytesIO(render(outcome, lang)))


def texts(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_sheets(outcome: Outcome, lang: str, snapshot: SnapshotAssertion) -> None:
    book = book_of(outcome, lang)
    assert {sheet.title: texts(sheet) for sheet in book.worksheets} == snapshot


def test_one_row_a_finding_with_a_choice_of_replies(outcome: Outcome) -> None:
    sheet = book_of(outcome)["体检单"]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"接受,不接受"'
    assert str(choice.sqref) == f"J6:J{5 + len(outcome.findings)}"
    assert sheet.column_dimensions["N"].hidden
    assert sheet.freeze_panes == "F6"


def test_every_indicator_stands_with_its_state(outcome: Outcome) -> None:
    rows = texts(book_of(outcome)["全部指标"])
    states = {row[3]: row[6] for row in rows if row[4] == "全年"}
    assert states["高校参与率"] == "错误"
    assert states["参训学员满意度"] == "警告"
    assert states["宣传手册印制份数"] == "提示"
    assert states["采血场次"] == "未发现问题"


def test_values_that_look_like_formulas_stay_text(outcome: Outcome, hostile: Outcome) -> None:
    for each in (outcome, hostile):
        for sheet in book_of(each).worksheets:
            assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
