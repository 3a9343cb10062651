"""Tab-separated dumps and plain text."""

from targetlint.documents import read
from targetlint.documents.delimited import lines_of
from targetlint.documents.limits import Meter
from targetlint.documents.text import blocks, read_delimited, read_text
from targetlint.model import Document, Location, Table, Text


def parse(text: str) -> Document:
    return read_text(text, "a.txt", "txt", Meter("a.txt"))


def shapes(document: Document) -> list[object]:
    return [
        [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block.text
        for block in document.blocks
    ]


def test_lines_with_tabs_are_tables_and_others_text() -> None:
    assert shapes(parse("申报表\n\n项目名称\t甲\n一级指标\t指标值\n注：略\n")) == [
        "申报表",
        [["项目名称", "甲"], ["一级指标", "指标值"]],
        "注：略",
    ]


def test_blank_cells_are_kept_with_their_columns() -> None:
    table = parse("\t\t期数\t≥5期\t").blocks[0]
    assert isinstance(table, Table)
    assert [(cell.column, cell.text) for cell in table.rows[0]] == [
        (0, ""), (1, ""), (2, "期数"), (3, "≥5期"), (4, ""),
    ]  # fmt: skip


def test_a_line_of_tabs_stays_in_its_table_and_an_empty_line_ends_it() -> None:
    assert shapes(parse("a\tb\n\t\nc\td\n\ne\tf")) == [[["a", "b"], ["", ""], ["c", "d"]], [["e", "f"]]]


def test_lines_are_counted_in_the_file() -> None:
    document = parse("\n\n标题\n\na\tb\r\nc\td\n")
    assert document.blocks[0].location == Location(line=3)
    table = document.blocks[1]
    assert isinstance(table, Table)
    assert [row[0].location.line for row in table.rows] == [5, 6]


def test_other_line_separators_stay_in_their_cell() -> None:
    assert shapes(parse("a\u2028b\tc\x0bd")) == [[["a\u2028b", "c\x0bd"]]]


def test_lines_of_a_cell_of_several_lines_stay_in_order() -> None:
    document = parse("目标\t第一行\n第二行\n第三行\t尾\n")
    assert [type(block) for block in document.blocks] == [Table, Text, Table]
    assert [block.location.line for block in document.blocks] == [1, 2, 3]


def test_a_quoted_cell_of_a_dump_holds_its_line_ends() -> None:
    document = parse('目标\t"第一行\n第二行"\t尾\n下\t行\n')
    assert shapes(document) == [[["目标", "第一行\n第二行", "尾"], ["下", "行"]]]
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert [cell.location.line for cell in table.rows[0]] == [1, 1, 2]
    assert table.rows[1][0].location.line == 3


def test_quotes_of_a_name_in_a_dump_stay() -> None:
    assert shapes(parse('"双减"\t"阳光"课\n')) == [[['"双减"', '"阳光"课']]]


def test_wide_gaps_hold_columns_apart() -> None:
    text = "一级指标　　三级指标　　指标值\n产出指标　　期数　　≥5期\n效益指标    满意率    ≥95%\n"
    assert shapes(parse(text)) == [
        [["一级指标", "三级指标", "指标值"], ["产出指标", "期数", "≥5期"], ["效益指标", "满意率", "≥95%"]]
    ]


def test_a_spaced_out_title_is_text() -> None:
    assert shapes(parse("绩　效　目　标　表\n绩　效　目　标　表\n绩　效　目　标　表\n")) == ["绩　效　目　标　表"] * 3


def test_prose_with_commas_is_text() -> None:
    assert shapes(parse("为了落实, 提高, 做好\n二、下一步\n三、结束")) == [
        "为了落实, 提高, 做好",
        "二、下一步",
        "三、结束",
    ]


def test_csv_rows_keep_the_line_of_a_value() -> None:
    document = read_delimited('名称,值\r\n"甲\r\n乙",≥5\r\n丙,6\r\n', "a.csv", "csv", Meter("a.csv"))
    assert shapes(document) == [[["名称", "值"], ["甲\n乙", "≥5"], ["丙", "6"]]]
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert [cell.location.line for row in table.rows for cell in row] == [1, 1, 2, 3, 4, 4]


def test_blocks_can_start_at_any_line() -> None:
    assert blocks(lines_of("甲\tx"), Meter("a"), start=7)[0].location.line == 7


def test_bytes_are_read_by_name() -> None:
    assert read("甲\t1".encode(), name="b.txt").file == "b.txt"


def test_a_csv_of_one_column_is_text() -> None:
    document = read("申报表,,\n一、产出指标,,\n".encode(), name="a.csv")
    assert shapes(document) == ["申报表", "一、产出指标"]
    assert document.blocks[1].location == Location(line=2)


def test_a_quoted_first_cell_over_two_lines_is_one_cell_of_its_table() -> None:
    text = '一级\t名称\t值\n"产出\n指标"\t"讲座\n场次"\t3\n\t手册\t5\n"效益\n指标"\t就业\t"6\n人"\n"不是单元格\n完'
    document = read(text.encode(), name="a.txt")
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["一级", "名称", "值"],
        ["产出\n指标", "讲座\n场次", "3"],
        ["", "手册", "5"],
        ["效益\n指标", "就业", "6\n人"],
    ]
    assert [block.text for block in document.blocks[1:] if isinstance(block, Text)] == ['"不是单元格', "完"]


def test_a_table_may_begin_with_a_quoted_cell() -> None:
    document = read('"产出\n指标"\t讲座\t3\n\t手册\t5\n'.encode(), name="a.txt")
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]] == ["产出\n指标", "讲座", "3"]
