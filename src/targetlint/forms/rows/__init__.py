"""Whole rows: the document as one stream of rows, with the cells whole that lines of a dump cut in pieces."""

from targetlint.forms.cells.row import Row
from targetlint.forms.rows.stream import rows_of
from targetlint.forms.rows.wrapped import unwrapped
from targetlint.model import Document

__all__ = ["whole_rows"]


def whole_rows(document: Document) -> tuple[Row, ...]:
    """The rows of a document in reading order.

    Args:
        document: as it was read.
    """
    return tuple(unwrapped(rows_of(document)))
