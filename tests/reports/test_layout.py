"""Cells of a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targetlint.reports.layout import carets, clean, cut, pad, width, window, wrap


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("指标", 4), ("≥95%", 4), ("（％）", 6), ("e\u0301", 1), ("\u200b", 0)]
)
def test_width_counts_wide_and_combining_characters(text: str, cells: int) -> None:
    assert width(text) == cells


def test_carets_stand_under_wide_characters() -> None:
    text = "参与率≥26所"
    marks = tuple(sign in "所" for sign in text)
    assert carets(text, marks) == " " * 9 + "^^"


@given(st.text(max_size=60), st.integers(min_value=2, max_value=30))
def test_cut_and_wrap_never_exceed_the_width(text: str, cells: int) -> None:
    text = clean(text)
    assert width(cut(text, cells)) <= cells
    assert all(width(line) <= cells for line in wrap(text, cells))


@given(st.text(max_size=60))
def test_wrap_loses_nothing_but_spaces(text: str) -> None:
    text = clean(text)
    assert "".join("".join(wrap(text, 20)).split()) == "".join(text.split())


@given(st.text(max_size=80), st.integers(min_value=0, max_value=79), st.integers(min_value=8, max_value=40))
def test_a_window_fits_and_keeps_the_first_mark(text: str, place: int, cells: int) -> None:
    text = clean(text)
    marks = tuple(here == place for here in range(len(text)))
    shown, kept = window(text, marks, cells)
    assert width(shown) <= cells
    assert len(shown) == len(kept)
    assert any(kept) == any(marks)


@given(st.text())
def test_clean_keeps_length_and_removes_every_control(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not any(sign < " " or sign in "\x7f\x9b\u202e\u2066" for sign in cleaned)


def test_punctuation_never_leads_a_line() -> None:
    lines = wrap("指标值没有计算符号，请写明是不低于还是不超过，否则无法评分。", 20)
    assert len(lines) > 2
    assert all(line[0] not in "，。；" for line in lines)


def test_pad_fills_with_spaces() -> None:
    assert pad("指标", 6) == "指标  "
