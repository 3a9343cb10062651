"""Dates, deadlines and intervals of them; dates.py makes ISO 8601 of what they match."""

from __future__ import annotations

from targetlint.value.terminals.numbers import COUNTING, either, letters
from targetlint.words import any_of
from targetlint.words.value import DATES, GUARDS, SIGNS

DIGIT = COUNTING.removesuffix("十")
QUARTER = "一二三四1-4"
YEAR = r"(?:19|20)\d\d"
CN_YEAR = r"[一二][零〇○九][零〇○一二三四五六七八九]{2}"
"""A year in Chinese numerals: `二〇二四`."""
MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]|[{COUNTING}])"
"""The number of a month: `12`, `十一`."""
DAY = rf"(?:3[01]|[12]\d|0?[1-9]|[二三]?十[{DIGIT}]?|[{DIGIT}])"
"""The number of a day: `30`, `二十五`."""
PART = either(rf"第?[{QUARTER}]季度?", "[QＱ][1-4]", "上半年", "下半年", "前[二三23]个?季度")
"""A part of a year: `第二季度`, `Q3`, `上半年`."""
_AFTER_YEAR = "期底末"


def point(mark: str) -> str:
    """The pattern of one date; its groups carry `mark` so that an interval can hold two.

    point       = 年 [ 月 [ 日 ] | 季度 ] | ISO日期 | 八位数字 | 月 [ 日 ] | 季度 | "年底" , [ "底" | "末" | "旬" ] ;
    """
    year = rf"(?P<y{mark}>{YEAR}|{CN_YEAR}|(?<![\d.])\d\d(?=年{MONTH}月))年度?的?"
    month = rf"(?P<m{mark}>{MONTH})月份?(?:(?P<d{mark}>{DAY})(?:日|号|(?!\d|{letters('after-day')})))?"
    written = rf"{year}(?:{month}|(?P<p{mark}>{PART}))?"
    iso = (
        rf"(?<![\d.])(?P<iy{mark}>{YEAR})(?P<s{mark}>[-/.])(?P<im{mark}>1[0-2]|0?[1-9])"
        rf"(?:(?P=s{mark})(?P<id{mark}>3[01]|[12]\d|0?[1-9])日?)?(?![\d%])"
    )
    eight = (
        rf"(?<![\d.])(?P<ey{mark}>20[0-4]\d)(?P<em{mark}>0[1-9]|1[0-2])(?P<ed{mark}>0[1-9]|[12]\d|3[01])"
        rf"(?=$|[;,。、){''.join(DATES['eight-stop'])}~-])"
    )
    first_year = rf"(?<![\d.])(?P<fy{mark}>{YEAR})(?=\s?(?:-|~|至|到)\s?{YEAR}年?(?:$|[;,、。(){_AFTER_YEAR}]))"
    last_year = (rf"(?P<zy2>{YEAR})(?=$|[;,。、(){_AFTER_YEAR}])",) if mark else ()
    day = rf"(?<![\d.个第])(?P<n{mark}>{MONTH})月份?(?:(?P<nd{mark}>{DAY})(?:日|号|(?=之?前)))?"
    year_end = rf"(?:当|本|今)?(?P<end{mark}>年(?:底|末|终))"
    return (
        either(written, iso, eight, first_year, *last_year, day, rf"(?P<np{mark}>{PART})", year_end)
        + rf"(?P<e{mark}>月?[底末]|月?初|[上中下]旬)?"
    )


SAME_YEAR = rf"(?:(?P<ly>{YEAR})年)?(?P<lm>{MONTH})(?:月份?)?(?:-|~|至|到)(?P<lm2>{MONTH})月份?(?P<le>[底末])?"
"""Months of one year, written short: `2024年1-12月`, `6-8月`."""
BEFORE = rf"(?P<before>{any_of(set(DATES['behind']) - {'内'})}|内(?!{letters('after-within')}))"
"""A comparator behind a date: `前`, `之前`, `起`."""
NO_DEADLINE = rf"(?!{letters('before-deadline')}|[一二三四两\d]{{1,3}}{any_of(GUARDS['ranks'])})"
"""Behind 前 nothing stands that makes another word of it: 前置, 前三名."""
LEAD = rf"(?P<lead>{any_of((*DATES['lead'], *(sign for sign, meant in SIGNS.items() if meant != '~')))})?"
"""What stands before a date, with or without a bound: `不晚于`, `截至`, `≤`, `自`."""
STOP = rf"(?=$|[;,。、\n()）:+]|\s|{any_of(DATES['stop'])})"
"""A date without a comparator ends here."""
DATE = (
    rf"{LEAD}(?:{SAME_YEAR}|{point('')}(?:(?:\s?(?:-{{1,2}}|~|至|到)\s?)(?:{point('2')}|(?P<od>{DAY})[日号]))?)"
    rf"(?:{BEFORE}{NO_DEADLINE}|{STOP})"
)
"""A date, a deadline, an interval of dates: `2024年6月底前`, `2024-06-30`, `6-8月`, `一季度`.

date        = [ "不晚于" | "截至" | "自" | … ] ( point [ ( "-" | "至" ) point ] | 年 月 "-" 月 ) [ "前" | "之前" | … ] ;
"""
EVERY_DAY = (
    rf"每(?:个)?月(?:的)?(?P<day>{DAY})[日号]?(?P<dbefore>(?:之前|以前|前))"
    r"|(?<![\d.月第])(?P<day2>3[01]|[12]\d|0?[1-9])[日号]之?前"
)
"""A day of every month: `每月10日前`.

every-day   = "每月" 日 "前" ;
"""
