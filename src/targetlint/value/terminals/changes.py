"""Targets against a baseline: changes, levels that are left, differences, comparisons without a number."""

from __future__ import annotations

from targetlint.value.terminals.measures import END, SIGNS
from targetlint.value.terminals.numbers import COUNTING, NUM, either, letters
from targetlint.words import any_of
from targetlint.words import value as words
from targetlint.words.value import CHANGES, GUARDS

YEAR = r"(?:19|20)\d\d"
BASE = either(rf"{YEAR}(?:年|(?={any_of(CHANGES['year-stands'])}|[、至-]{YEAR}年))", r"[^\d,;。、\n()≥≤><=%]")
"""One bite of a baseline: a year, or a letter that is no sign: `2023年`, `上`.

baseline    = ? 一段不含数字和比较符的字，或一个年份：上年、全省平均水平、2023年 ? ;
"""
VERB = any_of(words.UP + words.DOWN)
"""A verb of change: `提高`, `下降`.

verb        = "提高" | "增长" | "下降" | "减少" | … ;
"""
SHORT_VERB = any_of(words.SHORT_UP)
_COMPARED_WITH = (
    rf"{any_of(CHANGES['than'])}(?:于|起)?(?P<base>{BASE}{{1,24}}?){any_of(CHANGES['compared'])}?,?"
    rf"(?:{any_of(CHANGES['pace'])}|(?<!{letters('past-year')})年均)?"
)
THAN = either(_COMPARED_WITH, rf"(?P<period>{any_of(words.PERIODS)})", rf"(?P<steady>{any_of(CHANGES['steady'])})")
"""What a change is measured against: 较上年 in 较上年增长5%, `同比`, `逐年`.

than        = ( "较" | "比" | "与" | "相比" | … ) baseline [ "相比" ] | "同比" | "环比" | "逐年" | … ;
"""
CHANGE = (
    rf"(?:{THAN} ?)?"
    rf"(?:(?P<verb>{VERB})(?!{any_of(GUARDS['after-change'])})(?:幅度?|比例)?|(?P<short>{SHORT_VERB})(?={SIGNS}|\d)) ?"
    rf"(?:为|了)?(?={SIGNS}|[±\d.{COUNTING}两百半¥])"
)
"""A verb of change before a number, with its baseline: 较上年增长 in 较上年增长5%."""
LEVEL = rf"(?:由|从)(?:{any_of(CHANGES['present'])}|{YEAR}年的?)?(?=[\d{COUNTING}两百半])"
"""The level that is left: 由 in 由80%提高到90%."""
LEVEL_TO = rf"(?:{VERB}|{any_of(CHANGES['to'])})(?:到|至|为)"
"""What leads on to the new one: `提高到`, `降至`."""
AGAINST = (
    rf"(?:(?P<sign>(?>{any_of(words.WORD_BOUNDS)}))|(?P<symbol>[≥≤><=]))"
    rf"(?P<base>(?!{NUM}|[Ⅰ-Ⅻ]|[A-Z]{{1,3}}级)(?!半){BASE}{{2,30}}|{YEAR}年{BASE}{{0,20}}){END}"
)
"""A bound whose number is not given: `不低于上年水平`, `≥2023年`.

against     = ( "不低于" | "高于" | "≥" | … ) baseline ? 一项到此为止 ? ;               (* 不低于2023年 *)
"""
ABOVE = (
    rf"(?P<sign>{any_of(words.DIFFERENCES)})"
    rf"(?P<base>{BASE}{{0,20}}?(?:{any_of(CHANGES['benchmark'])}|{YEAR}年){any_of(CHANGES['benchmark-more'])}?)"
    rf"(?=(?:{SIGNS})?\d)"
)
"""A baseline before the number of the difference: 高于全省平均水平 in 高于全省平均水平5个百分点."""
EVEN = either(
    "(?P<period>同比|环比)(?:基本)?持平",
    rf"{any_of(CHANGES['even-with'])}(?P<base>{BASE}{{1,24}}?){any_of(CHANGES['even-how'])}*{any_of(CHANGES['even'])}",
)
"""On a level with the baseline: `与上年持平`, `同比基本持平`.

even        = ( "与" | "同" | "较" ) baseline "持平" | ( "同比" | "环比" ) "持平" ;
"""
_PAST = either(
    rf"{any_of(CHANGES['past'])}(?:一|两|三)?年[^\d,;。、\n()]{{0,6}}?",
    rf"{YEAR}年{any_of(CHANGES['year-part'])}?",
    rf"上{any_of(CHANGES['span'])}",
    rf"全{any_of(CHANGES['region'])}[^\d,;。、\n()]{{0,8}}?平均",
    rf"[^,;。\n]{{1,12}}{any_of(CHANGES['average'])}",
)
THAN_WORDS = (
    rf"{any_of(CHANGES['than-words'])}(?:于|起)?(?P<base>{_PAST})(?:相比)?"
    rf"{any_of(CHANGES['how'])}*(?P<verb>{any_of((*words.UP, *words.DOWN, *CHANGES['direction']))})(?:。)?{END}"
)
"""A baseline and a direction without a number: `较上年有所提高`, `比2023年下降`.

than-words  = ( "较" | "比" | "与" ) baseline { "有所" | "稳步" | … } verb ;             (* 没有数 *)
"""
