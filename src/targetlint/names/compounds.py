"""Two measures in one name: which ones, and when a second noun only describes the first."""

from __future__ import annotations

import re
from itertools import pairwise

from targetlint.words import any_of
from targetlint.words.names import COMPOUNDS, MEASURES
from targetlint.words.search import Occurrences

_AND = "[和与及、]"
_WORDS = Occurrences({"measure": MEASURES, "friend": [friend for held in MEASURES.values() for friend in held]})
_JOIN = re.compile(any_of(COMPOUNDS["joins"]))
_JUDGED = r"[\u4e00-\u9fff]{2,4}性$"
_JUDGE_PAIR = re.compile(rf"[\u4e00-\u9fff]{{2}}性{_AND}{_JUDGED}")
_APART = "[^和与及、]"
_OPPOSED = re.compile(
    rf"{any_of(COMPOUNDS['fault'])}{_APART}{{0,8}}{_AND}"
    rf"{_APART}{{0,8}}{any_of(COMPOUNDS['answer'])}{_APART}{{0,4}}{any_of(COMPOUNDS['answer-end'])}$"
)
_DESCRIBES = re.compile(any_of(COMPOUNDS["describes"]))
_DESCRIBES_ANYWHERE = re.compile(any_of(COMPOUNDS["describes-anywhere"]))
_GAP = 4
"""Fewer characters between two measures belong to one phrase: 人数达标率."""
_SHORT_GAP = 6
"""Within fewer characters a describing word decides wherever it stands; a longer phrase has a sense of its own."""


def measures_in(core: str) -> tuple[str, ...]:
    """The measures that one name joins, at least two, or nothing.

    Certain cases only: measures joined by a conjunction (合格率和及时率), a measure followed at once by
    another whole phrase that ends in one (广告数量活动组织次数), a fault together with the answer to it.

    >>> measures_in("重点媒体宣传广告数量活动组织次数")
    ('重点媒体宣传广告数量', '活动组织次数')
    >>> measures_in("女性人数占比"), measures_in("管理人员和工作人员培训人数")
    ((), ())
    """
    if match := _OPPOSED.search(core):
        return tuple(re.split(_AND, match.group(), maxsplit=1))
    parts = _phrases(core)
    if len(parts) > 1:
        return tuple(parts)
    if _JUDGE_PAIR.search(core):
        return tuple(re.split(f"{_AND}(?={_JUDGED})", core, maxsplit=1))
    return ()


def _phrases(core: str) -> list[str]:
    """The phrases that end in a measure of their own; the last of them ends the name."""
    measures = [(start, start + len(word)) for start, group, word in _WORDS.within(core) if group == "measure"]
    parts: list[str] = []
    begin = 0
    for (_, end), (following, _) in pairwise([*measures, (len(core), 0)]):
        gap = core[end:following]
        if end == len(core):
            parts.append(core[begin:])
        elif following == len(core):
            break
        elif joined := _JOIN.match(gap):
            parts.append(core[begin:end])
            begin = end + joined.end()
        elif len(gap) >= _GAP and not _described(gap):
            parts.append(core[begin:end])
            begin = end
    return parts


def _described(gap: str) -> bool:
    """Whether the words between two measures lead from the first to the second."""
    if _DESCRIBES.match(gap) or _DESCRIBES_ANYWHERE.search(gap):
        return True
    return len(gap) < _SHORT_GAP and _DESCRIBES.search(gap) is not None
