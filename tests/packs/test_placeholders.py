"""The placeholders of messages and fixes."""

from targetlint.facts.rewrites import REWRITES
from targetlint.packs.placeholders import PLACEHOLDERS, available, fill, used


def test_scopes_see_what_stands_above_them() -> None:
    assert {"subject", "name", "target", "text"} <= set(available("term"))
    assert "text" not in available("target")
    assert "name" not in available("form")


def test_a_check_brings_its_own() -> None:
    assert {"goal", "name", "target"} <= set(available("form", ("goal",)))
    assert "spellings" not in available("form", ("goal",))


def test_every_rewrite_can_be_used() -> None:
    assert set(REWRITES) <= set(PLACEHOLDERS["term"])


def test_filling_leaves_unknown_ones() -> None:
    assert fill("{name} {odd}", {"name": "率"}) == "率 {odd}"
    assert used("{a}{b}") == [("a", 0), ("b", 3)]
