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
