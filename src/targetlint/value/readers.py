"""From a piece of the grammar to the core of a term, one reader for each kind of piece."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from targetlint.model import Notation
from targetlint.value import amounts, dates
from targetlint.value.canonical import TURNED
from targetlint.value.measures import (
    Core,
    bracketed_unit,
    numbers,
    quantity,
    read_unit,
    scaled,
    sign_of,
    suffix_sign,
    unit_span,
)
from targetlint.words import value as lexicon

if TYPE_CHECKING:
    from targetlint.value.grammar import Piece


def bounds(piece: Piece) -> Core | None:
    """``[80%,90%)``"""
    (first, first_text), (second, second_text) = numbers(piece)[:2]
    low, high = amounts.read(first["number"]), amounts.read(second["number"])
    if low is None or high is None:
        return None
    note = (piece.get("tail", "note") or "").strip()
    unit = read_unit(second_text) or read_unit(first_text)
    if unit is None and note and (unit := bracketed_unit(note)) is not None:
        note = ""
    value, unit_name, spelling = scaled(low, unit, "")
    upper, _, _ = scaled(high, unit, "")
    closing = [match["close"] for name, match in piece.parts if name == "close"]
    notation = Notation(
        number=first["number"], unit=second_text or first_text, spelling=spelling, value_written=low.value
    )
    return Core("range", value, upper, piece.get("open", "open") + closing[-1], unit=unit_name, notation=notation,
                note=note[1:-1] if note else None)  # fmt: skip


def plus_minus(piece: Piece) -> Core | None:
    """``±10%``: from −10 to 10."""
    (second, text), *_ = numbers(piece)
    amount = amounts.read(second["number"])
    if amount is None:
        return None
    value, unit, spelling = scaled(amount, read_unit(text), "")
    notation = Notation(
        number=second["number"], comparator="±", unit=text, spelling=spelling, value_written=amount.value
    )
    note = (piece.get("tail", "note") or "").strip()
    return Core("range", -value, value, unit=unit, notation=notation, note=note[1:-1] if note else None)


def change(piece: Piece) -> Core | None:
    """``较上年增长≥5%``, ``下降5个百分点``."""
    if piece.part("plus") is not None:
        return plus_minus(piece)
    core = quantity(piece)
    if core is None or core.value is None:
        return None
    verb = piece.get("change", "verb")
    down = verb in lexicon.DOWN
    period = piece.get("change", "period")
    baseline = lexicon.PERIODS.get(period) or tidy_baseline(piece.get("change", "base"))
    if core.kind == "range":
        low, high = core.value, core.upper
        assert high is not None
        return attrs.evolve(core, value=-high if down else low, upper=-low if down else high)
    value = -core.value if down else core.value
    comparator = TURNED[core.comparator] if down else core.comparator
    return attrs.evolve(core, kind="relative", value=value, comparator=comparator, baseline=baseline)


def tidy_baseline(words: str) -> str | None:
    """What is compared with, without 相比 and the like around it."""
    words = re.sub(r"(?:相比较?|比较|相较|有所|基本|保持)+$", "", words.strip(" 的"))
    return words or None


def above(piece: Piece) -> Core | None:
    """``高于全国平均水平5个百分点``."""
    core = quantity(piece)
    match = piece.part("above")
    if core is None or match is None or core.value is None:
        return None
    sign = lexicon.DIFFERENCES[match["sign"]]
    down = sign == "<"
    value = -core.value if down else core.value
    bound = sign if sign in {">=", "<="} else None  # 高于 says where the change goes, 不低于 how far at least
    comparator = TURNED[core.comparator] if down else core.comparator or bound
    return attrs.evolve(core, kind="relative", value=value, comparator=comparator, baseline=match["base"])


def against(piece: Piece) -> Core | None:
    """``不低于上年水平``: a bound whose number is not given."""
    match = piece.part("against")
    assert match is not None
    sign = match["sign"] or match["symbol"]
    comparator = lexicon.WORD_BOUNDS.get(sign) or lexicon.BEFORE[sign]
    return Core("relative", comparator=comparator, baseline=match["base"].strip(), notation=Notation(comparator=sign))


def even(piece: Piece) -> Core:
    """``与上年持平``."""
    match = piece.part("even")
    assert match is not None
    baseline = lexicon.PERIODS.get(match["period"] or "") or tidy_baseline(match["base"] or "")
    return Core("relative", comparator="=", baseline=baseline, notation=Notation(comparator=match[0]))


def than_words(piece: Piece) -> Core:
    """``较上年有所提高``: a baseline and a direction, no number."""
    match = piece.part("than")
    assert match is not None
    return Core("relative", baseline=tidy_baseline(match["base"]), notation=Notation(comparator=match["verb"]))


def date(piece: Piece) -> Core | None:
    """A date, a deadline, an interval of dates."""
    match = piece.part("date")
    assert match is not None
    found = dates.read(match)
    if found is None:
        return None
    iso, words = found
    comparator = next(
        (dates.BOUNDS[word] for word in dates.BOUNDS if word in words and word in {match["before"], match["lead"]}),
        None,
    )
    return Core("date", date=iso, comparator=comparator, notation=Notation(number=match[0], comparator=words))  # type: ignore[arg-type]  # BOUNDS holds comparators


def every_day(piece: Piece) -> Core:
    """``每月10日前``."""
    match = piece.part("every-day")
    assert match is not None
    return Core(
        "date", date=dates.read_every(match), comparator="<=", notation=Notation(number=match[0], comparator="前")
    )


def unit_first(piece: Piece) -> Core | None:
    """``人 = 500``, ``万亩 27``: the unit stands first."""
    match = piece.part("value")
    assert match is not None
    text = "".join(part[0] for name, part in piece.parts if name in {"unit", "below", "counted", "anything", "shut"})
    unit, amount = read_unit(text.replace(" ", "")), amounts.read(match["number"])
    if unit is None or amount is None:
        return None
    value, unit_name, spelling = scaled(amount, unit, "")
    comparator = sign_of(match["sign"] or "") or suffix_sign(match["suffix"] or "")
    signs = tuple(match.span(group) for group in ("sign", "suffix") if match[group])
    notation = Notation(number=match["number"], comparator=(match["sign"] or "").strip(), unit=text, spelling=spelling,
                        scale=unit.scale, value_written=amount.value,
                        decimals=len(match["number"].partition(".")[2]) if match["number"][:1].isdigit() else 0)  # fmt: skip
    return Core(
        "quantity",
        value,
        comparator=comparator,
        unit=unit_name,
        notation=notation,
        signs=signs,
        unit_at=unit_span(piece),
    )


def zero(piece: Piece) -> Core:
    """``零投诉``: the number 0 and what there is none of."""
    match = piece.part("zero")
    assert match is not None
    written = "0" if "number" in match.re.groupindex else "零"
    return Core("quantity", Decimal(0), label=match["what"],
                notation=Notation(number=written, chinese_number=written == "零", value_written=Decimal(0)))  # fmt: skip


READERS: Mapping[str, Callable[[Piece], Core | None]] = {
    "quantity": quantity, "bounds": bounds, "plus-minus": plus_minus, "change": change, "above": above, "against": against,
    "even": even, "than-words": than_words, "date": date, "every-day": every_day, "unit-first": unit_first, "zero": zero, "nought": zero,
}  # fmt: skip


def read(piece: Piece) -> Core | None:
    """The core of the term that a piece is, or None for words, separators and what can't be read."""
    reader = READERS.get(piece.kind)
    return reader(piece) if reader is not None else None
