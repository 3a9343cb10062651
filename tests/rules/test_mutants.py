"""No mutant of a built-in rule survives: each condition says exactly what its cases show."""

import pytest

from targetlint.engine.mutants import survivors
from targetlint.packs import Pack, Rule, built_in

RULES = [pytest.param(pack, rule, id=rule.id) for pack in built_in() for rule in pack.rules if rule.when]


@pytest.mark.parametrize(("pack", "rule"), RULES)
def test_none_survives(pack: Pack, rule: Rule) -> None:
    tried, gaps = survivors(pack, rule)
    assert tried > 0
    assert [gap.words.zh for gap in gaps] == []
