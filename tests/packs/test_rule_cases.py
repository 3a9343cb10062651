"""The cases of a rule file."""

from collections.abc import Callable
from pathlib import Path

from targetlint.packs import load
from targetlint.packs.pack import Expected


def test_what_a_case_expects_of_one_finding_or_of_several(pack_at: Callable[..., Path], rate_rule: str) -> None:
    listed = '  - {form: {rows: [["", "", 甲率, 5人]]}, expect: [{name: 甲率, safe: "true"}]}\n'
    text = rate_rule.replace('"≥26.00(所)"}', '"≥26.00(所)", span: 所}').replace("good:", listed + "good:")
    one, several = load(pack_at({"rate": text})).rules[0].bad
    assert (one.kind, one.expected, one.mark.line) == ("bad", (Expected(span="所"),), 9)
    assert several.expected == (Expected(name="甲率", safe=True),)
    assert "expect" not in several.given
