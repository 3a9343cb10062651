"""Labels repaired and filled down."""

from __future__ import annotations

from targetlint.forms.levels.resolve import resolve
from targetlint.forms.levels.scheme import Printed


def levels(*rows: tuple[str, str]) -> list[tuple[str, str]]:
    return [
        (found.level1, found.level2)
        for found in resolve([Printed(one, two, f"名称{at}") for at, (one, two) in enumerate(rows)])
    ]


def test_labels_are_filled_down() -> None:
    assert levels(("产出指标", "数量指标"), ("", ""), ("", "质量指标"), ("效益指标", "社会效益指标")) == [
        ("产出指标", "数量指标"), ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("效益指标", "社会效益指标"),
    ]  # fmt: skip


def test_a_level2_label_in_level1s_column_gets_its_level1() -> None:
    assert levels(("产出指标", "数量指标"), ("社会效益指标", ""), ("效益指标", "生态效益指标")) == [
        ("产出指标", "数量指标"), ("效益指标", "社会效益指标"), ("效益指标", "生态效益指标"),
    ]  # fmt: skip
    assert levels(("产出指标", "数量指标"), ("", "可持续影响指标"))[1] == ("效益指标", "可持续影响指标")


def test_a_level1_label_in_level2s_column_waits_for_the_real_one() -> None:
    found = resolve(
        [Printed("效益指标", "社会效益指标", "甲"), Printed("", "效益指标", "乙"), Printed("", "可持续影响指标", "丙")]
    )
    assert [(each.level1, each.level2) for each in found][1] == ("效益指标", "可持续影响指标")
    assert {kind for kind, _ in found[1].repairs} == {"level-broken", "level-late"}


def test_labels_that_come_late() -> None:
    found = resolve(
        [Printed("过程", "人员管理", "甲"), Printed("", "血液采集", "乙", opens=True), Printed("履职", "环保", "丙")]
    )
    assert [(each.level1, each.level2) for each in found][1:] == [("履职", "血液采集"), ("履职", "环保")]


def test_central_investment_keeps_its_own_scheme() -> None:
    printed = [("实施效果指标", "产出指标"), ("", "效益指标"), ("", "满意度指标"), ("过程管理指标", "计划管理指标")]
    assert levels(*printed) == [
        ("实施效果指标", "产出指标"), ("实施效果指标", "效益指标"), ("实施效果指标", "满意度指标"),
        ("过程管理指标", "计划管理指标"),
    ]  # fmt: skip


def test_satisfaction_is_level2_below_effects_and_level1_elsewhere() -> None:
    assert levels(("效果目标", "社会效益"), ("满意度", ""), ("影响力目标", "长效管理"))[1] == ("效果目标", "满意度")
    assert levels(("效益", "社会效益"), ("满意度", "服务对象满意度"))[1] == ("满意度", "服务对象满意度")


def test_cost_is_level2_of_output_or_a_level1_with_labels_of_its_own() -> None:
    assert levels(("产出指标", "数量指标"), ("", "成本指标"))[1] == ("产出指标", "成本指标")
    assert levels(("成本指标", "经济成本指标"), ("", "社会成本指标"), ("产出指标", "数量指标"))[1] == (
        "成本指标",
        "社会成本指标",
    )


def test_standard_rows_before_a_page_break() -> None:
    found = resolve(
        [
            Printed("决策", "预算编制", "预算编制科学性"),
            Printed("", "", "政府采购执行率"),
            Printed("过程", "预算执行", "结转结余率", after_break=True),
        ]
    )
    assert [(each.level1, each.level2) for each in found] == [
        ("决策", "预算编制"),
        ("过程", "预算执行"),
        ("过程", "预算执行"),
    ]


def test_a_scheme_of_its_own_is_left_alone() -> None:
    assert levels(("履职效能", "数量指标"), ("", "质量指标"), ("社会效应", "满意度")) == [
        ("履职效能", "数量指标"), ("履职效能", "质量指标"), ("社会效应", "满意度"),
    ]  # fmt: skip


def test_a_blank_level1_is_filled_from_the_vocabulary_and_never_from_a_level_that_cannot_be() -> None:
    assert levels(("", "数量指标"), ("", "社会效益指标"), ("满意度指标", "服务对象满意度指标")) == [
        ("产出指标", "数量指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标"),
    ]  # fmt: skip
    assert levels(("", "经济效益指标"), ("", "服务对象满意度指标"))[1] == ("满意度指标", "服务对象满意度指标")


def test_a_blank_above_printed_labels_stays_blank() -> None:
    found = resolve([Printed(name="甲"), Printed("", "时效指标", "乙", sure=True), Printed(name="丙")])
    assert [each.level2 for each in found] == ["", "时效指标", "时效指标"]
    blank = Printed("", "", "甲", blank1=True, blank2=True)
    found = resolve([blank, Printed("产出指标", "时效指标", "乙")])
    assert (found[0].level1, found[0].level2) == ("", "")


def test_a_blank_cell_behind_a_merged_label_is_none_of_it() -> None:
    rows = [Printed("产出指标", "质量指标", "甲", spans2=True), Printed(name="乙"), Printed(name="丙", blank2=True)]
    assert [each.level2 for each in resolve(rows)] == ["质量指标", "质量指标", ""]


def test_what_a_merged_cell_covers_is_believed() -> None:
    rows = [Printed("产出指标", "数量指标", "甲"), Printed("", "社会效益指标", "乙", sure=True, covered=True)]
    assert resolve(rows)[1].level1 == "产出指标"
