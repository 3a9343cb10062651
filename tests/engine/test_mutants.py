"""Mutants of conditions."""

from collections.abc import Callable
from pathlib import Path

from targetlint.engine.mutants import mutants, survivors
from targetlint.packs import load


def test_every_kind_of_mutant_is_made(pack_at: Callable[..., Path], rate_rule: str) -> None:
    condition = '(value > 2.0 || unit == "人") && !has_upper && decimals == 0'
    rule = load(pack_at({"r": rate_rule.replace('unit_kind == "count"', f"'{condition}'")})).rules[0]
    made = {mutant.condition for mutant in mutants(rule) if mutant.key == "when"}
    for wanted in (
        '(value <= 2.0 || unit == "人") && !has_upper && decimals == 0',
        '(value >= 2.0 || unit == "人") && !has_upper && decimals == 0',
        '(value > 3.0 || unit == "人") && !has_upper && decimals == 0',
        '(value > 1.0 || unit == "人") && !has_upper && decimals == 0',
        '(false || unit == "人") && !has_upper && decimals == 0',
        '(value > 2.0 || unit != "人") && !has_upper && decimals == 0',
        "true && !has_upper && decimals == 0",
        '(value > 2.0 || unit == "人") && true && decimals == 0',
        '(value > 2.0 || unit == "人") && !!(has_upper) && decimals == 0',
        '(value > 2.0 || unit == "人") && !has_upper && decimals == 1',
    ):
        assert wanted in made, wanted
    assert condition not in made
    assert any(mutant.key == "applies" for mutant in mutants(rule))


def test_good_cases_leave_no_survivor(pack_at: Callable[..., Path]) -> None:
    pack = load(pack_at())
    tried, gaps = survivors(pack, pack.rules[0])
    assert (tried, gaps) == (2, [])


def test_a_survivor_is_a_named_gap(pack_at: Callable[..., Path], rate_rule: str) -> None:
    text = rate_rule.replace('unit_kind == "count"', 'unit_kind == "count" && value > 20.0')
    pack = load(pack_at({"r": text}))
    gaps = [gap.words.zh for gap in survivors(pack, pack.rules[0])[1]]
    assert "没有用例察觉这个改动（when）：> 改为 >=" in gaps
    assert "没有用例察觉这个改动（when）：去掉“value > 20.0”" in gaps


def test_rules_by_check_have_none(pack_at: Callable[..., Path]) -> None:
    from targetlint.packs import built_in

    pack = next(pack for pack in built_in() if pack.name == "consistency")
    rule = next(rule for rule in pack.rules if rule.check)
    assert survivors(pack, rule) == (0, [])


def test_forms_with_listed_findings_count_them(pack_at: Callable[..., Path], rate_rule: str) -> None:
    case = """  - form: {rows: [["", "", 甲率, 5人], ["", "", 乙率, 5%], ["", "", 丙率, 7人]]}
    expect: [{name: 甲率}, {name: 丙率}]
"""
    pack = load(pack_at({"rate": rate_rule.replace("good:", case + "good:")}))
    assert survivors(pack, pack.rules[0])[1] == []
