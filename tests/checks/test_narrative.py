from collections.abc import Callable

from targetlint.checks import Remark

Ask = Callable[..., list[Remark]]


def test_winners_are_added_up(remarks_of: Ask) -> None:
    given = {
        "facts": {"措施": "明确了补贴医院的范围（三级医院前三名，二级医院前三名，新开展医院前三名）。"},
        "rows": [["产出", "质量", "医院耗材补贴计划完成率", "=100%（13家）"]],
    }

    (remark,) = remarks_of("narrative-conflict", given)

    assert (remark.tells["reason"], remark.details["total"]) == ("counted-otherwise", "9")


def test_conditions_are_no_list_of_winners(remarks_of: Ask) -> None:
    given = {
        "facts": {"措施": "补贴申报条件（指标低于均数且例数居同级医院前三名或新开展医院前三名，资料齐全）。"},
        "rows": [["产出", "质量", "医院耗材补贴计划完成率", "=100%（13家）"]],
    }

    assert remarks_of("narrative-conflict", given) == []


def test_growth_beside_a_cut(remarks_of: Ask) -> None:
    def given(this: str) -> dict[str, object]:
        return {
            "facts": {"概况": "报销人次逐年递增。", "项目当年预算（元）": this, "同名项目上年预算额（元）": "720,000"}
        }

    assert len(remarks_of("narrative-conflict", given("360,000"))) == 1
    assert remarks_of("narrative-conflict", given("700,000")) == []
    assert len(remarks_of("narrative-conflict", given("700,000"), percent=2)) == 1
