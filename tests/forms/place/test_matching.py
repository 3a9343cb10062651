"""The best assignment of cells to columns."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.headings import heading_of
from targetlint.forms.place.matching import Placed, Way, match
from targetlint.forms.rows.stream import rows_of


def matched(text: str, way: Way) -> Placed:
    first, second = rows_of(read(text.replace("|", "\t").encode(), name="a.txt"))
    heading = heading_of(first)
    assert heading is not None
    return match(second, heading, heading.columns, way)


def roles(placed: Placed) -> list[str]:
    return [column.role for column, _ in placed.cells]


def test_words_stay_in_their_places_and_labels_leave_them() -> None:
    heading = "一级指标|二级指标|三级指标|指标值"
    assert roles(matched(f"{heading}\n甲乙|丙丁|戊己|庚辛", Way(trusted=True))) == ["level1", "level2", "name", "value"]
    assert roles(matched(f"{heading}\n数量指标|培训期数|≥5期|", Way())) == ["level2", "name", "value"]


def test_a_shift_moves_the_whole_row() -> None:
    found = matched("序号|三级指标|指标值|完成值\n甲乙|≥5期|≥6期", Way(shift=1))
    assert roles(found) == ["name", "value", "actual"]


def test_the_cell_that_fits_least_has_no_column() -> None:
    found = matched("三级指标|指标值\n培训期数|≥5期|产出指标", Way())
    assert [piece.text for piece in found.left_over] == ["产出指标"]


def test_a_merge_written_out_is_not_left_over() -> None:
    found = matched("三级指标|指标值\n培训开展期数|培训开展期数|≥5期", Way())
    assert roles(found) == ["name", "value"]
    assert not found.left_over
