"""Cells → columns."""

from __future__ import annotations

import pytest

from targetlint.documents import read
from targetlint.forms.cells.headings import heading_of
from targetlint.forms.cells.row import Row
from targetlint.forms.place.alignment import align, by_vocabulary, shift_of
from targetlint.forms.place.matching import Placed
from targetlint.forms.rows.stream import rows_of


def rows(text: str) -> list[Row]:
    return list(rows_of(read(text.replace("|", "\t").encode(), name="a.txt")))


def placed(text: str) -> Placed:
    first, second = rows(text)
    heading = heading_of(first)
    assert heading is not None
    return align(second, heading, same_table=True)


@pytest.mark.parametrize(
    "row",
    [
        "产出指标|数量指标|培训期数||≥5期",
        "|产出指标|数量指标|培训期数|≥5期",
        "产出指标||数量指标|培训期数|≥5期",
        "绩效指标|产出指标|数量指标|培训期数|≥5期",
    ],
)
def test_a_row_beside_its_place_is_put_right(row: str) -> None:
    found = placed(f"一级指标|二级指标|三级指标||指标值\n{row}")
    assert [found.get(role).text for role in ("level1", "level2", "name", "value")] == [  # type: ignore[union-attr]
        "产出指标", "数量指标", "培训期数", "≥5期",
    ]  # fmt: skip


def test_what_has_no_column_is_left_over() -> None:
    found = placed("一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期|多余的一格|又一格")
    assert [piece.text for piece in found.left_over]


def test_a_part_without_heading_is_shifted_as_a_whole() -> None:
    lines = rows(
        "|一级指标|二级指标|重点工作|三级指标|半年指标值|全年指标值\n履职|服务|提高能力|举办培训班|≥0期|≥1期\n|||联谊活动|≥0次|≥1次"
    )
    heading = heading_of(lines[0])
    assert heading is not None
    assert shift_of(lines[1:], heading) == 1


def test_own_words_as_level_two_are_noticed() -> None:
    lines = rows("一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|甲|≥5期\n|质量指标|乙|≥95%\n|时效指标|丙|及时")
    heading = heading_of(lines[0])
    assert heading is not None
    assert by_vocabulary(lines[1:], heading)
    own = rows("一级指标|二级指标|三级指标|指标值\n履职|血液采集|甲|≥5期\n|血液检验|乙|≥95%")
    assert not by_vocabulary(own[1:], heading)
