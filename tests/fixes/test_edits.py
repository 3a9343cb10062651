"""Which cell gets which text."""

from __future__ import annotations

import attrs

from targetlint.errors import Words
from targetlint.fixes.edits import edits_of
from targetlint.model import Finding, Fix, Form, Indicator, Location, Outcome, Target, Value


def finding(rule: str, new: str, *, safe: bool = True, line: int = 3, name: str = "培训期数") -> Finding:
    return Finding(
        rule=rule, severity="info", message=Words("写法", "notation"), file="a.txt", form_index=1, form_subject="甲",
        location=Location(line=line), name=name, period="annual", target="≥5.00(期)", fix=Fix(new, safe),
    )  # fmt: skip


def outcome(*findings: Finding, forms: tuple[Form, ...] = ()) -> Outcome:
    return Outcome(files=("a.txt",), forms=forms, findings=findings)


def test_a_fix_that_two_rules_want_is_made_once() -> None:
    (edit,) = edits_of(outcome(finding("a/b", "≥5期"), finding("c/d", "≥5期")))
    assert edit.rules == ("a/b", "c/d")


def test_of_two_different_fixes_the_safe_one_then_the_graver_one_wins() -> None:
    unsafe = finding("a/b", "≥__期", safe=False)
    safe = finding("c/d", "≥5期")
    grave = attrs.evolve(finding("e/f", "≥5个"), severity="error")
    assert [edit.new for edit in edits_of(outcome(unsafe, safe), unsafe=True)] == ["≥5期"]
    assert [edit.new for edit in edits_of(outcome(safe, grave))] == ["≥5个"]
    assert edits_of(outcome(unsafe)) == ()


def test_a_fix_that_changes_nothing_is_none() -> None:
    assert edits_of(outcome(finding("a/b", "≥5.00(期)"))) == ()


def test_edits_come_in_document_order() -> None:
    grave = attrs.evolve(finding("a/b", "x", line=9, name="乙"), severity="error")
    assert [edit.location.line for edit in edits_of(outcome(finding("a/b", "y"), grave))] == [3, 9]


def test_equal_values_of_one_line_are_told_apart() -> None:
    values = tuple(
        Value(period, Target("≥5.00(期)", "quantity"), Location(line=3)) for period in ("half-year", "annual")
    )
    form = Form("a.txt", 1, indicators=(Indicator("培训期数", values=values),))
    (edit,) = edits_of(outcome(finding("a/b", "≥5期"), forms=(form,)))
    assert (edit.ordinal, edit.equals) == (1, 2)
