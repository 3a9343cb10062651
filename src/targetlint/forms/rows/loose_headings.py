"""The heading of a table whose cells have no places: its cells one behind the other, perhaps broken over lines.

Where its lower row begins, and whether a heading that no list has still belongs to it, is decided by the cells
below: the reading of the heading counts under which they fit best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Heading, Role, heading_of, role_of
from targetlint.forms.cells.lines import squeezed
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_level1, is_level2
from targetlint.forms.rows.labelling import Fragment
from targetlint.forms.rows.worth import ENDS
from targetlint.words.labels import CUT_HEADINGS, GROUPS, PLACE_ENDS

__all__ = ["OPENS", "Shape", "shapes"]

OPENS: frozenset[Role] = frozenset({"side", "level1", "level2", "name", "number"})
"""Columns with which a heading begins."""
_MOST_PIECES = 4
"""Lines of one heading cell."""
_LONGEST_UNKNOWN = 20
_MOST_UNKNOWN = 2
_PLACE = re.compile(rf".{{1,6}}{PLACE_ENDS}")
_DETAILED: frozenset[Role | None] = frozenset({"value", "actual", "symbol", "nature", "unit"})


@attrs.frozen
class Shape:
    """One way to read a heading: its columns, the rows that show them, and where the body begins."""

    heading: Heading
    rows: tuple[Row, ...]
    stop: int
    """Fragments of the heading."""
    known: int
    """Cells whose wording is known."""


@attrs.frozen
class _Cell:
    text: str
    role: Role | None
    piece: Piece
    stop: int


def shapes(fragments: Sequence[Fragment], like: Row) -> Iterator[Shape]:
    """The ways to read the heading with which the fragments begin, the longest first.

    Args:
        fragments: from the heading's first cell on.
        like: a row of the stream, for what rows say of their place.
    """
    cells = _cells(fragments)
    for count in range(len(cells), 1, -1):
        if cells[count - 1].role is None and count < len(cells) and cells[count].role is not None:
            continue
        for found in _ways(cells[:count], like):
            yield attrs.evolve(found, stop=cells[count - 1].stop)


def _cells(fragments: Sequence[Fragment]) -> list[_Cell]:
    """The cells with which the fragments begin that can be headings."""
    found: list[_Cell] = []
    at = unknown = 0
    while at < len(fragments):
        after_group = bool(found) and found[-1].role is None and found[-1].text in GROUPS
        cell = None if after_group and fragments[at].text in GROUPS else _known(fragments, at)
        if cell is None and not found:
            return []
        if cell is None:
            text = fragments[at].text
            said = features(text)
            if said.labelled or said.value or said.comparator or said.blank or len(text) > _LONGEST_UNKNOWN:
                break
            unknown += text not in GROUPS and not _PLACE.fullmatch(text)
            if unknown > _MOST_UNKNOWN:
                break
            cell = _Cell(text, None, _piece(fragments[at], text), at + 1)
        if not found and cell.role not in OPENS:
            return []
        found.append(cell)
        at = cell.stop
    return found


def _known(fragments: Sequence[Fragment], at: int) -> _Cell | None:
    """The longest heading with a known role that begins here; no part of it is a heading of another role."""
    best: _Cell | None = None
    text = ""
    first: Role | None = None
    group = fragments[at].text in GROUPS
    for stop in range(at + 1, min(at + _MOST_PIECES, len(fragments)) + 1):
        part = squeezed(fragments[stop - 1].text)
        if is_level1(part) or is_level2(part):
            break
        text += part
        role = role_of(text)
        if stop == at + 1:
            first = role
        elif not _goes_on(first, role, part, best is not None) or (group and role not in (None, "value", "actual")):
            break
        if role is not None and (stop == at + 1 or first is None or part in CUT_HEADINGS):
            best = _Cell(text, role, _piece(fragments[at], text), stop)
    return best


def _goes_on(first: Role | None, role: Role | None, part: str, whole: bool) -> bool:
    """Whether a part is of the same heading as those before it.

    Args:
        first: the role of its first part by itself.
        role: of all together.
        part: its text.
        whole: the parts before are a heading already.
    """
    if part in CUT_HEADINGS:
        own = first is None or part in ENDS or role_of(part) in (None, first)  # 未完成原因 | 指标值 are two
        return own and (role is None or first in (None, role))
    if role_of(part) is not None:
        return False
    return not whole or part.endswith(("及", "和", "、", "（", "("))


def _piece(fragment: Fragment, text: str) -> Piece:
    return Piece(text, 0, 1, fragment.location)


def _ways(cells: Sequence[_Cell], like: Row) -> Iterator[Shape]:
    """As one row, or as two."""
    one = _shape(cells, like)
    if one is not None:
        yield one
    for at in range(2, len(cells) - 1):
        upper, lower = cells[:at], cells[at:]
        if len(lower) > 6:
            continue
        joined = _over(upper, lower)
        if joined is not None and (found := _shape(joined, like)) is not None:
            yield found
        if (found := _places(upper, lower, like)) is not None:
            yield found


def _over(upper: Sequence[_Cell], lower: Sequence[_Cell]) -> list[_Cell] | None:
    """The lower row in the place of the groups that it details: 年度 | 实际 over 指标值 | 完成值."""
    if not all(cell.role in _DETAILED for cell in lower):
        return None
    groups = [at for at, cell in enumerate(upper) if cell.text in GROUPS]
    if len(groups) == len(lower) == 2:
        cells = list(upper)
        for at, low in zip(groups, lower, strict=True):
            cells[at] = attrs.evolve(low, text=upper[at].text + low.text)
        return cells
    groups = [at for at, cell in enumerate(upper) if cell.role == "value" or cell.text in GROUPS]
    if len(groups) == 1 and any(cell.role == "value" for cell in lower) and len(lower) > 1:
        return [*upper[: groups[0]], *lower, *upper[groups[0] + 1 :]]
    return None


def _shape(cells: Sequence[_Cell], like: Row) -> Shape | None:
    """The cells as a heading; where none is one of values, the only one that nobody knows is."""
    if any(cell.text in GROUPS and cell.role is None for cell in cells):
        return None
    unknown = [at for at, cell in enumerate(cells) if cell.role is None]
    goals = [at for at, cell in enumerate(cells) if at and cell.role == "side"]  # 绩效目标 behind the names
    if len(unknown or goals) == 1 and not any(cell.role == "value" for cell in cells):
        at = (unknown or goals)[0]
        named = attrs.evolve(cells[at], role="value", piece=attrs.evolve(cells[at].piece, role="value"))
        cells = [*cells[:at], named, *cells[at + 1 :]]
    row = _row(cells, like)
    heading = heading_of(row)
    if heading is None or not heading.complete or len(heading.columns) != len(cells):
        return None
    return Shape(heading, (row,), 0, len(cells) - len(unknown))


def _places(upper: Sequence[_Cell], lower: Sequence[_Cell], like: Row) -> Shape | None:
    """A value for each place: 区域目标值 over 甲县 | 乙县."""
    if not all(cell.role is None and _PLACE.fullmatch(cell.text) for cell in lower):
        return None
    group = next((at for at, cell in enumerate(upper) if cell.role == "value"), None)
    group = group if group is not None else next((at for at, cell in enumerate(upper) if cell.role is None), None)
    if group is None:
        return None
    many = len(lower)
    flat = [*upper[:group], *(attrs.evolve(upper[group], role="value") for _ in lower), *upper[group + 1 :]]
    named = [
        attrs.evolve(
            cell,
            text=lower[at - group].text if group <= at < group + many else cell.text,
            piece=attrs.evolve(cell.piece, role="value") if group <= at < group + many else cell.piece,
        )
        for at, cell in enumerate(flat)
    ]
    return _shape(named, like)


def _row(cells: Sequence[_Cell], like: Row) -> Row:
    pieces = tuple(attrs.evolve(cell.piece, text=cell.text, start=at, stop=at + 1) for at, cell in enumerate(cells))
    return attrs.evolve(like, pieces=pieces, width=len(cells), exact=True, prose=False)
