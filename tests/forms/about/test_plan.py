"""Plans."""

from __future__ import annotations

from targetlint.forms.about.plan import plan_items
from targetlint.model import Location


def names(text: str) -> list[str]:
    found = plan_items(text, Location())
    assert all(text[slice(*item.span)] == item.text for item in found)
    return [item.text for item in found]


def test_items_run_together() -> None:
    assert names("高校组织动员2020年1月-2020年12月登记表印制2020年1月-2020年12月") == ["高校组织动员", "登记表印制"]
    assert names("6.14活动2020年1月-2020年12月10.1《献血法》活动2020年1月-2020年12月") == [
        "6.14活动",
        "10.1《献血法》活动",
    ]


def test_other_ways_to_write_the_dates() -> None:
    assert names("平台建设(运维) 开始实施时间 2020.1.1 完成时间 2020.12.31") == ["平台建设(运维)"]
    assert names("用血报销 2020年1月——2020年12月") == ["用血报销"]


def test_prose_without_dates_has_no_items() -> None:
    assert names("按计划实施。") == []
