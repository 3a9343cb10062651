"""Folding, with the way back."""

from __future__ import annotations

import pytest

from targetlint.value.normalize import fold


@pytest.mark.parametrize(
    ("source", "text", "repaired"),
    [
        ("≥95%", "≥95%", ()), ("≧９５％", "≥95%", ("width",)), ("（人）", "(人)", ()), (r"$\geq 85\%$", "≥85%", ("latex",)), ("&lt;5%", "<5%", ("html",)),
        ("m<sup>3</sup>", "m³", ("html",)), ("$m^{2}$", "m²", ("latex",)), ("<p>好</p>", "好", ("html",)), ("a<br/>b", "a\nb", ("html",)), ("> =5", "≥5", ("sign",)),
        (">=5", "≥5", ()), ("=>5", "≥5", ()), ("≥=5", "≥5", ("sign",)), ("<<5", "<5", ("sign",)), ("==5", "=5", ("sign",)), ("》5", "≥5", ("sign",)),
        ("《5", "≤5", ("sign",)), ("《书》5", "《书》5", ()), ("1OO%", "100%", ("letter-o",)), ("l00%", "100%", ("letter-l",)), ("95%%", "95%", ("sign",)),
        ("3。5%", "3.5%", ("decimal-point",)), ("不低与5", "不低于5", ("typo",)), ("大与等于5", "大于等于5", ("typo",)), ("萬個", "万个", ()), ("㎡", "m²", ()),
        ("20℃", "20°C", ()), ("5\u200b0", "50", ("invisible",)), ("≥ 95 %", "≥95%", ()), ("好 的", "好 的", ()), ("1 000", "1 000", ()), ("९५", "95", ("width",)),
        ("3.5×10^4", "3.5e4", ()), ("1'000", "1,000", ()), ("≥(95)%", "≥95%", ("bracket",)), ("5\u20105", "5-5", ()), ("½", "1/2", ()), ("O2O", "O2O", ()),
        ("&nosuch;", "&nosuch;", ()), ("a & b", "a&b", ()), ("<5天", "<5天", ()), ("有效\n提升", "有效提升", ()), ("95%\n好", "95%\n好", ()), ("９ ５ %", "95%", ("width", "space")),
    ],
)  # fmt: skip
def test_folded_text_and_what_was_mended(source: str, text: str, repaired: tuple[str, ...]) -> None:
    folded = fold(source)
    assert (folded.text, folded.repaired) == (text, repaired)
    assert folded.starts is None or len(folded.starts) == len(folded.ends) == len(folded.text)


@pytest.mark.parametrize(
    ("source", "piece", "written"),
    [
        ("满意度 ≧ ９５ ％", "≥95%", "≧ ９５ ％"),
        (r"率$\geq 85\%$", "85%", r"85\%"),
        ("<p>≥5人</p>", "5人", "5人"),
        ("a > =5", "≥", "> ="),
        ("共m<sup>3</sup>", "m³", "m³"),
    ],
)
def test_spans_lead_back(source: str, piece: str, written: str) -> None:
    folded = fold(source)
    start = folded.text.index(piece)
    first, last = folded.span(start, start + len(piece))
    assert 0 <= first < last <= len(source)
    if "<" not in source:
        assert source[first:last] == written
    assert folded.written(start, start + len(piece)) == (written if piece != "m³" else "m3")


def test_an_empty_stretch_has_a_place() -> None:
    assert fold("ab").span(1, 1) == (1, 1)
    assert fold("ab").span(2, 2) == (2, 2)


def test_braces_alone_are_no_repair() -> None:
    assert (fold("{95}%").text, fold("{95}%").repaired) == ("95%", ())
    assert fold("$95$%").repaired == ("latex",)


@pytest.mark.parametrize("tag", ["br", "p", "li", "div", "tr", "ol", "ul", "td"])
def test_tags_that_end_a_line(tag: str) -> None:
    assert fold(f"95%<{tag}>90%").text == "95%\n90%"


@pytest.mark.parametrize("tag", ["b", "span", "font", "sup", "strong"])
def test_tags_that_do_not(tag: str) -> None:
    assert fold(f"95<{tag}>%").text == "95%"
