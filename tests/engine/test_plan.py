"""Rules compiled together, and their four states."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from targetlint.engine.plan import CHUNK, Plan, first_false, holds, plans
from targetlint.engine.settings import Settings, resolve
from targetlint.facts import build
from targetlint.model import Form
from targetlint.packs import Pack, load

RULE = """\
title: {{zh: 甲, en: a}}
severity: error
scope: term
applies: '{applies}'
when: '{when}'
message: {{zh: 甲, en: a}}
why: {{zh: 甲, en: a}}
bad: [{{name: 甲, target: "1"}}]
good: [{{name: 甲, target: "2"}}]
"""


@pytest.fixture
def plan_of(pack_at: Callable[..., Path]) -> Callable[..., tuple[Plan, Pack]]:
    def make(*conditions: tuple[str, str]) -> tuple[Plan, Pack]:
        rules = {f"r{number}": RULE.format(applies=a, when=w) for number, (a, w) in enumerate(conditions)}
        pack = load(pack_at(rules))
        return plans((pack,), resolve([pack], Settings(), Form("a", 1))).by_scope["term"], pack

    return make


def facts_of(form_of: Callable[..., Form], target: str) -> dict[str, Any]:
    return build(form_of(("数量指标", "培训期数", target))).rows[0].terms[0].facts


@pytest.mark.parametrize(
    ("applies", "when", "target", "state", "detail"),
    [
        ('kind == "quantity"', "value > 2.0", "≥5期", "broken", ""),
        ('kind == "quantity"', "value > 2.0", "≥1期", "met", ""),
        ('kind == "quantity"', "value > 2.0", "提升", "not-applicable", ""),
        ("true", "value > 2.0", "提升", "undecided", "value"),
        ("true", "has_value && value > 2.0", "提升", "met", ""),
        ("has_value", "value > 2.0", "提升", "not-applicable", ""),
        ("value > 1.0", 'unit == ""', "提升", "undecided", "value"),
        ("true", "value > 2.0 && upper < 9.0", "≥5期", "undecided", "upper"),
    ],
)
def test_four_states(
    plan_of: Callable[..., tuple[Plan, Pack]],
    form_of: Callable[..., Form],
    applies: str,
    when: str,
    target: str,
    state: str,
    detail: str,
) -> None:
    plan, _ = plan_of((applies, when))
    facts = facts_of(form_of, target)
    (_, answer), broken = plan.states(facts)[0], plan.broken(facts)[0]
    assert (answer.state, answer.detail) == (state, detail)
    assert bool(broken) is (state == "broken")


def test_the_quick_way_agrees_with_the_slow_one(
    plan_of: Callable[..., tuple[Plan, Pack]], form_of: Callable[..., Form]
) -> None:
    conditions = [("true", f"value > {number}.0") for number in range(CHUNK + 10)]
    plan, _ = plan_of(*conditions)
    for target in ("≥5期", "提升", "90"):
        facts = facts_of(form_of, target)
        slow = [armed.rule.id for armed, answer in plan.states(facts) if answer.state == "broken"]
        assert [armed.rule.id for armed in plan.broken(facts)[0]] == slow


def test_one_condition_without_answer_spoils_no_other(
    pack_at: Callable[..., Path], form_of: Callable[..., Form]
) -> None:
    endless = "names.all(a, names.all(b, names.all(c, names.all(d, a != b || b != c || c != d || true))))"
    rules = {
        "bad": RULE.format(applies="true", when=endless),
        "fine": RULE.format(applies="true", when="row_count > 1"),
    }
    pack = load(pack_at(rules))
    plan = plans((pack,), resolve([pack], Settings(), Form("a", 1))).by_scope["term"]
    form = form_of(*(("数量指标", f"指标{number}", "1") for number in range(60)))
    facts = build(form).rows[0].terms[0].facts
    broken, failed = plan.broken(facts)
    assert [armed.rule.id for armed in broken] == ["demo/fine"]
    assert [armed.rule.id for armed, _ in failed] == ["demo/bad"]
    states = {armed.rule.name: answer.state for armed, answer in plan.states(facts)}
    assert states == {"bad": "failed", "fine": "broken"}


def test_the_part_that_made_it_false(plan_of: Callable[..., tuple[Plan, Pack]], form_of: Callable[..., Form]) -> None:
    plan, _ = plan_of(('kind == "quantity" && unit == "人"', "value > 2.0"))
    armed = plan.rules[0]
    assert first_false(armed.rule.applies, armed, facts_of(form_of, "≥5期")) == 'unit == "人"'


def test_further_conditions(plan_of: Callable[..., tuple[Plan, Pack]], form_of: Callable[..., Form]) -> None:
    plan, pack = plan_of(("true", "true"))
    active, number, words = plan.rules[0].active, facts_of(form_of, "≥5期"), facts_of(form_of, "提升")
    assert holds("true", active, pack, words)
    assert holds("value > 2.0", active, pack, number)
    assert not holds("value > 2.0", active, pack, words)


def test_rules_that_are_off_are_kept_apart(pack_at: Callable[..., Path], rate_rule: str) -> None:
    pack = load(pack_at({"rate": rate_rule, "quiet": rate_rule + "default: off\n"}))
    made = plans((pack,), resolve([pack], Settings(), Form("a", 1)))
    assert [active.rule.name for active in made.off] == ["quiet"]
