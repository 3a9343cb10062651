"""From a measure of the grammar to numbers: value, comparator, unit, note, and how all that was written."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from targetlint.errors import DimensionError
from targetlint.model import Comparator, Notation, Span
from targetlint.value import amounts, numerals, units
from targetlint.value.amounts import Amount
from targetlint.value.units import EXACT, UnitReading
from targetlint.words import value as lexicon

if TYPE_CHECKING:
    from targetlint.value.grammar import Piece


@attrs.frozen
class Core:
    """A term without its place and label: what one piece says."""

    kind: str
    value: Decimal | None = None
    upper: Decimal | None = None
    bounds: str = "[]"
    comparator: Comparator | None = None
    unit: str | None = None
    baseline: str | None = None
    date: str | None = None
    note: str | None = None
    label: str | None = None
    notation: Notation = Notation()
    signs: tuple[Span, ...] = ()
    """Where the comparator stands in the folded text, before and behind the number."""
    unit_at: Span | None = None
    """Where the unit stands in the folded text."""


def sign_of(words: str) -> Comparator | None:
    """The comparator of one or several words for it; of several the last that bounds.

    >>> sign_of("最多不超过"), sign_of("约"), sign_of("")
    ('<=', '~', None)
    """
    found: Comparator | None = None
    rest = words.replace(" ", "").replace(":", "")
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


def numbers(piece: Piece) -> list[tuple[re.Match[str], str]]:
    """Each number of a piece with the unit text that follows it."""
    found: list[tuple[re.Match[str], list[str]]] = []
    for name, match in piece.parts:
        if name in {"head", "second"} and "number" in match.re.groupindex:
            found.append((match, []))
        elif name in UNIT_PARTS and found:
            found[-1][1].append(match[0])
    return [(match, "".join(text).replace(" ", "")) for match, text in found]


def unit_span(piece: Piece) -> Span | None:
    """Where the last unit of a piece stands, from its first part to its last."""
    found: Span | None = None
    after_number = True
    for name, match in piece.parts:
        if name in UNIT_PARTS:
            found = (match.start() if found is None or after_number else found[0], match.end())
            after_number = False
        else:
            after_number = True
    return found


UNIT_PARTS = frozenset({"unit", "below", "counted", "anything", "shut"})


def read_unit(text: str) -> UnitReading | None:
    """A unit as matched; an unknown word after the number is a unit of its own."""
    if not text:
        return None
    return units.read(text) or UnitReading(text)


NESTED = re.compile(r"^\(([^()]{1,4})(\([^()]{1,6}\))\)$")
NOTE_IS_UNIT = re.compile(r"^(?:[\u4e00-\u9fff]{1,2}[次份个天月]|个[\u4e00-\u9fff]{1,3})$")


def bracketed_unit(note: str) -> UnitReading | None:
    """The unit in a bracket behind the number, or None where the bracket holds a remark."""
    inner = note.strip()[1:-1].strip()
    found = units.read(inner.replace(" ", ""))
    if found is not None:
        return found
    if NOTE_IS_UNIT.match(inner) and inner not in {"每次", "每份", "每个", "每天", "每月"}:
        return UnitReading(inner)
    return None


def scaled(amount: Amount, unit: UnitReading | None, money: str) -> tuple[Decimal, str | None, str]:
    """Value in its canonical unit, the unit, and how a share was spelled."""
    value = amount.value
    if amount.share and (unit is None or unit.unit == "%"):
        return value, "%", amount.spelling
    if amount.share and amount.spelling == "fraction" and amount.written is not None:
        value = amount.written  # 三分之一年 is a number of years, no share
    if unit is None:
        return value, ("元" if money.strip() else None), "none"
    spelling = "none"
    if unit.ratio and abs(value) <= 1:
        return EXACT.multiply(EXACT.multiply(value, Decimal(100)), unit.factor), unit.unit, "ratio"
    if unit.unit == "%" or unit.unit.startswith("%/"):
        spelling = "percent-unit" if unit.ratio else "permille" if unit.factor != 1 else "%"
    return EXACT.multiply(value, unit.factor), unit.unit, spelling


def notation_of(
    head: re.Match[str], unit_written: str, amount: Amount, *, sign: str, bracketed: bool, spelling: str, scale: str
) -> Notation:
    """How the number was written."""
    number = head["number"].strip()
    point = re.search(r"\.(\d+)", number)
    digits = number.lstrip("+-负正")
    found = (
        re.findall(r"[万亿萬億]|[千百](?=$|[万亿])", number)
        if number[-1:] in "十百千万亿萬億" and digits[:1].isdigit()
        else []
    )
    return Notation(
        number=number,
        comparator=sign.strip(),
        unit=unit_written.strip("()") if not bracketed else unit_written,
        spelling="(%)" if bracketed and spelling == "%" else spelling,
        decimals=len(point[1]) if point else 0,
        bracketed_unit=bracketed,
        chinese_number=any(letter in numerals.CHINESE_LETTERS for letter in number) and not digits[:1].isdigit(),
        grouped="," in number,
        scale=scale or "".join(found),
        value_written=_before_scale(digits, amount),
    )


SCALED_NUMBER = re.compile(r"([\d.,]+) ?[十百千万亿萬億]+$")


def _before_scale(digits: str, amount: Amount) -> Decimal:
    """The number without its 万, 亿, 百分之 or 成."""
    if amount.written is not None:
        return amount.written
    match = SCALED_NUMBER.match(digits)
    if match is None:
        return amount.value
    bare = Decimal(match[1].replace(",", ""))
    return bare if amount.value >= 0 else -bare


def quantity(piece: Piece) -> Core | None:
    """A number, or two with something between them, with comparator, unit, notes."""
    found = numbers(piece)
    head, first_text = found[0]
    tail = piece.part("tail")
    note, note2, suffix, half = (
        ((tail[group] or "").strip() if tail else "") for group in ("note", "note2", "suffix", "half")
    )
    second, unit_written = found[-1]
    unit = read_unit(unit_written)
    bracketed = False
    if unit is None and not first_text and note and (unit := bracketed_unit(note)) is not None:
        unit_written, note, bracketed = (
            note.strip().strip("()") if "((" not in note else note.strip()[1:-1],
            note2,
            True,
        )
        note2 = ""
    if unit is None and not first_text and (inner := NESTED.match(note)) and (unit := units.read(inner[1])) is not None:
        unit_written, note, bracketed = inner[1], inner[2], True  # (台(套))
    if half.startswith("个半") and len(half) > 2:
        unit, unit_written = read_unit(half[2:]), half[2:]
    amount = amounts.read(head["number"])
    if amount is None:
        return None
    sign = head["sign"] or ""
    comparator = sign_of(sign)
    after = suffix_sign(suffix)
    if after is not None and comparator in {None, "~", "="}:
        comparator = after
    rough = bool(head["rough"]) or bool(tail and tail["overall"])
    if comparator is None:
        plus = head["rough"] == "+" or bool(tail and tail["overall"] == "+")
        comparator = amount.comparator or (">=" if plus else "~" if rough else None)
    if head["rough"] and (scale := re.sub(r"[^十百千万亿]", "", head["rough"])):
        amount = attrs.evolve(amount, value=EXACT.multiply(amount.value, Decimal(lexicon.SCALES[scale])))
    note_text = " ".join(text[1:-1].strip() for text in (note, note2) if text) or None
    if suffix.startswith("("):
        note_text = suffix[1 : suffix.index(")")]
    if note_text and note_text.startswith("不含") and comparator in {">=", "<="}:
        comparator = ">" if comparator == ">=" else "<"
    money = head["money"]
    if len(found) == 2:
        return _pair(piece, amount, first_text, second, unit, unit_written, note_text, sign, bracketed, money)
    if half:
        amount = attrs.evolve(amount, value=EXACT.add(amount.value, Decimal("0.5")))
    value, unit_name, spelling = scaled(amount, unit, money)
    notation = notation_of(head, unit_written or money.strip(), amount, sign=sign + suffix, bracketed=bracketed,
                           spelling=spelling, scale=unit.scale if unit else "")  # fmt: skip
    place = unit_span(piece)
    if bracketed and tail is not None:
        place = tail.span("note")
    signs = [head.span("sign")] if sign else []
    signs += [tail.span("suffix")] if suffix and tail is not None else []
    if amount.upper is not None:
        upper, _, _ = scaled(attrs.evolve(amount, value=amount.upper), unit, money)
        return Core(
            "range", value, upper, unit=unit_name, note=note_text, notation=notation, signs=tuple(signs), unit_at=place
        )
    return Core(
        "quantity",
        value,
        comparator=comparator,
        unit=unit_name,
        note=note_text,
        notation=notation,
        signs=tuple(signs),
        unit_at=place,
    )


def _pair(
    piece: Piece, low: Amount, low_text: str, second: re.Match[str], unit: UnitReading | None, unit_written: str,
    note: str | None, sign: str, bracketed: bool, money: str,
) -> Core | None:  # fmt: skip
    """Two numbers: a range, a middle ± a distance, or bounds around a name."""
    high = amounts.read(second["number"])
    if high is None:
        return None
    join = piece.get("join", "join")
    low_unit = read_unit(low_text)
    if low_unit is None:
        low_unit = unit
        low = _same_scale(low, high, piece.part("head"), second)
    if unit is None:
        unit = low_unit
    if high.share and not low.share and low_unit is None:  # 百分之八十至九十 and 八十至百分之九十
        low = attrs.evolve(low, share=True)
    if high.spelling == "tenths" and low.spelling == "none":
        low = attrs.evolve(low, value=EXACT.multiply(low.value, Decimal(10)))  # 二到三成
    if low.share and not high.share and unit is None:
        high = attrs.evolve(high, share=True)
    first, first_unit, spelling = scaled(low, low_unit, money)
    last, last_unit, _ = scaled(high, unit, money)
    if first_unit != last_unit and first_unit and last_unit:
        try:
            first = units.convert(first, first_unit, last_unit)
        except DimensionError:
            return None
    head = piece.part("head")
    assert head is not None
    notation = notation_of(
        head, unit_written, low, sign=sign, bracketed=bracketed, spelling=spelling, scale=unit.scale if unit else ""
    )
    bounds = "[]"
    label = None
    if join in {"±", "+/-"}:
        first, last = EXACT.subtract(first, last), EXACT.add(first, last)
    elif piece.get("join", "lower"):
        bounds = ("[" if piece.get("join", "lower") == "≤" else "(") + (
            "]" if piece.get("join", "higher") == "≤" else ")"
        )
        label = piece.get("join", "middle")
        label = None if re.fullmatch(r"[A-Za-z]?", label) else label
    return Core("range", first, last, bounds, unit=last_unit or first_unit, note=note, label=label, notation=notation)


def _same_scale(low: Amount, high: Amount, first: re.Match[str] | None, second: re.Match[str]) -> Amount:
    """3-5万 is thirty to fifty thousand: the scale word behind the second number is for both."""
    scale = re.search(r"[十百千]?[万亿]+$", second["number"])
    if (
        scale
        and first is not None
        and first["number"][:1].isdigit()
        and not re.search(r"[十百千万亿]$", first["number"])
    ):
        factor = Decimal(1)
        for letter in scale[0]:
            factor *= lexicon.SCALES[letter]
        bigger = EXACT.multiply(low.value, factor)
        if bigger <= high.value:
            return attrs.evolve(low, value=bigger)
    return low
