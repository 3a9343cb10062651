"""Word lists: read, complained about, matched longest first."""

from __future__ import annotations

import pytest

from targetlint.knowledge.lexicon import FOLDER, Occurrences, Suffixes, parse, sections


def test_every_word_list_reads_and_is_not_empty() -> None:
    for path in FOLDER.glob("*.txt"):
        assert all(sections(path.stem).values()), path.name


def test_a_word_in_two_kinds_would_be_ambiguous() -> None:
    seen: dict[str, str] = {}
    for kind, words in sections("kinds").items():
        for word in words:
            assert seen.setdefault(word, kind) == kind, f"{word} is {seen[word]} and {kind}"


def test_a_polarity_word_stands_in_one_group() -> None:
    seen: dict[str, str] = {}
    for group, words in sections("polarity").items():
        if group in ("cost", "earnings"):
            continue  # matched at the end of money names, where the others are not asked
        for word in words:
            assert seen.setdefault(word, group) == group, f"{word} is {seen[word]} and {group}"


@pytest.mark.parametrize("text", ["率\n[rate]", "[rate]\n率 率"])
def test_a_broken_list_says_where(text: str) -> None:
    with pytest.raises(ValueError, match=r"kinds:\d"):
        parse(text, "kinds")


def test_the_longest_suffix_decides() -> None:
    suffixes = Suffixes({"rate": ("率",), "state": ("效率",)})
    assert suffixes.of("工作效率") == ("state", "效率")
    assert suffixes.of("合格率") == ("rate", "率")
    assert suffixes.of("制度") is None


def test_occurrences_do_not_overlap() -> None:
    words = Occurrences({"bad": ("事故",), "good": ("事故处理", "理赔")})
    assert list(words.within("事故处理赔")) == [(0, "good", "事故处理")]
