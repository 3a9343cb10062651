"""Every class of faults in notation, unit, plausibility and verifiability is a rule, with its default."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from targetlint.packs.loader import load_folder
from targetlint.packs.pack import Rule

ROOT = Path(__file__).resolve().parents[2]
TAXONOMY = ROOT / "../shared/taxonomy.md"
# Class: the severities that the rule may give, the default first; "off" where it ships switched off.
CLASSES = {
    "notation": {
        "percent-as-decimal": "error",
        "percent-in-words": "info",
        "percent-notation-mixed": "info warning",
        "non-integer-count-format": "info",
        "decimal-style-mixed": "info",
        "missing-comparator": "info warning",
        "strict-inequality-bound": "info off",
        "comparator-glyph-mixed": "info",
        "spacing-inconsistent": "info",
        "money-format-mixed": "info",
        "ocr-damage": "warning",
        "typo-in-value": "warning",
        "typo-in-name": "info",
        "typo-in-goal": "info",
    },
    "unit": {
        "missing-unit": "info warning",
        "incomplete-money-unit": "warning",
        "rate-name-with-count-unit": "error warning",
        "name-unit-mismatch": "warning error",
        "unit-inconsistent-same-indicator": "info warning",
    },
    "plausibility": {
        "tautological-bound": "error",
        "unattainable-or-overprecise": "warning info",
        "ratio-cannot-exceed-100": "warning",
        "exact-equality-on-count": "info warning off",
        "lenient-target": "warning",
        "polarity-mismatch": "error",
        "spend-as-output": "warning",
        "contradicts-form-facts": "error",
        "low-half-year-progress": "warning",
        "output-disproportionate-to-budget": "info warning",
        "undefined-denominator": "info warning off",
    },
    "verifiability": {
        "qualitative-where-number-expected": "warning error",
        "value-names-another-indicator": "error warning",
        "multi-target-in-one-cell": "warning",
        "self-referential": "warning error",
        "missing-baseline-value": "warning error",
        "zero-target-in-words": "warning info",
        "hedged-qualitative": "warning",
        "value-does-not-answer-name": "warning error",
        "value-echoes-name": "warning",
        "vague-qualitative": "warning info",
        "percent-on-nonratio-name": "warning error",
        "compound-indicator-name": "warning error info",
    },
}
ALL = [(pack, name) for pack, names in CLASSES.items() for name in names]


@pytest.fixture(scope="module")
def rules() -> dict[str, Rule]:
    return {rule.id: rule for pack in CLASSES for rule in load_folder(ROOT / "rules" / pack).rules}


@pytest.mark.parametrize(("pack", "name"), ALL)
def test_the_class_is_a_rule_with_its_severities(rules: dict[str, Rule], pack: str, name: str) -> None:
    rule = rules[f"{pack}/{name}"]
    default, *others = CLASSES[pack][name].split()
    assert rule.severity.default == default
    assert {severity for severity, _ in rule.severity.conditional} == set(others) - {"off"}
    assert rule.on is ("off" not in others)


@pytest.mark.parametrize(("pack", "name"), ALL)
def test_the_rule_has_cases_enough(rules: dict[str, Rule], pack: str, name: str) -> None:
    rule = rules[f"{pack}/{name}"]
    assert len(rule.bad) >= 3
    assert len(rule.good) >= 4


def test_there_are_no_other_rules(rules: dict[str, Rule]) -> None:
    assert set(rules) == {f"{pack}/{name}" for pack, name in ALL}


def test_a_rule_of_which_reviewers_disagree_never_makes_an_error(rules: dict[str, Rule]) -> None:
    for rule in rules.values():
        if rule.certainty == "arguable":
            assert not rule.on
            assert rule.severity.default == "info"


def test_no_message_claims_a_requirement_without_a_basis(rules: dict[str, Rule]) -> None:
    for rule in rules.values():
        if not rule.basis:
            assert not re.search(r"财预|指引|办法要求|规定必须", rule.message.zh + rule.why.zh), rule.id


def test_the_list_is_the_taxonomys() -> None:
    if not TAXONOMY.exists():
        pytest.skip("the taxonomy is not beside this checkout")
    found: dict[str, set[str]] = {}
    pack = ""
    for line in TAXONOMY.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"## \d+\. Pack (\w+)", line):
            pack = match[1].lower()
        elif match := re.match(r"### ([a-z0-9-]+) \(", line):
            found.setdefault(pack, set()).add(match[1])
    assert {name: set(classes) for name, classes in CLASSES.items()} == {name: found[name] for name in CLASSES}
