"""How much two pieces of Chinese wording speak of the same thing.

No dictionary and no word list of one trade: wording is compared by its pairs of neighbouring
characters, after the words that every target form uses (开展, 完成, 数量 …) are taken out.  A pair that
stands in many names of the same form says little about any of them, so pairs are weighed by how few
names have them.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import attrs

__all__ = ["Weights", "core", "folded", "likeness", "pairs"]

# Words that say how something is counted or done, not what it is.  Longer ones first.
_FILLER_WORDS = """
不断提高 不断提升 进一步 有序开展 积极开展 大力开展 继续开展 开展好 组织开展 组织实施 顺利完成 全面完成 完成情况
落实情况 开展情况 实施情况 执行情况 场次数 人次数 参与人数 参加人数 受益人数 参与人次 参加人次 不少于 不低于 不超过
不高于 以上 以下 以内 左右 达到 开展 举办 组织 召开 完成 实施 进行 制作 参加 参与 加强 推进 推动 做好 落实 确保 保障
保证 实现 提高 提升 增加 扩大 促进 强化 深化 持续 不断 积极 努力 有效 稳步 逐步 继续 全面 相关 有关 各类 各项 各级
本市 全市 全省 全县 全区 全国 全年 年度 今年 本年 工作 活动 项目 任务 情况 内容 经费 专项 系列 主题 数量 人数 人次
次数 期数 场次  篇数     批次 总数 总量 指标 目标 完成率
"""
_FILLERS = _FILLER_WORDS.split()
_FILLER = re.compile("|".join(sorted(_FILLERS, key=len, reverse=True)))
_SHORT_FORMS = {
    "密测": "密码测评",
    "密评": "密码测评",
    "等保": "等级保护",
    "急救": "应急救护",
    "参训": "培训",
    "团无": "团体无偿",
}
"""Short forms of the trade, as they stand beside the full word in real forms."""
_SHORT_FORM = re.compile("|".join(_SHORT_FORMS))
_ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+[届次期周批]+(?:期)?")
_NOT_WORDING = re.compile(r"[^\u3400-\u9fffA-Za-z]+")
_TAIL = re.compile(r"(?:[数量率度性]|比例|占比)$")
_LIGHT = frozenset("的了和与及或等对在为将并从以于各其该")


def folded(text: str) -> str:
    """Only the letters and Chinese characters of `text`, in half width and lower case.

    >>> folded("“博爱家园” 街镇（红会）")
    '博爱家园街镇红会'
    """
    return _NOT_WORDING.sub("", unicodedata.normalize("NFKC", text)).lower()


def core(text: str) -> str:
    """`text` without the words that every form uses; what is left is cut at them by blanks.

    >>> core("举办业务培训班场次")
    '业务培训班'
    """
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = _SHORT_FORM.sub(lambda found: _SHORT_FORMS[found.group()], _ORDINAL.sub(" ", plain))
    cut = _FILLER.sub(" ", _NOT_WORDING.sub(" ", plain))
    words = ("".join(letter for letter in word if letter not in _LIGHT) for word in cut.split())
    kept = [_TAIL.sub("", word) if len(word) > 2 else word for word in words]
    return " ".join(word for word in kept if word)


@lru_cache(maxsize=65_536)
def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of the core of `text`; a latin word counts as one.

    >>> sorted(pairs("志愿服务人次"))
    ['志愿', '愿服', '服务']
    """
    found: set[str] = set()
    for word in core(text).split():
        for run in re.findall(r"[a-z]+|[^a-z]+", word):
            if run.isascii():
                found.add(run)
            else:
                found.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(found)


@attrs.frozen
class Weights:
    """How much each pair of characters says within one form: the rarer in its names, the more."""

    counts: Counter[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Weights:
        """Weights from the names of one form (or of all forms of a submission)."""
        counts: Counter[str] = Counter()
        for name in set(names):
            counts.update(pairs(name))
        return cls(counts)

    def weight(self, found: Iterable[str]) -> float:
        """Sum of what the pairs say."""
        return sum((3.0 if pair.isascii() else 1.0) / math.sqrt(max(1, self.counts[pair])) for pair in found)

    def held(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """The share of `part` that `whole` holds too, from 0 to 1."""
        total = self.weight(part)
        return self.weight(part & whole) / total if total else 0.0

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """What both hold, as a share of the one that says less, from 0 to 1."""
        total = min(self.weight(one), self.weight(other))
        return self.weight(one & other) / total if total else 0.0


def likeness(one: str, other: str) -> float:
    """How alike two names are written, from 0 to 1, order of words aside (Dice on pairs of characters).

    >>> likeness("血站生产费用及原辅料", "血站生产费及原辅材料采购") > 0.5
    True
    """
    left, right = _all_pairs(one), _all_pairs(other)
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else float(folded(one) == folded(other))


def _all_pairs(text: str) -> frozenset[str]:
    plain = folded(text)
    return frozenset(plain[at : at + 2] for at in range(len(plain) - 1))
