"""Edits into a copy of a document: one writer a format, in one visible table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeAlias

from targetlint.documents.limits import Meter
from targetlint.documents.sniff import recognise_format
from targetlint.errors import Words
from targetlint.fixes.edits import Applied, Edit, Left, edits_of, in_parts
from targetlint.model import Outcome

Writer: TypeAlias = Callable[[bytes, tuple[Edit, ...], str, str], Applied]

WRITERS: Mapping[str, str] = {
    "docx": "word",
    "xlsx": "excel",
    "html": "html",
    "csv": "text",
    "tsv": "text",
    "txt": "text",
    "md": "text",
}
"""Format → module below targetlint.fixes whose ``apply`` writes it."""


def apply(data: bytes, outcome: Outcome, file: str, *, unsafe: bool = False) -> Applied:
    """A copy of one checked document with its fixes made.

    Args:
        data: the document as it was checked.
        outcome: the check.
        file: the document's name in the outcome.
        unsafe: also make fixes that may change the meaning or leave a blank.

    Raises:
        DocumentError: the document can't be read any more.
    """
    wanted = [edit for edit in edits_of(outcome, unsafe=unsafe) if edit.file == file]
    format = recognise_format(data, file, Meter(file))
    name = format.name if format is not None else ""
    if not wanted or name not in WRITERS:
        reason = Words(
            f"{name or 'zip'} 格式的文件只能检查，不能自动修改；请改原件或先另存为 Word、Excel",
            f"{name or 'zip'} files are checked but not changed; save as Word or Excel first",
        )
        return Applied(data, (), tuple(Left(edit, reason) for edit in wanted))
    ready: list[Edit] = []
    left: list[Left] = []
    for edit in wanted:
        values = [
            value
            for form in outcome.forms
            if form.file == file
            for row in form.indicators
            for value in row.values
            if value.location == edit.location
        ]
        found = in_parts(edit, values)
        if isinstance(found, Left):
            left.append(found)
        else:
            ready.append(found)
    writer: Writer = import_module(f"targetlint.fixes.{WRITERS[name]}").apply
    made = writer(data, tuple(ready), file, name)
    return Applied(made.data, made.done, (*left, *made.left))
