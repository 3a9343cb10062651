"""Numbers as spreadsheets show them."""

import pytest

from targetlint.documents.number_format import BUILTIN, general, shown, shown_text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.95, "0%", "95%"),
        (0.9555, "0.00%", "95.55%"),
        (0.1, "0.00%", "10.00%"),
        (0.125, "0%", "13%"),
        (1.005, "0.00", "1.01"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234567, "#,##0", "1,234,567"),
        (-1234.5, "#,##0.00_);(#,##0.00)", "(1,234.50)"),
        (-0.001, "0.00", "0.00"),
        (12, '0"所"', "12所"),
        (12, '"≥"0"所"', "≥12所"),
        (0.85, "≥0%", "≥85%"),
        (95, "0\\%", "95%"),
        (19.58, '0.00"万人份"', "19.58万人份"),
        (7, 'General"次"', "7次"),
        (3, "000", "003"),
        (0.5, "0.##", "0.5"),
        (5, "0.##", "5"),
        (5, "0.0#", "5.0"),
        (0, "#", ""),
        (0, '#,##0_);(#,##0);"-"', "-"),
        (5, ";;;", ""),
        (123456789, '0.00,,"百万"', "123.46百万"),
        (1e6, "0.00E+00", "1.00E+06"),
        (0.75, "# ?/?", "3/4"),
        (2.5, "# ?/?", "2 1/2"),
        (1234.5, "[$¥-804]#,##0.00", "¥1,234.50"),
        (-5, "[Red]0;[Blue]-0", "-5"),
        (50, '[>=100]"多";[<100]"少"0', "少50"),
        (150, '[>=100]"多"0;"少"0', "多150"),
        (123, "[DBNum1]0", "一二三"),
        (45, "@", "45"),
        (3.14159, "0.00_ ;[Red]\\-0.00\\ ", "3.14"),
        (1234, "#,##0_ ", "1,234"),
    ],
)
def test_shown(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(12.0, "12"), (0.1 + 0.2, "0.3"), (402118.5, "402118.5"), (1e20, "1E+20"), (-3.5, "-3.5"), (1e-7, "1E-07"),
     (123456789012.0, "123456789012"), (0.0001, "0.0001")],
)  # fmt: skip
def test_general(value: float, text: str) -> None:
    assert general(value) == text


def test_text_under_a_format() -> None:
    assert shown_text("500", '@"万元"') == "500万元"
    assert shown_text("500", '0;-0;0;"约"@') == "约500"
    assert shown_text("良好", "0%") == "良好"
    assert shown_text("良好", "@") == "良好"


def test_every_built_in_format_shows_something() -> None:
    for code in BUILTIN.values():
        assert shown(45292.5, code)


def test_strange_codes_never_raise() -> None:
    for code in ('"', "[", "0.0.0", "%%", "E+", "[>x]0", "0/0", "yyyy[", "*", "_", "\\", "aaaa", "[h]", "???/???"):
        assert isinstance(shown(1.5, code), str)
