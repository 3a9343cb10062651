"""Copies of Word and Excel documents with a comment at each faulty cell and a summary at the end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TypeAlias

from targetlint.documents.limits import Meter
from targetlint.documents.sniff import recognise_format
from targetlint.errors import DocumentError
from targetlint.fixes.comments import Comment, Line, comments_of, lines_of
from targetlint.fixes.messages import said
from targetlint.model import Outcome

Writer: TypeAlias = Callable[[bytes, str, Sequence[Comment], Sequence[Line], str], bytes]

WRITERS: Mapping[str, str] = {"docx": "word_comments", "xlsx": "excel_comments"}
"""Format → module below targetlint.fixes whose ``annotate`` writes it."""


def annotated(data: bytes, outcome: Outcome, file: str, lang: str = "zh") -> bytes:
    """A copy of one checked document with its findings as comments; the bytes themselves where there are none.

    Args:
        data: the document as it was checked.
        outcome: the check.
        file: the document's name in the outcome.
        lang: language of the comments.

    Raises:
        DocumentError: the format has no comments that could be written.
    """
    format = recognise_format(data, file, Meter(file))
    name = format.name if format is not None else "zip"
    if name not in WRITERS:
        raise DocumentError(said("no-comments", name=name), where=file)
    comments, lines = comments_of(outcome, file, lang), lines_of(outcome, file, lang)
    if not comments:
        return data
    write: Writer = import_module(f"targetlint.fixes.{WRITERS[name]}").annotate
    return write(data, file, comments, lines, lang)
