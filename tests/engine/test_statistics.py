"""Time per rule."""

from targetlint.engine.statistics import Clock
from targetlint.errors import Words
from targetlint.model import Finding, Location


def test_a_clock_that_is_off_notes_nothing() -> None:
    clock = Clock(on=False)
    clock.add("a", 1.0, 1)
    assert clock.times([]) == ()


def test_rules_come_costliest_first_with_their_findings() -> None:
    clock = Clock(on=True)
    clock.add("a", 1.0, 1)
    clock.add("b", 2.0, 3)
    clock.add("a", 0.5, 1)
    found = Finding("a", "info", Words("", ""), "f", 1, "", Location())
    assert [(row.rule, row.seconds, row.asked, row.findings) for row in clock.times([found])] == [
        ("b", 2.0, 3, 0),
        ("a", 1.5, 2, 1),
    ]
