"""One reader for each kind of piece."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from targetlint.value import readers
from targetlint.value.fused import pieces
from targetlint.value.grammar import rules


def term(text: str) -> Any:
    return [one for one in map(readers.read, pieces(text)) if one is not None][-1]


@pytest.mark.parametrize(
    ("text", "kind", "value", "comparator", "baseline"),
    [
        ("较上年增长≥5%", "relative", "5", ">=", "上年"),
        ("较上年下降不超过5%", "relative", "-5", ">=", "上年"),
        ("与上年相比下降5%", "relative", "-5", None, "上年"),
        ("同比下降<3%", "relative", "-3", ">", "上年同期"),
        ("高于全国平均水平5%以上", "relative", "5", ">=", "全国平均水平"),
        ("低于全国平均水平5%以上", "relative", "-5", "<=", "全国平均水平"),
        ("人≥500", "quantity", "500", ">=", None),
        ("零投诉", "quantity", "0", None, None),
        ("0投诉", "quantity", "0", None, None),
    ],
)
def test_terms(text: str, kind: str, value: str, comparator: str | None, baseline: str | None) -> None:
    one = term(text)
    assert (one.kind, one.value, one.comparator, getattr(one, "baseline", None)) == (
        kind,
        Decimal(value),
        comparator,
        baseline,
    )


@pytest.mark.parametrize(
    ("text", "comparator", "baseline"),
    [
        ("不低于2023年", ">=", "2023年"),
        ("≤上年", "<=", "上年"),
        ("与上年基本持平", "=", "上年"),
        ("同比持平", "=", "上年同期"),
        ("较上年有所提高", None, "上年"),
    ],
)
def test_baselines_without_a_number(text: str, comparator: str | None, baseline: str) -> None:
    one = term(text)
    assert (one.kind, one.value, one.comparator, one.baseline) == ("relative", None, comparator, baseline)


def test_intervals_and_distances() -> None:
    assert (term("[80%,90%)").bounds, term("[80%,90%)").upper) == ("[)", 90)
    assert (term("±5%").value, term("±5%").upper) == (-5, 5)
    assert (term("增长±5%").value, term("增长±5%").upper) == (-5, 5)


@pytest.mark.parametrize(
    ("text", "date", "comparator"),
    [
        ("2024年6月前", "2024-06", "<="),
        ("早于2024年6月", "2024-06", "<"),
        ("2024年", "2024", None),
        ("每月5日前", "---05", "<="),
    ],
)
def test_dates(text: str, date: str, comparator: str | None) -> None:
    one = term(text)
    assert (one.kind, one.date, one.comparator) == ("date", date, comparator)


def test_every_reader_reads_a_kind_of_piece_that_there_is() -> None:
    assert set(readers.READERS) <= set(rules())


def test_words_like_around_a_baseline_go() -> None:
    assert readers.tidy_baseline("上年相比") == "上年"
    assert readers.tidy_baseline("的") is None
