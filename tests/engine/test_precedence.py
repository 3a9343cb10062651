"""First match wins."""

from targetlint.engine.findings import Found
from targetlint.engine.precedence import keep_first
from targetlint.errors import Words
from targetlint.model import Finding, Location, Period


def found(rule: str, row: int | None = 1, period: Period | None = "annual", term: int | None = 0) -> Found:
    name = None if row is None else f"指标{row}"
    finding = Finding(rule, "info", Words("", ""), "f", 1, "", Location(), name=name, period=period)
    return Found(finding, row, term)


def kept(*findings: Found) -> list[str]:
    return [each.finding.rule for each in keep_first(findings, [["a", "b", "c"]]).kept]


def test_the_first_of_a_group_is_kept_whatever_the_order_found() -> None:
    assert kept(found("b"), found("a"), found("x")) == ["a", "x"]


def test_other_terms_periods_and_rows_are_their_own() -> None:
    assert kept(found("a", term=0), found("b", term=1)) == ["a", "b"]
    assert kept(found("a"), found("b", period="half-year")) == ["a", "b"]
    assert kept(found("a", row=1), found("b", row=2)) == ["a", "b"]


def test_a_whole_value_and_its_terms_are_about_the_same() -> None:
    assert kept(found("a", term=None), found("b", term=1), found("c", term=0)) == ["a"]
    assert kept(found("b", term=None), found("a", term=1)) == ["a"]
    assert kept(found("a", period=None, term=None), found("b", period="half-year")) == ["a"]


def test_a_rule_may_speak_of_several_terms() -> None:
    assert kept(found("a", term=0), found("a", term=None)) == ["a", "a"]


def test_findings_about_forms_stay() -> None:
    assert kept(found("a", row=None), found("b", row=None)) == ["a", "b"]


def test_what_gave_way_is_told() -> None:
    ((lost, winner),) = keep_first([found("a"), found("b")], [["a", "b"]]).dropped
    assert (lost.finding.rule, winner.finding.rule) == ("b", "a")
