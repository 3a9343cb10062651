"""From a piece of the grammar to a term, one reader for each kind of piece; its places are in the folded text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeAlias

import attrs

from targetlint.model import DateBound, Notation, Quantity, Range, Relative
from targetlint.value import amounts
from targetlint.value.canonical import TURNED
from targetlint.value.measures import bound_of, bracketed_unit, quantity, read_unit, scaled
from targetlint.value.pieces import Piece
from targetlint.words import any_of
from targetlint.words import value as lexicon

Statement: TypeAlias = Quantity | Range | Relative | DateBound
"""A term that is no mere words."""


def bounds(piece: Piece) -> Statement | None:
    """``[80%,90%)``"""
    first, second = piece.numbers()[:2]
    low, high = amounts.read(first.match["number"]), amounts.read(second.match["number"])
    if low is None or high is None:
        return None
    note = (piece.get("tail", "note") or "").strip()
    unit = read_unit(second.unit) or read_unit(first.unit)
    if unit is None and note and (unit := bracketed_unit(note)) is not None:
        note = ""
    value, unit_name, spelling = scaled(low, unit, "")
    upper, _, _ = scaled(high, unit, "")
    closing = [match["close"] for name, match in piece.parts if name == "close"]
    notation = Notation(
        number=first.match["number"], unit=second.unit or first.unit, spelling=spelling, value_written=low.value,
        number_at=first.match.span("number"), unit_at=second.unit_at or first.unit_at,
    )  # fmt: skip
    return Range(
        span=(piece.start, piece.end), note=note[1:-1] if note else None, notation=notation, value=value, upper=upper,
        bounds=piece.get("open", "open") + closing[-1], unit=unit_name,  # type: ignore[arg-type]  # one of four by the grammar
    )  # fmt: skip


def plus_minus(piece: Piece) -> Statement | None:
    """``±10%``: from −10 to 10."""
    second = piece.numbers()[0]
    amount = amounts.read(second.match["number"])
    if amount is None:
        return None
    value, unit, spelling = scaled(amount, read_unit(second.unit), "")
    notation = Notation(
        number=second.match["number"], comparator="±", unit=second.unit, spelling=spelling, value_written=amount.value,
        number_at=second.match.span("number"), unit_at=second.unit_at,
    )  # fmt: skip
    note = (piece.get("tail", "note") or "").strip()
    return Range(
        span=(piece.start, piece.end), note=note[1:-1] if note else None, notation=notation, value=-value, upper=value, unit=unit
    )  # fmt: skip


def change(piece: Piece) -> Statement | None:
    """``较上年增长≥5%``, ``下降5个百分点``."""
    if piece.part("plus") is not None:
        return plus_minus(piece)
    term = quantity(piece)
    if term is None:
        return None
    down = piece.get("change", "verb") in lexicon.DOWN
    if isinstance(term, Range):
        return attrs.evolve(term, value=-term.upper, upper=-term.value) if down else term
    period = piece.get("change", "period")
    return relative(term, lexicon.PERIODS.get(period) or tidy_baseline(piece.get("change", "base")), down=down)


def relative(term: Quantity | Range, baseline: str | None = None, *, down: bool) -> Relative:
    """The change that a number is, a negative one if it goes `down`."""
    comparator = term.comparator if isinstance(term, Quantity) else None
    return Relative(
        span=term.span, label=term.label, note=term.note, notation=term.notation, value=-term.value if down else term.value,
        comparator=TURNED[comparator] if down else comparator, unit=term.unit, baseline=baseline,
    )  # fmt: skip


def tidy_baseline(words: str) -> str | None:
    """What is compared with, without 相比 and the like around it."""
    return COMPARED.sub("", words.strip(" 的")) or None


COMPARED = re.compile(rf"{any_of(lexicon.COMPARED)}+$")


def above(piece: Piece) -> Statement | None:
    """``高于全国平均水平5个百分点``."""
    number = quantity(piece)
    match = piece.part("above")
    if number is None or match is None:
        return None
    sign = lexicon.DIFFERENCES[match["sign"]]
    term = relative(number, match["base"], down=sign == "<")
    if term.comparator is None and sign in {">=", "<="}:  # 高于 says where the change goes, 不低于 how far at least
        return attrs.evolve(term, comparator=sign)
    return term


def against(piece: Piece) -> Statement | None:
    """``不低于上年水平``: a bound whose number is not given."""
    match = piece.part("against")
    assert match is not None
    sign = match["sign"] or match["symbol"]
    comparator = lexicon.WORD_BOUNDS.get(sign) or lexicon.BEFORE[sign]
    notation = Notation(comparator=sign, signs_at=(match.span("sign" if match["sign"] else "symbol"),))
    return Relative(
        span=(piece.start, piece.end), notation=notation, comparator=comparator, baseline=match["base"].strip()
    )


def even(piece: Piece) -> Statement:
    """``与上年持平``."""
    match = piece.part("even")
    assert match is not None
    baseline = lexicon.PERIODS.get(match["period"] or "") or tidy_baseline(match["base"] or "")
    return Relative(
        span=(piece.start, piece.end), notation=Notation(comparator=match[0]), comparator="=", baseline=baseline
    )


def than_words(piece: Piece) -> Statement:
    """``较上年有所提高``: a baseline and a direction, no number."""
    match = piece.part("than")
    assert match is not None
    return Relative(
        span=(piece.start, piece.end),
        notation=Notation(comparator=match["verb"]),
        baseline=tidy_baseline(match["base"]),
    )


def date(piece: Piece) -> Statement | None:
    """A date, a deadline, an interval of dates."""
    from targetlint.value import dates  # their patterns only when a cell has one

    match = piece.part("date")
    assert match is not None
    found = dates.read(match)
    if found is None:
        return None
    iso, words = found
    bounds = [word for word in lexicon.DATE_BOUNDS if word in words and word in {match["before"], match["lead"]}]
    comparator = lexicon.DATE_BOUNDS[bounds[0]] if bounds else None
    notation = Notation(number=match[0], comparator=words, number_at=match.span())
    return DateBound(span=(piece.start, piece.end), notation=notation, date=iso, comparator=comparator)


def every_day(piece: Piece) -> Statement:
    """``每月10日前``."""
    from targetlint.value import dates

    match = piece.part("every-day")
    assert match is not None
    notation = Notation(number=match[0], comparator="前", number_at=match.span())
    return DateBound(span=(piece.start, piece.end), notation=notation, date=dates.read_every(match), comparator="<=")


def unit_first(piece: Piece) -> Statement | None:
    """``人 = 500``, ``万亩 27``: the unit stands first."""
    own = piece.unit()
    match = own.match
    unit, amount = read_unit(own.unit), amounts.read(match["number"])
    if unit is None or amount is None:
        return None
    value, unit_name, spelling = scaled(amount, unit, "")
    number = amounts.digits(match["number"])
    notation = Notation(
        number=number.number, comparator=(match["sign"] or "").strip(), unit=own.unit, spelling=spelling, scale=unit.scale,
        value_written=amount.value, decimals=number.decimals if match["number"][:1].isdigit() else 0,
        number_at=match.span("number"), unit_at=own.unit_at,
        signs_at=tuple([match.span(group) for group in ("sign", "suffix") if match[group]]),
    )  # fmt: skip
    comparator = bound_of(match["sign"] or "", "") or bound_of("", match["suffix"] or "")
    return Quantity(
        span=(piece.start, piece.end), notation=notation, value=value, comparator=comparator, unit=unit_name
    )


def zero(piece: Piece) -> Statement:
    """``零投诉``: the number 0 and what there is none of."""
    match = piece.part("zero")
    assert match is not None
    written = "0" if "number" in match.re.groupindex else "零"
    notation = Notation(
        written,
        chinese_number=written == "零",
        value_written=Decimal(0),
        number_at=(match.start(), match.start("what")),
    )
    return Quantity(span=(piece.start, piece.end), label=match["what"], notation=notation, value=Decimal(0))


READERS: Mapping[str, Callable[[Piece], Statement | None]] = {
    "quantity": quantity, "bounds": bounds, "plus-minus": plus_minus, "change": change, "above": above, "against": against,
    "even": even, "than-words": than_words, "date": date, "every-day": every_day, "unit-first": unit_first, "zero": zero, "nought": zero,
}  # fmt: skip


def read(piece: Piece) -> Statement | None:
    """The term that a piece is, or None for words, separators and what can't be read."""
    reader = READERS.get(piece.kind)
    return reader(piece) if reader is not None else None
