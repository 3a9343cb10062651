"""The row of a faulty value."""

from __future__ import annotations

import attrs
import pytest

from targetlint.model import Outcome
from targetlint.reports.layout import width
from targetlint.reports.strip import PLAIN, Glyphs, draw_strip, glyphs_for
from targetlint.reports.view import form_views


def drawn(outcome: Outcome, name: str, cells: int = 80, glyphs: Glyphs = Glyphs()) -> list[str]:  # noqa: B008 - frozen
    marked = next(m for view in form_views(outcome, grouped=False) for m in view.marked if m.first.name == name)
    return ["".join(text for text, _ in line) for line in draw_strip(marked, "zh", cells, glyphs)]


def test_carets_stand_exactly_under_the_span(outcome: Outcome) -> None:
    _, row, bottom = drawn(outcome, "参训学员满意度")
    before = row[: row.index("误差率")]
    assert bottom.index("^") == width(before)
    assert bottom.count("^") == width("误差率≤1%"[:6])


def test_the_edges_are_as_wide_as_the_row(outcome: Outcome) -> None:
    top, row, bottom = drawn(outcome, "高校参与率")
    assert width(top) == width(bottom) == width(row[: row.rindex("│") + 1])


@pytest.mark.parametrize("cells", [40, 60, 80, 100])
def test_no_line_is_wider_than_the_screen(outcome: Outcome, hostile: Outcome, cells: int) -> None:
    for each in (outcome, hostile):
        for view in form_views(each, grouped=False):
            for marked in view.marked:
                for line in draw_strip(marked, "zh", cells, Glyphs()):
                    assert width("".join(text for text, _ in line)) <= cells


def test_an_old_code_page_gets_ascii_edges(outcome: Outcome) -> None:
    assert glyphs_for("cp936") == PLAIN
    assert drawn(outcome, "采血场次", glyphs=PLAIN)[0].startswith("  +----")


def test_a_finding_about_the_form_has_its_place_alone(outcome: Outcome) -> None:
    marked = form_views(outcome)[0].marked[0]
    (line,) = draw_strip(marked, "zh", 80, Glyphs())
    assert [text.strip() for text, _ in line] == ["整张表", "第2行"]


def test_a_span_outside_the_value_does_no_harm(outcome: Outcome) -> None:
    finding = attrs.evolve(outcome.findings[-1], span=(90, 99))
    (view, *_) = [v for v in form_views(attrs.evolve(outcome, findings=(finding,))) if v.findings]
    lines = ["".join(text for text, _ in line) for line in draw_strip(view.marked[0], "zh", 80, Glyphs())]
    assert finding.target is not None
    assert finding.target in lines[1]
    assert max(width(line) for line in lines) <= 80


def test_what_is_about_a_name_alone_is_drawn_without_a_value(outcome: Outcome) -> None:
    about = attrs.evolve(outcome.findings[1], period=None, target=None, span=None, fix=None)
    (view, *_) = form_views(attrs.evolve(outcome, findings=(about,)))
    (line,) = draw_strip(view.marked[0], "zh", 80, Glyphs())
    assert "".join(text for text, _ in line) == "  产出›数量 │ 高校参与率  第9行"


def test_a_finding_about_the_whole_value_hides_no_narrower_one(outcome: Outcome) -> None:
    one = outcome.findings[1]
    whole = attrs.evolve(one, span=(0, 9), rule="a/b")
    both = attrs.evolve(outcome, findings=(whole, one))
    assert drawn(both, "高校参与率")[-1].count("^") == 4
    assert drawn(attrs.evolve(outcome, findings=(whole,)), "高校参与率")[-1].count("^") == 10


def test_a_value_that_contradicts_another_place_is_marked_whole(outcome: Outcome) -> None:
    apart = attrs.evolve(outcome.findings[1], span=None)
    assert drawn(attrs.evolve(outcome, findings=(apart,)), "高校参与率")[-1].count("^") == 10
