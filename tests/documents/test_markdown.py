"""Markdown tables and text."""

from collections.abc import Callable

from targetlint.documents import read
from targetlint.model import Location, Table

Texts = Callable[[bytes, str], list[object]]


def test_a_pipe_table_between_text(read_texts: Texts) -> None:
    text = "## 申报表\n\n| 一级指标 | 指标值 |\n|:---|---:|\n| 产出指标 | ≥5期 |\n\n注：略\n"
    assert read_texts(text.encode(), "a.md") == ["申报表", [["一级指标", "指标值"], ["产出指标", "≥5期"]], "注：略"]


def test_tables_without_outer_bars_or_rule(read_texts: Texts) -> None:
    assert read_texts("一级 | 值\n--- | ---\n产出 | 5\n".encode(), "a.md") == [[["一级", "值"], ["产出", "5"]]]
    assert read_texts("| 一级 | 值 |\n| 产出 | 5 |\n".encode(), "a.md") == [[["一级", "值"], ["产出", "5"]]]


def test_marks_inside_cells(read_texts: Texts) -> None:
    text = "| a |\n|---|\n| 三级<br/>指标 |\n| \\|x\\| |\n| **≥95%** |\n| &lt;5 |\n| （≥**个）≥\\*\\*人 |\n| |\n"
    assert read_texts(text.encode(), "a.md") == [
        [["a"], ["三级\n指标"], ["|x|"], ["≥95%"], ["<5"], ["（≥**个）≥**人"], [""]]
    ]


def test_blank_cells_keep_their_column_and_lines_their_number() -> None:
    table = read("\n| 甲 | | 乙 |\n|---|---|---|\n| | 丙 | |\n".encode(), name="a.md").blocks[0]
    assert isinstance(table, Table)
    assert [(cell.text, cell.column) for cell in table.rows[1]] == [("", 0), ("丙", 1), ("", 2)]
    assert table.rows[1][1].location == Location(line=4)


def test_a_dash_as_value_is_no_rule(read_texts: Texts) -> None:
    text = "| 名称 | 值 |\n|---|---|\n| - | - |\n| 甲 | -- |\n"
    assert read_texts(text.encode(), "a.md") == [[["名称", "值"], ["-", "-"], ["甲", "--"]]]


def test_tables_written_as_html(read_texts: Texts) -> None:
    text = "标题\n<table>\n<tr><td rowspan=2>产出</td><td>5</td></tr>\n<tr><td>6</td></tr>\n</table>\n尾\n"
    assert read_texts(text.encode(), "a.md") == ["标题", [["产出", "5"], ["6"]], "尾"]
    table = read(text.encode(), name="a.md").blocks[1]
    assert isinstance(table, Table)
    assert table.rows[1][0].location == Location(line=2, table=1, row=2, column=2)


def test_a_dump_inside_markdown(read_texts: Texts) -> None:
    assert read_texts("# 表\n一级\t值\n产出\t5\n".encode(), "a.md") == ["表", [["一级", "值"], ["产出", "5"]]]
