from collections.abc import Callable
from typing import Any

import pytest

from targetlint.checks import Remark
from targetlint.errors import Words

Ask = Callable[..., list[Remark]]


def weighed(*points: str) -> dict[str, Any]:
    return {
        "rows": [
            {"level1": "产出指标", "name": f"甲{at}", "target": "≥5个", "weight": one} for at, one in enumerate(points)
        ]
    }


@pytest.mark.parametrize(
    "points", [("50", "30", "10"), ("50", "40", "10"), ("0.5", "0.4", "0.1"), ("33.3", "33.3", "33.3")]
)
def test_usual_totals(remarks_of: Ask, points: tuple[str, ...]) -> None:
    assert remarks_of("weights-total", weighed(*points)) == []


def test_another_total_is_told(remarks_of: Ask) -> None:
    (remark,) = remarks_of("weights-total", weighed("50", "20", "10"))

    assert remark.says == {"total": "80", "count": "3", "totals": Words("90或100", "90 or 100")}
    assert remarks_of("weights-total", weighed("50", "20", "10"), totals=("80",)) == []


def test_a_small_part_of_a_form_has_no_total(remarks_of: Ask) -> None:
    assert remarks_of("weights-total", weighed("10", "10", "5")) == []


@pytest.mark.parametrize(
    ("target", "projects"),
    [
        ("2023年底", ["ended"]),
        ("2022年12月底前", []),
        ("12月底前", []),
        ("2023.08-2024.02", ["ended"]),
        ("2022.08-2023.02", []),
    ],
)
def test_dates_of_another_year(remarks_of: Ask, target: str, projects: list[str]) -> None:
    found = remarks_of("date-outside-year", {"year": 2022, "rows": [["产出指标", "时效指标", "完成时间", target]]})

    assert [remark.tells["project"] for remark in found] == projects


def test_a_long_project_may_end_later(remarks_of: Ask) -> None:
    given = {
        "year": 2022,
        "facts": {"项目期": "2022年3月-2023年11月"},
        "rows": [["产出指标", "时效指标", "完成时间", "2023年底"]],
    }

    assert [remark.tells["project"] for remark in remarks_of("date-outside-year", given)] == ["runs-on"]


def test_points_of_the_execution_rate_may_stand_among_the_funds(remarks_of: Ask) -> None:
    funds = {"unit": "万元", "lines": [{"label": "预算执行率", "amounts": {"": "10分"}}]}
    assert remarks_of("weights-total", {**weighed("50", "20", "10"), "funds": funds}) == []
