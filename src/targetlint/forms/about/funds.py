"""The money part of a form → a tree of sums, in 元."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.lines import squeezed
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import label
from targetlint.model import Amount, Funds, FundsLine, Location
from targetlint.words import any_of
from targetlint.words.labels import FUNDS, FUNDS_WORDS, MONEY

Side = Literal["", "income", "expenditure"]

_MONEY = any_of(MONEY)
_UNIT = re.compile(rf"(?:单位[：:]\s*)?[（(]?\s*({_MONEY})\s*[)）]?")
_UNIT_IN_BRACKETS = re.compile(rf"[（(]\s*{_MONEY}\s*[)）]")
_LABEL, _COLUMN, _TOTAL, _GROUPED, _BESIDE = (
    re.compile(FUNDS[kind]) for kind in ("label", "column", "total", "grouped", "beside")
)
_NO_LABEL = re.compile(rf"{any_of(FUNDS_WORDS['not-label'])}|{any_of(FUNDS_WORDS['not-label-end'])}$")
_NO_MONEY = re.compile(any_of(FUNDS_WORDS["no-money"]))
_NUMBER = re.compile(r"-?\d[\d,，]*(?:\.\d+)?")
_FIGURE = re.compile(rf"-?\d[\d,，]*(?:\.\d+)?\s*(?:{_MONEY}|[%％分])?")
_SIDES: dict[str, Side] = {"收入": "income", "支出": "expenditure"}


def is_funds_label(text: str) -> bool:
    """Whether a cell labels money of the form.

    >>> is_funds_label("项目资金 (元)"), is_funds_label("年度资金总额："), is_funds_label("项目名称")
    (True, True, False)
    """
    bare = _bare(text)
    if bare.startswith("预算规模"):
        return True
    return len(bare) <= 24 and bool(_LABEL.fullmatch(bare)) and not _NO_LABEL.search(bare)


def _bare(text: str) -> str:
    """A label without blanks and unit."""
    bare = squeezed(text)
    return (_UNIT.sub("", bare) if "元" in bare else bare).strip("：:")


@attrs.frozen
class _Head:
    text: str
    start: int
    money: bool


@attrs.define
class FundsReader:
    """Takes the rows of the money part one by one."""

    unit: str = ""
    lines: list[FundsLine] = attrs.Factory(list)
    side: Side = ""
    heads: list[_Head] = attrs.Factory(list)
    location: Location = Location()
    _total: dict[int, int] = attrs.Factory(dict)
    _group: dict[int, int] = attrs.Factory(dict)
    _among: dict[int, int] = attrs.Factory(dict)

    def take(self, row: Row) -> bool:
        """Read a row of money; False where it is none."""
        pieces = list(row.pieces)
        heads = [piece for piece in pieces if _is_column(squeezed(piece.text))]
        labels = [piece for piece in pieces if piece not in heads and is_funds_label(piece.text)]
        figures = any(_figure(piece.text) for piece in pieces)
        if not heads and not labels and not (figures and (self.side or self._among)):
            return False
        if not self.lines and not self.heads:
            self.location = row.location
        self._unit_and_side(pieces, [*labels, *heads])
        if heads and not figures:
            self._head(heads)
        else:
            self._lines(row, pieces)
        return True

    def _unit_and_side(self, pieces: list[Piece], printed: list[Piece]) -> None:
        """What labels and headings say of all that follows."""
        for piece in pieces:
            if not self.unit and (piece in printed or "单位" in piece.text):
                self.unit = _unit(squeezed(piece.text))
            if side := _SIDES.get(_bare(piece.text)):
                self._turn(side)

    def _head(self, pieces: list[Piece]) -> None:
        """A row of headings."""
        if self.heads and self.side == "income":
            self._turn("expenditure")  # the label 支出, centred in its cell, may come later
        self.heads = [_Head(piece.line, piece.start, not _NO_MONEY.search(piece.text)) for piece in pieces]

    def _turn(self, side: Side) -> None:
        if side != self.side:
            self.side = side
            self._total, self._group, self._among = {}, {}, {}

    def _lines(self, row: Row, pieces: list[Piece]) -> None:
        """The lines of a row: a name and the figures up to the next name, the first perhaps below a group's."""
        name: Piece | None = None
        figures: list[Piece] = []
        group = ""
        for piece in [*pieces, None]:
            if piece is not None and self._is_figure(piece, name):
                figures.append(piece)
                continue
            if piece is not None and name is not None and re.match(r"\d", piece.text):
                continue  # 100%（10分）: a rate with its points
            if name is not None and piece is not None and not figures and self._is_group(name, piece):
                group = name.line
            elif name is not None:
                self._line(row, name, figures, group)
                group = ""
            figures = []
            name = piece

    def _is_figure(self, piece: Piece, name: Piece | None) -> bool:
        return _figure(piece.text) or (name is not None and features(piece.line).blank)

    def _is_group(self, name: Piece, following: Piece) -> bool:
        """A label without a figure directly before another names a group: 财政拨款 | 小计, 项目资金 | 总额."""
        bare = _bare(name.text)
        if bare in ("收入", "支出") or _bare(following.text) == "小计":
            return True
        return following.start <= name.stop and not bare.startswith("其中")

    def _line(self, row: Row, name: Piece, figures: list[Piece], group: str) -> None:
        bare = _bare(name.text)
        if not figures and self._is_heading(row, bare):
            return
        amounts = self._amounts(figures)
        if not amounts and figures:
            return
        text = f"{group}小计" if bare == "小计" and group else name.line.rstrip("：:")
        parent = self._parent(bare, self._key(name), len(self.lines))
        self.lines.append(FundsLine(_clean_label(text), amounts, name.location, parent, self.side))

    def _is_heading(self, row: Row, bare: str) -> bool:
        """Whether a label without sums only stands over others."""
        if bare in FUNDS_WORDS["group"] or bare.startswith(FUNDS_WORDS["group-start"]):
            return True
        return not self.lines and len(row.pieces) == 1 and not bare.startswith("其中")

    def _key(self, name: Piece) -> int:
        """Left and right halves of the money part sum up on their own: which half this label is in."""
        if self.side:
            return 0
        near = [start for start in self._total if abs(start - name.start) <= 1]
        return min(near, key=lambda start: (abs(start - name.start), start)) if near else name.start

    def _parent(self, bare: str, key: int, place: int) -> int | None:
        """The line that a new one is a part of; it may itself be what later lines are parts of."""
        if bare.startswith("其中"):
            if key not in self._among:
                self._among[key] = self._total.get(key, place - 1)
            return self._among[key] if place else None
        if _TOTAL.fullmatch(bare):
            self._total[key] = place
            self._among.pop(key, None)
            self._group.pop(key, None)
            return None
        total = self._total.get(key)
        if bare == "小计":
            self._group[key] = place
            return total
        if bare == "项目支出":
            self._among[key] = place
            return total
        if _BESIDE.fullmatch(bare) and not self._among_expenditure(bare, key):
            return total
        if _GROUPED.fullmatch(bare) and key in self._group:
            return self._group[key]
        return self._among.get(key, total)

    def _among_expenditure(self, bare: str, key: int) -> bool:
        """Below 项目支出 stand its sources, whatever they are called."""
        return self.side == "expenditure" and key in self._among and not bare.startswith("基本")

    def _amounts(self, figures: list[Piece]) -> tuple[Amount, ...]:
        """The sums among the figures of a line, each below its heading."""
        numbers = [piece for piece in figures if _figure(piece.text)]
        heads = self._heads_of(numbers)
        return tuple(
            Amount(head.text if head else "", piece.text, self._value(piece.text), piece.location)
            for piece, head in zip(numbers, heads, strict=True)
            if (head.money if head else piece.text[-1] not in "%％")
        )

    def _heads_of(self, numbers: list[Piece]) -> list[_Head | None]:
        """The heading of each number: in order where there are as many, else the nearest."""
        if len(numbers) == len(self.heads):
            return list(self.heads)
        if not self.heads:
            return [None] * len(numbers)
        return [min(self.heads, key=lambda head: abs(head.start - piece.start)) for piece in numbers]

    def _value(self, text: str) -> Decimal | None:
        found = _NUMBER.search(text)
        if found is None:
            return None
        number = Decimal(re.sub(r"[,，]", "", found[0]))
        own = _UNIT.search(text[found.end() :])
        return number * MONEY[own[1] if own else self.unit or "元"]

    def funds(self) -> Funds:
        """What was read."""
        # the unit may have stood behind the first lines
        lines = tuple(
            attrs.evolve(
                line, amounts=tuple(attrs.evolve(amount, value=self._value(amount.text)) for amount in line.amounts)
            )
            for line in self.lines
        )
        return Funds(self.unit, lines, self.location)


def _is_column(text: str) -> bool:
    return bool(_COLUMN.fullmatch(text)) and not _NUMBER.fullmatch(text)


def _unit(text: str) -> str:
    """The unit of money that a label names, ``""`` where it names none."""
    found = _UNIT.search(text)
    return found[1] if found else ""


def _figure(text: str) -> bool:
    return bool(_FIGURE.fullmatch(text.strip()))


def _clean_label(text: str) -> str:
    return squeezed(_UNIT_IN_BRACKETS.sub("", text)).rstrip("：:") or label(text)
