"""What checks return."""

from targetlint.checks import Remark
from targetlint.model import Form, Location


def test_a_remark_says_nothing_by_itself() -> None:
    remark = Remark(Form("f", 1), Location(line=1))
    assert (dict(remark.says), remark.replacement, remark.safe, remark.severity) == ({}, None, False, None)
    assert remark.indicator is remark.value is remark.span is None
