"""What the words of a target value mean: views of the lists beside this file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast

from targetlint.words import groups, listed, load, meanings

Sign: TypeAlias = Literal[">=", "<=", ">", "<", "=", "~"]
"""What a comparator means; the same letters as the model's `Comparator`."""


def _comparators(*sections: str, mark: str = "", without: str = "") -> Mapping[str, Sign]:
    """The comparators of some sections with their signs: those that have a mark, or those that lack one."""
    return MappingProxyType(
        {
            word: cast("Sign", meant[0])
            for section in sections
            for word, meant in load("value/comparators")[section].items()
            if (not mark or mark in meant) and without not in meant[1:]
        }
    )


SIGNS: Final = _comparators("signs")
"""Comparison signs as they are after folding: one of ≧ ⩾ 》 >= is ≥ by then."""
BEFORE: Final = _comparators("signs", "before")
"""Comparators that stand before the number: signs and words."""
SURE: Final = _comparators("signs", "before", without="weak")
"""Those that are comparators whatever follows; 为 是 近 超 约 are often part of other words, and
左右 上限 封顶 stand behind the number or in a column of their own."""
SURE_WORDS: Final = _comparators("before", without="weak")
"""The words among them: what may be looked for in names and prose."""
OPERATORS: Final = _comparators("signs", "before", mark="operator")
"""Those that fill a symbol column; the others there would be words of the value."""
WITH_VERB: Final = _comparators("before", mark="verb")
"""Those that the doing may part from the number: 至少开展2次."""
WORD_BOUNDS: Final = _comparators("before", "baseline-only", mark="baseline")
"""Comparators that may be followed by what is compared with, instead of a number: 不低于上年水平."""
DIFFERENCES: Final = _comparators("before", "baseline-only", mark="difference")
"""Comparators with a baseline and then the number of the difference: 高于全省平均水平5个百分点."""
MISTYPED: Final = tuple(word.replace("于", "[与干]", 1) for word in _comparators("before", mark="slip"))
"""Patterns of comparators whose 于 became 与 or 干; others would be found in prose: 影响不大与上年持平."""
AFTER: Final = _comparators("behind")
"""Comparators that stand behind the number and its unit."""
SURE_AFTER: Final = _comparators("behind", without="weak")
"""Those that are comparators whatever follows; 内 and 起 also begin other words (内部, 起点)."""
LEFT_BEHIND: Final = tuple(word for word in SURE_AFTER if len(word) == 2 and word[0] in "以左")
"""以上 以下 以内 左右: those that a template prints behind its blank; the others alone are somebody's words."""
WRITTEN: Final[Mapping[Sign, str]] = MappingProxyType(
    {sign: word for word, sign in _comparators("before", mark="written").items()}
)
"""The word that we write for each sign."""

LOOK_ALIKES: Final = meanings("value/letters", "look-alikes")
"""Signs that are written in many ways → the plain one; among them those of one letter for several (㎡)."""
TRADITIONAL: Final = MappingProxyType(
    {
        old: new
        for olds, news in meanings("value/letters", "traditional").items()
        for old, new in zip(olds, news, strict=True)
    }
)
"""Traditional characters of the grammar's own vocabulary; labels keep theirs."""
LATEX: Final = meanings("value/letters", "latex")
"""What a LaTeX command stands for."""

UP: Final = listed("value/verbs", "up")
"""Verbs of change upward; with a number behind them they make a relative target."""
DOWN: Final = listed("value/verbs", "down")
"""Verbs of change downward."""
SHORT_UP: Final = listed("value/verbs", "short-up")
"""Verbs of one letter, which need a sign or digit behind them."""
LIGHT: Final = listed("value/verbs", "light")
"""Verbs that say only that something is done: what is measured stands behind the number."""
PERIODS: Final = meanings("value/verbs", "periods")
"""Comparisons with a period → the baseline they mean: 同比 → 上年同期."""

FILL_END: Final = listed("value/filler", "end")
"""Words that say nothing about what is measured, dropped from the end of a label …"""
FILL_START: Final = listed("value/filler", "start")
"""… and from its beginning."""
BEFORE_A_SIGN: Final = listed("value/filler", "before-a-sign")
"""Words between a label and its number that a sign makes needless."""
FILL_AFTER: Final = listed("value/filler", "behind")
"""Words behind a value that say nothing."""
NATURE: Final = listed("value/filler", "nature")
"""What a column 指标方向 or 指标性质 left in the value; dropped."""
MEASURES: Final = listed("value/measures")
"""Endings of words that name a measure."""

BLANKS: Final = frozenset(listed("value/blanks"))
"""What an empty cell is filled with."""
SET_PHRASES: Final = listed("value/phrases", "set")
"""Phrases whose numerals count nothing."""


def _numbers(section: str) -> Mapping[str, int]:
    return MappingProxyType({word: int(meant) for word, meant in meanings("value/numerals", section).items()})


DIGITS: Final = _numbers("digits")
"""Chinese digits, capital and traditional ones among them."""
TENS: Final = _numbers("tens")
"""The places of a section of four digits."""
MYRIADS: Final = _numbers("myriads")
"""What a section of four digits is counted in."""
CONTRACTED: Final = meanings("value/numerals", "contracted")
"""Letters for a multiple of ten, and how it is written out."""
SCALES: Final = _numbers("scales")
"""What a scale word before a unit multiplies by (万元, 千公顷)."""
NO_ZERO: Final = listed("value/numerals", "not-zero")
"""What 零 may be followed by without being the number 0."""
MORE: Final = listed("value/numerals", "rough")
"""Words between number and unit that make it a rough one: 500多亿, 100余人."""
GUARDS: Final = groups("value/guards")
"""What stands beside a numeral, unit or comparator and makes another word of it, by where it stands."""
CHANGES: Final = groups("value/changes")
"""Words of targets that are measured against a baseline, by what they do there."""
DATES: Final = groups("value/dates")
"""Words of dates and deadlines."""
DATE_BOUNDS: Final[Mapping[str, Sign]] = MappingProxyType(
    {
        word: cast("Sign", meant[0])
        for section in ("behind", "lead")
        for word, meant in load("value/dates")[section].items()
        if meant
    }
    | {sign: meant for sign, meant in SIGNS.items() if meant != "~"}
)
"""Comparators of dates; those behind the date go before those in front of it."""
QUARTERS: Final = MappingProxyType({word: int(meant) for word, meant in meanings("value/dates", "quarters").items()})
"""The numerals of quarters."""
LABEL_HEADS: Final = listed("value/filler", "heads")
"""What a verb before it makes a name of: 完成率 and 完成时间 name something, 完成 alone does not."""
KEPT_STARTS: Final = frozenset(listed("value/filler", "kept-starts"))
"""Words that begin with a filler of one letter and are none."""
KEPT_ENDS: Final = frozenset(listed("value/filler", "kept-ends"))
"""Words that end with one and are none."""
LEADING: Final = frozenset(listed("value/filler", "leading"))
"""Fillers behind a value that more words may follow."""
SCORING_WORDS: Final = GUARDS["scoring"]
"""Words of scoring rules, which stand beside a value and are none."""
COUNTING: Final = "一二三四五六七八九十"
"""The numerals that number items and headings: 一、 （二）."""

_SENSE: Final = groups("value/sense")
JUDGEMENTS: Final = _SENSE["judgements"]
"""Words that judge: a phrase that ends in one says something of its own."""
HAPPENS: Final = frozenset(_SENSE["happens"])
"""Verbs before 零 of which only the words in front are the name."""
WHOLE_WORDS: Final = _SENSE["whole"]
"""Words that end in 和, 及 or 与 and keep it."""
HALVES: Final = frozenset(_SENSE["halves"])
"""Half in one word: 过半, 半数."""
COUNTED_ONE: Final = frozenset(_SENSE["counted-one"])
"""Units with which a lone 一 counts even before a noun: 举办一次活动, but 形成一套制度."""
COUNTED_ONE_PROSE: Final = COUNTED_ONE | frozenset(_SENSE["counted-one-prose"])
"""Those with which it counts in prose: 形成一份报告."""
BEFORE_NUMERAL: Final = frozenset(_SENSE["before-numeral"])
"""Letters that make a word of the numeral behind them: 统一, 第三."""
NOTE_UNITS: Final = _SENSE["note-units"]
"""What a bracket behind a number ends in when it is a unit that no table knows."""
COMPARED: Final = _SENSE["compared"]
"""Words around a baseline that only say that it is compared."""
IDIOMS: Final = {
    heading: "|".join(word + (f"(?!{after[0]})" if after else "") for word, after in words.items())
    for heading, words in load("value/idioms").items()
}
"""What behind a numeral makes an idiom of it, by what the numeral is, each as alternatives of a pattern."""
NOT_QUICK: Final = groups("value/quick")
"""Words and letters with which the commonest shapes may mean something else, by where they stand."""
