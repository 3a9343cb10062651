"""Objectives of a form: labels over texts, labels beside texts, results beside goals."""

from __future__ import annotations

import re

import attrs

from targetlint.forms.about.promises import promises_of
from targetlint.forms.cells.headings import period_of
from targetlint.forms.cells.lines import strip_markup
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import is_side, label
from targetlint.model import Fact, Location, Objective

__all__ = ["ObjectiveReader", "is_objective_label"]

_LABEL = re.compile(
    r"(?:项目|年度|全年|半年|中长期|中期|长期|实施期|总体|整体|绩效|部门|单位|预期|当年|本年度?|设定|年初|申报|支出|资金|政策|专项|阶段性?|主要|预算|总|\d{4}年?度?)*目标(?:及阶段性目标|设定|内容|描述|概述)?(?:\d{1,2})?(?:[（(].{0,30}[)）])?"
)
_RESULT = re.compile(
    r".{0,12}(?:完成情况|实现情况|达成情况|完成综述|执行情况|实际情况|完成结果|自评情况)(?:综述|说明)?"
)
_OVERALL = re.compile(r"总目标|总体目标|中长期|中期|实施期|长期")
"""Goals that may be asked for beside the yearly one; left blank, that is worth telling."""
_SIDE = re.compile(
    r"(?:项目|年度|部门|整体|支出|总体|年度总体|当年|项目支出|预算)*(?:绩效|总体)?目标(?:情况|完成情况)?"
)


def is_objective_label(text: str) -> bool:
    """Whether a cell labels an objective.

    >>> is_objective_label("年度总体目标"), is_objective_label("总目标及阶段性目标："), is_objective_label("目标值")
    (True, True, False)
    """
    bare = label(re.sub(r"\s+", "", text))
    return len(bare) <= 40 and bool(_LABEL.fullmatch(bare))


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
        inline = [
            match
            for piece in pieces
            if (match := re.match(r"(.{2,24}?)[：:]\s*(\S.*)", piece.text, re.DOTALL)) and is_objective_label(match[1])
        ]
        labels = [piece for piece in pieces if is_objective_label(piece.text)]
        results = [
            piece
            for piece in pieces
            if piece not in labels and _RESULT.fullmatch(label(re.sub(r"\s+", "", piece.text)))
        ]
        if not labels and inline and len(pieces) == 1:
            self._add(inline[0][1], inline[0][2], pieces[0].location)
            return True
        if not labels:
            return self._go_on(row)
        texts = [piece for piece in pieces if piece not in labels and piece not in results]
        if texts and len(label(re.sub(r"\s+", "", labels[0].text))) > 30:
            return False
        if texts:
            self._beside(pieces, labels, results)
        else:
            self._above(labels, results)
        self.open = True
        return True

    def _above(self, labels: list[Piece], results: list[Piece]) -> None:
        """Labels only: their texts stand in the rows below, in the same columns."""
        side = ""
        leftmost = all(labels[0].start < piece.start for piece in [*labels[1:], *results])
        if leftmost and len(labels) + len(results) > 1 and _SIDE.fullmatch(label(re.sub(r"\s+", "", labels[0].text))):
            side, labels = label(re.sub(r"\s+", "", labels[0].text)), labels[1:]
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
                    side = label(re.sub(r"\s+", "", current.text))
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
        for at, piece in enumerate(row.pieces):
            if len(row.pieces) == len(self.spots):
                spot = self.spots[at]
            else:
                spot = min(self.spots, key=lambda spot: _away(piece, spot))
            if spot.result:
                self.results.append(Fact(spot.label, strip_markup(piece.text), piece.location))
            else:
                self._add(spot.label, piece.text, piece.location)
        return True

    def _add(self, name: str, text: str, location: Location) -> None:
        clean = strip_markup(text).strip()
        if not clean:
            return
        if not self.open or not self.drafts or self.drafts[-1].label != name:
            before = next((draft for draft in self.drafts if draft.label == name), None) if self.open else None
            if before is None:
                self.drafts.append(_Draft(name, [clean], location))
                self.open = True
                return
            before.texts.append(clean)
            return
        self.drafts[-1].texts.append(clean)

    def objectives(self) -> tuple[Objective, ...]:
        """What was read."""
        found = []
        for draft in self.drafts:
            text = "\n".join(draft.texts)
            name = re.sub(r"\s+", "", draft.label).rstrip("：:")
            found.append(
                Objective(
                    name,
                    text,
                    period_of(name) if name != "总目标及阶段性目标" else "annual",
                    draft.location,
                    promises_of(text, draft.location),
                )
            )
        if not any(objective.period == "annual" for objective in found):
            # 总体目标 alone on a form of one year is that year's
            found = [
                attrs.evolve(each, period="annual") if re.fullmatch(r"(?:项目|绩效)?总体目标", each.label) else each
                for each in found
            ]
        read = {objective.label for objective in found}
        overall = [(label, place) for label, place in self.printed if _OVERALL.search(label) and label not in read]
        blank = dict(overall) if found else {}
        found += [Objective(label, "", period_of(label), place) for label, place in blank.items()]
        return tuple(found)


def _named(text: str, side: str) -> str:
    """预期目标 below 年度总体目标 is the 年度总体目标."""
    bare = re.sub(r"\s+", "", text).rstrip("：:")
    return side if side and re.fullmatch(r"(?:预期|年初设定|设定|年初|申报)目标(?:设定)?|目标", bare) else bare


def _away(piece: Piece, spot: _Spot) -> int:
    overlap = min(piece.stop, spot.stop) - max(piece.start, spot.start)
    return 0 if overlap > 0 else 1 - overlap
