"""Amounts in unlike formats."""

from __future__ import annotations

from typing import Any

import pytest

from targetlint.checks.money_format import mixed_amounts


def funds(*amounts: str) -> dict[str, Any]:
    return {
        "rows": [["产出指标", "数量指标", "培训期数", "≥2期"]],
        "funds": {
            "unit": "元",
            "lines": [{"label": f"第{at}行", "amounts": {"": text}} for at, text in enumerate(amounts)],
        },
    }


@pytest.mark.parametrize(
    "amounts", [("14,575.40", "7531.8"), ("1,196,800", "1196800"), ("888473.00", "888473"), ("1，200.00", "3400.00")]
)
def test_unlike_formats(facts_of: Any, amounts: tuple[str, ...]) -> None:
    (facts,) = facts_of(funds(*amounts))
    (remark,) = mixed_amounts(facts, {})
    assert set(remark.says.values()) <= set(amounts)


@pytest.mark.parametrize(
    "amounts",
    [
        ("888,473.00", "0.00"),
        ("790.49", "160", "0"),
        ("1,234.5", "135.5"),
        ("", "无"),
        (),
        ("7531.8", "7043.6"),
        ("60", "148.27"),
    ],
)
def test_formats_that_agree(facts_of: Any, amounts: tuple[str, ...]) -> None:
    (facts,) = facts_of(funds(*amounts))
    assert list(mixed_amounts(facts, {})) == []
