"""The rows of an indicator table that stand under one heading."""

from __future__ import annotations

import attrs

from targetlint.forms.cells.headings import Heading
from targetlint.forms.cells.row import Row


@attrs.define
class Part:
    """Rows under one heading."""

    heading: Heading
    rows: list[Row] = attrs.Factory(list)
    heading_block: int = -1
    spaced: bool = False
    """Cells are held apart by single blanks: a dump of a Word or PDF file."""
    heading_rows: tuple[frozenset[str], ...] = ()
    """The texts of the rows that the heading was joined from."""
    repeats: bool = False
    """The heading repeats that of the part before: a page break."""
