"""Locations in words."""

import pytest

from targetlint.documents import describe
from targetlint.model import Location


@pytest.mark.parametrize(
    ("location", "zh", "en"),
    [
        (Location(line=45), "第45行", "line 45"),
        (Location(sheet="表1", cell="E12"), "工作表“表1” E12", "sheet '表1' E12"),
        (Location(sheet="表1"), "工作表“表1”", "sheet '表1'"),
        (Location(table=3, row=7, column=4), "第3个表格 第7行 第4列", "table 3, row 7, column 4"),
        (Location(page=2, table=1, row=5, column=3), "第2页 第1个表格 第5行 第3列", "page 2, table 1, row 5, column 3"),
        (Location(page=2, line=4), "第2页 第4行", "page 2, line 4"),
        (Location(), "", ""),
    ],
)
def test_both_languages(location: Location, zh: str, en: str) -> None:
    assert describe(location) == zh
    assert describe(location, "en") == en


def test_documents_of_words_have_paragraphs() -> None:
    assert describe(Location(line=3), format="docx") == "第3段"
    assert describe(Location(line=3), "en", "docx") == "paragraph 3"
