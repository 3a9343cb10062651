"""Rates: their kind and their object."""

from __future__ import annotations

import pytest

from targetlint.checks.goal_rates import head, near_rate
from targetlint.checks.likeness import Weights


@pytest.mark.parametrize(
    ("name", "kind"), [("献血知识普及率", "知晓"), ("患者满意率", "满意"), ("验收合格率", "合格"), ("场次", "")]
)
def test_the_kind_of_a_rate(name: str, kind: str) -> None:
    assert head(name) == kind


@pytest.mark.parametrize(
    ("rate", "name", "near"),
    [
        ("社区居民满意率", "培训学员满意度", False),
        ("参训人员满意度", "培训学员满意度", True),
        ("满意度", "培训学员满意度", True),
        ("群众满意度", "受益群众满意度", True),
    ],
)
def test_the_object_of_a_rate(rate: str, name: str, near: bool) -> None:
    assert near_rate(rate, name, Weights.of([name])) is near
