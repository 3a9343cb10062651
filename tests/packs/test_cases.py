"""Cases → forms, as the reader would give them."""

from typing import Any

from targetlint.packs.cases import forms_of
from targetlint.packs.pack import Case
from targetlint.packs.yaml_source import Mark


def form(given: dict[str, Any]) -> Any:
    return forms_of(Case("bad", given, Mark("r.yaml", 1, 1)))[0]


def test_a_row_is_a_form_with_one_indicator() -> None:
    made = form(
        {"name": "培训期数", "target": "≥5期", "half": "≥2期", "level2": "数量指标", "goal": "办班5期", "year": "2024"}
    )
    row = made.indicators[0]
    assert [(value.period, value.target.source) for value in row.values] == [("half-year", "≥2期"), ("annual", "≥5期")]
    assert (row.level2, made.year, made.objectives[0].text) == ("数量指标", 2024, "办班5期")


def test_columns_of_symbol_and_unit_are_joined_as_the_reader_does() -> None:
    value = form({"name": "合格率", "symbol": "≥", "target": "95", "unit": "%"}).indicators[0].values[0]
    assert value.target.source == "≥95%"
    assert (value.parts.symbol, value.parts.value, value.parts.unit) == ("≥", "95", "%")


def test_a_whole_form() -> None:
    made = form(
        {
            "form": {
                "title": "绩效目标表",
                "subject": "某项目",
                "facts": {"项目类别": "特定目标类"},
                "objectives": [{"label": "目标", "text": "1.培训5期；2.调研"}],
                "funds": {
                    "unit": "万元",
                    "lines": [{"label": "总额", "amounts": {"预算数": "1,000.5"}}, {"label": "拨款", "parent": "0"}],
                },
                "rows": [
                    ["产出指标", "数量指标", "培训期数", "≥5期", "≥2期"],
                    {"name": "合格率", "target": "≥95%", "weight": "10"},
                ],
                "empty_level2s": ["生态效益指标"],
                "plan": ["采购（3月至5月）"],
            }
        }
    )
    assert made.funds.lines[0].amounts[0].value == 10_005_000
    assert made.funds.lines[1].parent == 0
    assert [row.name for row in made.indicators] == ["培训期数", "合格率"]
    assert made.indicators[1].weight == 10
    assert len(made.objectives[0].promises) == 2
    assert made.plan_items[0].text == "采购（3月至5月）"
    lines = [made.location.line, made.objectives[0].location.line, made.indicators[0].values[0].location.line]
    assert lines == sorted(lines)


def test_several_forms_are_numbered() -> None:
    made = forms_of(Case("bad", {"forms": [{"subject": "甲"}, {"subject": "乙", "file": "b.txt"}]}, Mark("r", 1, 1)))
    assert [(each.index, each.subject, each.file) for each in made] == [(1, "甲", "case"), (2, "乙", "b.txt")]


def test_a_blank_target_is_a_value() -> None:
    assert form({"name": "合格率", "target": ""}).indicators[0].values[0].target.kind == "blank"
