"""Text files: one field changes, every other byte stays."""

from __future__ import annotations

import codecs

import pytest

from targetlint.errors import DocumentError
from targetlint.fixes.edits import Edit
from targetlint.fixes.text import apply, fields_of, source_of
from targetlint.model import Location


def edit(line: int, old: str, new: str, *, ordinal: int = 0, equals: int = 1) -> Edit:
    return Edit("a.txt", Location(line=line), old, new, True, ("a/b",), ordinal=ordinal, equals=equals)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_line_ends_and_marks_stay(encoding: str, end: str) -> None:
    text = f"绩效指标\t指标值{end}培训期数\t≥5.00(期) {end}{end}年度项目产出数量指标"
    data = text.encode(encoding)
    made = apply(data, (edit(2, "≥5.00(期)", "≥5期"),), "a.txt", "txt")
    assert made.data == text.replace("≥5.00(期)", "≥5期").encode(encoding)
    assert made.data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE)) == data.startswith(
        (codecs.BOM_UTF8, codecs.BOM_UTF16_LE)
    )


def test_a_value_inside_a_longer_one_is_not_touched() -> None:
    data = "期数\t15.00\t5.00\n".encode()
    made = apply(data, (edit(1, "5.00", "5"),), "a.txt", "txt")
    assert made.data.decode() == "期数\t15.00\t5\n"
    assert apply("期数15.00\n".encode(), (edit(1, "5.00", "5"),), "a.txt", "txt").done == ()


def test_equal_values_of_a_line_are_changed_by_place() -> None:
    data = "期数\t5.00\t5.00\n".encode()
    made = apply(data, (edit(1, "5.00", "5", ordinal=1, equals=2),), "a.txt", "txt")
    assert made.data.decode() == "期数\t5.00\t5\n"
    assert apply(data, (edit(1, "5.00", "5"),), "a.txt", "txt").left[0].reason.en.startswith("the same text stands")


def test_both_equal_values_can_change() -> None:
    edits = (edit(1, "5.00", "5", ordinal=0, equals=2), edit(1, "5.00", "5", ordinal=1, equals=2))
    assert apply("期数\t5.00\t5.00".encode(), edits, "a.txt", "txt").data.decode() == "期数\t5\t5"


def test_a_name_that_repeats_the_value_is_not_the_value() -> None:
    data = "满意度提升\t提升\n".encode()
    assert apply(data, (edit(1, "提升", "≥90%"),), "a.txt", "txt").data.decode() == "满意度提升\t≥90%\n"


def test_a_value_in_running_text_changes_where_it_is_unmistakable() -> None:
    data = "数量指标：★名称，说明（≥**株）>=500.00株；时效指标：完成。\n".encode()
    made = apply(data, (edit(1, ">=500.00株", ">=500株"),), "a.txt", "txt")
    assert "（≥**株）>=500株；" in made.data.decode()
    assert apply("共≥5.00期以上\n".encode(), (edit(1, "≥5.00期", "≥5期"),), "a.txt", "txt").done == ()


def test_a_value_between_tags_changes_inside_them() -> None:
    data = "<tr><td>期数</td><td> &lt;5.00期</td></tr>\n期数\t<p>≥5.00期</p>\n".encode()
    edits = (edit(1, "<5.00期", "<5期"), edit(2, "≥5.00期", "≥5期"))
    made = apply(data, edits, "a.md", "md")
    assert made.data.decode() == "<tr><td>期数</td><td> &lt;5期</td></tr>\n期数\t<p>≥5期</p>\n"


def test_csv_fields_are_quoted_where_they_must_be() -> None:
    data = '名称,指标值,备注\n期数,"≥1,200.00期","有""引号"""\n人数,百分之85,无\n'.encode()
    edits = (edit(2, "≥1,200.00期", "≥1,200期"), edit(3, "百分之85", "85%,含"))
    made = apply(data, edits, "a.csv", "csv")
    assert made.data.decode() == '名称,指标值,备注\n期数,"≥1,200期","有""引号"""\n人数,"85%,含",无\n'


def test_a_sign_that_the_encoding_lacks_changes_nothing() -> None:
    data = "年度绩效指标\t百分之85\n".encode("big5hkscs", errors="ignore")
    made = apply(data, (edit(1, "百分之85", "≥85\u2c7f"),), "a.txt", "txt")
    if made.done:
        assert made.data.decode("gb18030") or made.data.decode("utf-8")
    else:
        assert made.data == data


def test_lines_beyond_the_end_and_values_of_several_lines_are_left() -> None:
    data = "期数\t≥5.00\n".encode()
    assert apply(data, (edit(9, "≥5.00", "≥5"),), "a.txt", "txt").left
    assert apply(data, (edit(1, "≥5.00\n期", "≥5"),), "a.txt", "txt").left


def test_a_damaged_encoding_is_refused() -> None:
    data = "绩效目标指标年度项目".encode("gb18030")[:-1]
    with pytest.raises(DocumentError, match="编码不完整"):
        source_of(data, "a.txt")


@pytest.mark.parametrize(
    ("line", "delimiter", "texts"),
    [
        ("a\tb\t", "\t", ["a", "b", ""]),
        ('"a""b",c', ",", ['a"b', "c"]),
        ('"双减"工作,c', ",", ['"双减"工作', "c"]),
        (r"| a\|b | c |", "|", ["", r" a\|b ", " c ", ""]),
        ('"未完,c', ",", ['"未完', "c"]),
    ],
)
def test_fields(line: str, delimiter: str, texts: list[str]) -> None:
    fields = fields_of(line, delimiter)
    assert [field.text for field in fields] == texts
    assert all(field.quoted or line[field.start : field.end] == field.text for field in fields)
