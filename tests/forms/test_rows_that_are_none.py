"""Seals, remarks, instructions, totals and page furniture, in the table and below it: none is an indicator."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.documents import read
from targetlint.forms import recognise

ROWS = [
    line.split("|")
    for line in Path(__file__).with_name("rows_that_are_none.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
TABLE = [
    ["一级指标", "二级指标", "三级指标", "指标值"], ["产出指标", "数量指标", "培训人数", "≥50人"],
    ["", "质量指标", "合格率", "≥95%"], ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%"],
]  # fmt: skip
SPANS = {1: [4], 2: [2, 2], 3: [1, 1, 2]}


def _html(cells: list[str], *, merged: bool, inside: bool) -> str:
    rows = [[(text, 1, 1) for text in row] for row in TABLE]
    if merged:
        rows[1][0], rows[2] = ("产出指标", 1, 2), rows[2][1:]
    last = list(zip(cells, SPANS.get(len(cells), [1] * len(cells)), [1] * len(cells), strict=True))
    shown = "".join(
        f"<tr>{''.join(f'<td colspan={across} rowspan={down}>{text}</td>' for text, across, down in row)}</tr>"
        for row in [*rows, *([last] if inside else [])]
    )
    below = "" if inside else f"<p>{' '.join(cells)}</p>"
    return f"<table>{shown}</table>{below}"


def _text(cells: list[str], separator: str) -> str:
    return "\n".join(separator.join(row) for row in [*TABLE, (cells + [""] * 4)[: max(4, len(cells))]])


@pytest.mark.parametrize("cells", ROWS, ids=lambda cells: cells[0][:12])
def test_nothing_of_it_is_an_indicator(cells: list[str]) -> None:
    written = {
        "merged.html": _html(cells, merged=True, inside=True), "plain.html": _html(cells, merged=False, inside=True),
        "below.html": _html(cells, merged=True, inside=False), "a.csv": _text(cells, ","), "a.tsv": _text(cells, "\t"),
        "a.txt": _text(cells, "\t"),
    }  # fmt: skip
    for name, text in written.items():
        found = recognise(read(text.encode(), name=name)).forms
        names = [row.name for form in found for row in form.indicators]
        assert names == ["培训人数", "合格率", "学员满意度"], name


def test_a_row_of_the_table_that_is_set_aside_is_said_with_its_place() -> None:
    text = _text(["主管业务股室(盖章) 年 月 日", "", "预算股", "≥3"], "\t")
    (said,) = [each for each in recognise(read(text.encode(), name="a.tsv")).readings if each.kind == "set-aside"]
    assert "主管业务股室" in said.message.zh
    assert said.location.line == 5
