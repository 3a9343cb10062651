from decimal import Decimal

import pytest

from targetlint.errors import CallError
from targetlint.records import forms_of_records


def test_rows_of_one_form_become_indicators_with_their_periods() -> None:
    rows = [
        {"subject": "护林", "year": 2024, "level1": "产出指标", "level2": "数量指标", "name": "巡护次数",
         "period": "半年", "target": "≥6次", "weight": 10},
        {"subject": "护林", "year": 2024, "level1": "产出指标", "level2": "数量指标", "name": "巡护次数",
         "period": "全年", "target": "≥12次", "weight": 10},
    ]  # fmt: skip
    (form,) = forms_of_records(rows)
    (indicator,) = form.indicators
    assert (form.subject, form.year) == ("护林", 2024)
    assert [(value.period, value.target.source) for value in indicator.values] == [
        ("half-year", "≥6次"),
        ("annual", "≥12次"),
    ]
    assert indicator.weight == Decimal(10)
    assert indicator.values[1].location.record() == {"row": 2}


def test_symbol_value_and_unit_of_their_own_are_joined() -> None:
    (form,) = forms_of_records([{"name": "合格率", "symbol": "≥", "target": "95", "unit": "%"}])
    value = form.indicators[0].values[0]
    assert value.target.source == "≥95%"
    assert value.parts is not None
    assert (value.parts.symbol, value.parts.value, value.parts.unit) == ("≥", "95", "%")


def test_a_unit_that_the_value_has_already_is_not_doubled() -> None:
    (form,) = forms_of_records([{"name": "人数", "target": "≥20人", "unit": "人"}])
    assert form.indicators[0].values[0].target.source == "≥20人"


def test_projects_are_told_apart_and_equal_rows_stay_two_indicators() -> None:
    row = {"name": "采购及时性", "target": "及时"}
    forms = forms_of_records([{**row, "subject": "甲"}, {**row, "subject": "乙"}, {**row, "subject": "甲"}])
    assert [(form.index, form.subject, len(form.indicators)) for form in forms] == [(1, "甲", 2), (2, "乙", 1)]


def test_a_blank_target_leaves_an_indicator_without_value() -> None:
    (form,) = forms_of_records([{"name": "生态效益", "target": None}])
    assert form.indicators[0].values == ()


def test_no_rows_give_no_forms() -> None:
    assert forms_of_records([]) == ()


@pytest.mark.parametrize(
    ("row", "where", "says"),
    [
        ({"name": "人数", "traget": "1"}, "rows[0]", "是不是 target"),
        ({"target": "1"}, "rows[0]", "缺少指标名称"),
        ({"name": "人数"}, "rows[0]", "缺少指标值"),
        ({"name": "人数", "target": "1", "period": "季度"}, "rows[0].period", "季度"),
        ({"name": "人数", "target": "1", "weight": "十分"}, "rows[0].weight", "十分"),
        ("人数", "rows[0]", "映射"),
    ],
)
def test_a_wrong_row_is_named_with_what_is_wrong(row: object, where: str, says: str) -> None:
    with pytest.raises(CallError) as caught:
        forms_of_records([row])  # type: ignore[list-item]  # wrong on purpose
    assert caught.value.where == where
    assert says in str(caught.value)
