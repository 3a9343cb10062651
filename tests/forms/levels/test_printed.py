"""Labels that a row prints."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.headings import heading_of
from targetlint.forms.cells.part import Part
from targetlint.forms.levels.printed import printed
from targetlint.forms.levels.scheme import Printed
from targetlint.forms.place.lines import placed_lines
from targetlint.forms.rows.stream import rows_of


def labels(text: str) -> Printed:
    first, *rows = rows_of(read(text.replace("|", "\t").encode(), name="a.txt"))
    heading = heading_of(first)
    assert heading is not None
    return printed(placed_lines([Part(heading, rows, first.block)], "annual")[0])


def test_labels_in_their_own_columns() -> None:
    found = labels("一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期")
    assert (found.level1, found.level2, found.name) == ("产出指标", "数量指标", "培训期数")
    assert found.second_place
    assert not found.sure, "the grid of a text is none that can be trusted"


def test_a_level1_label_in_a_column_beside() -> None:
    found = labels("序号|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期")
    assert (found.level1, found.level2) == ("产出指标", "数量指标")
