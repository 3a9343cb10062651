"""Dates, deadlines, quarters and intervals of them: ISO 8601 out of what the patterns matched."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping

from targetlint.value import numerals
from targetlint.words.value import QUARTERS


def _number(text: str) -> int:
    value = numerals.read(text)
    assert value is not None
    return int(value)


def _year(text: str) -> int:
    number = _number(text)
    return number + 2000 if number < 100 else number


def _last(year: int | None, month: int) -> int:
    return calendar.monthrange(year, month)[1] if year else {2: 28}.get(month, calendar.monthrange(2023, month)[1])


def _iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    if month is not None and day is not None and day > (29 if year is None and month == 2 else _last(year, month)):
        return None
    head = f"{year:04d}" if year is not None else "-"
    if month is None:
        return head if year is not None else None
    return f"{head}-{month:02d}" + (f"-{day:02d}" if day is not None else "")


def _part(year: int | None, part: str, end: str) -> str | None:
    if "半年" in part:
        first, last = (1, 6) if part[0] == "上" else (7, 12)
    elif part[0] == "前":
        first, last = 1, 3 * QUARTERS[part[1]]
    else:
        last = 3 * QUARTERS[next(letter for letter in part if letter in QUARTERS)]
        first = last - 2
    if end[-1:] in {"底", "末"}:
        return _iso(year, last, _last(year, last))
    return f"{_iso(year, first)}/{_iso(year, last)}"


def read_point(groups: Mapping[str, str | None], mark: str, year: int | None = None) -> str | None:
    """ISO text of one date out of the groups of its match, or None where there is no such day."""

    def get(name: str) -> str | None:
        return groups.get(name + mark)

    end = get("e") or ""
    last_day = end[-1:] in {"底", "末"}
    if get("end") is not None:
        return _iso(year, 12, 31)
    for y, m, d in (
        ("y", "m", "d"),
        ("iy", "im", "id"),
        ("ey", "em", "ed"),
        ("fy", "", ""),
        ("zy", "", ""),
        ("", "n", "nd"),
    ):
        year_text, month_text, day_text = (get(name) if name else None for name in (y, m, d))
        if year_text is None and (month_text is None or y):
            continue
        this_year = _year(year_text) if year_text else year
        if y == "y" and (part := get("p")):
            return _part(this_year, part, end)
        if month_text is None:
            return _iso(this_year, 12, 31) if last_day else _iso(this_year)
        month = _number(month_text)
        if day_text is not None:
            return _iso(this_year, month, _number(day_text))
        return _iso(this_year, month, _last(this_year, month) if last_day else None)
    part = get("np")
    return _part(year, part, end) if part else None


def read(match: re.Match[str]) -> tuple[str, str] | None:
    """ISO text and the comparator words of a match of `DATE`; None where there is no such date."""
    groups = match.groupdict()
    before = groups.get("before") or ""
    lead = groups.get("lead") or ""
    if groups.get("lm"):
        year = _year(groups["ly"]) if groups.get("ly") else None
        last = _number(groups["lm2"])
        first_iso, last_iso = (
            _iso(year, _number(groups["lm"])),
            _iso(year, last, _last(year, last) if groups.get("le") else None),
        )
        return (f"{first_iso}/{last_iso}", lead + before) if first_iso and last_iso else None
    first = read_point(groups, "")
    if first is None:
        return None
    if groups.get("od"):
        if not re.match(r"\d{4}-\d\d-", first):
            return None
        second = _iso(int(first[:4]), int(first[5:7]), _number(groups["od"] or ""))
        return (f"{first}/{second}", lead + before) if second else None
    if any(groups.get(name + "2") for name in ("y", "iy", "ey", "fy", "zy", "n", "np", "end")):
        year = int(first[:4]) if first[:4].isdigit() else None
        second = read_point(groups, "2", year)
        if second is None:
            return None
        return f"{first.split('/')[0]}/{second.split('/')[-1]}", lead + before
    return first, lead + before


def read_every(match: re.Match[str]) -> str:
    """ISO text of a day of every month."""
    return f"---{_number(match['day'] or match['day2']):02d}"
