"""Values beside their headings."""

from __future__ import annotations

from collections.abc import Callable

from targetlint.forms import Recognised


def periods(found: Recognised) -> list[tuple[str, str, str]]:
    return [
        (item.name, value.period, value.target.source)
        for form in found.forms
        for item in form.indicators
        for value in item.values
    ]


def test_a_blank_column_in_the_heading_only(from_dump: Callable[[str], Recognised]) -> None:
    found = from_dump(
        "单位名称|图书馆\n一级指标|二级指标|三级指标||半年指标值|全年指标值\n效益指标|经济效益||||\n"
        "|社会效益|持证读者数|≥86万人|≥92万人\n满意度指标|服务对象满意度|读者满意度||≥92%\n||来信|≥3封|"
    )
    assert periods(found) == [
        ("持证读者数", "half-year", "≥86万人"),
        ("持证读者数", "annual", "≥92万人"),
        ("读者满意度", "annual", "≥92%"),
        ("来信", "half-year", "≥3封"),
    ]


def test_rows_below_their_heading_stay(from_dump: Callable[[str], Recognised]) -> None:
    found = from_dump(
        "单位名称|图书馆\n一级指标|二级指标|三级指标||半年指标值|全年指标值\n"
        "效益指标|社会效益|持证读者数||≥86万人|≥92万人\n满意度指标|服务对象满意度|读者满意度||≥90%|\n||来信|||≥3封"
    )
    assert [row[1] for row in periods(found)] == ["half-year", "annual", "half-year", "annual"]
