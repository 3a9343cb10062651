"""Lines of visible text."""

import pytest
from lxml import html

from targetlint.documents.html_text import is_hidden, tag_of, visible_lines


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("三级<br>指标", ["三级", "指标"]),
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("<p>甲</p>\n  <p>乙</p>", ["甲", "乙"]),
        ("<div><div>甲</div></div>", ["甲"]),
        ("  多   个 \t空白 ", ["多 个 空白"]),
        ("服务对象\n满意度", ["服务对象满意度"]),
        ("GB\n18030", ["GB 18030"]),
        ("≥&nbsp;95%&lt;x", ["≥ 95%<x"]),
        ("m<sup>2</sup>，注<sup>2</sup>", ["m²，注2"]),
        ("<b>≥</b><i>9</i>5", ["≥95"]),
        ("<input value=500><input type=checkbox checked>区域<input type=radio>", ["500☑区域□"]),
        ("<select><option>低<option selected>高</select>", ["高"]),
        ("<textarea>一\n二</textarea>", ["一", "二"]),
        ("<ul><li>一<li>二</ul>", ["一", "二"]),
        ("甲<br><br>乙", ["甲", "", "乙"]),
        ("", []),
    ],
)
def test_lines(cell: str, lines: list[str]) -> None:
    element = html.fragment_fromstring(cell, create_parent="td")
    assert visible_lines([element]) == lines


def test_tables_inside_are_left_out_where_asked() -> None:
    element = html.fragment_fromstring("外<table><tr><td>内</td></tr></table>", create_parent="td")
    assert visible_lines([element], own=True) == ["外"]


def test_what_does_not_show() -> None:
    for tag in ("<script>", "<style>", "<p hidden>", "<p style='display : none'>", "<p style='mso-hide:all'>"):
        assert is_hidden(html.fragment_fromstring(tag))
    assert not is_hidden(html.fragment_fromstring("<p style='display:block'>"))
    assert tag_of(html.fragment_fromstring("<P>")) == "p"
