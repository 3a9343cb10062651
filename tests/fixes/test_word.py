"""Word: runs keep their looks, other parts stay byte for byte."""

from __future__ import annotations

import io
from typing import Any

import pytest

from targetlint.fixes.edits import Edit
from targetlint.fixes.word import apply
from targetlint.model import Location

docx = pytest.importorskip("docx")


def edit(row: int, column: int, old: str, new: str) -> Edit:
    return Edit("a.docx", Location(table=1, row=row, column=column), old, new, True, ("a/b",))


@pytest.fixture
def document() -> bytes:
    """A cell in several runs, a cell of two paragraphs, a picture beside them."""
    made = docx.Document()
    made.add_paragraph("绩效目标申报表")
    table = made.add_table(3, 2)
    paragraph = table.cell(0, 1).paragraphs[0]
    paragraph.add_run("≥5").bold = True
    paragraph.add_run(".0").italic = True
    paragraph.add_run("0(期)")
    table.cell(1, 1).text = "使用率100%\n误差率≤1.00%"
    table.cell(2, 1).text = "说明：≥3.00次（含）"
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def cell(data: bytes, row: int, column: int) -> Any:
    return docx.Document(io.BytesIO(data)).tables[0].cell(row, column)


def test_runs_keep_their_looks(document: bytes) -> None:
    made = apply(document, (edit(1, 2, "≥5.00(期)", "≥5期"),), "a.docx", "docx")
    runs = cell(made.data, 0, 1).paragraphs[0].runs
    assert [(run.text, bool(run.bold), bool(run.italic)) for run in runs] == [
        ("≥5期", True, False),
        ("", False, True),
        ("", False, False),
    ]


def test_only_the_document_part_changes(document: bytes, parts_of: Any) -> None:
    made = apply(document, (edit(1, 2, "≥5.00(期)", "≥5期"),), "a.docx", "docx")
    before, after = parts_of(document), parts_of(made.data)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]


def test_one_paragraph_of_a_cell_can_change(document: bytes) -> None:
    made = apply(document, (edit(2, 2, "误差率≤1.00%", "误差率≤1%"),), "a.docx", "docx")
    assert cell(made.data, 1, 1).text == "使用率100%\n误差率≤1%"


def test_a_value_inside_a_sentence_changes_alone(document: bytes) -> None:
    made = apply(document, (edit(3, 2, "≥3.00次", "≥3次"),), "a.docx", "docx")
    assert cell(made.data, 2, 1).text == "说明：≥3次（含）"


def test_what_can_not_be_found_is_left_and_nothing_changes(document: bytes) -> None:
    edits = (edit(1, 2, "≥6.00(期)", "≥6期"), edit(9, 9, "x", "y"), edit(2, 2, "使用率100%\n误差率≤1.00%", "z"))
    made = apply(document, edits, "a.docx", "docx")
    assert made.data == document
    assert len(made.left) == 3
