"""Word copies: comments at the right cells, everything else as it was."""

from __future__ import annotations

import io
from typing import Any

import attrs
import pytest

from targetlint.documents import read
from targetlint.fixes.annotate import annotated
from targetlint.model import Location, Table

docx = pytest.importorskip("docx")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def rich(form_as: Any) -> bytes:
    """The form with a picture, a header, landscape paper and a comment of somebody else's."""
    from PIL import Image

    made = docx.Document(io.BytesIO(form_as("docx")))
    picture = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(picture, "PNG")
    made.add_picture(picture)
    made.sections[0].header.paragraphs[0].text = "内部资料"
    made.sections[0].page_width, made.sections[0].page_height = 15_840_000, 11_880_000
    made.add_comment(made.paragraphs[0].runs, text="请财务处核对", author="王会计")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def cells_with_comments(data: bytes) -> dict[str, list[str]]:
    """Texts of comments by the text of the cell or paragraph they stand in."""
    document = docx.Document(io.BytesIO(data))
    texts = {str(comment.comment_id): comment.text for comment in document.comments}
    found: dict[str, list[str]] = {}
    for start in document.element.body.iter(f"{W}commentRangeStart"):
        home = next((a for a in start.iterancestors() if a.tag == f"{W}tc"), start.getparent())
        text = "".join(node.text or "" for node in home.iter(f"{W}t"))
        found.setdefault(text, []).append(texts[start.get(f"{W}id")])
    return found


def test_comments_stand_at_their_cells(rich: bytes, checked: Any, wishes: dict[str, str]) -> None:
    copy = annotated(rich, checked(rich, "表.docx", wishes), "表.docx")
    found = cells_with_comments(copy)
    assert set(found) == {*wishes, "财政项目支出绩效目标申报表"}
    assert found["≥5.00(期)"] == ["【提示】写法\n建议写作：≥5期\n规则：a/b"]
    assert found["财政项目支出绩效目标申报表"] == ["请财务处核对"]
    authors = [comment.author for comment in docx.Document(io.BytesIO(copy)).comments]
    assert authors == ["王会计", "targetlint", "targetlint", "targetlint"]


def test_only_the_document_and_its_comments_change(
    rich: bytes, form_as: Any, checked: Any, parts_of: Any, wishes: dict[str, str]
) -> None:
    before, after = parts_of(rich), parts_of(annotated(rich, checked(rich, "表.docx", wishes), "表.docx"))
    assert list(before) == list(after)
    assert {n for n in before if before[n] != after[n]} == {"word/document.xml", "word/comments.xml"}
    plain = form_as("docx")
    first = parts_of(annotated(plain, checked(plain, "表.docx", wishes), "表.docx"))
    old = parts_of(plain)
    changed = {name for name in first if first[name] != old.get(name)}
    added = {"word/comments.xml"} if "word/comments.xml" not in old else set()
    links = {"[Content_Types].xml", "word/_rels/document.xml.rels"} if added else set()
    assert changed == {"word/document.xml", "word/comments.xml"} | links


def test_the_form_itself_reads_as_before(rich: bytes, checked: Any, texts_of: Any, wishes: dict[str, str]) -> None:
    copy = annotated(rich, checked(rich, "表.docx", wishes), "表.docx")
    before = texts_of(rich, "表.docx")
    assert texts_of(copy, "表.docx")[: len(before)] == before


def test_the_summary_page_lists_the_findings_on_the_documents_paper(
    rich: bytes, checked: Any, wishes: dict[str, str]
) -> None:
    outcome = checked(rich, "表.docx", wishes)
    outcome = attrs.evolve(outcome, findings=outcome.findings[:2])
    copy = docx.Document(io.BytesIO(annotated(rich, outcome, "表.docx")))
    table = copy.tables[-1]
    assert [cell.text for cell in table.rows[1].cells][2:] == ["产出›数量›培训期数", "≥5.00(期)", "写法", "≥5期"]
    assert len(table.rows) == 3
    assert any("targetlint 检查说明" in paragraph.text for paragraph in copy.paragraphs)
    assert len(copy.sections) == 1
    assert copy.sections[0].page_width == docx.Document(io.BytesIO(rich)).sections[0].page_width


def test_what_has_no_place_stands_in_the_summary_alone(rich: bytes, checked: Any, wishes: dict[str, str]) -> None:
    outcome = checked(rich, "表.docx", {"百分之85": "85%"})
    lost = attrs.evolve(
        outcome, findings=(attrs.evolve(outcome.findings[0], location=Location(table=9, row=9, column=9)),)
    )
    copy = annotated(rich, lost, "表.docx")
    assert set(cells_with_comments(copy)) == {"财政项目支出绩效目标申报表"}
    assert any("未能在文件中定位" in paragraph.text for paragraph in docx.Document(io.BytesIO(copy)).paragraphs)


def test_annotating_a_copy_again_still_reads(rich: bytes, checked: Any, wishes: dict[str, str]) -> None:
    copy = annotated(rich, checked(rich, "表.docx", wishes), "表.docx")
    twice = annotated(copy, checked(copy, "表.docx", wishes), "表.docx")
    tables = [block for block in read(twice, name="表.docx").blocks if isinstance(block, Table)]
    assert len(tables) == 3
