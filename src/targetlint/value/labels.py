"""The words around a value: what of them names something, and what says nothing and is taken off."""

from __future__ import annotations

from targetlint.words import longest_first
from targetlint.words import value as lexicon

EDGE = " \t\n;,。、:：；，()（）[]【】!！-—~“”\"'·.…*★☆/|"
"""Punctuation that never begins or ends a label."""


def _by(words: tuple[str, ...], place: int) -> dict[str, list[str]]:
    """Words by their first or last letter, the longest first, so that few are tried."""
    found: dict[str, list[str]] = {}
    for word in longest_first(words):
        found.setdefault(word[place], []).append(word)
    return found


END_WORDS = _by(lexicon.FILL_END, -1)
START_WORDS = _by(lexicon.FILL_START, 0)
AFTER_WORDS = longest_first(lexicon.FILL_AFTER)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the words and the punctuation at its ends that name nothing."""
    moved = True
    while moved and start < end:
        moved = False
        start, end = _without_edges(text, start, end, "(“")
        for word in END_WORDS.get(text[end - 1], ()) if start < end else ():
            if text.endswith(word, start, end) and not _kept(text, start, end, word):
                end -= len(word)
                moved = True
                break
        for word in START_WORDS.get(text[start], ()) if start < end else ():
            if text.startswith(word, start, end):
                if len(word) == 1 and start + 1 < end and text[start : start + 2] in lexicon.KEPT_STARTS:
                    continue
                if text.startswith(lexicon.LABEL_HEADS, start + len(word), end):
                    continue  # 完成率 and 完成时间 name something, 完成 alone does not
                start += len(word)
                moved = True
                break
    return start, end


def _kept(text: str, start: int, end: int, word: str) -> bool:
    """Single characters that end a word of their own stay: 公共, 目的, 响应."""
    return len(word) == 1 and end - 2 >= start and text[end - 2 : end] in lexicon.KEPT_ENDS


CLOSING = {"(": ")", "“": "”"}


def _without_edges(text: str, start: int, end: int, brackets: str) -> tuple[int, int]:
    """A stretch without the punctuation at its ends; of a pair of `brackets` both stay."""
    while start < end and text[start] in EDGE:
        if text[start] in brackets and CLOSING[text[start]] in text[start:end]:
            break
        start += 1
    opening = {CLOSING[bracket]: bracket for bracket in brackets}
    while start < end and text[end - 1] in EDGE:
        if text[end - 1] in opening and opening[text[end - 1]] in text[start:end]:
            break
        end -= 1
    return start, end


def trimmed_behind(text: str, start: int, end: int) -> tuple[int, int]:
    """Words behind a value without those that say nothing."""
    moved = True
    while moved and start < end:
        moved = False
        start, end = _without_edges(text, start, end, "(")
        for word in AFTER_WORDS:
            if text.startswith(word, start, end) and (start + len(word) == end or word in lexicon.LEADING):
                start += len(word)
                moved = True
                break
    return start, end
