"""The words around a value: what of them names something, and what says nothing and is taken off."""

from __future__ import annotations

from targetlint.words import longest_first
from targetlint.words import value as lexicon

EDGE = " \t\n;,。、:：；，()（）[]【】!！-—~“”\"'·.…*★☆/|"
"""Punctuation that never begins or ends a label."""


def _by(words: tuple[str, ...], place: int) -> dict[str, list[str]]:
    """Words by their first or last letter, the longest first, so that few are tried."""
    found: dict[str, list[str]] = {}
    for word in longest_first(words):
        found.setdefault(word[place], []).append(word)
    return found


END_WORDS = _by(lexicon.FILL_END, -1)
START_WORDS = _by(lexicon.FILL_START, 0)
AFTER_WORDS = longest_first(lexicon.FILL_AFTER)


def trimmed(text: str, start: int, end: int, *, head: bool = True, tail: bool = True) -> tuple[int, int]:
    """A stretch without the words and the punctuation at its ends that name nothing."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and text[start] in EDGE and not (text[start] in "(“" and _closes(text, start, end)):
            start += 1
        while start < end and text[end - 1] in EDGE and not (text[end - 1] in ")”" and _opens(text, start, end)):
            end -= 1
        for word in END_WORDS.get(text[end - 1], ()) if tail and start < end else ():
            if (
                end - len(word) >= start
                and text.startswith(word, end - len(word))
                and not _kept(text, start, end, word)
            ):
                end -= len(word)
                moved = True
                break
        for word in START_WORDS.get(text[start], ()) if head and start < end else ():
            if start + len(word) <= end and text.startswith(word, start):
                if len(word) == 1 and start + 1 < end and text[start : start + 2] in KEPT_STARTS:
                    continue
                if text.startswith(HEADS, start + len(word), end):
                    continue  # 完成率 and 完成时间 name something, 完成 alone does not
                start += len(word)
                moved = True
                break
    return start, end


HEADS = (
    "率", "量", "值", "额", "度", "比例", "比重", "占比", "情况", "时间", "时限", "时效", "进度", "质量", "期限", "数量", "周期", "程度", "效果", "标准",
    "成本", "单位", "完成率", "完成情况", "完成度", "执行率",
)  # fmt: skip
"""What a verb before it makes a name of."""
KEPT_STARTS = frozenset(
    {
        "共建", "共享", "共同", "应急", "应用", "应届", "应保", "到位", "到岗", "到会", "使用", "及时", "和谐", "需求", "为民", "且末",
        "约谈", "的士", "到场", "到账", "应对", "共青", "共治", "需要", "应收", "应发", "应缴", "应付", "应检", "应税",
    }
)  # fmt: skip


KEPT_ENDS = frozenset(
    {
        "公共", "以至", "目的", "人均", "户均", "亩均", "日均", "年均", "月均", "响应", "供应", "反应", "相应", "对应", "效应",
        "重要", "主要", "摘要", "行为", "作为", "成为", "认为", "人为", "技能", "性能", "功能", "智能", "产能", "节能", "效能",
        "只能", "动能", "得到", "收到", "不到", "周到", "独到", "必需", "所需", "急需", "军需", "共有", "国有", "所有", "私有", "自由",
        "理由", "经由", "事由", "发达", "到达", "表达", "送达", "下达", "抵达", "存在", "现在", "内在", "其中", "纪要", "自从", "服从",
        "属于", "关于", "用于", "处于", "由于", "对于", "位于", "不得", "标的", "冬至", "乃至", "甚至", "环比", "指标", "只要",
        "首要", "概要", "不可", "许可", "认可", "保将", "即将", "主将", "总是", "还是", "凡是", "实施",
    }
)  # fmt: skip


def _kept(text: str, start: int, end: int, word: str) -> bool:
    """Single characters that end a word of their own stay: 公共, 目的, 响应."""
    return len(word) == 1 and end - 2 >= start and text[end - 2 : end] in KEPT_ENDS


def _closes(text: str, start: int, end: int) -> bool:
    return ({"(": ")", "“": "”"}[text[start]]) in text[start:end]


def _opens(text: str, start: int, end: int) -> bool:
    return ({")": "(", "”": "“"}[text[end - 1]]) in text[start:end]


def trimmed_behind(text: str, start: int, end: int) -> tuple[int, int]:
    """Words behind a value without those that say nothing."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and text[start] in EDGE and not (text[start] == "(" and _closes(text, start, end)):
            start += 1
        while start < end and text[end - 1] in EDGE and not (text[end - 1] == ")" and _opens(text, start, end)):
            end -= 1
        for word in AFTER_WORDS:
            if (
                text.startswith(word, start)
                and start + len(word) <= end
                and (start + len(word) == end or word in {"完成", "的", "实现", "全部完成"})
            ):
                start += len(word)
                moved = True
                break
    return start, end
