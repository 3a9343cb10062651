"""Two heading rows → one heading."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.headings import Heading, heading_of
from targetlint.forms.cells.two_rows import join_headings
from targetlint.forms.rows.stream import rows_of


def heading(text: str) -> Heading | None:
    return heading_of(next(rows_of(read(text.replace("|", "\t").encode(), name="a.txt"))))


def test_two_heading_rows_are_joined_with_and_without_places() -> None:
    lower = heading("一级指标|二级指标|三级指标|指标性质|指标值|度量单位")
    lost = heading("绩效指标|年度指标值|实际完成值|分值|得分")
    kept = heading("绩效指标|||年度指标值|||实际完成值|分值|得分")
    assert lower is not None
    for upper in (lost, kept):
        assert upper is not None
        assert not upper.complete
        joined = join_headings(upper, lower)
        assert [column.role for column in joined.columns] == [
            "level1", "level2", "name", "nature", "value", "unit", "actual", "weight", "score",
        ]  # fmt: skip
        assert joined.complete
