"""The format of the word lists: read, complained about, turned into patterns."""

from __future__ import annotations

import re

import pytest

from targetlint.words import FOLDER, any_of, groups, listed, load, meanings, parse

LISTS = sorted(
    path.relative_to(FOLDER).with_suffix("").as_posix()
    for path in FOLDER.rglob("*.txt")
    if path.name != "units.txt"  # a format of its own: value/registry.py
)


@pytest.mark.parametrize("name", LISTS)
def test_every_word_list_reads_and_has_no_empty_section(name: str) -> None:
    assert load(name)
    assert all(load(name).values())


def test_a_line_gives_words_and_what_belongs_to_them() -> None:
    found = parse('[signs]\n不低于 不少于 : >=\n及时  # a remark\n"#N/A" "a b" ":"\n')
    assert dict(found["signs"]) == {"不低于": (">=",), "不少于": (">=",), "及时": (), "#N/A": (), "a b": (), ":": ()}


def test_words_before_any_heading_have_no_section_name() -> None:
    assert parse("甲 乙\n[x]\n丙")[""] == {"甲": (), "乙": ()}


@pytest.mark.parametrize("text", ["[rate]\n率 率", "[rate]\n率\n[rate]\n比例"])
def test_a_broken_list_says_where(text: str) -> None:
    with pytest.raises(ValueError, match=r"kinds:\d"):
        parse(text, "kinds")


def test_the_longest_word_is_tried_first_and_signs_are_literal() -> None:
    pattern = re.compile(any_of(("大于", "大于等于", "a.b")))
    assert pattern.match("大于等于5")[0] == "大于等于"  # type: ignore[index]
    assert pattern.match("axb") is None


def test_views_of_a_list() -> None:
    assert listed("names/kinds", "rate") == groups("names/kinds")["rate"]
    assert set(meanings("names/kinds", "rate").values()) == {""}
