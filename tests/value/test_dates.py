"""Dates out of their patterns."""

from __future__ import annotations

import re

import pytest

from targetlint.value import dates
from targetlint.value.terminals import dates as patterns
from targetlint.words.value import DATE_BOUNDS


def iso(text: str) -> tuple[str, str] | None:
    match = re.fullmatch(patterns.DATE, text)
    return dates.read(match) if match else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年6月30日", "2024-06-30"), ("2024年6月30", "2024-06-30"), ("2024/6/30", "2024-06-30"), ("2024-06-30", "2024-06-30"), ("20240630", "2024-06-30"),
        ("2024.6", "2024-06"), ("2024年6月", "2024-06"), ("2024年6月底", "2024-06-30"), ("2024年2月末", "2024-02-29"), ("2023年2月底", "2023-02-28"),
        ("2024年底", "2024-12-31"), ("2024年度", "2024"), ("二〇二四年", "2024"), ("2024年十二月三十一日", "2024-12-31"), ("24年6月30日", "2024-06-30"),
        ("6月30日", "--06-30"), ("2月底", "--02-28"), ("12月", "--12"), ("年底", "--12-31"), ("2024年第一季度", "2024-01/2024-03"),
        ("2024年二季度末", "2024-06-30"), ("第四季度", "--10/--12"), ("下半年", "--07/--12"), ("2024年上半年", "2024-01/2024-06"),
        ("2024年1-12月", "2024-01/2024-12"), ("6至8月", "--06/--08"), ("2024-2026年", "2024/2026"), ("2024-2026", "2024/2026"),
        ("2024年3月-2025年2月", "2024-03/2025-02"), ("2024年6月1日至30日", "2024-06-01/2024-06-30"), ("2024年1月1日至12月31日", "2024-01-01/2024-12-31"),
        ("2024.01-2024.12", "2024-01/2024-12"), ("2024年1月-6月底", "2024-01/2024-06-30"),
    ],
)  # fmt: skip
def test_iso(text: str, expected: str) -> None:
    found = iso(text)
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize("text", ["2024年2月30日", "2023年2月29日", "4月31日", "2024年6月31日", "2024年2月1日至30日"])
def test_days_that_no_calendar_has(text: str) -> None:
    assert iso(text) is None


def test_the_29th_of_february_of_no_year_may_be() -> None:
    assert iso("2月29日") == ("--02-29", "")


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("2024年6月前", "<="),
        ("2024年6月之前", "<="),
        ("2024年6月以前", "<="),
        ("不晚于2024年6月", "<="),
        ("截至2024年6月", "<="),
        ("早于2024年6月", "<"),
        ("自2024年6月起", ">="),
    ],
)
def test_words_that_bound(text: str, sign: str) -> None:
    found = iso(text)
    assert found is not None
    words = found[1]
    assert any(bound == sign for word, bound in DATE_BOUNDS.items() if word in words)


@pytest.mark.parametrize(
    ("text", "expected"), [("每月10日前", "---10"), ("每个月5号之前", "---05"), ("25日前", "---25")]
)
def test_a_day_of_every_month(text: str, expected: str) -> None:
    match = re.fullmatch(patterns.EVERY_DAY, text)
    assert match is not None
    assert dates.read_every(match) == expected
