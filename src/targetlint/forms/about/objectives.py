"""Objectives of a form: labels over texts, labels beside texts, results beside goals."""

from __future__ import annotations

import re

import attrs

from targetlint.forms.about.promises import promises_of
from targetlint.forms.cells.head_labels import is_objective_label
from targetlint.forms.cells.headings import period_of
from targetlint.forms.cells.lines import squeezed, strip_markup
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_side, label
from targetlint.model import Fact, Location, Objective
from targetlint.words.labels import GOALS

_RESULT, _SIDE, _BELOW_SIDE, _YEARLY = (
    re.compile(GOALS[kind]) for kind in ("result", "side", "below-side", "yearly-if-alone")
)
_OVERALL = re.compile(GOALS["overall"])
_BOTH = re.compile(GOALS["both"])
_INLINE = re.compile(r"(.{2,24}?)[：:]\s*(\S.*)", re.DOTALL)


@attrs.frozen
class _Spot:
    """Where the text of a label is expected."""

    label: str
    start: int
    stop: int
    result: bool


@attrs.define
class _Draft:
    label: str
    texts: list[str]
    location: Location


@attrs.define
class ObjectiveReader:
    """Takes rows one by one; remembers labels whose texts stand in the rows below."""

    drafts: list[_Draft] = attrs.Factory(list)
    results: list[Fact] = attrs.Factory(list)
    spots: list[_Spot] = attrs.Factory(list)
    printed: list[tuple[str, Location]] = attrs.Factory(list)
    """Labels whose text stands below, or is missing."""
    open: bool = False
    """The last row belonged to an objective: a line without label goes on with it."""

    def take(self, row: Row) -> bool:
        """Read a row of objectives; False where it is none."""
        pieces = list(row.pieces)
        labels = [piece for piece in pieces if is_objective_label(piece.text)]
        if not labels:
            return self._with_text(row) or self._go_on(row)
        results = [piece for piece in pieces if piece not in labels and _RESULT.fullmatch(label(piece.text))]
        if len(labels) + len(results) == len(pieces):
            self._above(labels, results)
        elif len(label(labels[0].text)) > 30:
            return False
        else:
            self._beside(pieces, labels, results)
        self.open = True
        return True

    def _with_text(self, row: Row) -> bool:
        """`年度目标：举办3期培训` in one cell."""
        found = _INLINE.match(row.pieces[0].text) if len(row.pieces) == 1 else None
        if found is None or not is_objective_label(found[1]):
            return False
        self._add(found[1], found[2], row.location)
        return True

    def _above(self, labels: list[Piece], results: list[Piece]) -> None:
        """Labels only: their texts stand in the rows below, in the same columns."""
        side = ""
        leftmost = all(labels[0].start < piece.start for piece in [*labels[1:], *results])
        if leftmost and len(labels) + len(results) > 1 and _SIDE.fullmatch(label(labels[0].text)):
            side, labels = label(labels[0].text), labels[1:]
        if not labels and results:
            self.spots = [_Spot(side, 0, results[0].start, False)]
        else:
            self.spots = [_Spot(_named(piece.line, side), piece.start, piece.stop, False) for piece in labels]
            self.printed += [(_named(piece.line, side), piece.location) for piece in labels]
        self.spots += [_Spot(piece.line, piece.start, piece.stop, True) for piece in results]
        self.spots.sort(key=lambda spot: spot.start)

    def _beside(self, pieces: list[Piece], labels: list[Piece], results: list[Piece]) -> None:
        current: Piece | None = None
        spots: list[_Spot] = []
        side = ""
        for piece in pieces:
            if piece in labels or piece in results:
                if current is not None and current in labels:
                    side = label(current.text)
                current = piece
            elif current is None:
                continue
            elif current in results:
                self.results.append(Fact(current.line, strip_markup(piece.text), piece.location))
                spots.append(_Spot(current.line, piece.start, piece.stop, True))
                current = None
            else:
                name = _named(current.line, side)
                self._add(name, piece.text, piece.location)
                spots.append(_Spot(name, piece.start, piece.stop, False))
                current = None
        self.spots = spots

    def _go_on(self, row: Row) -> bool:
        """A row without label below: texts of the labels above, or the next line of the text."""
        if not self.open:
            return False
        if row.prose:
            if not self.drafts or len(row.pieces) != 1:
                return False
            self.drafts[-1].texts.append(row.pieces[0].text)
            return True
        if not self.spots or len(row.pieces) > len(self.spots) + 1 or is_side(row.pieces[0].text):
            self.open = False
            return False
        in_order = len(row.pieces) == len(self.spots)
        for at, piece in enumerate(row.pieces):
            spot = self.spots[at] if in_order else min(self.spots, key=lambda spot: _away(piece, spot))
            if spot.result:
                self.results.append(Fact(spot.label, strip_markup(piece.text), piece.location))
            else:
                self._add(spot.label, piece.text, piece.location)
        return True

    def _add(self, name: str, text: str, location: Location) -> None:
        clean = strip_markup(text).strip()
        if not clean:
            return
        known = [draft for draft in self.drafts if draft.label == name] if self.open else []
        if known:
            (known[-1] if known[-1] is self.drafts[-1] else known[0]).texts.append(clean)
            return
        self.drafts.append(_Draft(name, [clean], location))
        self.open = True

    def objectives(self) -> tuple[Objective, ...]:
        """What was read; an overall goal that was asked for and left blank is one without text."""
        found = [_objective(draft) for draft in self.drafts]
        if not any(objective.period == "annual" for objective in found):
            # 总体目标 alone on a form of one year is that year's
            found = [attrs.evolve(each, period="annual") if _YEARLY.fullmatch(each.label) else each for each in found]
        read = {objective.label for objective in found}
        blank = {name: place for name, place in self.printed if _OVERALL.search(name) and name not in read}
        if found:
            found += [Objective(name, "", period_of(name), place) for name, place in blank.items()]
        return tuple(found)


def _objective(draft: _Draft) -> Objective:
    text = "\n".join(draft.texts)
    name = squeezed(draft.label).rstrip("：:")
    period = "annual" if _BOTH.fullmatch(name) else period_of(name)
    return Objective(name, text, period, draft.location, promises_of(text, draft.location))


def _named(text: str, side: str) -> str:
    """预期目标 below 年度总体目标 is the 年度总体目标."""
    bare = squeezed(text).rstrip("：:")
    return side if side and _BELOW_SIDE.fullmatch(bare) else bare


def _away(piece: Piece, spot: _Spot) -> int:
    overlap = min(piece.stop, spot.stop) - max(piece.start, spot.start)
    return 0 if overlap > 0 else 1 - overlap
