"""What the page shows of each form."""

from __future__ import annotations

import attrs

from targetlint.model import Outcome
from targetlint.reports.page_data import pieces, sections


def test_rows_stand_as_in_the_document(outcome: Outcome) -> None:
    one, two, three = sections(outcome, "zh")
    assert [row.name for row in one.rows] == [row.name for row in outcome.forms[0].indicators]
    assert (one.periods, two.periods) == (("全年",), ("半年", "全年"))
    assert (three.totals, three.notes, three.groups) == ((), (), ())


def test_findings_stand_beside_their_value(outcome: Outcome) -> None:
    one, two, _ = sections(outcome, "zh")
    assert [note.rule for note in one.rows[0].notes] == [
        "unit/rate-name-with-count-unit",
        "notation/non-integer-count-format",
    ]
    assert [note.grouped for note in one.rows[0].notes] == [False, True]
    assert two.rows[0].notes[0].period == "半年"
    half, year = two.rows[0].cells
    assert half is not None
    assert year is not None
    assert (half.worst, year.worst) == ("error", None)


def test_what_is_in_no_row_stands_above_the_table(outcome: Outcome) -> None:
    (note,) = sections(outcome, "zh")[0].notes
    assert note.rule == "structure/missing-required-category"
    lost = attrs.evolve(outcome.findings[1], name="另一指标", fingerprint="x")
    (section, *_) = sections(attrs.evolve(outcome, findings=(lost,)), "zh")
    assert section.notes[0].message.startswith("另一指标 ≥26.00(所)：")


def test_the_gravest_mark_wins(outcome: Outcome) -> None:
    info = attrs.evolve(outcome.findings[2], span=(0, 6))
    error = attrs.evolve(outcome.findings[1], span=(4, 8))
    assert pieces("≥26.00(所)", (error, info)) == (("≥26.", "info"), ("00(所", "error"), (")", None))
    assert pieces("≥5", (attrs.evolve(info, span=(1, 99)),)) == (("≥", None), ("5", "info"))
