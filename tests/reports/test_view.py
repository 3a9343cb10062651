"""What people see together."""

from __future__ import annotations

import attrs

from targetlint.model import Outcome
from targetlint.reports.view import (
    by_rule,
    counts,
    files_read,
    fixable,
    form_views,
    path_of,
    placed,
    scorable,
    title_of,
)


def test_forms_come_in_order_with_their_findings(outcome: Outcome) -> None:
    views = form_views(outcome)
    assert [view.subject for view in views] == ["应急救护<培训>与“红十字”活动经费", "市血液中心", "公用经费"]
    assert [len(view.findings) for view in views] == [9, 1, 0]


def test_house_style_is_one_group_and_errors_never_are(outcome: Outcome) -> None:
    (group,) = form_views(outcome)[0].groups
    assert group.rule == "notation/non-integer-count-format"
    assert len(group.findings) == 3
    errors = attrs.evolve(
        outcome, findings=tuple(attrs.evolve(finding, severity="error") for finding in outcome.findings)
    )
    assert form_views(errors)[0].groups == ()
    assert form_views(outcome, grouped=False)[0].groups == ()


def test_no_finding_is_lost_between_groups_and_values(outcome: Outcome) -> None:
    for view in form_views(outcome):
        shown = [finding for group in view.groups for finding in group.findings]
        shown += [finding for marked in view.marked for finding in marked.findings]
        assert sorted(finding.fingerprint for finding in shown) == sorted(f.fingerprint for f in view.findings)


def test_findings_about_one_value_stand_together_gravest_first(outcome: Outcome) -> None:
    marked = next(
        marked for marked in form_views(outcome, grouped=False)[0].marked if marked.first.name == "高校参与率"
    )
    assert [finding.severity for finding in marked.findings] == ["error", "info"]


def test_a_finding_of_an_unknown_form_is_still_shown(outcome: Outcome) -> None:
    (view,) = form_views(attrs.evolve(outcome, forms=(), findings=outcome.findings[-1:]))
    assert (view.form, view.subject, len(view.marked)) == (None, "市血液中心", 1)


def test_counts_and_rules(outcome: Outcome) -> None:
    assert counts(outcome.findings) == {"error": 4, "warning": 3, "info": 3}
    assert by_rule(outcome.findings)[-1] == ("notation/non-integer-count-format", "info", 3)
    assert fixable(outcome.findings) == 4


def test_scorable_values_leave_out_blanks_and_errors(outcome: Outcome) -> None:
    state = scorable(outcome)
    assert (state.values, state.scorable, state.share) == (12, 8, 66)
    assert scorable(attrs.evolve(outcome, forms=())).share is None


def test_a_silenced_error_makes_no_value_scorable(outcome: Outcome) -> None:
    silent = attrs.evolve(outcome, findings=(), waived=outcome.findings)
    assert scorable(silent) == scorable(outcome)


def test_findings_are_placed_at_their_values(outcome: Outcome) -> None:
    form = outcome.forms[1]
    at_values, rest = placed(form, outcome.findings[-1:])
    assert list(at_values) == [(0, 1)]
    assert rest == []
    assert placed(form, outcome.findings[:1]) == ({}, [outcome.findings[0]])


def test_what_is_about_an_indicator_stands_with_its_value(outcome: Outcome) -> None:
    about = attrs.evolve(outcome.findings[1], period=None, target=None, span=None, fix=None, fingerprint="whole")
    both = attrs.evolve(outcome, findings=(about, outcome.findings[1]))
    (marked,) = form_views(both, grouped=False)[0].marked
    assert marked.first.target == "≥26.00(所)"
    assert len(marked.findings) == 2
    assert list(placed(outcome.forms[0], (about,))[0]) == [(0, 0)]
    (alone,) = form_views(attrs.evolve(outcome, findings=(about,)), grouped=False)[0].marked
    assert alone.first.target is None


def test_files_that_could_not_be_read_do_not_count(outcome: Outcome, failed: Outcome) -> None:
    both = attrs.evolve(outcome, files=(*outcome.files, *failed.files), failures=failed.failures)
    assert files_read(both) == 1


def test_titles_and_paths(outcome: Outcome) -> None:
    assert title_of("notation/percent-as-decimal", outcome.rules).zh == "百分比写成了小数"
    assert title_of("a/b", outcome.rules).zh == "a/b"
    assert path_of("满意度指标", "满意度指标") == "满意度"
    assert path_of(None, None) == ""
