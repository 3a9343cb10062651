"""One line, markup and drawn lines."""

from __future__ import annotations

from targetlint.forms.cells.lines import is_rule, one_line, strip_markup


def test_lines_and_markup() -> None:
    assert one_line("服务对象\n满意度") == "服务对象满意度"
    assert strip_markup("<ol><li>甲&amp;乙</li><li>丙</li></ol>") == "甲&乙\n丙"


def test_drawn_lines() -> None:
    assert is_rule("-------")
    assert not is_rule("-5")
