from collections.abc import Callable

import pytest

from targetlint.checks.templates import TEMPLATES, category_of, required, template_of
from targetlint.model import Form


@pytest.mark.parametrize(
    ("level2", "category"),
    [
        ("数量指标(必填硬性指标)", "数量"),
        ("服务对象满意度 指标", "满意度"),
        ("生态效益指标", "效益"),
        ("可持续影响", "效益"),
        ("经济成本指标", "成本"),
        ("社会成本指标", "成本"),
        ("时效", "时效"),
        ("预算执行", ""),
    ],
)
def test_labels_stand_for_categories(level2: str, category: str) -> None:
    assert category_of(level2) == category


def test_the_long_term_part_of_the_2020_template_is_no_benefit() -> None:
    assert category_of("长效管理", "影响力目标") == ""


@pytest.mark.parametrize(
    ("title", "levels", "template"),
    [
        ("财政项目支出绩效目标申报表", [("产出指标", "数量指标"), ("效益指标", "社会效益指标")], "shanghai-2024"),
        ("财政项目支出绩效目标表", [("投入与管理", "投入管理"), ("产出目标", "数量")], "shanghai-2020"),
        ("部门整体支出绩效目标表", [("产出指标", "数量指标")], "department"),
        ("", [("决策", "目标设定"), ("过程", "预算执行"), ("履职", "业务")], "department"),
        ("项目支出绩效自评表", [("产出指标", "数量指标")], "self-evaluation"),
        ("项目支出绩效目标表", [("成本指标", "经济成本指标"), ("产出指标", "数量指标")], "central-2021-cost"),
        ("项目支出绩效目标表", [("产出指标", "成本指标"), ("产出指标", "数量指标")], "county"),
        ("项目支出绩效目标表", [("产出指标", "数量指标"), ("效益指标", "社会效益指标")], "central-2021"),
        ("自评表", [("产出目标", ""), ("结果目标", "")], "none"),
        ("投资计划绩效目标", [("实施效果指标", "产出指标"), ("过程管理指标", "资金管理指标")], "none"),
    ],
)
def test_forms_show_their_template(
    form_of: Callable[..., Form], title: str, levels: list[tuple[str, str]], template: str
) -> None:
    form = form_of(title=title, rows=[[level1, level2, "甲", "≥5个"] for level1, level2 in levels])

    assert template_of(form) == template


def test_every_template_is_known() -> None:
    assert required("department") == ("效益", "满意度")
    assert all("成本" not in TEMPLATES[name] for name in ("shanghai-2020", "department"))
