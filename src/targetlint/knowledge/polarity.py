"""Which direction of a measure is the better one."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from targetlint.knowledge.kinds import NameKind
from targetlint.knowledge.lexicon import Occurrences, sections

Polarity: TypeAlias = Literal["higher", "lower", "neutral"]

_LISTS = sections("polarity")
_WORDS = Occurrences({group: words for group, words in _LISTS.items() if group not in ("cost", "earnings")})
_COSTS = _LISTS["cost"]
# Money coming in. For money going out that is no cost by name, neither direction is plainly better.
_EARNINGS = _LISTS["earnings"]
_COUNTED = re.compile(
    r"(?:事件|案件|问题|现象|情况)?(?:发生|出现)?(?:的)?(?:总|累计)?(?:人|起|件|宗|次|例|户|个|条)?(?:数|数量|次数|人次|总数|量)?"
)
_REDUCING = ("降低", "减少", "减轻")


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
    direction, told = _rightmost(found)
    if kind == "count" and direction == "lower" and not _counts_the_harm(core, found):
        return "neutral", ""  # 受理投诉数, 失业人员培训人数: people and workloads, not faults
    if direction:
        return direction, told
    if kind == "rate" and core.removesuffix("率").removesuffix("占比").removesuffix("比例").endswith(_COSTS):
        return "lower", "费用"
    return ("neutral", "") if kind in ("state", "judge", "time", "measure") else ("higher", "")


def _rightmost(found: list[tuple[int, str, str]]) -> tuple[Polarity | None, str]:
    """The last word decides; a spoiler keeps its hold on the good word right behind it."""
    direction: Polarity | None = None
    told = ""
    spoiled_until = -1
    for start, group, word in found:
        if group in ("lower", "spoiler"):
            direction, told = "lower", word
            spoiled_until = start + len(word) if group == "spoiler" else -1
        elif group == "treatment" or (group == "good" and start != spoiled_until):
            direction, told = "higher", word
    return direction, told


def _counts_the_harm(core: str, found: list[tuple[int, str, str]]) -> bool:
    """A count is bad only where the bad word is what is counted: 投诉数, 事故发生起数."""
    start, _, word = [entry for entry in found if entry[1] in ("lower", "spoiler")][-1]
    worked_on = any(group == "treatment" for _, group, _ in found)
    return not worked_on and bool(_COUNTED.fullmatch(core[start + len(word) :]))


def _of_money(core: str) -> tuple[Polarity, str]:
    if (
        core.endswith(("损失", "赤字", "欠款"))
        and not core.startswith(("挽回", "追回", *_REDUCING))
        and "挽回" not in core
    ):
        return "lower", "损失"
    for word in _EARNINGS:
        if core.endswith(word) and not core.startswith(_REDUCING):
            return "higher", word
    for word in _COSTS:
        if core.endswith(word):
            return ("neutral", "") if core.startswith(_REDUCING) else ("lower", word)
    return "neutral", ""
