"""A line of text → a row with a cell a word: dumps of Word and PDF files hold cells apart by single blanks."""

from __future__ import annotations

import re

import attrs

from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_level2

_LONGEST = 4000


def spread(row: Row) -> Row:
    """A line of text as a row with a cell a word; rows that have cells already stay as they are."""
    if len(row.pieces) != 1 or len(row.pieces[0].text) > _LONGEST:
        return row
    piece = row.pieces[0]
    # Wide gaps are sure; where there are none, every blank may part two cells.
    wide = re.split(r"[ \u00a0]{2,}|[ \u00a0]*\u3000+[ \u00a0]*", piece.text)
    inner = sum(part.count(" ") for part in wide)
    words = wide if len(wide) > 2 and inner * 2 <= len(wide) else _whole_labels(piece.text.split())
    if len(words) < 2:
        return row
    pieces = tuple(Piece(word, at, at + 1, piece.location) for at, word in enumerate(words))
    return attrs.evolve(row, pieces=pieces, width=len(pieces))


def _whole_labels(words: list[str]) -> list[str]:
    """`社会效益 指标` is one label."""
    found: list[str] = []
    for word in words:
        if found and word in ("指标", "目标", "指标等") and is_level2(found[-1] + word):
            found[-1] += word
        else:
            found.append(word)
    return found
