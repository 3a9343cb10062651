"""Headings and labels of the head whose lines stand in rows one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from targetlint.forms.cells.features import features
from targetlint.forms.cells.head_labels import is_fact_label, is_objective_label
from targetlint.forms.cells.headings import heading_of, role_of
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.vocabulary import label
from targetlint.forms.rows.glue import glued
from targetlint.words.labels import CUT_HEADING, MONEY_LABEL, WHOLE_HEADING

__all__ = ["heading_goes_on", "is_cut_heading", "is_cut_label", "is_head_label", "may_head"]

_TAIL = re.compile(rf"(?:{CUT_HEADING}$|[及和与、（(])")
"""How the second line of a cut heading begins."""


def may_head(row: Row) -> bool:
    """Whether a row can begin a heading: all but its last cell are headings already."""
    return len(row.pieces[-1].text) <= 14 and all(role_of(piece.text) for piece in row.pieces[:-1])


def is_cut_heading(parts: Sequence[Row]) -> bool:
    """Lines that together are a heading whose broken cells are no headings of their own."""
    if len(parts[-1].pieces) == 1 and parts[-1].prose and not _TAIL.match(parts[-1].text):
        return False
    if heading_of(parts[-1]) is not None and not _TAIL.match(parts[-1].pieces[0].text):
        return False
    whole = glued(parts)
    heading = heading_of(whole)
    if heading is None or (not heading.complete and len(heading.columns) < 3):
        return False
    for piece in whole.pieces:
        if role_of(piece.text) is None or features(piece.line).labelled:
            return False
        lines = piece.text.split("\n")
        if len(lines) > 1 and not any(role_of(line) is None for line in lines) and not _TAIL.match(lines[-1]):
            return False
    return True


def heading_goes_on(above: Row, row: Row) -> bool:
    """Whether a row goes on with the last heading of the row above: `… 实际完成` | `值 分值 得分`."""
    if row.pieces[0].start or features(row.pieces[0].line).labelled:
        return False
    head, tail = above.pieces[-1].text, row.pieces[0].text
    goes_on = _TAIL.match(tail) and not (head.endswith(WHOLE_HEADING) and role_of(tail))
    fits = role_of(head + tail) is not None and (goes_on or role_of(tail) is None)
    own = all(role_of(piece.text) is not None for piece in row.pieces[1:])
    return fits and own and (len(row.pieces) > 1 or bool(_TAIL.match(tail)))


def is_cut_label(parts: Sequence[Row]) -> bool:
    """`年度总体` | `目标 | …`: a label at the left whose lines stand one below the other."""
    if not all(part.prose and len(part.pieces) == 1 for part in parts[:-1]) or parts[-1].prose:
        return False
    texts = [part.pieces[0].text for part in parts]
    if parts[-1].pieces[0].start or any(re.search(r"\d", text) for text in texts[:-1]):
        return False
    whole = "".join(texts)
    whole_above = (is_head_label(texts[0]) and len(texts[0]) > 2) or any(len(text) > 4 for text in texts[:-1])
    if whole_above and not re.match(r"[（(及和与]", texts[1]):
        return False
    return len(whole) <= 24 and (is_head_label(whole) or features(whole).side)


def is_head_label(text: str) -> bool:
    """A label of the head of a form."""
    bare = re.sub(r"\s+", "", text)
    return is_fact_label(bare) or is_objective_label(bare) or bool(re.fullmatch(MONEY_LABEL, label(bare).rstrip("：:")))
