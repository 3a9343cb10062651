"""The stream cut into forms."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cut.sections import Section, cut
from targetlint.forms.rows.stream import rows_of


def sections(text: str) -> list[Section]:
    return cut(rows_of(read(text.replace("|", "\t").encode(), name="a.txt")))


TABLE = "项目名称|{}\n一级指标|二级指标|三级指标|指标值\n产出指标|数量指标|培训期数|≥5期\n"


def test_forms_below_each_other() -> None:
    assert len(sections(TABLE.format("甲") + TABLE.format("乙"))) == 2
    assert len(sections("绩效目标表\n" + TABLE.format("甲") + "绩效目标表\n" + TABLE.format("乙"))) == 2


def test_a_heading_between_facts_and_indicators_begins_no_form() -> None:
    found = sections(
        "绩效目标表\n项目名称|甲\n2020年绩效目标|\n一级目标|二级目标|三级目标|指标目标值\n产出目标|数量|期数|5期"
    )
    assert len(found) == 1
