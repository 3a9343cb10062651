"""Sparse rows of a sheet → one table."""

from targetlint.documents.grid import Merge, column_index, column_name, merge_of, sheet_blocks, sheet_table
from targetlint.documents.limits import Meter
from targetlint.model import Location, Table, Text


def table_of(rows: list[tuple[int, list[tuple[int, str]]]], *merges: Merge, hidden: set[int] | None = None) -> Table:
    table = sheet_table("表", rows, merges, hidden or set(), Meter("a"))
    assert table is not None
    return table


def test_addresses() -> None:
    for column in (0, 25, 26, 701, 702, 16383):
        assert column_index(column_name(column) + "7") == column
    assert column_name(16383) == "XFD"
    assert merge_of("A1:XFD1048576") == Merge(0, 0, 1048575, 16383)
    assert merge_of("$B$2:$C$3") == Merge(1, 1, 2, 2)
    assert merge_of("A1") == Merge(0, 0, 0, 0)
    assert merge_of("nonsense") is None


def test_a_sheet_of_blanks_is_no_table() -> None:
    assert sheet_table("表", [(0, [(0, " ")])], [], set(), Meter("a")) is None


def test_the_row_of_a_cell_is_its_place_in_the_grid() -> None:
    table = table_of([(4, [(2, "甲")]), (5, [(3, "乙")]), (90, [(2, "丙")])])
    for place, row in enumerate(table.rows):
        assert all(cell.row == place for cell in row)
    assert [row[0].location.cell for row in table.rows if row] == ["C5", "D6", "C91"]


def test_blank_cells_are_kept_up_to_the_last_filled_column() -> None:
    table = table_of([(0, [(0, "甲"), (1, ""), (2, "乙"), (3, "")])])
    assert [cell.text for cell in table.rows[0]] == ["甲", "", "乙"]


def test_spans_count_visible_rows_and_columns() -> None:
    rows = [(0, [(0, "宽"), (1, ""), (2, ""), (3, "尾")]), (1, [(0, "甲"), (1, "藏"), (2, "乙"), (3, "丙")])]
    table = table_of(rows, Merge(0, 0, 0, 2), hidden={1})
    assert [(cell.text, cell.column, cell.column_span) for cell in table.rows[0]] == [("宽", 0, 2), ("尾", 2, 1)]


def test_merges_of_whole_columns_are_cut_to_the_rows_there_are() -> None:
    table = table_of([(0, [(0, "甲"), (1, "乙")]), (1, [(1, "丙")])], Merge(0, 0, 1_048_575, 0))
    assert table.rows[0][0].row_span == 2


def test_a_sheet_of_one_column_is_text() -> None:
    blocks = sheet_blocks(table_of([(0, [(1, "申报表"), (2, "")]), (2, [(1, "一、产出指标")])]))
    assert blocks == (
        Text("申报表", Location(sheet="表", cell="B1")),
        Text("一、产出指标", Location(sheet="表", cell="B3")),
    )
    table = table_of([(0, [(0, "甲"), (1, "乙")])])
    assert sheet_blocks(table) == (table,)
