"""Conditions as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from targetlint.packs import cel_text


def test_names_with_their_dots_and_calls() -> None:
    names = cel_text.names('name.contains("率") && r.value > 2.0 && size(words) > 1')
    assert [(name.parts, name.called) for name in names] == [
        (("name",), False),
        (("contains",), True),
        (("r", "value"), False),
        (("size",), True),
        (("words",), False),
    ]


def test_what_stands_in_quotes_is_no_name() -> None:
    assert [name.head for name in cel_text.names('name == \'valu\' && text == "a \\" b"')] == ["name", "text"]


def test_loops_and_their_sources() -> None:
    loops = cel_text.loops("rows.filter(r, r.has_value).exists(q, names.all(n, n != q.name))")
    assert [(loop.source, loop.macro, loop.variable) for loop in loops] == [
        ("rows", "filter", "r"),
        ("rows", "exists", "q"),
        ("names", "all", "n"),
    ]


@pytest.mark.parametrize(
    ("condition", "parts"),
    [
        ("a", ["a"]),
        ("a && b || c", ["a", "b", "c"]),
        ("!(a || b) && c", ["a", "b", "c"]),
        ("a ? b : c && d", ["a", "b", "c", "d"]),
        ('text == "a && b" && x in ["&&", "y"]', ['text == "a && b"', 'x in ["&&", "y"]']),
        ("rows.exists(r, r.a && r.b) && c", ["rows.exists(r, r.a && r.b)", "c"]),
        ("(a) && (b != c)", ["a", "b != c"]),
        ("a != b", ["a != b"]),
    ],
)
def test_atoms(condition: str, parts: list[str]) -> None:
    assert [condition[start:end] for start, end in cel_text.atoms(condition)] == parts


def test_joined_parts_have_what_stands_for_them() -> None:
    condition = "a && (b || c)"
    assert [(condition[start:end], neutral) for start, end, neutral in cel_text.joined(condition)] == [
        ("a", "true"),
        ("(b || c)", "true"),
        ("b", "false"),
        ("c", "false"),
    ]


@given(st.text(max_size=30))
def test_a_quoted_text_reads_back(text: str) -> None:
    if "\r" not in text:
        assert cel_text.literal(cel_text.quoted(text)) == text


@given(st.text(alphabet="ab&|!()?:<>=\"' .,[]1", max_size=40))
def test_nothing_makes_the_scanner_stumble(text: str) -> None:
    for word in cel_text.tokens(text):
        assert text[word.start : word.end] == word.text
    cel_text.names(text)
    cel_text.loops(text)
    for start, end in cel_text.atoms(text) if text.strip() else []:
        assert 0 <= start <= end <= len(text)


def test_raw_texts_keep_their_backslashes() -> None:
    assert cel_text.literal(r'r"\d+"') == r"\d+"
