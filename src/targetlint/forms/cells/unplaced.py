"""What is said of a cell that found no column, or no name beside it."""

from __future__ import annotations

from targetlint.errors import Words
from targetlint.forms.cells.features import features
from targetlint.model import Location, Reading


def no_column(text: str, location: Location, file: str) -> Reading:
    """The reading about a cell that stands in no column; a value among such cells is lost, a label or points are not.

    >>> no_column("(50分)", Location(line=3), "a.txt").kind, no_column("≥95%", Location(line=3), "a.txt").kind
    ('unplaced', 'value-without-name')
    """
    kind = "value-without-name" if features(text).value and not _counts_points(text) else "unplaced"
    words = Words(f"“{text[:40]}”不知属于哪一列", f"no column found for '{text[:40]}'")
    return Reading(kind, words, location, file)


def no_name(text: str, location: Location, file: str) -> Reading:
    """The reading about a cell in a column of values without a name in its row."""
    words = Words(f"指标值“{text[:40]}”旁没有指标名称", f"the value '{text[:40]}' has no indicator name")
    return Reading("unplaced" if _counts_points(text) else "value-without-name", words, location, file)


def _counts_points(text: str) -> bool:
    cell = features(text)
    return cell.unit or "points" in cell.traits
