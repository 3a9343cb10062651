"""The kind of measure that a name is: rate, degree, count, measure, money, time, judge or state."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias, cast

from targetlint.words import names as words
from targetlint.words.search import Suffixes

NameKind: TypeAlias = Literal["rate", "degree", "count", "measure", "money", "time", "judge", "state"]
KINDS: tuple[NameKind, ...] = ("rate", "degree", "count", "measure", "money", "time", "judge", "state")

_SUFFIXES = Suffixes(words.KINDS)
# Words after the measure that leave it what it is: 满意度评价, 覆盖率情况, 知晓率提高, 培训人数不少于.
_TAIL = re.compile(
    r"(?:情况|水平|指标|目标|评价|调查|测评|评测|测评结果|问卷|统计|要求|达到|达|不低于|不少于|不高于|不超过|高于|低于|大于|小于|"
    r"得到|有所|明显|显著|稳步|逐步|逐年|进一步|持续|不断|"
    r"提高|提升|增长|增加|上升|扩大|下降|降低|减少|缩短|改善|变化|稳定|保持稳定|可控|达标)$"
)
_KEEPS_STATE = re.compile(r"(?:控制|完成|执行|落实|使用|管理|制定|建设|发生|运行|共享|培养)$")


def kind_of(core: str) -> tuple[NameKind, str]:
    """The kind of a cleaned name, and the words at its end that tell it.

    >>> kind_of("工作效率"), kind_of("用户满意度评价")
    (('state', '效率'), ('degree', '满意度'))
    """
    text = core
    while True:
        found = _SUFFIXES.of(text)
        if found is not None:
            return cast(NameKind, found[0]), found[1]
        tail = _TAIL.search(text)
        if tail is None or tail.start() < 2 or _KEEPS_STATE.search(text[: tail.start()]):
            return "state", ""
        text = text[: tail.start()]
