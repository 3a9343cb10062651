"""Text on a screen of fixed-width cells, where a Chinese character fills two."""

from __future__ import annotations

import unicodedata

_NOT_AT_LINE_START = "，。；：、！？）》」』”’%‰…)],.;:!?"
_NOT_AT_LINE_END = "（《「『“‘(["


def clean(text: str) -> str:
    """`text` with every control and direction character as one space: nothing from a file steers a terminal.

    >>> clean("≥5\\x1b[31m期\\n")
    '≥5 [31m期 '
    """
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp") else sign for sign in text)


def width(text: str) -> int:
    """Screen cells that `text` fills.

    >>> width("≥15.00(所)")
    10
    """
    return sum(_cells(sign) for sign in text)


def pad(text: str, cells: int) -> str:
    """`text` with spaces behind it up to `cells`."""
    return text + " " * max(0, cells - width(text))


def cut(text: str, cells: int) -> str:
    """`text` in at most `cells`, with … where something was left out.

    >>> cut("信息化运维项目", 9)
    '信息化运…'
    """
    if width(text) <= cells:
        return text
    kept = ""
    for sign in text:
        if width(kept + sign) > cells - 1:
            break
        kept += sign
    return kept + "…"


def window(text: str, marks: tuple[bool, ...], cells: int) -> tuple[str, tuple[bool, ...]]:
    """The stretch of `text` around its first mark that fits into `cells`, and the marks that belong to it."""
    if width(text) <= cells:
        return text, marks
    first = next((place for place, marked in enumerate(marks) if marked), 0)
    start = max(0, first - 4)
    while start < first and width(text[start : first + 1]) > cells - 2:
        start += 1
    while start and width(text[start - 1 :]) < cells - 1:
        start -= 1
    end, room = start, cells - (2 if start else 1)
    while end < len(text) and width(text[start : end + 1]) <= room + (end + 1 == len(text)):
        end += 1
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    shown = (False,) * len(before) + marks[start:end] + (False,) * len(after)
    return before + text[start:end] + after, shown


def carets(text: str, marks: tuple[bool, ...], blank: str = " ") -> str:
    """A line that stands under `text` and has carets under its marked characters.

    >>> carets("参与率1.00", (False,) * 3 + (True,) * 4)
    '      ^^^^'
    """
    return "".join(("^" if marked else blank) * _cells(sign) for sign, marked in zip(text, marks, strict=True))


def wrap(text: str, cells: int) -> list[str]:
    """`text` in lines of at most `cells`; Chinese breaks anywhere, words stay whole, punctuation never leads.

    >>> wrap("「参与率」是比率，指标值却以“所”计。", 18)
    ['「参与率」是比率，', '指标值却以“所”计。']
    """
    lines = [""]
    for piece in _pieces(text):
        if width(lines[-1] + piece.rstrip()) <= cells or not lines[-1].strip():
            lines[-1] += piece
        else:
            lines.append(piece.lstrip())
        while width(lines[-1].rstrip()) > cells:
            head = _head(lines[-1], cells)
            lines[-1:] = [head, lines[-1][len(head) :]]
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> list[str]:
    """What may not be broken: words, single wide characters, each with punctuation that clings to it."""
    pieces: list[str] = []
    for sign in text:
        glued = bool(pieces) and (
            sign in _NOT_AT_LINE_START
            or pieces[-1][-1] in _NOT_AT_LINE_END
            or (_cells(sign) == 1 and not pieces[-1][-1].isspace() and _cells(pieces[-1][-1]) == 1)
            or sign == " "
        )
        if glued:
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def _head(line: str, cells: int) -> str:
    head = ""
    for sign in line:
        if head and width(head + sign) > cells:
            break
        head += sign
    return head


def _cells(sign: str) -> int:
    if " " <= sign <= "~":
        return 1
    if unicodedata.category(sign) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
