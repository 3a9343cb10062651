"""Whole rows: the document as one stream of rows, with the cells whole that lines of a dump cut in pieces."""

from targetlint.forms.rows.loose import Whole, loosened
from targetlint.forms.rows.stream import rows_of
from targetlint.forms.rows.wrapped import unwrapped
from targetlint.model import Document

__all__ = ["Whole", "whole_rows"]


def whole_rows(document: Document) -> Whole:
    """The rows of a document in reading order, and what is to be said about how they were found.

    Args:
        document: as it was read.
    """
    whole = loosened(tuple(rows_of(document)), document.file)
    return Whole(unwrapped(whole.rows), whole.readings)
