"""RE2 for packs."""

import time

import pytest

from targetlint.packs.patterns import fault, like, matches_glob


def test_like_searches_anywhere() -> None:
    assert like("约百分之85", "百分之[0-9]+")
    assert not like("85%", "^百分之")


def test_catastrophic_patterns_take_linear_time() -> None:
    started = time.perf_counter()
    assert not like("a" * 100_000 + "!", "^(a+)+$")
    assert time.perf_counter() - started < 20  # a bound, not a measure: unbounded these take minutes


@pytest.mark.parametrize("pattern", ["(", "(?<=a)b", r"(a)\1", "a{1001}", "x" * 3_000])
def test_what_is_no_pattern_is_told(pattern: str) -> None:
    words = fault(pattern)
    assert words is not None
    assert words.zh
    assert words.en


def test_a_sound_pattern_has_no_fault() -> None:
    assert fault(r"^\d+(\.\d+)?%$") is None


@pytest.mark.parametrize(
    ("text", "glob", "fits"),
    [
        ("unit/missing-unit", "unit/*", True),
        ("2020/a/b.txt", "2020/**", True),
        ("2021/a.txt", "2020/**", False),
        ("a.txt", "?.txt", True),
    ],
)
def test_globs(text: str, glob: str, fits: bool) -> None:
    assert matches_glob(text, glob) is fits
