"""A checklist that came back."""

from __future__ import annotations

import io

import pytest

from targetlint.errors import CallError
from targetlint.model import Outcome
from targetlint.reports.excel import render
from targetlint.reports.replies import apply, read_replies

openpyxl = pytest.importorskip("openpyxl")


def answered(outcome: Outcome, answers: dict[int, tuple[str, str]], lang: str = "zh") -> bytes:
    """The checklist with answers by finding number."""
    book = openpyxl.load_workbook(io.BytesIO(render(outcome, lang)))
    sheet = book.worksheets[0]
    for number, (reply, reason) in answers.items():
        sheet.cell(5 + number, 10).value = reply
        sheet.cell(5 + number, 11).value = reason
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(("lang", "yes", "no"), [("zh", "接受", "不接受"), ("en", "accept", "Decline")])
def test_what_is_declined_with_a_reason_is_waived(outcome: Outcome, lang: str, yes: str, no: str) -> None:
    replies = read_replies(answered(outcome, {2: (yes, ""), 5: (no, "系统默认格式")}, lang), "回复.xlsx")
    assert [(reply.accepted, reply.rule) for reply in replies] == [
        (True, "unit/rate-name-with-count-unit"),
        (False, "notation/non-integer-count-format"),
    ]
    after = apply(outcome, replies)
    assert [finding.fingerprint for finding in after.waived] == [outcome.findings[4].fingerprint]
    assert len(after.findings) == len(outcome.findings) - 1


def test_declined_without_a_reason_stays_and_is_said(outcome: Outcome) -> None:
    after = apply(outcome, read_replies(answered(outcome, {5: ("不接受", " ")}), "回复.xlsx"))
    assert after.findings == outcome.findings
    assert "没有写理由" in after.readings[-1].message.zh
    assert after.readings[-1].location.cell == "J10"


def test_a_reply_about_something_gone_is_said(outcome: Outcome, empty: Outcome) -> None:
    after = apply(empty, read_replies(answered(outcome, {1: ("不接受", "确有规定")}), "回复.xlsx"))
    assert "已经不在" in after.readings[-1].message.zh


def test_an_unknown_reply_names_its_cell(outcome: Outcome) -> None:
    with pytest.raises(CallError, match=r"回复\.xlsx J6：看不懂"):
        read_replies(answered(outcome, {1: ("也许", "")}), "回复.xlsx")


def test_other_files_are_refused(outcome: Outcome) -> None:
    with pytest.raises(CallError, match="不是可以读取的 Excel"):
        read_replies(b"PK", "a.xlsx")
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    with pytest.raises(CallError, match="没有体检单"):
        read_replies(stream.getvalue(), "a.xlsx")
