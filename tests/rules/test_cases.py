"""Every case of every built-in rule, on the production path, and the gates of `targetlint test`."""

import pytest

from targetlint.engine.coverage import unexercised, unworded
from targetlint.engine.trials import try_case
from targetlint.packs import Case, Pack, Rule, built_in

CASES = [
    pytest.param(pack, rule, case, id=f"{rule.id}-{case.kind}{number}")
    for pack in built_in()
    for rule in pack.rules
    for cases in (rule.bad, rule.good)
    for number, case in enumerate(cases, 1)
]
RULES = [pytest.param(pack, rule, id=rule.id) for pack in built_in() for rule in pack.rules]


@pytest.mark.parametrize(("pack", "rule", "case"), CASES)
def test_a_case_holds(pack: Pack, rule: Rule, case: Case) -> None:
    assert [f"{each.place}: {each.words.zh}" for each in try_case(pack, rule, case)] == []


@pytest.mark.parametrize(("pack", "rule"), RULES)
def test_every_part_of_a_condition_is_shown_true_and_false(pack: Pack, rule: Rule) -> None:
    assert [each.words.zh for each in (*unexercised(pack, rule), *unworded(pack, rule))] == []


def test_titles_and_messages_are_bilingual_and_not_mixed_up() -> None:
    for pack in built_in():
        for rule in pack.rules:
            assert any("\u4e00" <= sign <= "\u9fff" for sign in rule.title.zh + rule.why.zh), rule.id
            assert sum(sign.isascii() for sign in rule.title.en) > len(rule.title.en) * 0.7, rule.id
