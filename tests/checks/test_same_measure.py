"""One measure in two units."""

from __future__ import annotations

from typing import Any

import pytest

from targetlint.checks.same_measure import one_measure_two_units


@pytest.mark.parametrize(
    ("one", "other", "units"),
    [
        (("成功捐献数", "≥100例"), ("捐献成功数", "≥100人"), "unlike"),
        (("举办业务培训班", "≥1期"), ("举办业务培训班场次", "≥1次"), "alike"),
    ],
)
def test_the_later_row_is_told(
    facts_of: Any, rows: Any, one: tuple[str, str], other: tuple[str, str], units: str
) -> None:
    (facts,) = facts_of(rows(one, other))
    (remark,) = one_measure_two_units(facts, {})
    assert (remark.indicator.name, remark.tells["units"], remark.related[0].quote) == (other[0], units, " ".join(one))


@pytest.mark.parametrize(
    "pairs",
    [
        (("成功捐献数", "≥100例"), ("捐献成功数", "≥100例")),
        (("培训期数", "≥5期"), ("培训人数", "≥100人")),
        (("获奖人数", "≥5人"), ("获奖人数", "≥100名")),
        (("培训班", "≥5期"), ("培训班满意度", "≥90%")),
        (("献血人份", "≥19万人份"), ("献血人份数", "≥190000人份")),
        (("采购及时性", "及时"), ("采购及时性", "及时")),
    ],
)
def test_other_pairs_are_fine(facts_of: Any, rows: Any, pairs: tuple[tuple[str, str], ...]) -> None:
    (facts,) = facts_of(rows(*pairs))
    assert list(one_measure_two_units(facts, {})) == []
