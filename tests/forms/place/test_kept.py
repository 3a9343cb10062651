"""Rows whose cells have kept their places."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.headings import Heading, heading_of
from targetlint.forms.cells.row import Row
from targetlint.forms.place.kept import kept, names_something, put, stands_alone, would_be_read
from targetlint.forms.rows.stream import rows_of


def table(text: str) -> tuple[Heading, list[Row]]:
    first, *rows = rows_of(read(text.replace("|", "\t").encode(), name="a.tsv"))
    heading = heading_of(first)
    assert heading is not None
    return heading, rows


HEAD = "一级指标|二级指标|三级指标|指标值\n"


def test_a_name_that_is_a_label_stays_a_name_where_all_rows_keep_their_places() -> None:
    heading, rows = table(HEAD + "产出指标|质量指标|合格率|≥95%\n||成本控制|≤100%")
    placed = kept(rows, heading).placed(rows[1], heading)
    assert placed is not None
    assert [(column.role, piece.text) for column, piece in placed.cells] == [("name", "成本控制"), ("value", "≤100%")]


def test_a_value_among_names_says_that_places_are_lost() -> None:
    heading, rows = table(HEAD + "产出指标|质量指标|合格率|≥95%\n产出指标|合格率|≥95%|")
    assert not kept(rows, heading).whole


def test_a_row_with_two_cells_over_one_column_has_no_places() -> None:
    heading, rows = table(HEAD + "产出指标|质量指标|合格率|≥95%|95%")
    assert put(rows[0], heading) is None


def test_a_row_that_begins_with_a_name_and_has_a_value_is_an_indicator() -> None:
    heading, rows = table(HEAD + "||审核意见采纳率|≥90%\n总分|||100")
    assert [names_something(row, heading) for row in rows] == [True, False]


def test_a_label_over_the_columns_of_level_2_and_names_is_both() -> None:
    heading, rows = table(HEAD + "效益指标|社会效益|社会效益|明显\n满意度指标|群众满意程度|群众满意程度|≥90%")
    both = [put(row, heading) for row in rows]
    assert [[column.role for column, _ in each.cells] for each in both if each] == [
        ["level1", "level2", "name", "value"],
        ["level1", "level2", "name", "value"],
    ]


def test_a_lone_cell_left_of_the_names_is_no_row_of_the_table() -> None:
    heading, rows = table(HEAD + "本表一式三份。|||\n产出指标|||\n||培训人数|")
    assert [stands_alone(row, heading) for row in rows] == [True, False, False]
    assert not any(would_be_read(row, heading) for row in rows)
