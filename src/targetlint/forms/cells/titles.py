"""What a row is that is no indicator: a title, the subject of a form, a remark, a form written in one cell."""

from __future__ import annotations

import re

from targetlint.forms.cells.headings import heading_of
from targetlint.forms.cells.lines import squeezed
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.vocabulary import is_level1, is_level2, label
from targetlint.words import any_of
from targetlint.words.labels import BEGINS, BESIDE_TITLE, REMARK, SUMMARY, TITLES

_SENTENCE = "。；;！？"
"""What a title has not before the words that make it one; behind them no colon either."""
_TITLE = re.compile(
    rf"(?!.*{any_of(TITLES['no-title-inside'])})"
    rf"[^{_SENTENCE}]{{0,60}}{any_of(TITLES['title-about'])}[^{_SENTENCE}：:]{{0,24}}{any_of(TITLES['title-kind'])}"
    rf"(?:[（(【][^）)】]{{0,30}}[）)】])*(?:\d{{4}}年度?)?"
    rf"|[^{_SENTENCE}：:]{{0,40}}{any_of(TITLES['title-alone'])}(?:[（(][^）)]{{0,20}}[）)])?"
)
_BESIDE_TITLE = re.compile(BESIDE_TITLE)
_SUMMARY = re.compile(SUMMARY)
_SUBJECT = re.compile(BEGINS)
_ASIDE = re.compile(
    r"注\s*(?:[:：]|\d|释\s*(?:[:：]|$)|意|$)|附[注件]?\s*[:：]"
    rf"|{REMARK}(?:及.{{1,6}})?\s*(?:[:：（(].*)?$"
    r"|其他需要?说明"
    rf"|\S{{0,14}}{any_of(TITLES['reviewed-by'])}\S{{0,4}}意见(?:$|[\s：:（(])"
    rf"|\S{{0,16}}[（(]?{any_of(TITLES['signed'])}[)）]?\s*(?:[:：]\s*\S{{0,6}})?\s*(?:[\d\s]*年[\d\s]*月[\d\s]*日)?$",
    re.DOTALL,
)
_INLINE = re.compile(
    rf"【[^】]{{0,14}}{any_of(TITLES['inline-label'])}[^】]{{0,20}}】|^指标\s*\d+\s*[：:].*[（(][^（）()]+[）)]\s*$"
)


def is_title(row: Row) -> bool:
    """A line that names a target form."""
    if len(row.pieces) > 2 or ("绩效" not in row.text and "自" not in row.text):
        return False
    if _SUMMARY.fullmatch(row.text) or heading_of(row):
        return False
    first, *beside = (squeezed(piece.line) for piece in row.pieces)
    if first in TITLES["no-title"] or not all(_BESIDE_TITLE.fullmatch(text) for text in beside):
        return False
    return bool(_TITLE.fullmatch(first)) and ("表" in first or "公示" in first) and len(first) >= 5


def is_summary_title(row: Row) -> bool:
    """A line that names the collection of forms in the file."""
    return len(row.pieces) == 1 and len(row.text) <= 80 and bool(_SUMMARY.fullmatch(row.text))


def subject_of(row: Row) -> bool:
    """Whether the row names the project or organisation of a form: `项目名称 | …`."""
    labels = [_SUBJECT.fullmatch(label(piece.text)) is not None for piece in row.pieces[:2]]
    # 项目名称 | 单位名称 alone is the heading of a list
    return any(labels) and not (len(row.pieces) == 2 and labels[1])


def is_aside(row: Row) -> bool:
    """Notes, signatures, totals: rows below the indicators that are none."""
    first = row.pieces[0].line
    return bool(_ASIDE.match(first)) and not is_level1(first) and not is_level2(first)


def is_inline(row: Row) -> bool:
    """A row with targets written as lines in one cell: 【产出指标-数量指标】 指标1：…（≥78台）."""
    return any(_INLINE.search(piece.text) for piece in row.pieces)
