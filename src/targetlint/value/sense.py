"""What a pattern alone can't tell: numerals that count nothing, and dates that no calendar has."""

from __future__ import annotations

import re

from targetlint.value import dates, numerals, units
from targetlint.value.pieces import Parts
from targetlint.value.terminals.measures import WORD_SIGN
from targetlint.words import any_of
from targetlint.words import value as lexicon

FEW = lexicon.COUNTING
ONES = FEW[:-1]
PHRASES = re.compile(
    rf"{any_of(lexicon.SET_PHRASES)}"
    rf"|十分(?=[\u4e00-\u9fff])(?![钟以之])|党的[{FEW}\d]+大|十[一二三四五六]五(?={lexicon.IDIOMS['plan']}|”|\"|$)"
    rf"|一(?:{lexicon.IDIOMS['one-each']})一(?![{''.join(lexicon.GUARDS['after-one-each'])}])[\u4e00-\u9fff]"
    rf"|[二三]次(?:{lexicon.IDIOMS['second']})"
    rf"|[{FEW}]{{1,3}}届[{FEW}]?次?中?全会"
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
    rf"[{ONES}两]个?(?:{lexicon.IDIOMS['several']})|一(?:{lexicon.IDIOMS['one']})|[{FEW}两](?:{lexicon.IDIOMS['rank']})"
)
"""Numerals that count nothing: 四个意识, 一次性, 三级, 二期工程, 两会."""
NOT_NOUGHT = re.compile(any_of(lexicon.NO_ZERO))
SHARE_WORD = re.compile("成|分之")
SCALE_ONLY = re.compile("[百千万亿]+$")
SHARE = re.compile(rf"成|分之|[折打]$|^(?:百分百|{any_of(lexicon.HALVES)})$")
QUARTERS = frozenset("一二三四1234")
LETTERS = frozenset("GDAKBVT")
"""Units of one letter that more often begin a name: 5G基站, 3D打印, 4A景区."""
SIGN_AHEAD = re.compile(WORD_SIGN)
CHINESE_ONLY = re.compile(rf"[{numerals.CHINESE_LETTERS}]+$")
AT_START = re.compile(r"[;,。、\n \)）①②③④⑤⑥⑦⑧⑨⑩:]$")


class Seen:
    """A measure as the guard sees it: its parts, and what stands around it."""

    __slots__ = ("after", "before", "head", "join", "number", "parts", "signed", "suffix", "tail", "text", "unit")

    def __init__(self, text: str, found: Parts) -> None:
        self.text = text
        self.parts = parts = dict(reversed(found))
        self.head, self.tail = head, tail = parts["head"], parts["tail"]
        self.number: str = head["number"]
        self.signed, self.suffix = bool(head["sign"]), bool(tail["suffix"])
        unit = parts.get("unit")
        self.unit: str | None = unit[0] if unit is not None else None
        self.join = parts.get("join")
        self.before = text[head.start() - 1 : head.start()]
        self.after = text[tail.end() : tail.end() + 1]

    def closed(self) -> bool:
        """Whether no word follows."""
        return (
            not self.after
            or self.after in ";,。、\n()+]:!|\\ "
            or self.suffix
            or SIGN_AHEAD.match(self.text, self.tail.end()) is not None
        )

    def first(self) -> bool:
        """Whether no word precedes."""
        return not self.before or AT_START.match(self.before) is not None


def begins_a_name(seen: Seen) -> bool:
    """5G基站: a unit of one letter before a word."""
    if seen.unit not in LETTERS or seen.suffix:
        return False
    end = seen.parts["unit"].end()
    return "\u4e00" <= seen.text[end : end + 1] <= "\u9fff"


def has_more(seen: Seen) -> bool:
    """3/标段 and 一年半: what follows the number can only follow one."""
    return bool(seen.tail["half"]) or ("below" in seen.parts and seen.unit is None)


def is_place(seen: Seen) -> bool:
    """3级, 2季度 (a rank and a quarter of the year), 下半: these numbers say which one."""
    if seen.unit == "级" or (seen.unit == "季度" and seen.number in QUARTERS):
        return True
    return seen.number == "半" and seen.before in {"上", "下"}


def is_word(seen: Seen) -> bool:
    """万元GDP能耗, 专一, 零距离, 一次性: Chinese numerals that are part of a word."""
    if SCALE_ONLY.match(seen.number) and not seen.closed():
        return True
    if seen.before in lexicon.BEFORE_NUMERAL:
        return True
    if seen.number == "零" and NOT_NOUGHT.match(seen.text, seen.head.end("number")):
        return True
    return IDIOM.match(seen.text, seen.head.start("number")) is not None


def stands_alone(seen: Seen) -> bool:
    """十二, 为零: Chinese numerals without a unit count where nothing else is said."""
    if not seen.closed():
        return False
    if seen.number in "零半" and not seen.after:
        return True
    alone = seen.head.start() == 0 and not seen.after
    return seen.first() and (len(seen.number) > 1 or alone)


def numeral_counts(seen: Seen) -> bool:
    """三次活动, 培训一次, but 形成一套制度: Chinese numerals with a unit."""
    if seen.number in {"一", "两"} and not seen.closed():
        return (seen.first() and seen.number == "两") or seen.unit in lexicon.COUNTED_ONE
    return len(seen.number) > 1 or seen.closed() or seen.first()


def is_share(seen: Seen) -> bool:
    """九成, 七折, 三分之二, 半数: amounts that need no unit."""
    return SHARE.search(seen.number) is not None


def is_range(seen: Seen) -> bool:
    """80≤x<90, 八到九成: two numbers that need no unit."""
    if seen.join is None:
        return False
    bounds = seen.join["middle"] is not None and bool(seen.join["lower"])
    return bounds or SHARE_WORD.search(seen.parts["second"]["number"]) is not None


def is_bare_number(seen: Seen) -> bool:
    """≥100, 100: nothing stands behind it, nor the end of a foreign name before it (GDP 2024)."""
    if not seen.closed():
        return False
    spaced = seen.text[max(0, seen.head.start() - 2) : seen.head.start()]
    named = len(spaced) == 2 and spaced[1] == " " and spaced[0].isascii() and spaced[0].isalpha()
    return seen.signed or not named


def counts(text: str, found: Parts) -> bool:
    """Whether a measure counts something: it has a unit, or nothing but punctuation behind it."""
    seen = Seen(text, found)
    if begins_a_name(seen):
        return False
    if has_more(seen):
        return True
    if not seen.signed:
        if is_place(seen):
            return False
        if CHINESE_ONLY.match(seen.number):
            return not is_word(seen) and _numeral(seen)
    return seen.unit is not None or is_share(seen) or is_range(seen) or is_bare_number(seen)


def _numeral(seen: Seen) -> bool:
    """Whether Chinese numerals that are no part of a word count something."""
    if seen.unit is not None:
        return numeral_counts(seen)
    in_shares = seen.join is not None and SHARE_WORD.search(seen.parts["second"]["number"]) is not None
    return in_shares or stands_alone(seen)


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
