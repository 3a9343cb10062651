"""One normal spelling for each meaning: ``parse(canonical.write(t))`` says what `t` says."""

from __future__ import annotations

import re
from decimal import Decimal

from targetlint.model import Comparator, DateBound, Qualitative, Quantity, Relative, Target, Term
from targetlint.words.value import WRITTEN

SIGNS: dict[Comparator | None, str] = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=", "~": "约", None: ""}
WORDS = dict[Comparator | None, str]((*WRITTEN.items(), (None, "")))
TURNED: dict[Comparator | None, Comparator | None] = {
    ">=": "<=",
    "<=": ">=",
    ">": "<",
    "<": ">",
    "=": "=",
    "~": "~",
    None: None,
}
"""A bound on a decrease, as a bound on the (negative) change."""


def plain(number: Decimal) -> str:
    """A decimal without exponent, trailing zeros or separators.

    >>> plain(Decimal("195800.00")), plain(Decimal("1E+3")), plain(Decimal("-0.0"))
    ('195800', '1000', '0')
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def write(target: Target, *, words: bool = False, myriads: bool = False) -> str:
    """The normal spelling of a target.

    Args:
        target: a parsed target.
        words: comparators in words (不低于) instead of signs (≥).
        myriads: write round numbers of ten thousands with 万 and 亿.

    >>> from targetlint.value import parse
    >>> write(parse("不低于19.58万人份")), write(parse("≥195800(人份)"), words=True, myriads=True)
    ('≥195800人份', '不低于19.58万人份')
    """
    return of_terms(target.terms, words=words, myriads=myriads)


def of_terms(terms: tuple[Term, ...], *, words: bool = False, myriads: bool = False) -> str:
    """The normal spelling of several terms, one after the other."""
    if len(terms) == 1:
        return term_text(terms[0], words=words, myriads=myriads)
    return "；".join([term_text(term, words=words, myriads=myriads) for term in terms])


def term_text(term: Term, *, words: bool = False, myriads: bool = False) -> str:
    """The normal spelling of one term."""
    signs = WORDS if words else SIGNS
    body = _body(term, signs, myriads)
    if term.label or term.note:
        return f"{term.label or ''}{'：' if term.label else ''}{body}{f'（{term.note}）' if term.note else ''}"
    return body


def _body(term: Term, signs: dict[Comparator | None, str], myriads: bool) -> str:
    if isinstance(term, Quantity):
        return signs[term.comparator] + _number(term.value, myriads) + (term.unit or "")
    if isinstance(term, Qualitative):
        return term.text
    if isinstance(term, DateBound):
        return _date(term)
    if isinstance(term, Relative):
        return _relative(term, signs, myriads)
    low, high = _number(term.value, myriads), _number(term.upper, myriads)
    unit = term.unit or ""
    if term.bounds == "[]":
        return f"{low}{unit if myriads else ''}~{high}{unit}"
    return f"{term.bounds[0]}{low}{unit},{high}{unit}{term.bounds[1]}"


def _number(number: Decimal, myriads: bool) -> str:
    if myriads:
        for scale, word in ((Decimal(10**8), "亿"), (Decimal(10**4), "万")):
            if abs(number) >= scale and len((short := plain(number / scale)).partition(".")[2]) <= 4:
                return short + word
    return plain(number)


def _relative(term: Relative, signs: dict[Comparator | None, str], myriads: bool) -> str:
    baseline = term.baseline
    if term.value is None:
        if term.comparator is None:
            return f"与{baseline}相比"
        if term.comparator == "=":
            return f"与{baseline}持平"
        return WORDS[term.comparator] + (baseline or "")
    down = term.value < 0
    comparator = TURNED[term.comparator] if down else term.comparator
    front = f"较{baseline}" if baseline else ""
    return f"{front}{'下降' if down else '增长'}{signs[comparator]}{_number(abs(term.value), myriads)}{term.unit or ''}"


def _date(term: DateBound) -> str:
    first, _, last = term.date.partition("/")
    text = _day(first) if not last else f"{_day(first)}至{_day(last)}"
    after = {"<=": "前", None: ""}.get(term.comparator)
    return (
        text + after
        if after is not None
        else {"<": "早于", ">=": "≥", ">": "晚于", "=": "=", "~": ""}[term.comparator or "~"] + text
    )


def _day(iso: str) -> str:
    """An ISO date in Chinese: ``2024-06-30`` → ``2024年6月30日``."""
    if match := re.fullmatch(r"---(\d\d)", iso):
        return f"每月{int(match[1])}日"
    match = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?", iso)
    if match is None:
        return iso
    year, month, day = match.groups()
    return (
        (f"{year}年" if year != "-" else "") + (f"{int(month)}月" if month else "") + (f"{int(day)}日" if day else "")
    )
