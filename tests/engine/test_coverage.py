"""What the cases of a rule never show."""

from collections.abc import Callable
from pathlib import Path

from targetlint.engine.coverage import asked, standing, unexercised, unworded
from targetlint.model import Form
from targetlint.packs import load
from targetlint.packs.cases import forms_of


def test_parts_of_conditions_that_are_never_true_or_false(pack_at: Callable[..., Path], rate_rule: str) -> None:
    text = rate_rule.replace('unit_kind == "count"', 'unit_kind == "count" && !(unit == "台")')
    pack = load(pack_at({"rate": text}))
    assert [each.words.zh for each in unexercised(pack, pack.rules[0])] == ['没有用例让“unit == "台"”成立']


def test_wordings_that_no_bad_case_shows(pack_at: Callable[..., Path], rate_rule: str) -> None:
    phrases = 'phrases: {advice: [{when: unit == "台", zh: 甲, en: a}, {zh: 乙, en: b}]}\nwhy:'
    text = rate_rule.replace("why:", phrases).replace('计"', '计{advice}"')
    pack = load(pack_at({"rate": text}))
    (short,) = unworded(pack, pack.rules[0])
    assert short.words.zh == "没有用例用到 {advice} 的这种说法"
    assert short.place.endswith("rate.yaml:7:20")


def test_a_rule_is_asked_about_what_its_scope_says(pack_at: Callable[..., Path], rate_rule: str) -> None:
    pack = load(pack_at())
    rule = pack.rules[0]
    (facts,) = asked(rule, forms_of(rule.bad[0]))
    assert (facts["name"], facts["unit"]) == ("高校参与率", "所")
    assert standing(pack, rule).rule is rule
    assert [*asked(rule, [Form("empty", 1)])] == []
