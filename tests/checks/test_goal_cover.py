"""Promises without a number, and rows that speak of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from targetlint.checks.goal_cover import Rows, covered
from targetlint.checks.goals import claims
from targetlint.checks.likeness import Weights
from targetlint.model import Form


@pytest.mark.parametrize(
    ("goal", "name", "answered"),
    [
        ("确保业务不中断。", "系统可用率", True),
        ("确保业务不中断。", "培训人数", False),
        ("降低机关运行成本。", "机关运行费用", True),
        ("救助金足额发放。", "救助金发放率", True),
        ("提高献血知晓率。", "无偿献血知识普及率", True),
        ("修订培训指南。", "培训指南册数", True),
        ("更换电梯设备。", "培训人数", False),
    ],
)
def test_what_answers_a_promise(form_of: Callable[..., Form], goal: str, name: str, answered: bool) -> None:
    form = form_of(objectives=[{"text": goal}], rows=[["产出指标", "数量指标", name, "=100%"]])
    (claim, *_) = claims(form)
    assert covered(claim, Rows.of(form, Weights.of([name]))) is answered
