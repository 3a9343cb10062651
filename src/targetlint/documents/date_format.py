"""A spreadsheet's date and time as it is shown."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

_PART = re.compile(r"(?:上午/下午|AM/PM|A/P|y+|m+|d+|h+|s+|a{3,4}|e+|.)", re.IGNORECASE | re.DOTALL)
_LETTERS = re.compile(r"[ymdhs]|aaa", re.IGNORECASE)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS_LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAYS = "一二三四五六日"


def is_date_code(code: str) -> bool:
    """Whether the letters of a format code, literals left out, ask for a date or time.

    >>> is_date_code("yyyy-mm-dd"), is_date_code("0.00"), is_date_code("0.00E+00")
    (True, False, False)
    """
    return bool(_LETTERS.search(code)) and not re.search(r"[#?]|0(?!0*$)", code)


def shown_date(value: float, tokens: tuple[tuple[str, str], ...], *, date_1904: bool = False) -> str:
    """The text of a day number under a tokenised format code; blank where it is no date."""
    moment = _moment(value, date_1904)
    if moment is None:
        return ""
    parts = _parts(tokens)
    half_day = any(kind == "code" and part.lower() in ("am/pm", "a/p", "上午/下午") for kind, part in parts)
    pieces = []
    for index, (kind, part) in enumerate(parts):
        if kind == "literal":
            pieces.append(part)
        elif kind == "elapsed":
            pieces.append(_elapsed(value, part))
        elif part.lower().startswith("m") and _is_minute(parts, index):
            pieces.append(f"{moment.minute:0{min(len(part), 2)}d}")
        else:
            pieces.append(_one(part, moment, half_day, value))
    return "".join(pieces).strip()


def _moment(value: float, date_1904: bool) -> datetime | None:
    if not 0 <= value < 2_958_466:
        return None
    # Day 60 of the 1900 calendar is a 29 February that never was; days before it count one more.
    base = datetime(1904, 1, 1) if date_1904 else datetime(1899, 12, 31 if value < 60 else 30)
    moment = base + timedelta(days=int(value), seconds=round((value - int(value)) * 86_400, 3))
    return moment + timedelta(milliseconds=1) if moment.microsecond > 998_000 else moment


@lru_cache(maxsize=500)
def _parts(tokens: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    """Runs of letters are codes; what was quoted, and all other signs, stand for themselves."""
    merged: list[tuple[str, str]] = []
    for kind, text in tokens:
        same = merged and merged[-1][0] == "code"
        if kind in ("literal", "elapsed"):
            merged.append((kind, text))
        elif same:
            merged[-1] = ("code", merged[-1][1] + text)
        else:
            merged.append(("code", text))
    parts: list[tuple[str, str]] = []
    for kind, text in merged:
        if kind != "code":
            parts.append((kind, text))
            continue
        for match in _PART.finditer(text):
            code = match[0]
            known = _LETTERS.match(code) or code.lower() in ("am/pm", "a/p", "上午/下午", "aaa", "aaaa", "e", "ee")
            parts.append(("code" if known else "literal", code))
    return parts


def _is_minute(parts: list[tuple[str, str]], index: int) -> bool:
    """An m is a minute behind an hour or in front of a second."""
    if len(parts[index][1]) > 2:
        return False
    before = [part for kind, part in parts[:index] if kind != "literal"]
    after = [part for kind, part in parts[index + 1 :] if kind != "literal"]
    return bool(before and before[-1].lower().startswith("h")) or bool(after and after[0].lower().startswith("s"))


def _one(part: str, moment: datetime, half_day: bool, value: float) -> str:
    code = part.lower()
    letter, width = code[0], len(code)
    if code in ("am/pm", "a/p", "上午/下午"):
        first, second = part.split("/")
        return first if moment.hour < 12 else second
    if letter == "y":
        return f"{moment.year:04d}" if width > 2 else f"{moment.year % 100:02d}"
    if letter == "e":
        return str(moment.year)
    if letter == "m":
        if width > 2:
            return {3: _MONTHS, 4: _MONTHS_LONG}.get(width, tuple(name[0] for name in _MONTHS))[moment.month - 1]
        return f"{moment.month:0{width}d}"
    if letter == "d":
        if width > 2:
            names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
            return names[moment.weekday()] if width == 3 else moment.strftime("%A")
        return f"{moment.day:0{width}d}"
    if letter == "a":
        return ("星期" if width > 3 else "") + _DAYS[moment.weekday()]
    if letter == "h":
        hour = (moment.hour % 12 or 12) if half_day else moment.hour
        return f"{hour:0{min(width, 2)}d}"
    return f"{moment.second:0{min(width, 2)}d}"


def _elapsed(value: float, part: str) -> str:
    units = {"h": 24, "m": 1_440, "s": 86_400}
    return str(int(value * units[part[0]] + 1e-9)).rjust(len(part), "0")
