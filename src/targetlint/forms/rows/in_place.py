"""Whether a row is whole: its cells are what their columns say, or its last cell goes on below."""

from __future__ import annotations

import re

from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.headings import Heading
from targetlint.forms.cells.lines import one_line
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import level1_only, level2_only, satisfaction
from targetlint.forms.place.alignment import is_indicator

__all__ = ["behind", "goes_on", "in_place", "valueless"]

_WORDY = -0.5
"""The score of up to forty letters of words in a column of values; more speak against it."""


def in_place(row: Row, heading: Heading) -> bool:
    """Whether name and value stand in their columns and nothing speaks against the other cells."""
    seen: set[str] = set()
    for piece in row.pieces:
        role = _column(piece, heading)
        against = _AGAINST.get(role)
        if against is not None and against(piece):
            return False
        seen.add(role)
    return {"name", "value"} <= seen


def _no_name(piece: Piece) -> bool:
    text = piece.line
    served = satisfaction(text) and not text.endswith("指标")  # 群众满意度 names an indicator as well
    if fit(text, "name") <= 0 and not served:
        return True
    return any(features(line).value or features(line).number for line in piece.text.split("\n"))


def _no_value(piece: Piece) -> bool:
    return fit(piece.line, "value") < _WORDY


def _no_label(piece: Piece) -> bool:
    said = features(piece.line)
    return said.value and not said.labelled


def _no_level1(piece: Piece) -> bool:
    return _no_label(piece) or level2_only(piece.line)


def _no_level2(piece: Piece) -> bool:
    return _no_label(piece) or (level1_only(piece.line) and piece.line == piece.text)


def _of_a_column(piece: Piece) -> bool:
    said = features(piece.line)
    return said.labelled or said.value


_AGAINST = {
    "level1": _no_level1,
    "level2": _no_level2,
    "side": _no_level2,
    "name": _no_name,
    "value": _no_value,
    "": _of_a_column,  # behind the last column
}
"""Role of a column → what speaks against a cell that stands there."""


def _column(piece: Piece, heading: Heading) -> str:
    return next((c.role for c in heading.columns if c.start <= piece.start < c.stop), "")


def behind(above: Row, below: Row, heading: Heading) -> bool:
    """Whether the cell that is cut stands behind the values: results, explanations, remarks."""
    if _column(above.pieces[-1], heading) in ("", "level1", "level2", "name", "value", "unit", "symbol"):
        return False
    return below.pieces[0].start == 0 and not is_indicator(below, heading)


def valueless(row: Row, heading: Heading) -> bool:
    """Whether a row has labels in the columns of the levels, and nothing else but a name."""
    roles = [_column(piece, heading) for piece in row.pieces]
    return row.width <= heading.width and all(
        (role in ("level1", "level2") and features(piece.line).labelled)
        or (role == "name" and fit(piece.line, "name") > 0)
        for role, piece in zip(roles, row.pieces, strict=True)
    )


def goes_on(above: Row, below: Row, heading: Heading) -> bool:
    """Whether the first cell below is the rest of the last cell above."""
    head, tail = above.pieces[-1].text, below.pieces[0].text
    if below.pieces[0].start or features(one_line(tail)).labelled:
        return False
    whole = one_line(f"{head}\n{tail}")
    if re.search(r"[（(《“][^）)》”]*$", head):
        return True
    if _column(above.pieces[-1], heading) not in ("value", "actual"):
        return False
    numbers = [re.match(r"(\d{1,2})[.、．)）]", text) for text in (head.split("\n")[-1], tail)]
    if numbers[0] and numbers[1]:
        return int(numbers[1][1]) == int(numbers[0][1]) + 1
    if features(head).date or features(whole).date:
        return features(whole).date and not features(tail).date
    if re.search(r"[\d≥≤><=＝]$", head):
        return features(tail).unit or bool(re.fullmatch(r"[\d.%％‰]+\S{0,4}", tail))
    return features(whole).value and (not features(head).value or not re.search(r"\d", whole))
