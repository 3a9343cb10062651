"""Text with a delimiter → rows of cells, each with the line where its value begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import attrs

_LINE_END = re.compile(r"\r\n|\n|\r")
_LONGEST_CELL = 500  # lines: an opening quote without an end must not swallow the file


@attrs.frozen
class Field:
    """One cell of delimited text and the line, from 1, where its value begins."""

    text: str
    line: int


def lines_of(text: str) -> list[str]:
    r"""Lines of `text`, ended by LF, CRLF or CR only.

    >>> lines_of("a\r\nb\u2028c\n")
    ['a', 'b\u2028c']
    """
    lines = _LINE_END.split(text)
    if lines and not lines[-1]:
        lines.pop()
    return lines


def run_end(lines: list[str], at: int, belongs: Callable[[str], object]) -> int:
    """Where the run of lines that belong together, begun at `at`, has ended."""
    return next((place for place in range(at, len(lines)) if not belongs(lines[place])), len(lines))


def has_tab(line: str) -> bool:
    """Whether a line is a row of a tab-separated dump."""
    return "\t" in line


def guess(lines: list[str]) -> str | None:
    """The delimiter of a table in `lines`, or None where the lines are no table.

    >>> guess(["一级指标,名称,指标值", "产出指标,期数,≥5期"])
    ','
    """
    sample = [line for line in lines[:400] if line.strip()]
    best, best_score = None, 0.0
    for delimiter in "\t,;|":
        counts = [line.count(delimiter) for line in sample]
        often = sum(count >= 2 for count in counts)
        if often * 2 < len(sample) or not often:
            continue
        usual = max(set(counts), key=counts.count)
        score = often / len(sample) + counts.count(usual) / len(sample) + (0.5 if delimiter == "\t" else 0)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def records(
    lines: list[str], delimiter: str, start: int = 1, *, strict_quotes: bool = True
) -> Iterator[tuple[Field, ...]]:
    r"""Rows of fields; a quoted field may hold delimiters, doubled quotes and line ends.

    Args:
        lines: lines without their ends.
        delimiter: one character.
        start: number of the first line.
        strict_quotes: CSV, where quotes always wrap; otherwise (tab-separated dumps) quotes wrap only
            where they are needed, so that a cell such as ``"双减"`` keeps them.

    >>> [field.line for field in next(records(['a,"b', 'c",d'], ","))]
    [1, 1, 2]
    """
    at = 0
    while at < len(lines):
        line = lines[at]
        if '"' not in line:
            yield tuple(Field(text, start + at) for text in line.split(delimiter))
            at += 1
            continue
        fields, at = _quoted_record(lines, at, delimiter, start, strict_quotes)
        yield fields


def _quoted_record(
    lines: list[str], at: int, delimiter: str, start: int, strict: bool
) -> tuple[tuple[Field, ...], int]:
    fields: list[Field] = []
    line, column = lines[at], 0
    while True:
        wrapped = _wrapped(lines, at, column, delimiter) if line[column : column + 1] == '"' else None
        if wrapped is not None and not strict and not _needs_quotes(wrapped[0], delimiter):
            wrapped = None
        if wrapped is None:
            end = line.find(delimiter, column)
            end = len(line) if end < 0 else end
            fields.append(Field(line[column:end], start + at))
        else:
            text, last, end = wrapped
            fields.append(Field(text, start + at))
            at, line = last, lines[last]
        if end >= len(line):
            return tuple(fields), at + 1
        column = end + 1


def _needs_quotes(text: str, delimiter: str) -> bool:
    return any(sign in text for sign in ("\n", '"', ",", delimiter))


def _wrapped(lines: list[str], at: int, column: int, delimiter: str) -> tuple[str, int, int] | None:
    """Text of the quoted field that begins at `column`, with the line and column of its end."""
    pieces: list[str] = []
    for number in range(at, min(at + _LONGEST_CELL, len(lines))):
        line = lines[number]
        position = column + 1 if number == at else 0
        piece_start = position
        while (quote := line.find('"', position)) >= 0:
            if line[quote + 1 : quote + 2] == '"':
                position = quote + 2
                continue
            after = line[quote + 1 : quote + 2]
            if after not in ("", delimiter):
                return None
            pieces.append(line[piece_start:quote])
            return "\n".join(pieces).replace('""', '"'), number, quote + 1
        pieces.append(line[piece_start:])
    return None
