"""Level labels whose words stand in several rows of one column: 经济效益 above 指标 is 经济效益指标."""

from __future__ import annotations

import re

import attrs

from targetlint.forms.cells.headings import Heading
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_level1, is_level2, label, satisfaction, stem
from targetlint.words.labels import CUT_LABEL, HALF_SERVED

__all__ = ["Labels", "ends_label"]

_LONGEST = 12
_SERVED = re.compile(rf"{HALF_SERVED}[或及和、]?")


@attrs.define
class Labels:
    """Remembers the last label of each column; rows come one after the other."""

    last: dict[int, int] = attrs.Factory(dict)
    """Column → place of the row that has its last label."""

    def joined(self, row: Row, heading: Heading, above: list[Row]) -> Row:
        """The row without the ends of labels that rows above begin; those get them.

        Args:
            row: the next row.
            heading: the heading in force.
            above: the rows before it; rows whose labels end here are replaced.
        """
        edge = min((column.start for column in heading.columns if column.role == "name"), default=0)
        kept: list[Piece] = []
        for piece in row.pieces:
            if piece.start >= edge or len(label(piece.text)) > _LONGEST:
                kept.append(piece)
                continue
            columns = range(piece.start, piece.stop)  # 指标 | 指标 beside each other were taken for one merged cell
            ended = [self._completed(column, piece.text, above) for column in columns]
            if all(ended):
                continue
            self.last[piece.start] = len(above)
            kept.append(piece)
        return attrs.evolve(row, pieces=tuple(kept)) if len(kept) < len(row.pieces) else row

    def _completed(self, column: int, tail: str, above: list[Row]) -> bool:
        """Whether the last label of a column was begun for this end; it is whole now."""
        place = self.last.get(column, -1)
        head = next((p for p in above[place].pieces if p.start == column), None) if 0 <= place < len(above) else None
        if head is None or not ends_label(head.text, tail):
            return False
        whole = attrs.evolve(head, text=head.text + tail.strip())
        old = above[place]
        above[place] = attrs.evolve(old, pieces=tuple(whole if p is head else p for p in old.pieces))
        return True


def ends_label(head: str, tail: str) -> bool:
    """Whether two texts are one label cut in two.

    >>> ends_label("经济效益", "指标"), ends_label("可持续", "影响指标"), ends_label("产出指标", "效益指标")
    (True, True, False)
    """
    bare, rest = label(head), label(tail)
    whole = bare + rest
    if not bare or not rest or not (is_level1(whole) or is_level2(whole)) or bare.endswith(("指标", "目标")):
        return False
    if rest in CUT_LABEL:
        return True
    # any words before 满意度 make a label; only those whom a template names begin one
    if not satisfaction(whole) or stem(whole) == "满意度":
        return True
    return bool(_SERVED.fullmatch(bare)) if is_level2(rest) else bool(_SERVED.match(whole) and len(bare) <= 5)
