"""Web pages: the text of one cell changes."""

from __future__ import annotations

import pytest

from targetlint.fixes.edits import Edit
from targetlint.fixes.html import apply
from targetlint.model import Location


def edit(row: int, column: int, old: str, new: str, table: int = 1) -> Edit:
    return Edit("a.html", Location(table=table, row=row, column=column), old, new, True, ("a/b",))


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><style>td{color:red}</style></head><body>
<!-- <td>≥5.00(期)</td> --><p>说明 ≥5.00(期)</p>
<TABLE class='x'><tr><th colspan=2>名称<th>值
<tr><td rowspan="2">产出<td>期数</td><td align=right> &ge;5.00(期)&nbsp;</td></tr>
<tr><td>人数</td><td><p class="m"><span>&#8805;1200</span><b>.00</b>人</p></td></tr></TABLE>
<table><tr><td>外<table><tr><td>内 &lt;5</td></tr></table></td><td>≥5.00(期)</td></tr></table>
</body></html>"""


def test_entities_attributes_and_everything_else_stay() -> None:
    made = apply(PAGE.encode(), (edit(2, 3, "≥5.00(期)", "≥5期"),), "a.html", "html")
    assert made.data.decode() == PAGE.replace(" &ge;5.00(期)&nbsp;", " ≥5期&nbsp;", 1)


def test_a_value_cut_by_tags_goes_into_the_first_piece() -> None:
    made = apply(PAGE.encode(), (edit(3, 3, "≥1200.00人", "≥1200人"),), "a.html", "html")
    assert "<span>≥1200人</span><b></b></p></td>" in made.data.decode()


def test_tables_inside_cells_are_told_apart() -> None:
    inner = apply(PAGE.encode(), (edit(1, 1, "内 <5", "内 ≤5", table=3),), "a.html", "html")
    assert "<td>内 ≤5</td>" in inner.data.decode()
    outer = apply(PAGE.encode(), (edit(1, 2, "≥5.00(期)", "≥5期", table=2),), "a.html", "html")
    assert outer.data.decode().endswith("<td>≥5期</td></tr></table>\n</body></html>")


@pytest.mark.parametrize("place", [(9, 9), (2, 2), (1, 1)])
def test_another_text_or_no_cell_is_left(place: tuple[int, int]) -> None:
    made = apply(PAGE.encode(), (edit(*place, "≥5.00(期)", "≥5期"),), "a.html", "html")
    assert made.data == PAGE.encode()
    assert len(made.left) == 1


def test_the_encoding_stays() -> None:
    page = PAGE.replace("utf-8", "gb2312").encode("gb18030")
    made = apply(page, (edit(2, 3, "≥5.00(期)", "≥5期"),), "a.html", "html")
    assert made.data.decode("gb18030") == PAGE.replace("utf-8", "gb2312").replace("&ge;5.00(期)", "≥5期", 1)
