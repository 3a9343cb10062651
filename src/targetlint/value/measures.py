"""From a measure of the grammar to numbers: value, comparator, unit, note, and how all that was written.

One order: the amount, the unit and the remarks behind it, the comparator; then either one number or two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal

import attrs

from targetlint.errors import DimensionError
from targetlint.model import Comparator, Notation, Quantity, Range, Span
from targetlint.value import amounts, units
from targetlint.value.amounts import Amount
from targetlint.value.pieces import Number, Piece
from targetlint.value.units import EXACT, UnitReading
from targetlint.words import any_of
from targetlint.words import value as lexicon


@lru_cache(maxsize=1024)
def sign_of(words: str) -> Comparator | None:
    """The comparator of one or several words for it; of several the last that bounds.

    >>> sign_of("最多不超过"), sign_of("约"), sign_of("")
    ('<=', '~', None)
    """
    found: Comparator | None = None
    rest = words.replace(" ", "").replace(":", "").replace(">=", "≥").replace("<=", "≤")
    while rest:
        for length in range(min(6, len(rest)), 0, -1):
            sign = lexicon.BEFORE.get(rest[:length])
            if sign is not None:
                if found is None or sign not in {"~", "="}:
                    found = sign
                rest = rest[length:]
                break
        else:
            rest = rest[1:]
    return found


def suffix_sign(words: str) -> Comparator | None:
    """The comparator behind a number."""
    return lexicon.AFTER.get(re.sub(r"^\([^()]*\)", "", words)) if words else None


@lru_cache(maxsize=1024)
def bound_of(sign: str, suffix: str) -> Comparator | None:
    """The comparator of a number with words before and behind it; the one before wins unless it only says about.

    >>> bound_of("约", "以上"), bound_of("≥", "以内")
    ('>=', '>=')
    """
    before, behind = sign_of(sign), suffix_sign(suffix)
    return behind if behind is not None and before in {None, "~", "="} else before


def read_unit(text: str) -> UnitReading | None:
    """A unit as matched; an unknown word after the number is a unit of its own."""
    if not text:
        return None
    return units.read(text) or UnitReading(text)


NESTED = re.compile(r"^\(([^()]{1,4})(\([^()]{1,6}\))\)$")
NOTE_IS_UNIT = re.compile(rf"^(?:[\u4e00-\u9fff]{{1,2}}{any_of(lexicon.NOTE_UNITS)}|个[\u4e00-\u9fff]{{1,3}})$")


def bracketed_unit(note: str) -> UnitReading | None:
    """The unit in a bracket behind the number, or None where the bracket holds a remark."""
    inner = note.strip()[1:-1].strip()
    found = units.read(inner.replace(" ", ""))
    if found is not None:
        return found
    if NOTE_IS_UNIT.match(inner) and inner[0] != "每":
        return UnitReading(inner)
    return None


@attrs.frozen
class Wording:
    """What stands around a number: its unit as read and as written, the remarks that are no unit, the bound."""

    unit: UnitReading | None
    written: str
    bracketed: bool = False
    """The unit stands in a bracket."""
    note: str | None = None
    bound: Comparator | None = None
    signs: str = ""
    """The words of the bound, before and behind the number."""


@lru_cache(maxsize=4096)
def worded(
    sign: str | None,
    unit: str,
    half: str | None,
    suffix: str | None,
    note: str | None,
    note2: str | None,
    bare: bool = True,
) -> Wording:
    """What the words around a number say.

    Args:
        sign: the words of a comparator before the number.
        unit: the unit as matched, empty where there is none.
        half: ``半`` or ``个半小时``.
        suffix: the words of a comparator behind it.
        note: the bracket before the suffix.
        note2: the bracket behind the suffix.
        bare: no other number of the measure has a unit; then a bracket may hold it.

    >>> worded(None, "", None, None, "(人份)", None).unit.unit, worded("≥", "人", None, None, "(8家)", None).note
    ('人份', '8家')
    """
    sign, half, suffix, note, note2 = sign or "", half or "", suffix or "", (note or "").strip(), (note2 or "").strip()
    reading, bracketed = read_unit(unit), False
    if reading is None and bare and note:
        if (found := bracketed_unit(note)) is not None:
            inner = note[1:-1]
            reading, unit, bracketed = found, inner if "((" in note else inner.strip("()"), True
            note, note2 = note2, ""
        elif (nested := NESTED.match(note)) and (found := units.read(nested[1])) is not None:
            reading, unit, bracketed, note = found, nested[1], True, nested[2]  # (台(套))
    if len(half) > len("个半"):
        reading, unit = read_unit(half[2:]), half[2:]  # 两个半小时: the unit stands behind the half
    remark = " ".join([text[1:-1].strip() for text in (note, note2) if text]) or None
    if suffix.startswith("("):
        remark = suffix[1 : suffix.index(")")]
    return Wording(reading, unit, bracketed, remark, bound_of(sign, suffix), (sign + suffix).strip())


def scaled(amount: Amount, unit: UnitReading | None, money: str) -> tuple[Decimal, str | None, str]:
    """Value in its canonical unit, the unit, and how a share was spelled."""
    value = amount.value
    if amount.share and (unit is None or unit.unit == "%"):
        return value, "%", amount.spelling
    if amount.share and amount.spelling == "fraction" and amount.written is not None:
        value = amount.written  # 三分之一年 is a number of years, no share
    if unit is None:
        return value, ("元" if money.strip() else None), "none"
    if unit.ratio and abs(value) <= 1:
        return EXACT.multiply(EXACT.multiply(value, Decimal(100)), unit.factor), unit.unit, "ratio"
    spelling = "none"
    if unit.unit == "%" or unit.unit.startswith("%/"):
        spelling = "percent-unit" if unit.ratio else "permille" if unit.factor != 1 else "%"
    return (EXACT.multiply(value, unit.factor) if unit.factor != 1 else value), unit.unit, spelling


def notation_of(
    head: re.Match[str], amount: Amount, words: Wording, spelling: str, signs_at: tuple[Span, ...] = (),
    unit_at: Span | None = None, note_at: Span | None = None,
) -> Notation:  # fmt: skip
    """How a measure was written, with the places of its parts in the folded text."""
    number = amounts.digits(head["number"].strip())
    value = amount.written
    if value is None:
        value = amount.value if number.value_written is None else number.value_written.copy_sign(amount.value)
    bracketed, written = words.bracketed, words.written
    return Notation(
        number.number,
        words.signs,
        written if bracketed else written.strip("()"),
        "(%)" if bracketed and spelling == "%" else spelling,
        number.decimals,
        bracketed,
        number.chinese_number,
        number.grouped,
        (words.unit.scale if words.unit else "") or number.scale,
        value,
        head.span("number"),
        signs_at,
        unit_at,
        note_at,
    )


def quantity(piece: Piece) -> Quantity | Range | None:
    """A number, or two with something between them, with comparator, unit, notes."""
    numbers = piece.numbers()
    first, last = numbers[0], numbers[-1]
    head, tail = first.match, piece.part("tail")
    assert tail is not None
    sign, money, number, rough = head.group("sign", "money", "number", "rough")
    half, overall, note, suffix, note2 = tail.group("half", "overall", "note", "suffix", "note2")
    amount = _rough(amounts.read(number), rough) if rough else amounts.read(number)
    if amount is None:
        return None
    words = worded(sign, last.unit, half, suffix, note, note2, not first.unit)
    if len(numbers) == 2:
        return _pair(piece, amount, numbers, words)
    if half:
        amount = amount._replace(value=EXACT.add(amount.value, HALF))
    value, unit, spelling = scaled(amount, words.unit, money)
    if money and not words.written:
        words = attrs.evolve(words, written=money.strip())
    signs_at = (head.span("sign"),) if sign else ()
    if suffix:
        signs_at = (*signs_at, tail.span("suffix"))
    unit_at, note_at = last.unit_at, None
    if words.bracketed:
        unit_at, note_at = tail.span("note"), tail.span("note2") if note2 else None
    elif words.note:
        note_at = tail.span("note" if note else "note2")
    notation = notation_of(head, amount, words, spelling, signs_at, unit_at, note_at)
    if amount.upper is not None:
        upper, _, _ = scaled(amount._replace(value=amount.upper), words.unit, money)
        return Range(
            span=(piece.start, piece.end), note=words.note, notation=notation, value=value, upper=upper, unit=unit
        )
    comparator = words.bound or _implied(amount, rough, overall)
    if words.note and words.note.startswith("不含"):
        comparator = OPENED.get(comparator, comparator)
    return Quantity(
        span=(piece.start, piece.end), note=words.note, notation=notation, value=value, comparator=comparator, unit=unit
    )


HALF = Decimal("0.5")
OPENED: Mapping[Comparator | None, Comparator | None] = {">=": ">", "<=": "<"}
"""10万元(不含)以上 leaves the bound itself out."""


def _rough(amount: Amount | None, rough: str | None) -> Amount | None:
    """500多亿: the scale word behind 多 counts as well."""
    scale = re.sub(rf"[^{amounts.SCALE_LETTERS}]", "", rough) if rough else ""
    if amount is None or not scale:
        return amount
    return amount._replace(value=EXACT.multiply(amount.value, Decimal(lexicon.SCALES[scale])))


def _implied(amount: Amount, rough: str | None, overall: str | None) -> Comparator | None:
    """The comparator of a number that has none: 过半 is more than half, 50+ at least 50, 100余 about 100."""
    if amount.comparator is not None or not (rough or overall):
        return amount.comparator
    return ">=" if "+" in {rough, overall} else "~"


def _pair(piece: Piece, low: Amount, numbers: Sequence[Number], words: Wording) -> Range | None:
    """Two numbers: a range, a middle ± a distance, or bounds around a name."""
    first, second = numbers
    head = first.match
    high = amounts.read(second.match["number"])
    if high is None:
        return None
    first_unit, last_unit = read_unit(first.unit), words.unit
    if first_unit is None:
        low, high = _alike(low, high, head["number"], second.match["number"], shared=last_unit is None)
        first_unit = last_unit
    elif last_unit is None:
        last_unit = first_unit
    value, name, spelling = scaled(low, first_unit, head["money"])
    upper, last_name, _ = scaled(high, last_unit, head["money"])
    if name and last_name and name != last_name:
        try:
            value = units.convert(value, name, last_name)
        except DimensionError:
            return None
    sign = head["sign"] or ""
    words = attrs.evolve(words, unit=last_unit, signs=sign.strip())
    signs_at = (head.span("sign"),) if sign else ()
    notation = notation_of(head, low, words, spelling, signs_at, second.unit_at or first.unit_at)
    if piece.get("join", "join") in {"±", "+/-"}:
        value, upper = EXACT.subtract(value, upper), EXACT.add(value, upper)
    found = Range(
        span=(piece.start, piece.end),
        note=words.note,
        notation=notation,
        value=value,
        upper=upper,
        unit=last_name or name,
    )
    return _bounded(found, piece) if piece.get("join", "lower") else found


def _alike(low: Amount, high: Amount, first: str, second: str, *, shared: bool) -> tuple[Amount, Amount]:
    """Both numbers of a range with what was written only once: 3-5万, 百分之八十至九十, 二到三成."""
    low = _same_scale(low, high, first, second)
    if high.share and not low.share and shared:
        low = low._replace(share=True)
    if high.spelling == "tenths" and low.spelling == "none":
        low = low._replace(value=EXACT.multiply(low.value, Decimal(10)))
    if low.share and not high.share and shared:
        high = high._replace(share=True)
    return low, high


def _bounded(found: Range, piece: Piece) -> Range:
    """80%≤x<90%: the bounds that the signs around a name ask for; a letter names nothing."""
    closed = (piece.get("join", "lower") == "≤", piece.get("join", "higher") == "≤")
    name = piece.get("join", "middle")
    return attrs.evolve(found, bounds=BOUNDS[closed], label=None if re.fullmatch(r"[A-Za-z]?", name) else name)


BOUNDS: Mapping[tuple[bool, bool], Literal["[]", "[)", "(]", "()"]] = {
    (True, True): "[]", (True, False): "[)", (False, True): "(]", (False, False): "()",
}  # fmt: skip


SCALE_AT_END = re.compile(r"[十百千]?[万亿]+$")


def _same_scale(low: Amount, high: Amount, first: str, second: str) -> Amount:
    """3-5万 is thirty to fifty thousand: the scale word behind the second number is for both."""
    scale = SCALE_AT_END.search(second)
    if scale is None or not first[:1].isdigit() or first[-1] in amounts.SCALE_LETTERS:
        return low
    factor = Decimal(1)
    for letter in scale[0]:
        factor *= lexicon.SCALES[letter]
    bigger = EXACT.multiply(low.value, factor)
    return low._replace(value=bigger) if bigger <= high.value else low
