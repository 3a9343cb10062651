"""The prose of an objective → its promises: numbered items, or sentences where nothing is numbered."""

from __future__ import annotations

import re

from targetlint.model import Location, Promise
from targetlint.words.value import COUNTING

_NUMBER = rf"(?:\d{{1,2}}|[{COUNTING}]{{1,3}})"
_MARK = re.compile(
    r"(?:(?<=^)|(?<=[。；;！!？?：:，,\s]))[ \t　]*"
    rf"(?:(?:目标|任务|指标)\s*{_NUMBER}\s*[：:、.．]|[（(]{_NUMBER}[)）]|[①-⑳]|\d{{1,2}}(?:[、．]|\.(?!\d))"
    rf"|[{COUNTING}]{{1,3}}、|[{COUNTING}]是)",
    re.MULTILINE,
)
_END = re.compile(r"[。；;！!？?\n]+")


def promises_of(text: str, location: Location) -> tuple[Promise, ...]:
    """Split an objective.

    Args:
        text: the objective, free of markup.
        location: where it stands.

    >>> [promise.text for promise in promises_of("1.举办3期培训；2.满意度达95%以上。", Location())]
    ['举办3期培训', '满意度达95%以上']
    >>> [promise.text for promise in promises_of("保障系统运行，丢失率为0。确保安全。", Location())]
    ['保障系统运行，丢失率为0', '确保安全']
    """
    marks = list(_MARK.finditer(text))
    if len(marks) >= 2:
        stops = [mark.start() for mark in marks[1:]] + [len(text)]
        pieces = [(mark.end(), stop) for mark, stop in zip(marks, stops, strict=True)]
        if text[: marks[0].start()].strip():
            pieces.insert(0, (0, marks[0].start()))
    else:
        pieces, at = [], 0
        for end in _END.finditer(text):
            pieces.append((at, end.start()))
            at = end.end()
        pieces.append((at, len(text)))
    return tuple(
        Promise(text[start:stop], (start, stop), location)
        for start, stop in (_trimmed(text, *piece) for piece in pieces)
        if stop - start >= 2
    )


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and text[start] in " \t　\n，,、：:":
        start += 1
    while stop > start and text[stop - 1] in " \t　\n。；;，,、":
        stop -= 1
    return start, stop
