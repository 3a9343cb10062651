"""The printed words of forms: every view reads, and what one list says fits what another says."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from targetlint.forms.cells.headings import Role
from targetlint.model import Period
from targetlint.words import labels


@pytest.mark.parametrize("view", [labels.COLUMNS, labels.PERIODS, labels.FUNDS, labels.GOALS])
def test_each_kind_of_label_is_a_pattern(view: dict[str, str]) -> None:
    assert all(re.compile(pattern).groups == 0 for pattern in view.values())


def test_columns_and_their_details_have_roles_that_code_knows() -> None:
    assert {*labels.COLUMNS, "side"} == set(get_args(Role))
    assert set(labels.DETAILS) <= set(labels.COLUMNS)
    assert set(labels.PERIODS) == set(get_args(Period))


def test_levels_stand_under_levels() -> None:
    homes = {home for homes in labels.LEVEL2.values() for home in homes}
    assert homes - labels.LEVEL1 <= {"影响力与可持续"}
    assert set(labels.PRINTED_UNDER.values()) <= set(labels.LEVEL2)
    assert labels.CLOSED | labels.INVESTMENT | labels.SATISFIED_BELOW <= labels.LEVEL1


@pytest.mark.parametrize(
    ("pattern", "text", "known"),
    [
        (labels.FACT, "主管部门及代码", True), (labels.FACT, "是否跨年度", True), (labels.FACT, "培训人数", False),
        (labels.FUNDS["label"], "其中：财政拨款", True), (labels.FUNDS["column"], "全年预算数（A）", True),
        (labels.GOALS["label"], "2024年度绩效目标", True), (labels.GOALS["label"], "目标值", False),
        (labels.BEGINS, "转移支付（项目）名称", True), (labels.SUMMARY, "绩效目标汇总表（第一批）", True),
        (labels.BESIDE_TITLE, "(2024年度)", True), (labels.REMARK, "填报人", True),
    ],
)  # fmt: skip
def test_wordings(pattern: str, text: str, known: bool) -> None:
    assert (re.fullmatch(pattern, text) is not None) is known


def test_money_is_counted_in_yuan() -> None:
    assert labels.MONEY["万元"] == 10000
