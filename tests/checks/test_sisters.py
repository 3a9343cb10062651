from collections.abc import Callable
from typing import Any

from targetlint.checks.sisters import missing_common_rows
from targetlint.errors import Words
from targetlint.facts import FormFacts

Several = Callable[..., list[FormFacts]]


def form(subject: str, *names: str) -> dict[str, Any]:
    return {
        "subject": subject,
        "title": "部门整体绩效目标表",
        "rows": [["过程", "预算执行", name, "=100%"] for name in names],
    }


def test_rows_of_most_sisters_are_missed(facts_of: Several) -> None:
    forms = facts_of(
        form("甲", "预算执行率", "结转结余率"), form("乙", "预算执行率", "结转结余率"), form("丙", "预算执行率")
    )

    found = list(missing_common_rows(forms, {"percent": 60}))

    assert [(remark.form.subject, remark.says["names"]) for remark in found] == [
        ("丙", Words("「结转结余率」", "'结转结余率'"))
    ]


def test_a_row_of_one_sister_among_many_is_not_common(facts_of: Several) -> None:
    forms = facts_of(form("甲", "预算执行率", "公务卡使用率"), form("乙", "预算执行率"), form("丙", "预算执行率"))

    assert list(missing_common_rows(forms, {"percent": 60})) == []
    assert len(list(missing_common_rows(forms, {"percent": 40}))) == 2


def test_a_form_alone_has_no_sisters(facts_of: Several) -> None:
    assert list(missing_common_rows(facts_of(form("甲", "预算执行率")), {"percent": 60})) == []
