"""A spreadsheet's number as it is shown: 0.95 under ``0%`` is 95%, 45292 under ``yyyy年m月`` a date.

Follows ECMA-376 part 1, 18.8.30 and 18.8.31 for what stands in forms: sections, digits, thousands, scaling,
percent, exponents, fractions, dates, elapsed time, literal text, Chinese digits (``[DBNum1]``).
"""

from __future__ import annotations

import operator as op
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache

import attrs

from targetlint.documents.date_format import is_date_code, shown_date
from targetlint.documents.tables import table
from targetlint.documents.word_numbers import DIGITS, chinese

BUILTIN = {int(number): str(code) for number, code in table("number_formats").items()}
"""Format codes that books name by number alone, as Chinese Excel shows them."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<pad>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<exponent>[eE][+-])|(?P<digits>[0#?.,/%]+)|(?P<general>General)|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[\d.]+)")
_COMPARISONS = {"<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge, "=": op.eq, "<>": op.ne}
_CHINESE = {"dbnum1": DIGITS, "dbnum2": "零壹贰叁肆伍陆柒捌玖"}


@attrs.frozen
class _Section:
    """One part of a format code: literals and digit places in order, and when it applies."""

    tokens: tuple[tuple[str, str], ...]
    condition: tuple[str, Decimal] | None
    chinese: str
    digits: str = attrs.field(init=False)
    is_date: bool = attrs.field(init=False)

    @digits.default
    def _digits(self) -> str:
        return "".join(text for kind, text in self.tokens if kind in ("digits", "exponent"))

    @is_date.default
    def _is_date(self) -> bool:
        letters = "".join(text for kind, text in self.tokens if kind != "literal")
        return is_date_code(letters) and "general" not in letters.lower()


@lru_cache(maxsize=4_000)
def shown(value: float, code: str, *, date_1904: bool = False) -> str:
    """The text a cell shows.

    Args:
        value: the number stored.
        code: its format code.
        date_1904: days are counted from 1904 (old Macintosh books).

    >>> shown(0.95, "0%"), shown(1234.5, "#,##0.00"), shown(45292, 'yyyy"年"m"月"d"日"')
    ('95%', '1,234.50', '2024年1月1日')
    """
    if code in ("General", "", "@", "GENERAL"):
        return general(value)
    sections = _sections(code)
    section, number = _chosen(sections, value)
    if section is None:
        return general(value)
    if section.is_date:
        date = shown_date(value, section.tokens, date_1904=date_1904) or general(value)
        return _chinese_date(date, section.chinese)
    return _chinese(_number(number, section), section.chinese)


def shown_text(text: str, code: str) -> str:
    """A text cell: its format may put words around the text (``@"万元"``).

    >>> shown_text("500", '@"万元"'), shown_text("良好", "0%")
    ('500万元', '良好')
    """
    if "@" not in code or code == "@":
        return text
    for section in _sections(code):
        if any(kind == "text" for kind, _ in section.tokens):
            return "".join(text if kind == "text" else part for kind, part in section.tokens).strip()
    return text


def general(value: float) -> str:
    """A number without a format: at most 11 significant digits behind a point, integers whole.

    >>> general(0.1 + 0.2), general(12.0), general(1e-7), general(402118.5)
    ('0.3', '12', '1E-07', '402118.5')
    """
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    digits = Decimal(f"{value:.11g}")
    if digits != 0 and not Decimal("1e-5") <= abs(digits) < Decimal("1e15"):
        mantissa, _, exponent = f"{value:.6g}".partition("e")
        if exponent:
            return f"{mantissa}E{exponent}"
        return f"{value:.5E}"
    return f"{digits:f}".rstrip("0").rstrip(".") if "." in f"{digits:f}" else f"{digits:f}"


@lru_cache(maxsize=500)
def _sections(code: str) -> tuple[_Section, ...]:
    sections: list[_Section] = []
    tokens: list[tuple[str, str]] = []
    condition: tuple[str, Decimal] | None = None
    chinese = ""
    for match in _TOKEN.finditer(code):
        kind, text = str(match.lastgroup), match[match.lastgroup or 0]
        if kind == "other" and text == ";":
            sections.append(_Section(tuple(tokens), condition, chinese))
            tokens, condition, chinese = [], None, ""
        elif kind in ("quoted", "escaped"):
            tokens.append(("literal", text))
        elif kind == "pad":
            tokens.append(("literal", " "))
        elif kind == "bracket":
            if bound := _CONDITION.match(text):
                condition = (bound[1], _decimal(bound[2]))
            elif text.startswith("$"):
                tokens.append(("literal", text[1:].partition("-")[0]))
            elif re.fullmatch(r"h+|m+|s+", text, re.IGNORECASE):
                tokens.append(("elapsed", text.lower()))
            elif text.lower() in _CHINESE:
                chinese = text.lower()
        elif kind != "fill":
            tokens.append((kind, text))
    sections.append(_Section(tuple(tokens), condition, chinese))
    return tuple(sections)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal(0)


def _chosen(sections: tuple[_Section, ...], value: float) -> tuple[_Section | None, Decimal]:
    """The section for this value, and the number that it shows (without a sign where the section has its own)."""
    exact = Decimal(repr(value))
    numeric = [section for section in sections[:4] if not any(kind == "text" for kind, _ in section.tokens)] or [
        *sections[:1]
    ]
    if any(section.condition for section in numeric):
        for section in numeric:
            if section.condition is None or _COMPARISONS[section.condition[0]](exact, section.condition[1]):
                return section, exact
        return None, exact
    if exact < 0 and len(numeric) > 1:
        return numeric[1], -exact
    if exact == 0 and len(numeric) > 2:
        return numeric[2], exact
    return numeric[0], exact


def _number(value: Decimal, section: _Section) -> str:
    places = section.digits
    if not places:
        body = "".join(general(float(value)) if kind == "general" else text for kind, text in section.tokens)
        return body.strip()
    if "/" in places and "%" not in places:
        return _fraction(value, places, section)
    scaled = value * (100 ** places.count("%"))
    if any(kind == "exponent" for kind, _ in section.tokens):
        return _scientific(scaled, section)
    whole, _, after = places.replace("%", "").partition(".")
    trailing = len(whole) - len(whole.rstrip(",")) if not after else len(after) - len(after.rstrip(","))
    scaled /= Decimal(1000) ** trailing
    after = re.sub(r"[^0#?]", "", after)
    text = _fixed(abs(scaled), after, whole.rstrip(","))
    negative = scaled < 0 and any(digit in "123456789" for digit in text)
    return ("-" if negative else "") + _around(text, section)


def _fixed(value: Decimal, after: str, whole: str) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-len(after)), rounding=ROUND_HALF_UP)
    integer, _, decimals = f"{rounded:f}".partition(".")
    least = len(re.sub(r"[^0]", "", whole))
    integer = integer.lstrip("0").rjust(least, "0") if least or integer.strip("0") else ""
    if "," in whole:
        integer = f"{int(integer or 0):,}".rjust(least, "0") if integer else integer
    keep = len(after.rstrip("#?"))
    while len(decimals) > keep and decimals.endswith("0"):
        decimals = decimals[:-1]
    return f"{integer}.{decimals}" if decimals else integer


def _around(text: str, section: _Section) -> str:
    """The number at the first digit places, literals where they stand, per cent signs kept."""
    pieces, placed = [], False
    for kind, part in section.tokens:
        if kind == "digits":
            percent = "%" * part.count("%")
            if not placed and part.strip("%"):
                pieces.append(percent + text if part.startswith("%") else text + percent)
                placed = True
            else:
                pieces.append(percent)
        elif kind != "exponent":
            pieces.append(part)
    return "".join(pieces).strip()


def _scientific(value: Decimal, section: _Section) -> str:
    mantissa_code, _, exponent_code = section.digits.replace("E-", "E+").replace("e", "E").partition("E+")
    decimals = len(mantissa_code.partition(".")[2])
    mantissa, _, exponent = f"{value:.{decimals}E}".partition("E")
    width = len(re.sub(r"[^0#?]", "", exponent_code))
    return f"{mantissa}E{exponent[0]}{exponent[1:].lstrip('0').rjust(width, '0')}"


def _fraction(value: Decimal, places: str, section: _Section) -> str:
    denominator = places.partition("/")[2]
    limit = 10 ** len(re.sub(r"[^0#?]", "", denominator)) - 1
    fixed = re.search(r"/(\d+)", "".join(text for _, text in section.tokens))
    near = Fraction(abs(value)).limit_denominator(max(limit, 1))
    if fixed and int(fixed[1]) > 0:
        near = Fraction(round(abs(value) * int(fixed[1])), int(fixed[1]))
    whole, rest = divmod(near.numerator, near.denominator)
    sign = "-" if value < 0 else ""
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole} {rest}/{near.denominator}" if whole else f"{sign}{rest}/{near.denominator}"


def _chinese_date(text: str, form: str) -> str:
    """Years digit by digit, months and days as counts: 二〇二四年十二月."""
    if form != "dbnum1":
        return _chinese(text, form)
    return re.sub(r"\d+", lambda run: _chinese(run[0], form) if len(run[0]) > 2 else chinese(int(run[0])), text)


def _chinese(text: str, form: str) -> str:
    digits = _CHINESE.get(form)
    return "".join(digits[int(sign)] if sign in "0123456789" else sign for sign in text) if digits else text
