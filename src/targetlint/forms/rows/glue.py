"""Rows that a line break parted, as one row."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from targetlint.forms.cells.row import Row

__all__ = ["glued"]


def glued(parts: Sequence[Row]) -> Row:
    """Rows as one: the last cell of each goes on in the first cell of the next."""
    pieces = list(parts[0].pieces)
    width = parts[0].width
    for part in parts[1:]:
        shift = width - 1
        rest = [attrs.evolve(p, start=p.start + shift, stop=p.stop + shift) for p in part.pieces]
        if rest[0].start == shift and pieces[-1].stop == width:
            pieces[-1] = attrs.evolve(pieces[-1], text=f"{pieces[-1].text}\n{rest[0].text}")
            rest = rest[1:]
        pieces += rest
        width += part.width - 1
    table = next((part for part in parts if not part.prose), parts[0])
    return attrs.evolve(table, pieces=tuple(pieces), width=width)
