"""What a pattern alone can't tell: numerals that count nothing, and dates that no calendar has."""

from __future__ import annotations

import re
from typing import TypeAlias

from targetlint.value import dates, numerals, patterns, units
from targetlint.words import any_of
from targetlint.words import value as lexicon

Parts: TypeAlias = "list[tuple[str, re.Match[str]]]"
"""What the terminals of a rule matched, by name, in order."""

PHRASES = re.compile(
    rf"{any_of(lexicon.SET_PHRASES)}"
    r"|十分(?=[\u4e00-\u9fff])(?![钟以之])|党的[一二三四五六七八九十\d]+大|十[一二三四五六]五(?=规划|期间|时期|末|”|\"|$)"
    r"|一[户人村品县镇乡校院企园区站事地河湖路街厂馆社店]一(?![次期场回])[\u4e00-\u9fff]"
    r"|[二三]次(?:产业|供水|管网|网|污染|利用|加工|创业|分配)"
    r"|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]?次?中?全会"
)


def masked(text: str) -> str:
    """The text with set phrases blotted out, letter for letter.

    >>> masked("推进一带一路3项")
    '推进※※※※3项'
    """
    if not NUMERAL.search(text):
        return text
    return PHRASES.sub(lambda match: "※" * len(match[0]), text)


NUMERAL = re.compile("[一二两三四五六七八九十百千万党]")
IDIOM = re.compile(
    r"[一两二三四五六七八九]个?(?:意识|自信|维护|全面|代表|确立|覆盖|务必|事不|免三|免一|保障|融合|统筹|落实|清单|体系|转变|结合|到位|从严|公经费|农)"
    r"|一(?:次性|体|批|套(?!$)|级|类|站式|条龙|把手|张图|张网|件事|口价|票否|户一|人一|村一|事一|对一|线|期工程|流|般|定|些|切|带一)"
    r"|[一二两三四五六七八九十](?:级|类|等(?!次)|维|甲|乙|期(?:工程|项目|建设)|线|号|届|定|农|会|岸|审|品一)"
)
"""Numerals that count nothing: 四个意识, 一次性, 三级, 二期工程, 两会."""
NOT_NOUGHT = re.compile(any_of(lexicon.NO_ZERO))
SHARE_WORD = re.compile("成|分之")
SCALE_ONLY = re.compile("[百千万亿]+$")
COUNTED_ONE = frozenset({"次", "期", "场", "届", "轮", "场次"})
"""Units with which a lone 一 counts even before a noun: 举办一次活动, but 形成一套制度."""
QUARTERS = frozenset("一二三四1234")
LETTERS = frozenset("GDAKBVT")
"""Units of one letter that more often begin a name: 5G基站, 3D打印, 4A景区."""
SIGN_AHEAD = re.compile(patterns.WORD_SIGN)
CHINESE_ONLY = re.compile(rf"[{numerals.CHINESE_LETTERS}]+$")
AT_START = re.compile(r"[;,。、\n \)）①②③④⑤⑥⑦⑧⑨⑩:]$")


def counts(text: str, found: Parts) -> bool:
    """Whether a measure counts something: it has a unit, or nothing but punctuation behind it."""
    parts = dict(reversed(found))
    head, tail = parts["head"], parts["tail"]
    number = head["number"]
    signed = bool(head["sign"])
    end = tail.end()
    after = text[end : end + 1]
    closed = (
        not after or after in ";,。、\n()+]:!|\\ " or bool(tail["suffix"]) or SIGN_AHEAD.match(text, end) is not None
    )
    first = head.start() == 0 or AT_START.match(text[head.start() - 1]) is not None
    unit = parts.get("unit")
    if (
        unit is not None
        and unit[0] in LETTERS
        and "\u4e00" <= text[unit.end() : unit.end() + 1] <= "\u9fff"
        and not tail["suffix"]
    ):
        return False
    if ("below" in parts and unit is None) or tail["half"]:
        return True
    if not signed:
        if unit is not None and unit[0] == "级":
            return False
        if unit is not None and unit[0] == "季度" and number in QUARTERS:
            return False
        before = text[head.start() - 1 : head.start()]
        if number == "半" and before in {"上", "下"}:
            return False
        if CHINESE_ONLY.match(number):
            if not closed and SCALE_ONLY.match(number):
                return False  # 万元GDP能耗
            if before in set("第前统唯专万初单划合归惟始星期拜等周初之同归"):
                return False
            if number == "零" and NOT_NOUGHT.match(text, head.end("number")):
                return False
            if IDIOM.match(text, head.start("number")):
                return False
            if unit is None and "join" in parts and SHARE_WORD.search(parts["second"]["number"]):
                return True
            if unit is None:
                alone = head.start() == 0 and not after
                return (closed and first and (len(number) > 1 or alone)) or (number in "零半" and closed and not after)
            if number in {"一", "两"} and not closed:
                return (first and number == "两") or unit[0] in COUNTED_ONE
            return closed or first or len(number) > 1
    if unit is not None or number[-1:] == "打":
        return True
    if (
        "成" in number
        or number.endswith("折")
        or "分之" in number
        or number in {"百分百", "半数", "过半", "过半数", "超半数"}
    ):
        return True
    if "join" in parts and parts["join"]["middle"] is not None and parts["join"]["lower"]:
        return True
    if "join" in parts and SHARE_WORD.search(parts["second"]["number"]):
        return True
    if not closed:
        return False
    spaced = text[max(0, head.start() - 2) : head.start()]
    return signed or not (len(spaced) == 2 and spaced[1] == " " and spaced[0].isascii() and spaced[0].isalpha())


def is_date(text: str, parts: Parts) -> bool:
    """Whether a match of the date pattern is a day of the calendar and no bound on months or years."""
    match = parts[-1][1]
    found = dates.read(match)
    if found is None:
        return False
    iso, _ = found
    lead = match["lead"] or ""
    if lead in {"≥", "≤", "<", ">"} and re.fullmatch(r"--\d\d|\d{4}", iso):
        return lead in {"≤", "<"} and len(iso) == 4 and "年" in match[0]
    if match["n"] and not match["nd"] and (match["before"] or "").endswith("内"):
        return False
    bare = match["iy"] and match["s"] == "." and not match["id"]
    if bare and (unit := re.match(r"\(([^()\d]{1,6})\)", text[match.end() :])) and units.read(unit[1].strip()):
        return False  # 2024.12(人次)
    return not (bare and lead in {"≥", "≤", "<", ">"})
