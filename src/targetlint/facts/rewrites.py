"""Other spellings of one term, made by editing its text: what fixes are put together from.

Every rewrite keeps what it does not speak of (label, remark, comparator) as written.  A rewrite that
can't be made is ``""``, and a fix that needs it is not offered; no number is ever invented.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import attrs

from targetlint.facts.build import RowFacts, TermFacts, plain_number
from targetlint.model import Quantity, Range, Relative, Term
from targetlint.value import parse
from targetlint.value.canonical import SIGNS, TURNED
from targetlint.words import any_of
from targetlint.words.value import BEFORE_A_SIGN

POLARITY_SIGNS = {"higher": SIGNS[">="], "lower": SIGNS["<="], "neutral": ""}
"""The sign that a name asks for by its polarity."""
_TURNED = {bound: SIGNS[TURNED[bound]] for bound in TURNED if bound in (">=", "<=", ">", "<")}
_CLOSED = {">": SIGNS[">="], "<": SIGNS["<="]}
_SHARE_WORDS = re.compile(r"(?:百分之|千分之|万分之)\s*$")
_LEADS_IN = re.compile(f"(?:{any_of(BEFORE_A_SIGN)}|\\s)+$")


@attrs.frozen
class Pieces:
    """Where the parts of a term stand in its text; an empty stretch for what is not there."""

    text: str
    sign: tuple[int, int]
    amount: tuple[int, int]
    """The number with the words that make it a share (百分之85), unit excluded."""
    number: tuple[int, int]
    unit: tuple[int, int]
    """The unit with its brackets; after the number, or empty."""

    def put(self, *edits: tuple[tuple[int, int], str]) -> str:
        """The text with stretches replaced."""
        text = self.text
        for (start, end), new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text


def rewrites(row: RowFacts, term: TermFacts) -> Mapping[str, str]:
    """Every rewrite of a term by name; see `packs.placeholders` for what each is."""
    pieces = take_apart(term.text, term.term)
    names = _Names(row, term.term)
    return {name: make(pieces, names) if pieces else "" for name, make in _REWRITES.items()} | {
        "canonical_term": row.target.canonical
        if len(row.terms) == 1
        else parse(term.text, name=row.indicator.name).canonical
    }


@attrs.frozen
class _Names:
    """What a rewrite needs to know besides the text."""

    row: RowFacts
    term: Term

    @property
    def value(self) -> Decimal | None:
        return self.term.value if isinstance(self.term, Quantity | Relative) else None

    @property
    def comparator(self) -> str | None:
        return self.term.comparator if isinstance(self.term, Quantity | Relative) else None

    @property
    def unit(self) -> str | None:
        return self.term.unit if isinstance(self.term, Quantity | Range | Relative) else None


def take_apart(text: str, term: Term) -> Pieces | None:
    """Where number, unit and comparator of a term stand in its text; None where its number is not written plainly.

    >>> term = parse("≥85.00(%)").terms[0]
    >>> pieces = take_apart("≥85.00(%)", term)
    >>> [pieces.text[slice(*part)] for part in (pieces.sign, pieces.number, pieces.unit)]
    ['≥', '85.00', '(%)']
    """
    notation, before = term.notation, term.span[0]
    number, unit, sign = (
        (span[0] - before, span[1] - before) if span else None
        for span in (notation.number_at, notation.unit_at, next(iter(notation.signs_at), None))
    )
    if number is None or _unspaced(text[slice(*number)]) != _unspaced(notation.number):
        return None  # 1OO%, 3×10³: what was read is not what is written
    amount = number
    if unit and unit[1] <= number[0] and _SHARE_WORDS.fullmatch(text[unit[0] : number[0]]):
        amount = (unit[0], number[1])
    behind = unit is not None and unit[0] >= number[1] and not text[number[1] : unit[0]].strip()
    return Pieces(
        text,
        sign or (amount[0], amount[0]),
        amount,
        number,
        (number[1], unit[1]) if unit and behind else (number[1], number[1]),
    )


def _unspaced(text: str) -> str:
    return "".join(_folded(text).split())


def _folded(text: str) -> str:
    """Full-width letters, digits and signs as half-width ones, character by character."""
    return "".join(chr(ord(sign) - 0xFEE0) if "！" <= sign <= "～" else " " if sign == "　" else sign for sign in text)


def _as_percent(pieces: Pieces, names: _Names) -> str:
    if names.unit != "%" or names.value is None:
        return ""
    return pieces.put((_whole(pieces), plain_number(abs(names.value)) + "%"))


def _as_percent_written(pieces: Pieces, names: _Names) -> str:
    if names.unit != "%" or names.term.notation.value_written is None:
        return ""
    return pieces.put((_whole(pieces), plain_number(abs(names.term.notation.value_written)) + "%"))


def _hundredfold(pieces: Pieces, names: _Names) -> str:
    if names.unit != "%" or names.term.notation.value_written is None:
        return ""
    return pieces.put((_whole(pieces), plain_number(abs(names.term.notation.value_written) * 100) + "%"))


def _whole(pieces: Pieces) -> tuple[int, int]:
    return (pieces.amount[0], max(pieces.amount[1], pieces.unit[1]))


def _as_integer(pieces: Pieces, names: _Names) -> str:
    number = pieces.text[slice(*pieces.number)]
    whole = re.sub(r"[.．][0０]+$", "", number)
    if whole == number:
        return ""
    # The brackets are the system's own, like the .00: 3000.00(份) is 3000份.
    unit = pieces.text[slice(*pieces.unit)].strip(" ()（）[]【】")
    return pieces.put((pieces.number, whole), (pieces.unit, unit))


def _with_comparator(pieces: Pieces, names: _Names) -> str:
    if names.comparator is not None or names.value is None or not isinstance(names.term, Quantity):
        return ""
    sign = wanted_sign(names.row, names.term)
    if not sign:
        return ""
    start = pieces.amount[0]
    before, after = pieces.text[:start].rstrip(), pieces.text[start:]
    if before and _LEADS_IN.sub("", _folded(before)) != (names.term.label or ""):
        return ""  # 做到0投诉: a sign among words makes no sense
    if names.unit == "%" and names.term.notation.spelling in ("words", "hundred"):
        after = _as_percent(pieces, names)[start:]  # ≥百分之95 would be half a repair
    return before + sign + after


def wanted_sign(row: RowFacts, term: Quantity) -> str:
    """The comparator that a name asks for: = for full completion, ≥ or ≤ after its polarity."""
    facts = row.name_facts
    if term.value == 0:
        return "="
    may_pass = facts.kind in ("rate", "degree") and facts.ceiling is None and not facts.complete_is_normal
    if facts.polarity != "lower" and term.unit == "%" and term.value == 100 and not may_pass:
        return "="
    return POLARITY_SIGNS[facts.polarity]


def _with_unit(pieces: Pieces, names: _Names) -> str:
    unit = names.row.name_facts.implied_unit
    if names.unit is not None or not unit:
        return ""
    # 50万 → 50万元: the unit goes behind 万, 亿.
    scale = names.term.notation.scale
    end = pieces.number[1]
    end += len(scale) if pieces.text[end:].startswith(scale) else 0
    return pieces.put(((end, end), unit))


def _signed(table: Mapping[Any, str]) -> Callable[[Pieces, _Names], str]:
    def make(pieces: Pieces, names: _Names) -> str:
        new = table.get(names.comparator or "")
        if not new or pieces.sign[0] == pieces.sign[1]:
            return ""
        if pieces.sign[0] >= pieces.amount[1]:  # 85%以下: the sign moves to the front
            rest = pieces.put((pieces.sign, ""))
            return rest[: pieces.amount[0]] + new + rest[pieces.amount[0] :]
        return pieces.put((pieces.sign, new))

    return make


def _reversed(pieces: Pieces, names: _Names) -> str:
    if names.unit == "%" and names.comparator in (">=", ">") and names.value is not None and names.value >= 100:
        return ""  # ≤100% asks for nothing
    return _signed(_TURNED)(pieces, names)


def _equal_100(pieces: Pieces, names: _Names) -> str:
    facts = names.row.name_facts
    if names.unit != "%" or names.value is None or names.value > 100 or facts.survey or "满意" in facts.core:
        return ""  # 290% is some other number, and nobody satisfies everybody
    sign_first = pieces.sign[0] < pieces.amount[0]
    start = pieces.sign[0] if sign_first else pieces.amount[0]
    end = max(_whole(pieces)[1], pieces.sign[1])
    return pieces.text[:start] + "=100%" + pieces.text[end:]


_REWRITES: Mapping[str, Callable[[Pieces, _Names], str]] = {
    "as_percent": _as_percent,
    "as_percent_written": _as_percent_written,
    "hundredfold": _hundredfold,
    "as_integer": _as_integer,
    "with_comparator": _with_comparator,
    "with_unit": _with_unit,
    "reversed": _reversed,
    "closed": _signed(_CLOSED),
    "as_equal": _signed(dict.fromkeys(filter(None, SIGNS), "=")),
    "equal_100": _equal_100,
}
REWRITES: tuple[str, ...] = (*_REWRITES, "canonical_term")
"""Names of all rewrites."""
