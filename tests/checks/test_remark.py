"""What checks return."""

from targetlint.checks import Remark
from targetlint.checks.remark import listed
from targetlint.model import Form, Indicator, Location


def test_a_remark_says_nothing_by_itself() -> None:
    remark = Remark(Form("f", 1), Location(line=1))
    assert (dict(remark.says), remark.replacement, remark.safe, remark.severity) == ({}, None, False, None)
    assert remark.indicator is remark.value is remark.span is None


def test_a_remark_stands_where_its_row_does_unless_something_else_is_said() -> None:
    form, row = Form("f", 1, location=Location(line=1)), Indicator("合格率", location=Location(line=2))
    assert Remark.on(form).location == Location(line=1)
    assert Remark.on(form, row, says={"name": "合格率"}) == Remark(form, row.location, row, says={"name": "合格率"})
    assert Remark.on(form, row, at=Location(line=3)).location == Location(line=3)


def test_names_are_listed_in_quotes() -> None:
    assert listed(["甲", "乙"]).zh == "「甲」、「乙」"
