from collections.abc import Callable
from typing import Any

from targetlint.checks import Remark

Ask = Callable[..., list[Remark]]


def form(line: str, named: str) -> dict[str, Any]:
    return {
        "funds": {"unit": "万元", "lines": [{"label": line, "amounts": {"全年预算数": "5"}}]},
        "rows": [{"level1": "履职", "name": "采量", "target": "≥5袋", "facts": {"对应项目": named}}] * 2,
    }


def test_a_name_a_little_off_is_told_once(remarks_of: Ask) -> None:
    (remark,) = remarks_of("project-name-drift", form("其中：血站生产费及原辅材料采购", "血站生产费用及原辅料"))

    assert remark.says["other"] == "血站生产费及原辅材料采购"
    assert remark.indicator is None


def test_blanks_and_width_are_no_other_name(remarks_of: Ask) -> None:
    assert remarks_of("project-name-drift", form("信息系统（运维）", "信息系统 (运维)")) == []


def test_names_without_any_counterpart_are_left_alone(remarks_of: Ask) -> None:
    assert remarks_of("project-name-drift", form("基本支出", "农村公路养护")) == []
