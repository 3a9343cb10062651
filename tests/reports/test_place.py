"""Places in the words of their format."""

from __future__ import annotations

import pytest

from targetlint.model import Location
from targetlint.reports.place import describe


@pytest.mark.parametrize(
    ("location", "file", "zh", "en"),
    [
        (Location(), "", "", ""),
        (Location(line=45), "a.txt", "第45行", "line 45"),
        (Location(line=45), "A.DOCX", "第45段", "paragraph 45"),
        (Location(sheet="表1", cell="E12"), "a.xlsx", "工作表“表1” E12", "sheet '表1' E12"),
    ],
)
def test_describe(location: Location, file: str, zh: str, en: str) -> None:
    assert describe(location, "zh", file) == zh
    assert describe(location, "en", file) == en
