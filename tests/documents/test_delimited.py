"""Delimited text, field by field."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targetlint.documents.delimited import guess, has_tab, lines_of, records, run_end

CELLS = st.text(alphabet="甲5,;\t\"|'\n 。", max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_what_csv_writes_is_read_back(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    text = out.getvalue()
    found = [[field.text for field in record] for record in records(lines_of(text), ",")]
    assert found == rows


def test_lines_of_values_in_a_record_of_several_lines() -> None:
    (record,) = records(['a,"b', "", '""c""",d'], ",", start=10)
    assert [(field.text, field.line) for field in record] == [("a", 10), ('b\n\n"c"', 10), ("d", 12)]


def test_an_open_quote_does_not_swallow_the_file() -> None:
    found = list(records(['甲,"没有结尾', *["乙,丙"] * 1_000], ","))
    assert len(found) == 1_001
    assert found[0][1].text == '"没有结尾'


@pytest.mark.parametrize(
    ("lines", "delimiter"),
    [
        (["一,二,三"] * 3, ","),
        (["一;二;三"] * 3, ";"),
        (["一|二|三"] * 3, "|"),
        (["一\t二\t三", "甲,乙\t丙\t丁"], "\t"),
        (["只有文字，没有表格。"] * 3, None),
        (["一,二"], None),
        ([], None),
        (["1,234.00;甲;乙", "2,000.00;丙;丁", "3;戊;己"], ";"),
    ],
)
def test_guess(lines: list[str], delimiter: str | None) -> None:
    assert guess(lines) == delimiter


def test_line_ends() -> None:
    assert lines_of("a\nb\r\nc\rd") == ["a", "b", "c", "d"]
    assert lines_of("a\n\n") == ["a", ""]
    assert lines_of("") == []


def test_a_run_ends_where_a_line_does_not_belong_or_with_the_text() -> None:
    lines = ["a\tb", "c\td", "", "e\tf"]
    assert [run_end(lines, at, has_tab) for at in range(4)] == [2, 2, 2, 4]
