"""Form → facts."""

from collections.abc import Callable
from decimal import Decimal

import attrs

from targetlint.facts import build, plain_number, submission_facts
from targetlint.model import Amount, Fact, Form, Funds, FundsLine, Indicator, Location, Objective, Parts, Value
from targetlint.value import parse

HERE = Location(line=1)


def test_a_row_is_one_indicator_and_period(form_of: Callable[..., Form]) -> None:
    facts = build(form_of(("数量指标", "培训期数", "≥5期", "≥2期"), ("质量指标", "合格率", "≥95%")))
    assert [(row.indicator.name, row.period) for row in facts.rows] == [
        ("培训期数", "annual"),
        ("培训期数", "half-year"),
        ("合格率", "annual"),
    ]
    assert len(facts.indicators) == 2
    assert facts.rows[0].target.source == "≥5期"


def test_the_other_period_is_seen_from_each_value(form_of: Callable[..., Form]) -> None:
    first, second = build(form_of(("数量指标", "培训期数", "≥5期", "0"))).rows
    assert (first.facts["other_target"], first.facts["other_unit"]) == ("0", "")
    assert (second.facts["other_target"], second.facts["other_unit"]) == ("≥5期", "期")


def test_no_other_period_is_none_and_blank(form_of: Callable[..., Form]) -> None:
    row = build(form_of(("数量指标", "培训期数", "≥5期"))).rows[0]
    assert (row.facts["other_kind"], row.facts["other_target"]) == ("none", "")


def test_form_facts_and_budget(form_of: Callable[..., Form]) -> None:
    amounts = (Amount("全年预算数", "12", Decimal(120_000), HERE),)
    form = attrs.evolve(
        form_of(("数量指标", "培训期数", "≥5期")),
        title="部门整体支出绩效目标表",
        year=2024,
        facts=(Fact("项目 类别：", "特定目标类", HERE),),
        objectives=(Objective("年度目标", "培训5期", "annual", HERE), Objective("长期目标", " ", "annual", HERE)),
        funds=Funds("万元", (FundsLine("项目资金总额", amounts, HERE),)),
        empty_labels=(Fact("效益指标", "生态效益指标", HERE),),
    )
    facts = build(form).facts
    assert (facts["form_kind"], facts["project_class"], facts["year"]) == ("department", "特定目标类", 2024)
    assert (facts["budget"], facts["has_budget"], facts["goal_count"]) == (120_000.0, True, 1)
    assert facts["goal_text"] == "培训5期"
    assert facts["empty_level2s"] == ["生态效益指标"]


def test_spellings_are_gathered_over_the_form(form_of: Callable[..., Form]) -> None:
    facts = build(form_of(("质量指标", "合格率", "0.95(百分比)"), ("质量指标", "及时率", "95%"))).facts
    assert facts["spellings"] == ["%", "ratio"]


def test_columns_beside_the_value_become_facts() -> None:
    value = Value("annual", parse("≥95%"), HERE, Parts("≥", "95", "%", "正向"))
    beside = (Fact("指标解释", "合格件数/总件数", HERE), Fact("备注", "重点", HERE))
    row = Indicator("合格率", values=(value,), facts=beside, weight=Decimal(10))
    facts = build(Form("f", 1, indicators=(row,))).rows[0].facts
    assert (facts["symbol"], facts["value_part"], facts["unit_part"], facts["nature"]) == ("≥", "95", "%", "正向")
    assert (facts["explanation"], facts["remark"], facts["standard"]) == ("合格件数/总件数", "重点", "")
    assert (facts["weight"], facts["has_weight"]) == (10.0, True)


def test_what_the_name_says_is_there(form_of: Callable[..., Form]) -> None:
    facts = build(form_of(("质量指标", "设备故障率", "≤1%"))).rows[0].facts
    assert (facts["name_kind"], facts["polarity"]) == ("rate", "lower")


def test_all_forms_together(form_of: Callable[..., Form]) -> None:
    facts = submission_facts([build(form_of(subject="甲")), build(form_of(subject="乙", index=2))])
    assert (facts["form_count"], facts["subjects"]) == (2, ["甲", "乙"])


def test_numbers_are_written_plainly() -> None:
    assert [plain_number(Decimal(text)) for text in ("195800.00", "0.10", "0.00", "-5", "1E+8")] == [
        "195800", "0.1", "0", "-5", "100000000",
    ]  # fmt: skip
    assert plain_number(None) == ""
