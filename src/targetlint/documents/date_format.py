"""A spreadsheet's date and time as it is shown."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from targetlint.documents.tables import table

_PART = re.compile(r"(?:上午/下午|AM/PM|A/P|y+|m+|d+|h+|s+|a{3,4}|e+|.)", re.IGNORECASE | re.DOTALL)
_LETTERS = re.compile(r"[ymdhs]|aaa", re.IGNORECASE)
_MONTHS, _DAYS, _DAYS_ZH = (table("date_names")[name] for name in ("months", "days", "weekdays"))
_HALVES = ("am/pm", "a/p", "上午/下午")


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
    half_day = any(kind == "code" and part.lower() in _HALVES for kind, part in parts)
    pieces = []
    for index, (kind, part) in enumerate(parts):
        if kind == "literal":
            pieces.append(part)
        elif kind == "elapsed":
            pieces.append(_elapsed(value, part))
        elif part.lower().startswith("m") and _is_minute(parts, index):
            pieces.append(f"{moment.minute:0{min(len(part), 2)}d}")
        else:
            pieces.append(_one(part, moment, half_day))
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
            known = _LETTERS.match(code) or code.lower() in (*_HALVES, "aaa", "aaaa", "e", "ee")
            parts.append(("code" if known else "literal", code))
    return parts


def _is_minute(parts: list[tuple[str, str]], index: int) -> bool:
    """An m is a minute behind an hour or in front of a second."""
    if len(parts[index][1]) > 2:
        return False
    before = [part for kind, part in parts[:index] if kind != "literal"]
    after = [part for kind, part in parts[index + 1 :] if kind != "literal"]
    return bool(before and before[-1].lower().startswith("h")) or bool(after and after[0].lower().startswith("s"))


def _one(part: str, moment: datetime, half_day: bool) -> str:
    code = part.lower()
    letter, width = code[0], len(code)
    if code in _HALVES:
        return part.split("/")[moment.hour >= 12]
    if letter == "y":
        return f"{moment.year:04d}" if width > 2 else f"{moment.year % 100:02d}"
    if letter == "e":
        return str(moment.year)
    if letter == "a":
        return ("星期" if width > 3 else "") + str(_DAYS_ZH[moment.weekday()])
    if letter == "m" and width > 2:
        month: str = _MONTHS[moment.month - 1]
        return {3: month[:3], 4: month}.get(width, month[0])
    if letter == "d" and width > 2:
        day: str = _DAYS[moment.weekday()]
        return day[:3] if width == 3 else day
    hour = (moment.hour % 12 or 12) if half_day else moment.hour
    number = {"m": moment.month, "d": moment.day, "h": hour, "s": moment.second}[letter]
    return f"{number:0{min(width, 2)}d}"


def _elapsed(value: float, part: str) -> str:
    units = {"h": 24, "m": 1_440, "s": 86_400}
    return str(int(value * units[part[0]] + 1e-9)).rjust(len(part), "0")
