"""Term → facts."""

from typing import Any

import pytest

from targetlint.facts.terms import term_facts
from targetlint.names.describe import describe
from targetlint.value import parse


def facts_of(text: str, index: int = 0, name: str = "") -> dict[str, Any]:
    target = parse(text)
    term = target.terms[index]
    return term_facts(term, text[slice(*term.span)], index, describe(name))


def test_a_quantity() -> None:
    facts = facts_of("≥0.85(百分比)")
    assert (facts["kind"], facts["comparator"], facts["value"], facts["unit"]) == ("quantity", ">=", 85.0, "%")
    assert (facts["unit_kind"], facts["notation"], facts["decimals"]) == ("share", "ratio", 2)
    assert (facts["value_written"], facts["number"], facts["sign"]) == (0.85, "0.85", "≥")
    assert (facts["lower_bound"], facts["lower_closed"], facts["has_upper_bound"]) == (85.0, True, False)


def test_words_have_no_number() -> None:
    facts = facts_of("平稳有力")
    assert (facts["kind"], facts["words"], facts["comparator"]) == ("qualitative", "平稳有力", "none")
    assert not any(facts[name] for name in facts if name.startswith("has_"))
    assert not facts["lower_closed"]


def test_a_range_has_both_ends() -> None:
    facts = facts_of("55-65元")
    assert (facts["value"], facts["upper"], facts["bounds"], facts["unit_kind"]) == (55.0, 65.0, "[]", "money")


def test_a_comparison_keeps_its_baseline() -> None:
    facts = facts_of("不低于2023年")
    assert (facts["kind"], facts["baseline"], facts["has_value"]) == ("relative", "2023年", False)


def test_a_date() -> None:
    facts = facts_of("2024年6月前")
    assert (facts["kind"], facts["date"], facts["comparator"]) == ("date", "2024-06", "<=")


@pytest.mark.parametrize(("text", "whole"), [("≥5.00期", True), ("≥5.5期", False), ("提升", False)])
def test_whole_numbers(text: str, whole: bool) -> None:
    assert facts_of(text)["integral"] is whole


@pytest.mark.parametrize(
    ("name", "text", "always", "never"),
    [
        ("培训期数", "≥0期", True, False),
        ("培训期数", "≥1期", False, False),
        ("培训期数", ">-1期", True, False),
        ("培训期数", "<0期", False, True),
        ("群众满意度", "≤100%", True, False),
        ("群众满意度", "<100%", False, False),
        ("群众满意度", "0%-100%", True, False),
        ("验收合格率", "=120%", False, True),
        ("验收合格率", "≥100%", False, False),
        ("验收合格率", "≤100家", False, False),
        ("产值增长率", "≥0%", False, False),
        ("群众收入增加", "≥0%", False, False),
        ("门诊人次", "较上年增长≥0%", False, False),
        ("培训期数", "约0期", False, False),
        ("制度健全性", "健全", False, False),
    ],
)
def test_what_every_or_no_possible_result_satisfies(name: str, text: str, always: bool, never: bool) -> None:
    facts = facts_of(text, name=name)
    assert (facts["always_met"], facts["never_met"]) == (always, never)
