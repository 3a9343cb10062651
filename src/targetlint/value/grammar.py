"""The grammar of a target value in pyparsing: the notation, with the line of EBNF at the rule that implements it.

docs/grammar.md is made from these lines and those of the terminals.  A cell is a row of pieces; fused.py finds
them with these rules, readers.py says what each means, terms.py makes terms of them.  Speed rules the shape:
optional parts sit inside `Regex` terminals, the words between values are one bite, no `parse_all` (it would
rebuild the grammar at each call), no packrat, no recursion.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pyparsing as pp

from targetlint.value import sense
from targetlint.value.pieces import Parts, Piece
from targetlint.value.terminals import changes, dates, measures, words


class Guarded(pp.ParseElementEnhance):
    """A rule that holds only if `guard` agrees with what it matched."""

    def __init__(self, expr: pp.ParserElement, guard: Callable[[str, Parts], bool]) -> None:
        super().__init__(expr)
        self.guard = guard

    def parseImpl(self, instring: str, loc: int, do_actions: bool = True) -> Any:  # noqa: N802  # pyparsing's name
        """The rule's own match, refused where the guard says so."""
        end, tokens = self.expr._parse(instring, loc, do_actions, callPreParse=False)
        if not self.guard(instring, list(tokens)):
            raise pp.ParseException(instring, loc, "counts nothing", self)
        return end, tokens


def terminal(name: str, pattern: str) -> pp.Regex:
    """A regular expression whose match is kept under its name."""
    element = pp.Regex(pattern, as_match=True)

    def keep(tokens: pp.ParseResults) -> Parts:
        return [(name, tokens[0])]

    element.leave_whitespace().set_parse_action(keep).set_name(name)
    return element


def reference() -> pp.ParserElement:
    """The whole grammar as pyparsing runs it: the railroad diagrams are drawn from it, the tests hold fused.py to it.

    cell        = { piece } ;
    """
    named = [
        pp.And([rule]).leave_whitespace().set_parse_action(_gather(kind)).set_name(kind)
        for kind, rule in rules().items()
    ]
    piece = pp.MatchFirst(named).leave_whitespace().set_name("piece")
    whole = pp.ZeroOrMore(piece) + pp.StringEnd().leave_whitespace()
    return whole.leave_whitespace().parse_with_tabs()


def rules() -> Mapping[str, pp.ParserElement]:
    """The kinds of pieces in the order in which they are tried.

    piece       = mark | unit-first | bounds | words | date | every-day | group | plus-minus | level | even | change
                | than-words | above | against | every | quantity | zero | nought | separator | odd ;
    """
    return {
        "mark": terminal("mark", words.MARK),
        "unit-first": _unit_first(),
        "bounds": _bounds(),
        "words": terminal("words", words.WORDS),
        "date": Guarded(terminal("date", dates.DATE), sense.is_date),
        "every-day": terminal("every-day", dates.EVERY_DAY),
        "group": terminal("words", words.GROUP),
        "plus-minus": _plus_minus(),
        "level": _level(),
        "even": terminal("even", changes.EVEN),
        "change": _change(),
        "than-words": terminal("than", changes.THAN_WORDS),
        "above": _above(),
        "against": terminal("against", changes.AGAINST),
        "every": _every(),
        "quantity": _quantity(),
        "zero": terminal("zero", words.ZERO),
        "nought": terminal("zero", words.NOUGHT),
        "separator": terminal("separator", words.SEPARATOR),
        "odd": terminal("words", words.ODD),
    }


def _gather(kind: str) -> Callable[[pp.ParseResults], Piece]:
    """The parse action that makes one `Piece` of what a rule matched."""

    def gather(tokens: pp.ParseResults) -> Piece:
        parts = tuple(tokens)
        return Piece(kind, parts, parts[0][1].start(), parts[-1][1].end())

    return gather


def _denominator() -> pp.ParserElement:
    return (terminal("counted", measures.COUNTED) + terminal("unit", measures.UNIT)) | terminal(
        "anything", measures.ANYTHING
    )


def _rate() -> pp.ParserElement:
    """A unit, perhaps with units below a line: ``元/(人·月)``, ``/亩``.

    rate        = unit { above-line | ( below den ) } | ( "/" den )+ ;
    """
    under = terminal("below", measures.BELOW)
    den = _denominator()
    bracketed = terminal("below", measures.BELOW_OPEN) + den + pp.ZeroOrMore(under + den) + terminal("shut", r"\)")
    return (terminal("unit", measures.UNIT) + pp.ZeroOrMore(bracketed | (under + den))) | pp.OneOrMore(
        terminal("below", "/") + den
    )


def _measure() -> pp.ParserElement:
    """A number that counts something, or two with something between them: ``≥95%``, ``3-5万元``.

    measure     = head [ rate ] [ join second [ rate ] ] tail ;  (* 须有单位，或后面只有标点：见“什么才算数” *)
    """
    until = terminal("join", measures.JOIN) + _second() + pp.Opt(_rate())
    return Guarded(_head() + pp.Opt(_rate()) + pp.Opt(until) + _tail(), sense.counts)


def _head() -> pp.ParserElement:
    return terminal("head", measures.HEAD)


def _second() -> pp.ParserElement:
    return terminal("second", measures.NUMBER)


def _tail() -> pp.ParserElement:
    return terminal("tail", measures.TAIL)


def _quantity() -> pp.ParserElement:
    """A measure, or a bounded number with a unit that no table knows: ``≥3标段``.

    quantity    = measure | head unknown-unit tail ;
    """
    return _measure() | (_head() + terminal("anything", measures.UNKNOWN_UNIT) + _tail())


def _bounds() -> pp.ParserElement:
    """An interval in brackets: ``[80%,90%)``.

    bounds      = ( "[" | "(" ) bound [ rate ] ( "," | "~" ) bound [ rate ] ( "]" | ")" ) [ rate ] tail ;
    """
    bound = terminal("second", measures.BOUND) + pp.Opt(_rate())
    between = terminal("comma", measures.COMMA)
    return (
        terminal("open", measures.OPEN) + bound + between + bound + terminal("close", measures.CLOSE)
        + pp.Opt(_rate()) + _tail()
    )  # fmt: skip


def _plus_minus() -> pp.ParserElement:
    """A distance to both sides: ``±5%``.

    plus-minus  = [ sign ] ( "±" | "正负" ) second [ rate ] tail ;
    """
    return terminal("head", measures.PLUSMINUS) + _second() + pp.Opt(_rate()) + _tail()


def _unit_first() -> pp.ParserElement:
    """The unit before the number: ``人=500``, ``万亩27``.

    unit-first  = [ "(" ] rate [ ")" ] [ ":" ] [ sign ] amount [ suffix ] ? 一项到此为止 ? ;   (* 人=500、万亩27 *)
    """
    return terminal("first", measures.UNIT_FIRST) + _rate() + terminal("value", measures.UNIT_VALUE)


def _every() -> pp.ParserElement:
    """What the value is counted by: ``每年每村``, ``每培训1人``, ``人均``.

    every       = ( "每" [ 数 ] [ "个" ] unit )+ | "每" 动词 "1" unit | "每" 名词 | ( "人" | "户" | "亩" | … ) "均" ;
    """
    unit = terminal("unit", measures.UNIT)
    more = pp.ZeroOrMore(terminal("more", measures.EVERY_MORE) + unit)
    counted = terminal("every", measures.EVERY) + unit + more + terminal("end", measures.EVERY_END)
    return counted | (terminal("every", measures.EVERY_ONE) + unit) | terminal("every", measures.EVERY_NAME)


def _change() -> pp.ParserElement:
    """A change, with its baseline where one is named: ``较上年增长≥5%``.

    change      = [ than ] verb [ sign ] ( measure | "±" second [ rate ] tail ) ;
    """
    about = terminal("plus", "±") + _second() + pp.Opt(_rate()) + _tail()
    return terminal("change", changes.CHANGE) + (about | _measure())


def _above() -> pp.ParserElement:
    """A difference from a baseline: ``高于全省平均水平5个百分点``.

    above       = ( "高于" | "低于" | "超过" ) baseline head [ rate ] tail ;                (* 高于全省平均水平5个百分点 *)
    """
    return terminal("above", changes.ABOVE) + _head() + pp.Opt(_rate()) + _tail()


def _level() -> pp.ParserElement:
    """The level that a change leaves, read and put aside: ``由80%提高到``.

    level       = ( "由" | "从" ) second [ rate ] verb ( "到" | "至" | "为" ) ;              (* 由80%提高到：读完即弃 *)
    """
    return terminal("from", changes.LEVEL) + _second() + pp.Opt(_rate()) + terminal("to", changes.LEVEL_TO)
