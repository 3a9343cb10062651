"""Lines whose cells are held apart by single blanks: dumps of Word and PDF files.

Such a line may hold blanks inside a cell (`2 小时`) and several rows one behind the other.  Which
words belong to which column is found for the whole line at once.
"""

from __future__ import annotations

import re

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Column, Heading
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_level1, is_level2


def lines_of(row: Row, heading: Heading) -> tuple[Row, ...]:
    """The rows of the form that a spread line holds, cells in the columns of the heading.

    Args:
        row: a row from `spread`.
        heading: the heading in force.
    """
    columns = heading.columns
    words = row.pieces
    if not words:
        return ()
    name_at = next(at for at, column in enumerate(columns) if column.role == "name")
    own = heading.has("key_task")  # such forms have level-2 labels of their own
    n, m = len(words), len(columns)
    low = -1e9
    best = [[low] * m for _ in range(n)]
    came = [[-1] * m for _ in range(n)]
    for i in range(n):
        for j in range(m):
            gain = _fit(words[i].text, columns[j], own)
            options: list[tuple[float, int]] = []
            if i == 0:
                options.append((-0.5 * j if j <= name_at else -5.0, -1))
            else:
                for k in range(m):
                    before = best[i - 1][k]
                    if before <= low:
                        continue
                    if k < j:
                        skipped = columns[k + 1 : j]
                        cost = sum(2.5 if c.role in ("value", "name") else 0.6 for c in skipped)
                        options.append((before - cost, k))
                    elif k == j:
                        options.append((before + _joined(words[i - 1].text, words[i].text, columns[j]) - gain, k))
                    elif j <= name_at < k:
                        rest = columns[k + 1 :]
                        cost = 1.0 + sum(2.5 if c.role == "value" else 0.8 for c in rest) + 0.1 * j
                        options.append((before - cost, k))
            if options:
                score, came[i][j] = max(options)
                best[i][j] = score + gain
    j = max(range(m), key=lambda at: best[n - 1][at])
    places = [0] * n
    for i in range(n - 1, -1, -1):
        places[i] = j
        j = came[i][j]
    return _rows(row, columns, places)


def _fit(word: str, column: Column, own: bool) -> float:
    if column.role == "name" and (is_level1(word) or is_level2(word)):
        return -6.0
    if column.role == "level2" and not own and not is_level1(word) and not is_level2(word):
        return -3.0
    return fit(word, column.role)


def _joined(left: str, right: str, column: Column) -> float:
    """What it is worth that two words are one cell."""
    if is_level1(right) or is_level2(right):
        return -6.0
    if column.role in ("value", "actual"):
        if features(right).unit or features(left).comparator:
            return 3.0
        return -3.5
    if column.role in ("name", "explanation", "reason", "remark", "line", "key_task", "project"):
        return -1.5 if not re.search(r"\d", right) else -3.5
    return -6.0


def _rows(row: Row, columns: tuple[Column, ...], places: list[int]) -> tuple[Row, ...]:
    lines: list[list[Piece]] = [[]]
    before = -1
    for word, place in zip(row.pieces, places, strict=True):
        column = columns[place]
        if place < before:
            lines.append([])
        if place == before and lines[-1]:
            lines[-1][-1] = attrs.evolve(lines[-1][-1], text=f"{lines[-1][-1].text} {word.text}")
        else:
            lines[-1].append(Piece(word.text, column.start, column.stop, word.location))
        before = place
    width = max(column.stop for column in columns)
    return tuple(attrs.evolve(row, pieces=tuple(pieces), width=width, exact=True) for pieces in lines if pieces)
