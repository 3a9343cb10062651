"""Automatic numbers of Word paragraphs: a reader sees them, the text does not hold them."""

from __future__ import annotations

import re
from typing import Any

from targetlint.documents.markup import whole
from targetlint.documents.word_text import attribute, child, kind

_PLACE = re.compile(r"%([1-9])")
DIGITS = "〇一二三四五六七八九"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
          (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, numbering: Any = None, styles: Any = None) -> None:
        self._levels: dict[str, dict[int, Any]] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._last: dict[str, str] = {}
        for element in numbering if numbering is not None else ():
            if kind(element) == "abstractNum":
                levels = {whole(attribute(level, "ilvl")): level for level in element if kind(level) == "lvl"}
                self._levels[attribute(element, "abstractNumId")] = levels
            elif kind(element) == "num":
                self._take_list(element)
        for style in styles if styles is not None else ():
            number = child(child(style, "pPr"), "numPr") if kind(style) == "style" else None
            if number is not None:
                self._styles[attribute(style, "styleId")] = _place(number)

    def _take_list(self, element: Any) -> None:
        identity = attribute(element, "numId")
        self._abstract[identity] = attribute(child(element, "abstractNumId"), "val")
        for override in element:
            start = child(override, "startOverride") if kind(override) == "lvlOverride" else None
            if start is not None:
                self._starts[identity, whole(attribute(override, "ilvl"))] = whole(attribute(start, "val"))

    def prefix(self, properties: Any) -> str:
        """The number in front of a paragraph with these properties; blank for bullets and plain paragraphs."""
        if not self._levels:
            return ""
        number = child(properties, "numPr")
        if number is not None:
            identity, level = _place(number)
        else:
            identity, level = self._styles.get(attribute(child(properties, "pStyle"), "val"), ("0", 0))
        abstract = self._abstract.get(identity)
        levels = self._levels.get(abstract or "", {})
        if abstract is None or level not in levels:
            return ""
        return self._count(identity, abstract, levels, level)

    def _count(self, identity: str, abstract: str, levels: dict[int, Any], level: int) -> str:
        counts = self._counts.setdefault(abstract, {})
        if (identity, level) in self._starts and self._last.get(abstract) != identity:
            counts.pop(level, None)
        self._last[abstract] = identity
        counts[level] = counts[level] + 1 if level in counts else self._start(identity, levels, level)
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        form = attribute(child(levels[level], "numFmt"), "val")
        if form in ("bullet", "none"):
            return ""

        def written(place: re.Match[str]) -> str:
            other = int(place[1]) - 1
            value = counts.get(other, self._start(identity, levels, other))
            return _written(value, attribute(child(levels.get(other), "numFmt"), "val"))

        text = _PLACE.sub(written, attribute(child(levels[level], "lvlText"), "val"))
        return text + (" " if text[-1:].isalnum() else "")

    def _start(self, identity: str, levels: dict[int, Any], level: int) -> int:
        own = self._starts.get((identity, level))
        return own if own is not None else whole(attribute(child(levels.get(level), "start"), "val"), 1)


def _place(number: Any) -> tuple[str, int]:
    return attribute(child(number, "numId"), "val"), whole(attribute(child(number, "ilvl"), "val"))


def _written(value: int, form: str) -> str:
    if form in ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand"):
        return chinese(value)
    if form == "ideographDigital":
        return "".join(DIGITS[int(digit)] for digit in str(value))
    if form in ("decimalEnclosedCircle", "decimalEnclosedCircleChinese") and 1 <= value <= 20:
        return chr(0x2460 + value - 1)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        text, rest = "", min(value, 3999)
        for amount, sign in _ROMAN:
            text += sign * (rest // amount)
            rest %= amount
        return text if form == "upperRoman" else text.lower()
    return f"{value:02d}" if form == "decimalZero" else str(value)


def chinese(value: int) -> str:
    """A count as Chinese lists write it.

    >>> chinese(12), chinese(20), chinese(105)
    ('十二', '二十', '一百〇五')
    """
    if not 0 < value < 1000:
        return str(value)
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "〇"
    return text + (DIGITS[ones] if ones else "")
