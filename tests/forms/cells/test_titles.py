"""Rows that are no indicators: titles, remarks, forms in one cell."""

from __future__ import annotations

import pytest

from targetlint.documents import read
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.titles import is_aside, is_inline, is_summary_title, is_title
from targetlint.forms.rows.stream import rows_of


def row(text: str) -> Row:
    return next(rows_of(read(text.replace("|", "\t").encode(), name="a.txt")))


@pytest.mark.parametrize(
    "text",
    [
        "财政项目支出绩效目标申报表",
        "2022年度项目支出绩效自评表",
        "江苏省省级部门整体预算绩效目标表",
        "项目支出绩效目标表（特定目标类）",
        "绩效目标自评表",
    ],
)
def test_titles(text: str) -> None:
    assert is_title(row(text))


@pytest.mark.parametrize(
    "text",
    ["上海市2024年度项目绩效目标汇总表", "绩效目标", "年度绩效目标|完成培训", "本表由各单位填报；绩效目标应当细化。"],
)
def test_no_titles(text: str) -> None:
    assert not is_title(row(text))


def test_summary_titles_are_known() -> None:
    assert is_summary_title(row("上海市血液管理办公室2024年度项目绩效目标汇总表"))


@pytest.mark.parametrize(
    "text",
    [
        "注：★为核心指标",
        "总分|100|96",
        "单位负责人：某某|填表人：某某",
        "其他需要说明事项|无",
        "财政部门业务股室初审意见：|（盖章）",
    ],
)
def test_asides(text: str) -> None:
    assert is_aside(row(text))


@pytest.mark.parametrize("text", ["产出指标|数量指标|培训期数|≥5期", "注册志愿者人数|≥500人|500", "说明会场次|≥3场|x"])
def test_no_asides(text: str) -> None:
    assert not is_aside(row(text))


def test_inline_forms_are_known() -> None:
    assert is_inline(row("【产出指标-数量指标】"))
    assert not is_inline(row("【2012】97号"))
