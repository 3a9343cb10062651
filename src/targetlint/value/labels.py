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


def trimmed(text: str, start: int, end: int, *, head: bool = True, tail: bool = True) -> tuple[int, int]:
    """A stretch without the words and the punctuation at its ends that name nothing."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and text[start] in EDGE and not (text[start] in "(“" and _closes(text, start, end)):
            start += 1
        while start < end and text[end - 1] in EDGE and not (text[end - 1] in ")”" and _opens(text, start, end)):
            end -= 1
        for word in END_WORDS.get(text[end - 1], ()) if tail and start < end else ():
            if (
                end - len(word) >= start
                and text.startswith(word, end - len(word))
                and not _kept(text, start, end, word)
            ):
                end -= len(word)
                moved = True
                break
        for word in START_WORDS.get(text[start], ()) if head and start < end else ():
            if start + len(word) <= end and text.startswith(word, start):
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


def _closes(text: str, start: int, end: int) -> bool:
    return ({"(": ")", "“": "”"}[text[start]]) in text[start:end]


def _opens(text: str, start: int, end: int) -> bool:
    return ({")": "(", "”": "“"}[text[end - 1]]) in text[start:end]


def trimmed_behind(text: str, start: int, end: int) -> tuple[int, int]:
    """Words behind a value without those that say nothing."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and text[start] in EDGE and not (text[start] == "(" and _closes(text, start, end)):
            start += 1
        while start < end and text[end - 1] in EDGE and not (text[end - 1] == ")" and _opens(text, start, end)):
            end -= 1
        for word in AFTER_WORDS:
            if (
                text.startswith(word, start)
                and start + len(word) <= end
                and (start + len(word) == end or word in lexicon.LEADING)
            ):
                start += len(word)
                moved = True
                break
    return start, end
