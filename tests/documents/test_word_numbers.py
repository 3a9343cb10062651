"""Automatic numbers of lists."""

from __future__ import annotations

from lxml import etree

from targetlint.documents.word_numbers import Numbering, chinese

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def xml(text: str) -> etree._Element:
    return etree.fromstring(f'<w:x xmlns:w="{W}">{text}</w:x>')


def level(number: int, form: str, text: str, start: int = 1) -> str:
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{inside}</w:lvl>'


def numbering(*levels: str, lists: str = "") -> etree._Element:
    return xml(
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{lists}'
    )


def paragraph(identity: int = 1, depth: int = 0) -> etree._Element:
    return xml(f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>')


def test_levels_count_and_start_again_below_a_new_one() -> None:
    lists = Numbering(numbering(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2")))
    places = [paragraph(), paragraph(depth=1), paragraph(depth=1), paragraph(), paragraph(depth=1)]
    assert [lists.prefix(place) for place in places] == ["一、", "一.1 ", "一.2 ", "二、", "二.1 "]


def test_forms_of_numbers() -> None:
    for form, expected in {
        "decimal": "3.", "lowerLetter": "c.", "upperRoman": "III.", "decimalEnclosedCircle": "③.", "decimalZero": "03.",
        "ideographDigital": "三.",
    }.items():  # fmt: skip
        lists = Numbering(numbering(level(0, form, "%1.", start=3)))
        assert lists.prefix(paragraph()) == expected


def test_bullets_and_plain_paragraphs_have_no_number() -> None:
    lists = Numbering(numbering(level(0, "bullet", "•")))
    assert lists.prefix(paragraph()) == ""
    assert lists.prefix(xml("")) == ""
    assert Numbering().prefix(paragraph()) == ""


def test_a_list_that_starts_anew() -> None:
    other = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    lists = Numbering(numbering(level(0, "decimal", "%1."), lists=other))
    assert [lists.prefix(paragraph(identity)) for identity in (1, 1, 2, 2)] == ["1.", "2.", "1.", "2."]


def test_numbers_that_come_with_a_style() -> None:
    styles = xml(
        '<w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="X"/>'
    )
    lists = Numbering(numbering(level(0, "decimal", "（%1）")), styles)
    assert lists.prefix(xml('<w:pStyle w:val="Item"/>')) == "（1）"
    assert lists.prefix(xml('<w:pStyle w:val="X"/>')) == ""


def test_chinese_counts() -> None:
    assert [chinese(number) for number in (1, 10, 11, 21, 100, 110, 999)] == [
        "一", "十", "十一", "二十一", "一百", "一百一十", "九百九十九",
    ]  # fmt: skip
    assert chinese(0) == "0"
