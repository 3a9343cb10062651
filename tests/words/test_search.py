"""Words looked for in a text: the longest wins, none overlap, no word in two groups."""

from __future__ import annotations

from targetlint.words.names import KINDS, POLARITY
from targetlint.words.search import Occurrences, Suffixes


def test_a_word_in_two_kinds_would_be_ambiguous() -> None:
    seen: dict[str, str] = {}
    for kind, words in KINDS.items():
        for word in words:
            assert seen.setdefault(word, kind) == kind, f"{word} is {seen[word]} and {kind}"


def test_a_polarity_word_stands_in_one_group() -> None:
    seen: dict[str, str] = {}
    for group, words in POLARITY.items():
        if group in ("cost", "earnings"):
            continue  # matched at the end of money names, where the others are not asked
        for word in words:
            assert seen.setdefault(word, group) == group, f"{word} is {seen[word]} and {group}"


def test_the_longest_suffix_decides() -> None:
    suffixes = Suffixes({"rate": ("率",), "state": ("效率",)})
    assert suffixes.of("工作效率") == ("state", "效率")
    assert suffixes.of("合格率") == ("rate", "率")
    assert suffixes.of("制度") is None


def test_occurrences_do_not_overlap() -> None:
    words = Occurrences({"bad": ("事故",), "good": ("事故处理", "理赔")})
    assert list(words.within("事故处理赔")) == [(0, "good", "事故处理")]
