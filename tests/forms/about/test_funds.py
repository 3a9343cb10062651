"""The money part."""

from __future__ import annotations

from decimal import Decimal

from targetlint.documents import read
from targetlint.forms.about.funds import FundsReader, is_funds_label
from targetlint.forms.rows.stream import rows_of
from targetlint.model import Funds


def funds(text: str) -> Funds:
    reader = FundsReader()
    for row in rows_of(read(text.replace("|", "\t").encode(), name="a.txt")):
        assert reader.take(row)
    return reader.funds()


def tree(found: Funds) -> list[tuple[str, str | None, list[Decimal | None]]]:
    return [
        (
            line.label,
            None if line.parent is None else found.lines[line.parent].label,
            [amount.value for amount in line.amounts],
        )
        for line in found.lines
    ]


def test_total_and_parts_left_and_right() -> None:
    found = funds(
        "项目资金 (元)|项目资金总额||年度资金申请总额|888,473.00\n|其中：财政资金||其中：当年财政拨款|888,473.00\n"
        "|||上年结转资金|0.00\n|其他资金||其他资金|0.00"
    )
    assert found.unit == "元"
    assert tree(found) == [
        ("项目资金总额", None, []),
        ("年度资金申请总额", None, [Decimal("888473.00")]),
        ("其中：财政资金", "项目资金总额", []),
        ("其中：当年财政拨款", "年度资金申请总额", [Decimal("888473.00")]),
        ("上年结转资金", "年度资金申请总额", [Decimal("0.00")]),
        ("其他资金", "项目资金总额", []),
        ("其他资金", "年度资金申请总额", [Decimal("0.00")]),
    ]


def test_scores_and_rates_are_no_money() -> None:
    found = funds(
        "资金情况（万元）|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分\n年度资金总额：|9.12|9.12|10|100%|10"
    )
    assert tree(found) == [("年度资金总额", None, [Decimal("91200.00"), Decimal("91200.00")])]
    assert [amount.column for amount in found.lines[0].amounts] == ["全年预算数（A）", "全年执行数（B）"]


def test_income_and_expenditure() -> None:
    found = funds(
        "部门整体资金（万元）|收入|||全年预算数|\n||资金总额||790.49|\n||上年结转资金||1.68|\n|支出|||半年计划执行数|全年预算数\n"
        "||基本支出||60|148.27\n||项目支出||101.13|642.22\n||捐献工作经费||73.82|369.08\n骨髓库建设专项经费|||20|200|"
    )
    assert [(line.side, line.label) for line in found.lines][2:4] == [
        ("expenditure", "基本支出"),
        ("expenditure", "项目支出"),
    ]
    assert tree(found)[-1] == ("骨髓库建设专项经费", "项目支出", [Decimal(200000), Decimal(2000000)])


def test_labels() -> None:
    assert all(map(is_funds_label, ("年度资金总额", "项目资金 (元)", "其中：中央补助", "项目总预算（元）：")))
    assert not any(map(is_funds_label, ("项目名称", "年度总体目标", "主管部门", "资金使用合规性指标")))
