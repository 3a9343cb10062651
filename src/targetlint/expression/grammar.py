"""The grammar of a target value in pyparsing: the only door for pyparsing.  docs/grammar.md is its text.

A cell is a row of pieces; what each piece means is decided in readers.py, how pieces make terms in
terms.py.  Speed rules the shape: optional parts sit inside `Regex` terminals, the words between values
are one bite, no `parse_all` (it would rebuild the grammar at each call), no packrat, no recursion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import attrs
import pyparsing as pp

from targetlint.expression import dates, numerals, patterns


@attrs.frozen
class Piece:
    """A stretch of the folded text that one rule of the grammar matched, with the parts that it has."""

    kind: str
    parts: tuple[tuple[str, re.Match[str]], ...]
    start: int
    end: int

    def part(self, name: str) -> re.Match[str] | None:
        """The first part of that name."""
        for own, match in self.parts:
            if own == name:
                return match
        return None

    def get(self, name: str, group: str | int = 0) -> str:
        """Text of a part, or of a group in it; empty where there is none."""
        match = self.part(name)
        return (match[group] or "") if match is not None else ""


def _terminal(name: str, pattern: str) -> pp.ParserElement:
    """A regular expression whose match is kept under its name."""
    element = pp.Regex(pattern, as_match=True).leave_whitespace()

    def keep(tokens: pp.ParseResults) -> list[tuple[str, re.Match[str]]]:
        return [(name, tokens[0])]

    return element.set_parse_action(keep).set_name(name)


def _piece(kind: str, expression: pp.ParserElement) -> pp.ParserElement:
    """A rule of the grammar: what it matched becomes one `Piece`."""

    def gather(tokens: pp.ParseResults) -> Piece:
        parts = tuple(tokens)
        return Piece(kind, parts, parts[0][1].start(), parts[-1][1].end())

    return pp.And([expression]).leave_whitespace().set_parse_action(gather).set_name(kind)


IDIOM = re.compile(
    r"[一两二三四五六七八九]个?(?:意识|自信|维护|全面|代表|确立|覆盖|务必|事不|免三|免一|保障|融合|统筹|落实|清单|体系|转变|结合|到位|从严|公经费|农)"
    r"|一(?:次性|体|批|套(?!$)|级|类|站式|条龙|把手|张图|张网|件事|口价|票否|户一|人一|村一|事一|对一|线|期工程|流|般|定|些|切|带一)"
    r"|[一二两三四五六七八九十](?:级|类|等(?!次)|维|甲|乙|期(?:工程|项目|建设)|线|号|届|定|农|会|岸|审|品一)"
)
"""Numerals that count nothing: 四个意识, 一次性, 三级, 二期工程, 两会."""
QUARTERS = frozenset("一二三四1234")
LETTERS = frozenset("GDAKBVT")
"""Units of one letter that more often begin a name: 5G基站, 3D打印, 4A景区."""
SIGN_AHEAD = re.compile(patterns.WORD_SIGN)
CHINESE_ONLY = re.compile(rf"[{numerals.CHINESE_LETTERS}]+$")
AT_START = re.compile(r"[;,。、\n \)）①②③④⑤⑥⑦⑧⑨⑩:]$")


def _believable(text: str, place: int, tokens: pp.ParseResults) -> bool:
    """Whether a measure counts something: it has a unit, or nothing but punctuation behind it."""
    parts = {name: match for name, match in reversed(tokens.as_list())}
    head, tail = parts["head"], parts["tail"]
    number = head["number"]
    signed = bool(head["sign"])
    end = tail.end()
    after = text[end : end + 1]
    closed = not after or after in ";,。、\n()+]:!|\\ " or bool(tail["suffix"]) or SIGN_AHEAD.match(text, end)
    first = head.start() == 0 or AT_START.match(text[head.start() - 1]) is not None
    unit = parts.get("unit")
    if unit is not None and unit[0] in LETTERS and "\u4e00" <= text[unit.end() : unit.end() + 1] <= "\u9fff" and not tail["suffix"]:
        return False
    if ("below" in parts and unit is None) or tail["half"]:
        return True
    if not signed:
        if unit is not None and unit[0] == "级":
            return False
        if unit is not None and unit[0] == "季度" and number in QUARTERS:
            return False
        if CHINESE_ONLY.match(number):
            before = text[head.start() - 1 : head.start()]
            if before in set("第前统唯专万初单划合归惟始星期拜等周初之同归"):
                return False
            if IDIOM.match(text, head.start("number")):
                return False
            if unit is None:
                return closed and first and len(number) > 1 or number in "零半" and closed and not after
            if number in {"一", "两"} and not closed:
                return first and number == "两"
            return closed or first or len(number) > 1
    if unit is not None or number[-1:] == "打":
        return True
    if "成" in number or "分之" in number or number in {"百分百", "半数", "过半", "过半数", "超半数"}:
        return True
    if "join" in parts and parts["join"]["middle"] is not None and parts["join"]["lower"]:
        return True
    if not closed:
        return False
    spaced = text[max(0, head.start() - 2) : head.start()]
    return signed or not (len(spaced) == 2 and spaced[1] == " " and spaced[0].isascii() and spaced[0].isalpha())


def _real_date(text: str, place: int, tokens: pp.ParseResults) -> bool:
    """Whether a match of the date pattern is a day of the calendar and no bound on months or years."""
    (_, match), *_ = tokens.as_list()
    found = dates.read(match)
    if found is None:
        return False
    iso, words = found
    lead = match["lead"] or ""
    if lead in {"≥", "≤", "<", ">"} and re.fullmatch(r"--\d\d|\d{4}", iso):
        return lead in {"≤", "<"} and len(iso) == 4 and "年" in match[0]
    if match["n"] and not match["nd"] and (match["before"] or "").endswith("内"):
        return False
    bare = match["iy"] and match["s"] == "." and not match["id"]
    return not (bare and lead in {"≥", "≤", "<", ">"})


def _rules() -> Mapping[str, pp.ParserElement]:
    """The kinds of pieces in the order in which they are tried."""
    optional: Callable[[pp.ParserElement], pp.ParserElement] = pp.Opt
    unit = _terminal("unit", patterns.UNIT)
    under = _terminal("below", patterns.BELOW)
    counted = _terminal("counted", patterns.COUNTED)
    den = (counted + unit) | _terminal("anything", patterns.ANYTHING)
    above = _terminal("below", patterns.BELOW_OPEN) + den + pp.ZeroOrMore(under + den) + _terminal("shut", r"\)")
    rate = (unit + pp.ZeroOrMore(above | (under + den))) | pp.OneOrMore(
        _terminal("below", "/") + den
    )
    head = _terminal("head", patterns.HEAD)
    second = _terminal("second", patterns.NUMBER)
    bound = _terminal("second", patterns.BOUND)
    join = _terminal("join", patterns.JOIN)
    tail = _terminal("tail", patterns.TAIL)
    until = join + second + optional(rate)
    unknown = _terminal("anything", patterns.UNKNOWN_UNIT)
    measure = (head + optional(rate) + optional(until) + tail).add_condition(_believable)
    strange = head + unknown + tail
    sure = head + optional(rate) + tail
    change = _terminal("change", patterns.CHANGE)
    words = _terminal("words", patterns.WORDS)
    return {
        "mark": _terminal("mark", patterns.MARK),
        "unit-first": _terminal("first", patterns.UNIT_FIRST) + rate + _terminal("value", patterns.UNIT_VALUE),
        "words": words,
        "date": _terminal("date", dates.DATE).add_condition(_real_date),
        "every-day": _terminal("every-day", dates.EVERY_DAY),
        "bounds": _terminal("open", patterns.OPEN) + bound + optional(rate) + _terminal("comma", patterns.COMMA)
        + bound + optional(rate) + _terminal("close", patterns.CLOSE) + optional(rate) + tail,
        "group": _terminal("words", patterns.GROUP),
        "plus-minus": _terminal("head", patterns.PLUSMINUS) + second + optional(rate) + tail,
        "level": _terminal("from", patterns.LEVEL) + second + optional(rate) + _terminal("to", patterns.LEVEL_TO),
        "even": _terminal("even", patterns.EVEN),
        "change": change + ((_terminal("plus", r"±") + second + optional(rate) + tail) | measure),
        "than-words": _terminal("than", patterns.THAN_WORDS),
        "above": _terminal("above", patterns.ABOVE) + sure,
        "against": _terminal("against", patterns.AGAINST),
        "every": (_terminal("every", patterns.EVERY) + unit
                  + pp.ZeroOrMore(_terminal("more", patterns.EVERY_MORE) + unit) + _terminal("end", patterns.EVERY_END))
        | (_terminal("every", patterns.EVERY_ONE) + unit)
        | _terminal("every", patterns.EVERY_NAME),
        "quantity": measure | strange,
        "zero": _terminal("zero", patterns.ZERO),
        "nought": _terminal("zero", patterns.NOUGHT),
        "separator": _terminal("separator", patterns.SEPARATOR),
        "odd": _terminal("words", patterns.ODD),
    }  # fmt: skip


@lru_cache(maxsize=1)
def cell() -> pp.ParserElement:
    """The whole grammar: ``cell = { piece } end``.  Built at the first call, then kept."""
    piece = pp.MatchFirst([_piece(kind, rule) for kind, rule in _rules().items()]).leave_whitespace()
    whole = pp.ZeroOrMore(piece.set_name("piece")) + pp.StringEnd().leave_whitespace()
    return whole.leave_whitespace().parse_with_tabs()


def pieces(folded: str) -> list[Piece]:
    """The pieces of a folded text in order; every character belongs to exactly one.

    >>> [piece.kind for piece in pieces("使用率≥95%")]
    ['words', 'quantity']
    """
    return list(cell().parse_string(folded))
