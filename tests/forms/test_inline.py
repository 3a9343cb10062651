"""Forms in one cell and in prose."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.inline import is_narrative, read_inline, read_narrative
from targetlint.forms.rows.stream import rows_of


def test_lines_in_a_cell() -> None:
    text = (
        "【总体目标】\n"
        "保障运行\n"
        "【产出指标-数量指标】\n"
        "指标1：机柜数量（≥78台）\n"
        "指标2：长度（≥5（公里））\n"
        "【效益指标-社会效益指标】\n"
        "指标1：服务民生（有力保障）"
    )
    found = read_inline(tuple(rows_of(read(text.encode(), name="a.txt"))))
    assert [(goal.label, goal.text) for goal in found.objectives] == [("总体目标", "保障运行")]
    assert [(i.level1, i.level2, i.name, i.values[0].target.source) for i in found.indicators] == [
        ("产出指标", "数量指标", "机柜数量", "≥78台"),
        ("产出指标", "数量指标", "长度", "≥5（公里）"),
        ("效益指标", "社会效益指标", "服务民生", "有力保障"),
    ]
    assert found.indicators[0].values[0].location.line == 4


def test_prose() -> None:
    text = (
        "一、产出指标\n数量指标：★种植数量（≥**株）>=18700株；成活率（≥**%）>=85；时效指标：及时率（≥**%）>=100%。\n"
        "二、效益指标\n生态效益指标：生态功能提高。"
    )
    rows = tuple(rows_of(read(text.encode(), name="a.txt")))
    assert is_narrative(rows)
    found = read_narrative(rows).indicators
    assert [(i.level1, i.level2, i.name, [v.target.source for v in i.values]) for i in found] == [
        ("产出指标", "数量指标", "种植数量", [">=18700株"]),
        ("产出指标", "数量指标", "成活率", [">=85"]),
        ("产出指标", "时效指标", "及时率", [">=100%"]),
        ("效益指标", "生态效益指标", "生态功能提高", []),
    ]


def test_prose_that_only_mentions_indicators() -> None:
    rows = tuple(rows_of(read("各单位应合理设置数量指标、质量指标，指标值如≥95%。".encode(), name="a.txt")))
    assert not is_narrative(rows)


def test_a_narrow_column_wraps_items() -> None:
    text = "【产出指标-数量指标】\n指标1：检测土样数量\n（≥4200个）指标2：布设\n点位（≥600\n个）"
    found = read_inline(tuple(rows_of(read(text.encode(), name="a.txt"))))
    assert [(i.name, i.values[0].target.source) for i in found.indicators] == [
        ("检测土样数量", "≥4200个"), ("布设点位", "≥600个"),
    ]  # fmt: skip


def _told(text: str) -> list[tuple[str, str, str, str]]:
    rows = tuple(rows_of(read(text.encode(), name="a.txt")))
    return [
        (each.level1, each.level2, each.name, "".join(value.target.source for value in each.values))
        for each in read_narrative(rows).indicators
    ]


def test_values_without_a_sign() -> None:
    assert _told(
        "质量指标：档案整理规范性规范；苗木质量合格；编制技术规范。\n时效指标：工程完工时间2024年11月底前；资金拨付及时。\n"
        "数量指标：1.造林面积800亩，抚育面积≥300亩；（2）新建管护站2座；修建3座桥梁"
    ) == [
        ("产出指标", "质量指标", "档案整理规范性", "规范"),
        ("产出指标", "质量指标", "苗木质量", "合格"),
        ("产出指标", "质量指标", "编制技术规范", ""),
        ("产出指标", "时效指标", "工程完工时间", "2024年11月底前"),
        ("产出指标", "时效指标", "资金拨付及时", ""),
        ("产出指标", "数量指标", "造林面积", "800亩"),
        ("产出指标", "数量指标", "抚育面积", "≥300亩"),
        ("产出指标", "数量指标", "新建管护站", "2座"),
        ("产出指标", "数量指标", "修建3座桥梁", ""),
    ]


def test_a_clause_that_goes_on_with_the_value_before_it() -> None:
    assert _told("社会效益指标：产值≥80万元，增收≥30万元，其中村集体≥5万元；满意人数≥90人，比上年提高5%") == [
        ("效益指标", "社会效益指标", "产值", "≥80万元"),
        ("效益指标", "社会效益指标", "增收", "≥30万元，其中村集体≥5万元"),
        ("效益指标", "社会效益指标", "满意人数", "≥90人，比上年提高5%"),
    ]


def test_a_label_of_either_level_goes_by_its_number() -> None:
    assert _told(
        "一、产出指标\n1.数量指标：讲座≥2场。\n2.成本指标：总成本≤3万元。\n三、满意度指标：学员满意度≥95%。"
    ) == [
        ("产出指标", "数量指标", "讲座", "≥2场"),
        ("产出指标", "成本指标", "总成本", "≤3万元"),
        ("满意度指标", "", "学员满意度", "≥95%"),
    ]
    assert [level1 for level1, *_ in _told("产出指标：讲座≥2场。\n成本指标：总成本≤3万元。")] == [
        "产出指标",
        "成本指标",
    ]
