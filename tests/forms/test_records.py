"""Records of extract."""

from __future__ import annotations

from collections.abc import Callable

from targetlint.forms import Recognised
from targetlint.forms.records import records


def test_the_fields_of_the_contract(from_dump: Callable[[str], Recognised]) -> None:
    text = (
        "绩效目标表\n"
        "（2024年度）\n"
        "项目名称|甲\n"
        "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|分值\n"
        "产出指标|数量指标|期数|≥|5|期|4期|10"
    )
    (record,) = records(from_dump(text).forms[0])
    assert record == {
        "file": "form.txt",
        "form": {"index": 1, "title": "绩效目标表", "subject": "甲", "year": 2024},
        "level1": "产出指标", "level2": "数量指标", "key_task": "", "name": "期数", "period": "annual", "place": None,
        "target": "≥5期",
        "location": {"line": 5}, "parts": {"symbol": "≥", "value": "5", "unit": "期", "nature": ""},
        "actual": "4期", "weight": "10",
    }  # fmt: skip
