"""Which direction of a measure is the better one."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from targetlint.names.kinds import NameKind
from targetlint.words.names import AFTER_HARM, PHRASES
from targetlint.words.names import POLARITY as _LISTS
from targetlint.words.search import Occurrences

Polarity: TypeAlias = Literal["higher", "lower", "neutral"]

_WORDS = Occurrences({group: words for group, words in _LISTS.items() if group not in ("cost", "earnings")})
_COSTS = _LISTS["cost"]
# Money coming in. For money going out that is no cost by name, neither direction is plainly better.
_EARNINGS = _LISTS["earnings"]
_MEASURED = re.compile(AFTER_HARM)
_LOSSES, _RECOVERED, _REDUCED = PHRASES["loss"], PHRASES["recovered"], PHRASES["reduced"]


def polarity_of(core: str, kind: NameKind) -> tuple[Polarity, str]:
    """The better direction of a cleaned name, and the word that says so.

    Returns:
        ``higher`` with an empty word is only the presumption for shares and counts; ``neutral``
        where neither direction is plainly better (amounts of money, dates, words).

    >>> polarity_of("隐患整改率", "rate"), polarity_of("设备故障率", "rate"), polarity_of("参会人数", "count")
    (('higher', '整改'), ('lower', '故障'), ('higher', ''))
    >>> polarity_of("逾期发放率", "rate")
    ('lower', '逾期')
    """
    found = list(_WORDS.within(core))
    for _, group, word in found:
        if group == "saving":
            return "higher", word
    if kind == "money":
        return _of_money(core)
    direction, deciding = _rightmost(core, kind, found)
    if direction:
        return direction, deciding
    if kind == "rate" and core.removesuffix("率").removesuffix("占比").removesuffix("比例").endswith(_COSTS):
        return "lower", "费用"
    harmful = any(group in ("lower", "spoiler") for _, group, _ in found)
    if kind in ("rate", "degree") or (kind == "count" and not harmful):
        return "higher", ""
    return "neutral", ""


def _rightmost(core: str, kind: NameKind, found: list[tuple[int, str, str]]) -> tuple[Polarity | None, str]:
    """The last word decides, and a bad one only where it is itself what is measured.

    投诉率 and 事故发生起数 measure the harm; 违规广告拆除率 and 受理投诉件数 measure what is done about it,
    whatever the word for that is.  A spoiler keeps its hold on the good word right behind it (逾期发放率).
    """
    direction: Polarity | None = None
    deciding = ""
    worked_on = False
    spoiled_until = -1
    for start, group, word in found:
        end = start + len(word)
        if group in ("spoiler", "lower"):
            direction, deciding = ("lower", word) if _MEASURED.fullmatch(core[end:]) and not worked_on else (None, "")
            spoiled_until = end if group == "spoiler" else -1
        elif group == "good" and start == spoiled_until:
            direction, deciding = "lower", core[start - 2 : start]
        elif group in ("treatment", "good"):
            direction, deciding = "higher", word
            worked_on = worked_on or (group == "treatment" and kind == "count")
    return direction, deciding


def _of_money(core: str) -> tuple[Polarity, str]:
    if core.endswith(_LOSSES) and not core.startswith((*_RECOVERED, *_REDUCED)) and "挽回" not in core:
        return "lower", "损失"
    for word in _EARNINGS:
        if core.endswith(word) and not core.startswith(_REDUCED):
            return "higher", word
    for word in _COSTS:
        if core.endswith(word):
            return ("neutral", "") if core.startswith(_REDUCED) else ("lower", word)
    return "neutral", ""
