"""The stream of rows → one section a form: its head, its indicator parts with their headings, its tail."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from targetlint.forms.cells.features import features
from targetlint.forms.cells.headings import Heading, heading_of
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.two_rows import details_of, join_headings, repeats_in_part
from targetlint.forms.cells.vocabulary import is_level1, is_level2, label
from targetlint.forms.place.alignment import align
from targetlint.forms.rows.dumps import spread

__all__ = [
    "Part",
    "Section",
    "cut",
    "is_aside",
    "is_indicator",
    "is_inline",
    "is_summary_title",
    "is_title",
    "subject_of",
]

_TITLE = re.compile(
    r"(?!.*(?:填表说明|目录))[^。；;！？]{0,60}(?:绩效目标|绩效自评|自评|自我评价|绩效评价|绩效指标|绩效监控|绩效)[^。；;：:！？]{0,24}(?:表|申报书|公示|公开|备案|任务书|目标设定)"
    r"(?:[（(【][^）)】]{0,30}[）)】])*(?:\d{4}年度?)?|[^。；;：:！？]{0,40}(?:绩效目标|绩效指标)(?:[（(][^）)]{0,20}[）)])?"
)
_SUMMARY = re.compile(r".*(?:汇总表|一览表|情况表汇编|目录|汇编)(?:[（(].*[）)])?")
_SUBJECT = re.compile(
    r"(?:项目|单位|部门|资金|专项|政策|支出项目|预算项目|债券项目|预算单位|转移支付|专项资金|填报单位|预算部门|部门（单位）|部门\(单位\)|单位（部门）|部门单位)(?:名称|全称)(?:[（(].*[）)])?"
)
_ASIDE = re.compile(
    r"注\s*(?:[:：]|\d|释|意|$)|附[注件]?\s*[:：]"
    r"|(?:说明|填[表报]说明|备注|填[表报](?:人|单位|日期|时间)|制表人?|(?:单位|部门|项目|分管|主要|财务)?负责人|经办人|审核人|复核人"
    r"|联系(?:人|电话|方式)|(?:自评)?总分(?:合计)?|合计|总计|小计|总得分|得分合计|自评(?:结论|等[次级]|总分|得分)"
    r"|评价等[级次]|绩效等级|评价结论|结论)(?:及.{1,6})?\s*(?:[:：（(].*)?$"
    r"|其他需要?说明"
    r"|\S{0,14}(?:初审|审核|审查|复核|评审|主管部门|财政部门)\S{0,4}意见"
    r"|\S{0,12}[（(]?(?:盖章|公章|签字|签章)[)）]?\s*[:：]?$",
    re.DOTALL,
)
"""Rows below the indicators that are none: notes, signatures, totals."""


@attrs.define
class Part:
    """Rows under one heading."""

    heading: Heading
    rows: list[Row] = attrs.Factory(list)
    heading_block: int = -1
    spaced: bool = False
    """Cells are held apart by single blanks: a dump of a Word or PDF file."""
    heading_rows: tuple[frozenset[str], ...] = ()
    """The texts of the rows that the heading was joined from."""
    repeats: bool = False
    """The heading repeats that of the part before: a page break."""


@attrs.define
class Section:
    """What belongs to one form (or to several that share a flat list)."""

    head: list[Row] = attrs.Factory(list)
    parts: list[Part] = attrs.Factory(list)
    asides: list[Row] = attrs.Factory(list)
    inline: list[Row] = attrs.Factory(list)
    skipped: dict[int, Row] = attrs.Factory(dict)
    """First rows of tables below the form that are none of it."""
    list_heading: Row | None = None
    """The heading of a list of projects whose forms are written in one cell each."""


def is_title(row: Row) -> bool:
    """A line that names a target form."""
    if len(row.pieces) > 2 or ("绩效" not in row.text and "自" not in row.text):
        return False
    if _SUMMARY.fullmatch(row.text) or heading_of(row):
        return False
    first = re.sub(r"\s+", "", row.pieces[0].line)
    if len(row.pieces) == 2 and not re.fullmatch(
        r"[（(]?\d{4}年?度?[）)]?|单位[:：].*|公开.*表|表\d+", re.sub(r"\s+", "", row.pieces[1].line)
    ):
        return False
    if first in (
        "绩效目标",
        "绩效指标",
        "年度绩效目标",
        "年度绩效指标",
        "项目绩效目标",
        "总体绩效目标",
        "整体绩效目标",
        "项目绩效指标",
    ):
        return False
    return bool(_TITLE.fullmatch(first)) and "表" in first + "表" * ("公示" in first) and len(first) >= 5


def is_summary_title(row: Row) -> bool:
    """A line that names the collection of forms in the file."""
    return len(row.pieces) == 1 and len(row.text) <= 80 and bool(_SUMMARY.fullmatch(row.text))


def subject_of(row: Row) -> bool:
    """Whether the row names the project or unit of a form: `项目名称 | …`."""
    return any(_SUBJECT.fullmatch(label(piece.text)) for piece in row.pieces[:2]) and (
        len(row.pieces) == 1 or not _SUBJECT.fullmatch(label(row.pieces[1].text)) or len(row.pieces) > 2
    )


def is_aside(row: Row) -> bool:
    """Notes, signatures, totals: rows below the indicators that are none."""
    first = row.pieces[0].line
    return bool(_ASIDE.match(first)) and not is_level1(first) and not is_level2(first)


def cut(rows: Iterable[Row]) -> list[Section]:
    """Cut the stream of rows into sections.

    A form begins at its title, or at its project name once the form before has indicators; a table
    that only goes on after a page break begins none.
    """
    cutter = _Cutter(list(rows))
    for at in range(len(cutter.stream)):
        cutter.take(at)
    cutter.flush()
    return [section for section in cutter.sections if section.head or section.parts or section.inline]


@attrs.define
class _Cutter:
    """Walks the stream once; `open` is a heading row directly above that may have a second row."""

    stream: list[Row]
    sections: list[Section] = attrs.Factory(lambda: [Section()])
    open: tuple[int, Heading, Row] | None = None
    at: int = 0
    going_on: dict[int, bool] = attrs.Factory(dict)
    titles: set[str] = attrs.Factory(set)
    """Titles seen so far: one that comes again without a project name is the head of a page."""

    def take(self, at: int) -> None:
        """The next row of the stream."""
        self.at = at
        row = self.stream[at]
        if self._new_sheet(row):
            self.flush()
            self.sections.append(Section())
        here = self.sections[-1]
        shown = spread(row) if row.prose else row
        heading = heading_of(shown)
        if heading is None and self.open is not None and self.open[0] == at - 1:
            heading = details_of(shown, self.open[1])
        if heading is not None:
            self._heading(at, heading, shown)
            return
        self.flush()
        here = self.sections[-1]
        if is_inline(row):
            if here.parts or (here.inline and len(row.pieces) > 1):
                self.sections.append(
                    here := Section(head=here.head if here.inline else [], list_heading=here.list_heading)
                )
            elif here.list_heading is None and here.head and len(here.head[-1].pieces) == len(row.pieces):
                here.list_heading = here.head.pop()
            here.inline.append(row)
        elif here.inline and len(row.pieces) == 1 and not is_title(row):
            here.inline.append(row)
        elif self._begins(at):
            self.sections.append(Section(head=[row]))
        elif here.parts:
            self._below(row, shown)
        else:
            here.head.append(row)
        if is_title(row):
            self.titles.add(row.text)

    def flush(self) -> None:
        """A half heading without its other half is an ordinary row."""
        if self.open is not None and not self.open[1].complete:
            self.sections[-1].head.append(self.open[2])
        self.open = None

    def _heading(self, at: int, heading: Heading, row: Row) -> None:
        here = self.sections[-1]
        joined = heading
        rows: tuple[frozenset[str], ...] = (_texts(heading),)
        if self.open is not None and self.open[0] == at - 1 and (row.prose or self.open[2].block == row.block):
            joined = join_headings(self.open[1], heading)
            rows = (_texts(self.open[1]), *rows)
            if self.open[1].complete:
                here.parts.pop()
            self.open = None
        self.flush()
        if joined.complete:
            last = here.parts[-1] if here.parts else None
            whole = joined
            if last is not None and (
                repeats_in_part(joined, last.heading) or (len(rows) == 1 and rows[0] in last.heading_rows)
            ):
                # a page break that repeats one row of two
                whole, rows = last.heading, last.heading_rows
            repeats = last is not None and last.heading.shape == whole.shape
            part = Part(whole, heading_block=row.block, spaced=row.prose, repeats=repeats, heading_rows=rows)
            here.parts.append(part)
        self.open = (at, joined, row)

    def _new_sheet(self, row: Row) -> bool:
        here = self.sections[-1]
        last = here.parts[-1].rows[-1] if here.parts and here.parts[-1].rows else here.head[-1] if here.head else None
        return last is not None and last.sheet != row.sheet

    def _begins(self, at: int) -> bool:
        """Whether a new form begins at this row."""
        row, here = self.stream[at], self.sections[-1]
        known = [old for old in here.head if subject_of(old)]
        if is_title(row):
            if not here.parts:
                return bool(known) and not self._facts_follow(at, here)
            return not (row.text in self.titles and not self._subject_follows(at))
        shown = spread(row) if row.prose else row
        return bool(here.parts) and subject_of(shown) and len(shown.pieces) >= 2

    def _subject_follows(self, at: int) -> bool:
        for row in self.stream[at + 1 : at + 12]:
            if heading_of(row) is not None or is_level1(row.pieces[0].text) or is_level2(row.pieces[0].text):
                return False
            if subject_of(row):
                return True
        return False

    def _facts_follow(self, at: int, here: Section) -> bool:
        """A title between the facts and the indicators of one form (2020年绩效目标) starts no form."""
        return not self._subject_follows(at) or self.stream[at].text in [row.text for row in here.head]

    def _below(self, row: Row, shown: Row) -> None:
        """A row that stands below a heading."""
        here = self.sections[-1]
        part = here.parts[-1]
        if is_aside(row) or is_aside(shown) or (is_title(row) and not part.spaced):
            here.asides.append(row)
        elif row.prose:
            labelled = is_level1(shown.pieces[0].text) or is_level2(shown.pieces[0].text)
            gaps = "  " in row.text and is_indicator(shown, part.heading)
            fits = part.spaced or labelled or gaps
            (part.rows if fits and len(shown.pieces) >= 2 else here.asides).append(shown if fits else row)
        elif (
            row.block == part.heading_block
            or (part.rows and part.rows[-1].block == row.block)
            or self._goes_on(row, part)
        ):
            part.rows.append(row)
        else:
            here.skipped.setdefault(row.block, row)

    def _goes_on(self, row: Row, part: Part) -> bool:
        """Whether the table of this row continues the indicators above it."""
        if row.block not in self.going_on:
            table = self._table(row)
            labelled = any(is_level1(p.text) or is_level2(p.text) for other in table for p in other.pieces[:3])
            good = sum(is_indicator(other, part.heading) for other in table)
            self.going_on[row.block] = labelled or good * 3 > len(table) * 2
        return self.going_on[row.block]

    def _table(self, row: Row) -> list[Row]:
        """The first rows of the table that begins with this row, up to a heading."""
        rows: list[Row] = []
        for other in self.stream[self.at : self.at + 12]:
            if other.block != row.block or heading_of(other) is not None:
                break
            rows.append(other)
        return rows


def is_indicator(row: Row, heading: Heading) -> bool:
    """Whether a row without labels reads as name and value under the heading."""
    placed = align(row, heading, same_table=False)
    name, value = placed.get("name"), placed.get("value")
    if name is None or value is None or placed.left_over or placed.get("level1"):
        return False
    return not features(name.line).value and features(value.line).value


def _texts(heading: Heading) -> frozenset[str]:
    return frozenset(column.text for column in heading.columns if column.role != "side")


def is_inline(row: Row) -> bool:
    """A row with targets written as lines in one cell: 【产出指标-数量指标】 指标1：…（≥78台）."""
    return any(_INLINE.search(piece.text) for piece in row.pieces)


_INLINE = re.compile(
    r"【[^】]{0,14}(?:指标|总体目标|绩效目标|年度目标)[^】]{0,20}】|^指标\s*\d+\s*[：:].*[（(][^（）()]+[）)]\s*$"
)
