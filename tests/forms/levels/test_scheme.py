"""Labels of either level, decided by what the form prints beside them."""

from __future__ import annotations

from targetlint.forms.levels.scheme import Printed, Scheme, scheme_of


def scheme(*rows: tuple[str, str]) -> Scheme:
    return scheme_of([Printed(*row) for row in rows])


def test_satisfaction() -> None:
    row = Printed()
    below = scheme(("效果目标", "社会效益"), ("满意度", ""), ("影响力目标", "长效管理"))
    assert below.printed == ("效果目标", "影响力目标")
    assert below.is_second("满意度", row, "效果目标")
    assert not below.is_first("满意度", row, "效果目标")
    apart = scheme(("效益指标", "社会效益指标"), ("满意度指标", ""))
    assert apart.printed == ("效益指标", "满意度指标")
    assert not apart.is_second("满意度指标", row, "效益指标")
    assert apart.is_first("满意度指标", row, "效益指标")


def test_cost() -> None:
    row = Printed()
    assert scheme(("产出指标", "数量指标")).is_second("成本指标", row, "产出指标")
    assert scheme(("成本指标", "经济成本指标")).is_first("成本指标", row, "产出指标")


def test_central_investment() -> None:
    plan = scheme(("实施效果指标", "产出指标"), ("过程管理指标", "计划管理指标"))
    assert plan.stays_below("产出指标")
    assert not plan.is_first("效益指标", Printed(), "实施效果指标")


def test_labels_as_the_form_prints_them() -> None:
    goals = scheme(("产出目标", "数量"))
    assert goals.home(("产出", "成本")) == "产出目标"
    assert goals.named("效益") == "效益目标"
    assert scheme().named("效益") == "效益指标"
