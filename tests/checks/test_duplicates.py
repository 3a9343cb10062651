from collections.abc import Callable
from typing import Any

import pytest

from targetlint.checks import Remark
from targetlint.checks.duplicates import double_claims, sums_across_forms
from targetlint.facts import FormFacts

Ask = Callable[..., list[Remark]]
Several = Callable[..., list[FormFacts]]


def two(one: str, other: str, task: str = "", other_task: str = "") -> dict[str, Any]:
    return {
        "rows": [
            {"level1": "产出", "level2": "数量", "name": one, "target": "≥5个", "key_task": task},
            {"level1": "产出", "level2": "数量", "name": other, "target": "≥5个", "key_task": other_task},
        ]
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("成功捐献数", "捐献成功数"),
        ("举办业务培训班", "举办业务培训班场次"),
        ("污水检测合规率", "污水处理合格率"),
        ("新建厕所户数", "新建厕所户数"),
    ],
)
def test_one_concept_twice(remarks_of: Ask, one: str, other: str) -> None:
    (remark,) = remarks_of("duplicate-indicator", two(one, other))

    assert remark.related[0].quote == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("救护员培训人数", "救护师资培训人数"),
        ("任务完成率", "任务完成及时率"),
        ("设备合格率", "培训合格率"),
        ("新建道路数", "改建道路数"),
    ],
)
def test_near_names_are_not_the_same(remarks_of: Ask, one: str, other: str) -> None:
    assert remarks_of("duplicate-indicator", two(one, other)) == []


def test_judgements_and_bare_names_may_repeat_under_other_tasks(remarks_of: Ask) -> None:
    assert remarks_of("duplicate-indicator", two("采购及时性", "采购及时性", "设备", "车辆")) == []
    assert remarks_of("duplicate-indicator", two("合格率", "合格率", "设备", "车辆")) == []


def form(subject: str, name: str, target: str) -> dict[str, Any]:
    return {"file": "a", "subject": subject, "year": 2024, "rows": [["产出指标", "数量指标", name, target]]}


def test_a_total_claimed_by_two_projects(facts_of: Several) -> None:
    forms = facts_of(form("甲", "血液募集总量", "≥44.5万人份"), form("乙", "血液募集总量满足用血", "≥445000人份"))

    assert [remark.says["project"] for remark in double_claims(forms, {"least": 1000})] == ["乙", "甲"]
    assert list(double_claims(forms, {"least": 1_000_000})) == []


def test_parts_of_other_forms_against_a_total(facts_of: Several) -> None:
    forms = facts_of(
        form("甲", "社区献血", "≥195800人份"),
        form("乙", "街头献血", "≥264200人份"),
        form("丙", "募集总量", "≥470000人份"),
    )

    (remark,) = sums_across_forms(forms, {"percent": 10})

    assert (remark.says["sum"], remark.says["difference"]) == ("460000", "10000")
