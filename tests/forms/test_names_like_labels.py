"""A hundred names that are words of levels, headings, remarks, facts or titles, in one block: all are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from targetlint.documents import read
from targetlint.forms import recognise

NAMES = [
    tuple(part.strip() for part in line.split("|"))
    for line in Path(__file__).with_name("names_like_labels.txt").read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
HEAD = ["一级指标", "二级指标", "三级指标", "指标值"]


def _blocks() -> Iterator[tuple[str, str, str, str]]:
    """All names in one block, then two ordinary ones in others."""
    for name, value in NAMES:
        yield "产出指标", "质量指标", name, value
    yield "效益指标", "社会效益指标", "受益人数", "≥400人"
    yield "满意度指标", "服务对象满意度指标", "学员满意度", "≥90%"


def _html() -> str:
    """With merged cells."""
    rows = []
    before = ("", "")
    for level1, level2, name, value in _blocks():
        span = sum(row[:2] == (level1, level2) for row in _blocks())
        labels = f"<td rowspan={span}>{level1}</td><td rowspan={span}>{level2}</td>" * ((level1, level2) != before)
        rows.append(f"<tr>{labels}<td>{name}</td><td>{value}</td></tr>")
        before = (level1, level2)
    heading = "".join(f"<td>{text}</td>" for text in HEAD)
    return f"<table><tr><td>项目名称</td><td colspan=3>渠系维修</td></tr><tr>{heading}</tr>{''.join(rows)}</table>"


def _text(separator: str, repeated: bool) -> str:
    lines = [["项目名称", "渠系维修", "", ""], HEAD]
    before = ("", "")
    for level1, level2, name, value in _blocks():
        own = repeated or (level1, level2) != before
        lines.append([level1 if own else "", level2 if own else "", name, value])
        before = (level1, level2)
    return "\n".join(separator.join(line) for line in lines)


WRITTEN = {
    "form.html": _html(),
    "blank.tsv": _text("\t", repeated=False),
    "repeated.tsv": _text("\t", repeated=True),
    "blank.csv": _text(",", repeated=False),
    "repeated.csv": _text(",", repeated=True),
    "blank.txt": _text("\t", repeated=False),
    "bars.txt": _text("|", repeated=True),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_every_name_is_read_with_its_levels(name: str) -> None:
    found = recognise(read(WRITTEN[name].encode(), name=name)).forms
    seen = [
        (row.level1, row.level2, row.name, value.target.source)
        for form in found
        for row in form.indicators
        for value in row.values
    ]
    assert set(_blocks()) - set(seen) == set()
    assert set(seen) - set(_blocks()) == set()


def test_numbered_names_with_residue_in_a_table_are_rows_of_it() -> None:
    rows = [
        "<td rowspan=2>数量指标</td><td>指标1：★培训人数（≥**人）</td><td>≥50人</td>",
        "<td>指标2：*编印册数</td><td>≥50册</td>",
    ]
    table = "".join(f"<tr>{row}</tr>" for row in ["<td>指标类型</td><td>指标内容</td><td>指标值</td>", *rows])
    (form,) = recognise(read(f"<table>{table}</table>".encode(), name="a.html")).forms
    assert [row.name for row in form.indicators] == ["指标1：★培训人数（≥**人）", "指标2：*编印册数"]
