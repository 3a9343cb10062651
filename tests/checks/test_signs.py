"""Comparators typed in two ways, and stray blanks."""

from __future__ import annotations

from typing import Any

from targetlint.checks.signs import mixed_comparators, stray_blanks


def test_one_remark_a_file_that_mixes(facts_of: Any, rows: Any) -> None:
    mixed = facts_of(rows(("培训人次", ">=50人次"), ("误差率", "≤1%")), rows(("培训期数", ">=5期")))
    (remark,) = mixed_comparators(mixed, {})
    assert remark.form is mixed[0].form
    assert remark.says == {"ascii": ">=", "sign": "≤"}


def test_files_are_looked_at_apart(facts_of: Any, rows: Any) -> None:
    apart = facts_of(rows(("培训人次", ">=50人次"), file="a.txt"), rows(("误差率", "≤1%"), file="b.txt"))
    assert list(mixed_comparators(apart, {})) == []


def test_damage_is_nobodys_typing(facts_of: Any, rows: Any) -> None:
    scanned = facts_of(rows(("培训人次", ">=50人次"), ("满意度", "$\\geq 90\\%$")))
    assert list(mixed_comparators(scanned, {})) == []


def test_a_blank_where_a_sibling_has_none(facts_of: Any, rows: Any) -> None:
    (facts,) = facts_of(rows(("督导覆盖率", "=100%(8家)"), ("医院覆盖率", "=100% (25家)")))
    (remark,) = stray_blanks(facts, {})
    assert (remark.replacement, remark.safe, remark.says["sibling"]) == ("=100%(25家)", True, "=100%(8家)")


def test_blanks_in_words_or_everywhere_are_left_alone(facts_of: Any, rows: Any) -> None:
    for pairs in ((("甲", "健全 有效"), ("乙", "健全有效")), (("甲率", "≥ 90%"), ("乙率", "≥ 95%"))):
        (facts,) = facts_of(rows(*pairs))
        assert list(stray_blanks(facts, {})) == []
