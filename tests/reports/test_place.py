"""Places in the words of their format."""

from __future__ import annotations

import pytest

from targetlint.model import Location
from targetlint.reports.place import describe


@pytest.mark.parametrize(
    ("location", "zh", "en"),
    [
        (Location(), "", ""),
        (Location(line=45), "第45行", "line 45"),
        (Location(sheet="表1", cell="E12"), "工作表“表1” E12", "sheet “表1” E12"),
        (Location(table=3, row=7, column=4), "第3个表格第7行第4列", "table 3, row 7, column 4"),
        (Location(page=2, table=1, row=5), "第2页第1个表格第5行", "page 2, table 1, row 5"),
    ],
)
def test_describe(location: Location, zh: str, en: str) -> None:
    assert describe(location, "zh") == zh
    assert describe(location, "en") == en
