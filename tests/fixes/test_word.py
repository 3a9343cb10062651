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


def with_cell(xml: str) -> bytes:
    """A document whose only cell holds the given paragraphs."""
    from lxml import etree

    made = docx.Document()
    cell = made.add_table(1, 1).cell(0, 0)._tc
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    for paragraph in list(cell.iter(f"{{{space}}}p")):
        cell.remove(paragraph)
    for element in etree.fromstring(f'<w:x xmlns:w="{space}">{xml}</w:x>'):
        cell.append(element)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "xml",
    [
        '<w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>≥5.00期</w:t></w:r></w:ins></w:p>',
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>≥5.00期</w:t></w:r></w:p>",
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>≥5.00</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>期</w:t></w:r></w:p>",
        '<w:p/><w:p><w:r><w:t xml:space="preserve"> ≥5.00期 </w:t></w:r></w:p>',
    ],
    ids=["tracked", "hidden", "control", "blank-paragraph"],
)  # fmt: skip
def test_what_word_shows_is_what_changes(xml: str) -> None:
    from targetlint.documents import read

    data = with_cell(xml)
    made = apply(data, (edit(1, 1, "≥5.00期", "≥5期"),), "a.docx", "docx")
    assert made.left == ()
    (table,) = [block for block in read(made.data, name="a.docx").blocks if not hasattr(block, "text")]
    assert table.rows[0][0].text.strip() == "≥5期"  # type: ignore[union-attr]


def test_a_paragraph_outside_tables_can_change() -> None:
    made = docx.Document()
    made.add_paragraph("数量指标")
    made.add_paragraph("培训≥5.00期")
    stream = io.BytesIO()
    made.save(stream)
    change = Edit("a.docx", Location(line=2), "≥5.00期", "≥5期", True, ("a/b",))
    after = apply(stream.getvalue(), (change,), "a.docx", "docx")
    assert [p.text for p in docx.Document(io.BytesIO(after.data)).paragraphs] == ["数量指标", "培训≥5期"]


def test_without_the_extra_it_says_what_to_install(document: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from targetlint.errors import MissingExtraError

    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtraError, match=r"targetlint\[word\]"):
        apply(document, (edit(1, 2, "≥5.00(期)", "≥5期"),), "a.docx", "docx")
