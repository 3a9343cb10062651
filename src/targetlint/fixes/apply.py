"""Edits into a copy of a document: one writer a format, in one visible table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeAlias

from targetlint.documents import read
from targetlint.documents.limits import Meter
from targetlint.documents.sniff import recognise_format
from targetlint.fixes.columns import pieces_of
from targetlint.fixes.edits import Applied, Edit, Left, edits_of
from targetlint.fixes.messages import said
from targetlint.model import Outcome, Value

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
        reason = said("not-changed", name=name or "zip")
        return Applied(data, (), tuple(Left(edit, reason) for edit in wanted))
    document = read(data, name=file)
    pieces: dict[Edit, tuple[Edit, ...]] = {}
    left: list[Left] = []
    for edit in wanted:
        found = pieces_of(edit, _values_at(outcome, edit), document)
        if isinstance(found, Left):
            left.append(found)
        else:
            pieces[edit] = found
    writer: Writer = import_module(f"targetlint.fixes.{WRITERS[name]}").apply
    return _whole_edits(writer, data, pieces, tuple(left), file, name)


def _values_at(outcome: Outcome, edit: Edit) -> list[Value]:
    return [
        value
        for form in outcome.forms
        if form.file == edit.file
        for row in form.indicators
        for value in row.values
        if value.location == edit.location
    ]


def _whole_edits(
    writer: Writer, data: bytes, pieces: Mapping[Edit, tuple[Edit, ...]], left: tuple[Left, ...], file: str, format: str
) -> Applied:
    """Write edits whole: where one piece of an edit can't be written, its other pieces are not written either."""
    made = writer(data, tuple(piece for each in pieces.values() for piece in each), file, format)
    reasons = {kept.edit: kept.reason for kept in made.left}
    failed = {
        edit: next(reasons[piece] for piece in each if piece in reasons)
        for edit, each in pieces.items()
        if any(piece in reasons for piece in each)
    }
    whole = {edit: each for edit, each in pieces.items() if edit not in failed}
    if any(len(pieces[edit]) > 1 for edit in failed):
        made = writer(data, tuple(piece for each in whole.values() for piece in each), file, format)
    return Applied(made.data, tuple(whole), (*left, *(Left(edit, reason) for edit, reason in failed.items())))
