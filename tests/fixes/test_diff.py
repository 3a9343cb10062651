"""Changes as people read them."""

from __future__ import annotations

from targetlint.errors import Words
from targetlint.fixes.diff import render
from targetlint.fixes.edits import Edit, Left
from targetlint.model import Location

EDIT = Edit("表.docx", Location(table=3, row=7, column=4), "≥15.00(所)", "≥15所", True, ("a/b",), "产出›学校数")


def test_every_change_has_its_place() -> None:
    assert render("表.docx", [EDIT]) == (
        "--- 表.docx\n+++ 表.docx\n@@ 第3个表格 第7行 第4列 产出›学校数 (a/b) @@\n-≥15.00(所)\n+≥15所\n"
    )


def test_what_was_left_says_why() -> None:
    text = render("表.docx", [], [Left(EDIT, Words("是公式", "a formula"))], "en")
    assert text == "# table 3, row 7, column 4 产出›学校数 (a/b)  ≥15.00(所): a formula\n"
    assert render("表.docx", []) == ""
