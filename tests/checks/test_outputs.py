from collections.abc import Callable
from typing import Any

import pytest

from targetlint.checks import Remark

Ask = Callable[..., list[Remark]]


@pytest.mark.parametrize(
    ("name", "target", "told"),
    [
        ("维护完成度", "≥95%", True),
        ("维护完成度", "符合", True),
        ("培训人次", "≥50人次", False),
        ("造林面积（亩）", "70000", False),
        ("广告活动次数", "全媒体覆盖、3次活动", False),
    ],
)
def test_a_count_among_the_quantities(remarks_of: Ask, name: str, target: str, told: bool) -> None:
    assert bool(remarks_of("no-absolute-quantity", {"rows": [["产出指标", "数量指标", name, target]]})) is told


def task(name: str, target: str, key_task: str = "设备购置") -> dict[str, Any]:
    return {"rows": [{"level1": "履职", "level2": "后勤", "key_task": key_task, "name": name, "target": target}]}


@pytest.mark.parametrize(
    ("name", "target"),
    [("采购及时性", "及时"), ("资金使用规范性", "规范"), ("完工超预算率", "<10%"), ("培训费用", "≤50万元")],
)
def test_how_is_not_what(remarks_of: Ask, name: str, target: str) -> None:
    assert len(remarks_of("key-task-without-output-measure", task(name, target))) == 1


@pytest.mark.parametrize(
    ("name", "target"),
    [("购置台数", "≥5台"), ("投保率", "=100%"), ("报销金额", ">140万元"), ("污水检测合规率", "合格")],
)
def test_what_is(remarks_of: Ask, name: str, target: str) -> None:
    assert remarks_of("key-task-without-output-measure", task(name, target)) == []


def test_tasks_that_make_things_are_more_serious(remarks_of: Ask) -> None:
    (made,) = remarks_of("key-task-without-output-measure", task("采购规范性", "规范"))
    (shown,) = remarks_of("key-task-without-output-measure", task("接待规范性", "规范", "公务接待"))

    assert (made.tells["work"], shown.tells["work"]) == ("makes-things", "other")


def test_few_rows_for_much_money(remarks_of: Ask) -> None:
    def given(budget: str) -> dict[str, Any]:
        rows = [["产出指标", "数量指标", "建设数", "=1个"], ["效益指标", "社会效益指标", "用户数", "≥5万人"]]
        return {
            "subject": "平台",
            "funds": {"unit": "元", "lines": [{"label": "资金总额", "amounts": {"": budget}}]},
            "rows": rows,
        }

    assert len(remarks_of("too-few-indicators", given("3,718,900"))) == 1
    assert len(remarks_of("too-few-indicators", given("300,000"))) == 1
    assert remarks_of("too-few-indicators", given("30,000")) == []
    assert remarks_of("too-few-indicators", given("3,718,900"), rows=2) == []


def test_an_empty_overall_goal(remarks_of: Ask) -> None:
    goals = [{"label": "项目总目标", "text": ""}, {"label": "年度目标", "text": "建成一期"}]

    assert [remark.tells["project"] for remark in remarks_of("empty-overall-goal", {"objectives": goals})] == [
        "recurrent"
    ]
    once = remarks_of("empty-overall-goal", {"objectives": goals, "facts": {"项目性质": "其他一次性项目"}})
    assert [remark.tells["project"] for remark in once] == ["once"]
