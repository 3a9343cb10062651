"""Dates, deadlines, quarters and intervals of them: the patterns, and ISO 8601 out of them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping

from targetlint.value import numerals

Y4 = r"(?:19|20)\d\d"
CN_YEAR = r"[一二][零〇○九][零〇○一二三四五六七八九]{2}"
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]|[一二三四五六七八九十])"
DAY = r"(?:3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
PART = r"(?:第?[一二三四1-4]季度?|[QＱ][1-4]|上半年|下半年|前[二三23]个?季度)"


def point(mark: str) -> str:
    """The pattern of one date; its groups carry `mark` so that an interval can hold two."""
    return (
        "(?:"
        rf"(?P<y{mark}>{Y4}|{CN_YEAR}|(?<![\d.])\d\d(?=年{MONTH}月))年度?的?(?:(?P<m{mark}>{MONTH})月份?(?:(?P<d{mark}>{DAY})(?:日|号|(?![\d日号个天年])))?|(?P<p{mark}>{PART}))?"
        rf"|(?<![\d.])(?P<iy{mark}>{Y4})(?P<s{mark}>[-/.])(?P<im{mark}>1[0-2]|0?[1-9])(?:(?P=s{mark})(?P<id{mark}>3[01]|[12]\d|0?[1-9])日?)?(?![\d%])"
        rf"|(?<![\d.])(?P<ey{mark}>20[0-4]\d)(?P<em{mark}>0[1-9]|1[0-2])(?P<ed{mark}>0[1-9]|[12]\d|3[01])(?=$|[;,。、)前之以至到止~-])"
        rf"|(?<![\d.])(?P<fy{mark}>{Y4})(?=\s?(?:-|~|至|到)\s?{Y4}年?(?:$|[;,、。()期底末]))"
        + (rf"|(?P<zy2>{Y4})(?=$|[;,。、()期底末])" if mark else "")
        + rf"|(?<![\d.个第])(?P<n{mark}>{MONTH})月份?(?:(?P<nd{mark}>{DAY})(?:日|号|(?=之?前)))?"
        rf"|(?P<np{mark}>{PART})"
        rf"|(?:当|本|今)?(?P<end{mark}>年(?:底|末|终))"
        ")"
        rf"(?P<e{mark}>月?[底末]|月?初|[上中下]旬)?"
    )


SAME_YEAR = rf"(?:(?P<ly>{Y4})年)?(?P<lm>{MONTH})(?:月份?)?(?:-|~|至|到)(?P<lm2>{MONTH})月份?(?P<le>[底末])?"
"""2024年1-12月, 6-8月: one year, months written short."""
BEFORE = r"(?P<before>(?:起|之前|以前|前|为止|止|之内|以内|内(?![部容外])))"
NO_DEADLINE = r"(?![置期景往台提沿瞻]|[一二三四两\d]{1,3}(?:名|季|强|位|个季))"
LEAD = r"(?P<lead>不晚于|不迟于|不得晚于|不得迟于|最迟|最晚|早于|晚于|截止到|截止至|截至|截止|≤|<|≥|>|=|于|在|自|从|到|至|预计)?"
STOP = r"(?=$|[;,。、\n()）:+]|\s|完成|达到|达标|实现|开始|完工|竣工|验收|投入|建成|交付|开工|上线|发放|拨付|启动|结束|全面|全部|前后|左右|印发|出版|举办|召开|开展|提交|上报|正式|通车|投产|入库|到位|执行|每)"
DATE = rf"{LEAD}(?:{SAME_YEAR}|{point('')}(?:(?:\s?(?:-{{1,2}}|~|至|到)\s?)(?:{point('2')}|(?P<od>{DAY})[日号]))?)(?:{BEFORE}{NO_DEADLINE}|{STOP})"
EVERY_DAY = rf"每(?:个)?月(?:的)?(?P<day>{DAY})[日号]?(?P<dbefore>(?:之前|以前|前))|(?<![\d.月第])(?P<day2>3[01]|[12]\d|0?[1-9])[日号]之?前"
"""A day of every month: ``每月10日前``."""

QUARTERS = {
    "一": (1, 3),
    "1": (1, 3),
    "二": (4, 6),
    "2": (4, 6),
    "三": (7, 9),
    "3": (7, 9),
    "四": (10, 12),
    "4": (10, 12),
}


def _number(text: str) -> int:
    value = numerals.read(text)
    assert value is not None
    return int(value)


def _year(text: str) -> int:
    number = _number(text)
    return number + 2000 if number < 100 else number


def _last(year: int | None, month: int) -> int:
    return calendar.monthrange(year, month)[1] if year else {2: 28}.get(month, calendar.monthrange(2023, month)[1])


def _iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    if month is not None and day is not None and day > (29 if year is None and month == 2 else _last(year, month)):
        return None
    head = f"{year:04d}" if year is not None else "-"
    if month is None:
        return head if year is not None else None
    return f"{head}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def _part(year: int | None, part: str, end: str) -> str | None:
    if "半年" in part:
        first, last = (1, 6) if part[0] == "上" else (7, 12)
    elif part[0] == "前":
        first, last = 1, QUARTERS[part[1]][1]
    else:
        first, last = QUARTERS[next(letter for letter in part if letter in QUARTERS)]
    if end[-1:] in {"底", "末"}:
        return _iso(year, last, _last(year, last))
    return f"{_iso(year, first)}/{_iso(year, last)}"


def read_point(groups: Mapping[str, str | None], mark: str, year: int | None = None) -> str | None:
    """ISO text of one date out of the groups of its match, or None where there is no such day."""

    def get(name: str) -> str | None:
        return groups.get(name + mark)

    end = get("e") or ""
    last_day = end[-1:] in {"底", "末"}
    if get("end") is not None:
        return _iso(year, 12, 31)
    for y, m, d in (
        ("y", "m", "d"),
        ("iy", "im", "id"),
        ("ey", "em", "ed"),
        ("fy", "", ""),
        ("zy", "", ""),
        ("", "n", "nd"),
    ):
        year_text, month_text, day_text = (get(name) if name else None for name in (y, m, d))
        if year_text is None and (month_text is None or y):
            continue
        this_year = _year(year_text) if year_text else year
        if y == "y" and (part := get("p")):
            return _part(this_year, part, end)
        if month_text is None:
            return _iso(this_year, 12, 31) if last_day else _iso(this_year)
        month = _number(month_text)
        if day_text is not None:
            return _iso(this_year, month, _number(day_text))
        return _iso(this_year, month, _last(this_year, month) if last_day else None)
    part = get("np")
    return _part(year, part, end) if part else None


def read(match: re.Match[str]) -> tuple[str, str] | None:
    """ISO text and the comparator words of a match of `DATE`; None where there is no such date."""
    groups = match.groupdict()
    before = groups.get("before") or ""
    lead = groups.get("lead") or ""
    if groups.get("lm"):
        year = _year(groups["ly"]) if groups.get("ly") else None
        last = _number(groups["lm2"])
        first_iso, last_iso = (
            _iso(year, _number(groups["lm"])),
            _iso(year, last, _last(year, last) if groups.get("le") else None),
        )
        return (f"{first_iso}/{last_iso}", lead + before) if first_iso and last_iso else None
    first = read_point(groups, "")
    if first is None:
        return None
    if groups.get("od"):
        if not re.match(r"\d{4}-\d\d-", first):
            return None
        second = _iso(int(first[:4]), int(first[5:7]), _number(groups["od"] or ""))
        return (f"{first}/{second}", lead + before) if second else None
    if any(groups.get(name + "2") for name in ("y", "iy", "ey", "fy", "zy", "n", "np", "end")):
        year = int(first[:4]) if first[:4].isdigit() else None
        second = read_point(groups, "2", year)
        if second is None:
            return None
        return f"{first.split('/')[0]}/{second.split('/')[-1]}", lead + before
    return first, lead + before


def read_every(match: re.Match[str]) -> str:
    """ISO text of a day of every month."""
    return f"---{_number(match['day'] or match['day2']):02d}"


BOUNDS = {
    "之前": "<=", "起": ">=", "以前": "<=", "前": "<=", "为止": "<=", "止": "<=", "之内": "<=", "以内": "<=", "内": "<=", "不晚于": "<=", "不迟于": "<=",
    "不得晚于": "<=", "不得迟于": "<=", "最迟": "<=", "最晚": "<=", "截止到": "<=", "截止至": "<=", "截至": "<=", "截止": "<=", "≤": "<=",
    "早于": "<", "<": "<", "≥": ">=", ">": ">", "晚于": ">", "=": "=",
}  # fmt: skip
