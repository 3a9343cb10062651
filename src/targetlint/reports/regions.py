"""Columns of values in plain text files, for tools that mark a stretch of a line."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from targetlint.model import Finding

TEXT_SUFFIXES = (".txt", ".tsv", ".csv", ".md")
MOST_BYTES = 20_000_000


def columns_of(finding: Finding) -> tuple[int, int] | None:
    """First and last-plus-one column (from 1) of the finding's value on its line.

    Only what is certain: a UTF-8 text file, the value exactly once on its line; None otherwise.
    """
    line, target = finding.location.line, finding.target
    if line is None or not target or "\n" in target or not finding.file.lower().endswith(TEXT_SUFFIXES):
        return None
    if finding.location.member is not None:
        return None
    lines = _lines(finding.file)
    if not 0 < line <= len(lines) or lines[line - 1].count(target) != 1:
        return None
    start = lines[line - 1].index(target)
    return start + 1, start + len(target) + 1


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    path = Path(file)
    try:
        if path.stat().st_size > MOST_BYTES:
            return ()
        return tuple(path.read_text(encoding="utf-8-sig").split("\n"))
    except (OSError, UnicodeDecodeError):
        return ()
