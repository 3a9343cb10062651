"""Replies of a unit, read back from the checklist: what is declined with a reason stays silent."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import attrs

from targetlint.errors import CallError, MissingExtraError, Words
from targetlint.model import Location, Outcome, Reading
from targetlint.reports.wording import TEXTS


@attrs.frozen
class Reply:
    """One answered row of a checklist."""

    fingerprint: str
    rule: str
    accepted: bool
    reason: str
    file: str
    cell: str


def read_replies(data: bytes, name: str) -> tuple[Reply, ...]:
    """The rows of a checklist that were answered.

    Args:
        data: the Excel file.
        name: what to call it in messages.

    Raises:
        CallError: no checklist, or a reply that is neither 接受 nor 不接受.
        MissingExtraError: openpyxl is not installed.
    """
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise MissingExtraError("excel", Words("读取体检单的回复", "reading the replies")) from error
    try:
        book = load_workbook(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise CallError(
            Words("这不是可以读取的 Excel 文件", "this is no Excel file that can be read"), where=name
        ) from error
    for sheet in book.worksheets:
        found = _heading(sheet)
        if found is not None:
            return tuple(_answers(sheet, *found, name))
    raise CallError(
        Words(
            "里面没有体检单（缺少“单位回复”“指纹”两列）",
            "no checklist in it (columns Reply and Fingerprint are missing)",
        ),
        where=name,
    )


def apply(outcome: Outcome, replies: Sequence[Reply]) -> Outcome:
    """Findings declined with a reason move to `waived`; declined without one stay, and a reading says so."""
    declined = {reply.fingerprint: reply for reply in replies if not reply.accepted and reply.reason}
    known = {finding.fingerprint for finding in outcome.findings}
    notes = [
        _note(reply, Words("不接受但没有写理由，问题仍然保留", "declined without a reason; the finding stays"))
        for reply in replies
        if not reply.accepted and not reply.reason
    ]
    notes += [
        _note(reply, Words("这条回复对应的问题已经不在了", "the finding this reply is about is gone"))
        for fingerprint, reply in declined.items()
        if fingerprint not in known
    ]
    return attrs.evolve(
        outcome,
        findings=tuple(finding for finding in outcome.findings if finding.fingerprint not in declined),
        waived=outcome.waived + tuple(f for f in outcome.findings if f.fingerprint in declined),
        readings=outcome.readings + tuple(notes),
    )


def _heading(sheet: Any) -> tuple[int, dict[str, int]] | None:
    """Row of the heading and the columns that matter, in either language."""
    wanted = {"reply", "reply-reason", "fingerprint", "rule"}
    for row in sheet.iter_rows(min_row=1, max_row=min(30, sheet.max_row)):
        columns = {
            key: cell.column
            for cell in row
            for key in wanted
            if str(cell.value or "").strip() in (TEXTS[key].zh, TEXTS[key].en)
        }
        if set(columns) == wanted:
            return row[0].row, columns
    return None


def _answers(sheet: Any, heading: int, columns: dict[str, int], name: str) -> list[Reply]:
    replies = []
    for place in range(heading + 1, sheet.max_row + 1):
        texts = {key: str(sheet.cell(place, column).value or "").strip() for key, column in columns.items()}
        cell = sheet.cell(place, columns["reply"]).coordinate
        if not texts["fingerprint"] or not texts["reply"]:
            continue
        accepted = texts["reply"].lower() in (TEXTS["accept"].zh, TEXTS["accept"].en)
        if not accepted and texts["reply"].lower() not in (TEXTS["decline"].zh, TEXTS["decline"].en):
            raise CallError(
                Words("看不懂这条回复", "this reply can't be understood"),
                where=f"{name} {cell}", found=texts["reply"], expected="接受 / 不接受 (accept / decline)",
            )  # fmt: skip
        rule = texts["rule"].splitlines()[-1] if texts["rule"] else ""
        replies.append(Reply(texts["fingerprint"], rule, accepted, texts["reply-reason"], name, cell))
    return replies


def _note(reply: Reply, words: Words) -> Reading:
    said = Words(f"{reply.rule}：{words.zh}", f"{reply.rule}: {words.en}")
    return Reading("reply", said, Location(cell=reply.cell), reply.file)
