"""The money part of a form → a tree of sums, in 元."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Literal

import attrs

from targetlint.forms.cells.features import is_blank_mark
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.cells.vocabulary import label
from targetlint.model import Amount, Funds, FundsLine, Location

__all__ = ["FundsReader", "is_funds_label"]

Side = Literal["", "income", "expenditure"]

_UNIT = re.compile(r"(?:单位[：:]\s*)?[（(]?\s*(亿元|万元|千元|元)\s*[)）]?")
_SCALE = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10000), "亿元": Decimal(100000000)}
_LABEL = re.compile(
    r"(?:预算规模.{0,8}|.{0,12}(?:资金|预算|经费|拨款)(?:总额|申请总额|总数|合计|情况|安排|规模|来源|构成|投入|总投入|申请)?.{0,10}|(?:项目)?总投入|.{0,8}(?:资金|预算).{0,12}|(?:基本|项目|人员|公用)支出|资金总额|.{0,10}总额|其中.{0,20}|.{0,10}(?:专户管理资金|结转.{0,4}|结余.{0,4})|社保基金|政府性基金|国有资本金?|收入|支出|小计|合计|部门整体.{0,6}|.{0,8}(?:财政|中央|省级|市级|县级|区级)(?:补助|配套|资金|拨款|安排)?)"
)
_COLUMN = re.compile(
    r".{0,12}(?:预算数|执行数|决算数|预算额|计划数|安排数|金额|分值|执行率|得分|权重|资金量|申报数|批复数|到位数|支出数|执行情况|下达数|(?:年初|全年|调整)(?:预算|执行))(?:[（(].{0,12}[)）])?"
)
_NO_MONEY = re.compile(r"分值|执行率|得分|权重|比例")
_TOTAL = re.compile(r".*(?:总额|总计|合计|总投入|总数)(?:[（(].*[)）])?")
_GROUPED = re.compile(r"一般公共预算.*|政府性基金.*|国有资本.*|财政专户.*|社会保险.*")
_PEER = re.compile(
    r"其他.*|单位资金.*|自有资金.*|上年结转.*|上年结余.*|社保基金.*|事业.*|经营.*|社会资金.*|自筹.*|银行贷款.*|基本支出.*|项目支出.*|本级.*"
)
_NUMBER = re.compile(r"-?\d[\d,，]*(?:\.\d+)?")


def is_funds_label(text: str) -> bool:
    """Whether a cell labels money of the form.

    >>> is_funds_label("项目资金 (元)"), is_funds_label("年度资金总额："), is_funds_label("项目名称")
    (True, True, False)
    """
    bare = _bare(text)
    if bare.startswith("预算规模"):
        return True
    return (
        len(bare) <= 24
        and bool(re.fullmatch(r"其中.{0,20}", bare) or _LABEL.fullmatch(bare))
        and not re.search(r"绩效|目标|单位$|部门$|名称|是否|依据|用途|指标|管理情况", bare)
    )


def _bare(text: str) -> str:
    return (
        re.sub(r"\s+", "", _UNIT.sub("", re.sub(r"\s+", "", text))).strip("：:")
        if re.search(r"元", text)
        else re.sub(r"\s+", "", text).strip("：:")
    )


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
        heads = [
            piece for piece in pieces if _COLUMN.fullmatch(_squeezed(piece)) and not _NUMBER.fullmatch(_squeezed(piece))
        ]
        labels = [piece for piece in pieces if piece not in heads and is_funds_label(piece.text)]
        figures = [piece for piece in pieces if _figure(piece.text)]
        if not heads and not labels and not (figures and (self.side or self._among)):
            return False
        if not self.lines and not self.heads:
            self.location = row.location
        for piece in pieces:
            if (
                (found := _UNIT.search(_squeezed(piece)))
                and (piece in labels or piece in heads or "单位" in piece.text)
                and not self.unit
            ):
                self.unit = found[1]
            if (word := _bare(piece.text)) in ("收入", "支出"):
                self._turn("income" if word == "收入" else "expenditure")
        if heads and not figures:
            if self.heads and self.side == "income":
                self._turn("expenditure")  # the label 支出, centred in its cell, may come later
            self.heads = [_Head(piece.line, piece.start, not _NO_MONEY.search(piece.text)) for piece in heads]
            return True
        self._lines(row, pieces)
        return True

    def _turn(self, side: Side) -> None:
        if side != self.side:
            self.side = side
            self._total, self._group, self._among = {}, {}, {}

    def _lines(self, row: Row, pieces: list[Piece]) -> None:
        name: Piece | None = None
        figures: list[Piece] = []
        group = ""
        for piece in [*pieces, None]:
            if piece is not None and name is not None and re.match(r"\d", piece.text) and not _figure(piece.text):
                continue  # 100%（10分）: a rate with its points
            if piece is not None and (_figure(piece.text) or (name is not None and is_blank_mark(piece.text))):
                figures.append(piece)
                continue
            if name is not None and (figures or piece is None or not self._is_group(name, piece)):
                self._line(row, name, figures, group)
                group = ""
            elif name is not None:
                group = name.line
            figures = []
            name = piece

    def _is_group(self, name: Piece, following: Piece) -> bool:
        """A label without a figure directly before another names a group: 财政拨款 | 小计, 项目资金 | 总额."""
        bare = _bare(name.text)
        if bare in ("收入", "支出") or _bare(following.text) == "小计":
            return True
        return following.start <= name.stop and not bare.startswith("其中")

    def _line(self, row: Row, name: Piece, figures: list[Piece], group: str) -> None:
        bare = _bare(name.text)
        if not figures and (
            bare in ("收入", "支出", "资金来源") or bare.startswith(("项目资金（", "资金情况", "部门整体"))
        ):
            return
        if not figures and not self.lines and len(row.pieces) == 1 and not bare.startswith("其中"):
            return
        text = name.line.rstrip("：:")
        if bare == "小计" and group:
            text = f"{group}小计"
        amounts = self._amounts(row, figures)
        if not amounts and figures:
            return
        key = self._key(name)
        place = len(self.lines)
        parent = self._parent(bare, key, place, group)
        self.lines.append(FundsLine(_clean_label(text), amounts, name.location, parent, self.side))

    def _key(self, name: Piece) -> int:
        """Left and right halves of the money part sum up on their own: which half this label is in."""
        if self.side:
            return 0
        known = sorted(self._total)
        if not known:
            return name.start
        return (
            min(known, key=lambda start: abs(start - name.start))
            if any(abs(start - name.start) <= 1 for start in known)
            else name.start
        )

    def _parent(self, bare: str, key: int, place: int, group: str) -> int | None:
        if _TOTAL.fullmatch(bare) and not bare.startswith("其中"):
            self._total[key] = place
            self._among.pop(key, None)
            self._group.pop(key, None)
            return None
        total = self._total.get(key)
        if bare.startswith("其中"):
            if key not in self._among:
                self._among[key] = total if total is not None else place - 1
            return self._among[key] if place else None
        if bare == "小计":
            self._group[key] = place
            return total
        if bare == "项目支出":
            self._among[key] = place
            return total
        if _PEER.fullmatch(bare) and not (
            self.side == "expenditure" and key in self._among and not bare.startswith("基本")
        ):
            return total
        if _GROUPED.fullmatch(bare) and key in self._group:
            return self._group[key]
        return self._among.get(key, total)

    def _amounts(self, row: Row, figures: list[Piece]) -> tuple[Amount, ...]:
        numbers = [piece for piece in figures if _figure(piece.text)]
        heads = self.heads
        found = []
        in_order = len(numbers) == len(heads)
        for at, piece in enumerate(numbers):
            head: _Head | None = None
            if in_order:
                head = heads[at]
            elif heads:
                head = min(heads, key=lambda head: abs(head.start - piece.start))
            if head is not None and not head.money:
                continue
            if head is None and re.search(r"[%％]$", piece.text):
                continue
            found.append(Amount(head.text if head else "", piece.text, self._value(piece.text), piece.location))
        return tuple(found)

    def _value(self, text: str) -> Decimal | None:
        found = _NUMBER.search(text)
        if found is None:
            return None
        try:
            number = Decimal(re.sub(r"[,，]", "", found[0]))
        except InvalidOperation:
            return None
        own = _UNIT.search(text[found.end() :])
        return number * _SCALE[own[1] if own else self.unit or "元"]

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


def _squeezed(piece: Piece) -> str:
    return re.sub(r"\s+", "", piece.text)


def _figure(text: str) -> bool:
    return bool(re.fullmatch(r"-?\d[\d,，]*(?:\.\d+)?\s*(?:万元|元|亿元|%|％|分)?", text.strip()))


def _clean_label(text: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"[（(]\s*(?:亿元|万元|千元|元)\s*[)）]", "", text)).rstrip("：:") or label(text)
