from targetlint.model import Cell, Location


def test_a_location_records_only_what_its_format_has() -> None:
    assert Location(sheet="表1", cell="E12").record() == {"sheet": "表1", "cell": "E12"}
    assert Location().record() == {}


def test_a_cell_is_not_merged_unless_it_says_so() -> None:
    cell = Cell("≥5个", row=2, column=3, location=Location(line=3))
    assert (cell.row_span, cell.column_span) == (1, 1)
