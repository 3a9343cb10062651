"""Values whose symbol, number and unit stand in columns of their own."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from targetlint.documents import read
from targetlint.errors import Words
from targetlint.fixes.apply import apply
from targetlint.model import Finding, Fix, Form, Indicator, Outcome, Parts, Table, Target, Value

ROWS = [
    ["三级指标", "指标性质", "指标值", "度量单位", "分值"],
    ["印制手册份数", "≥", "3000.00", "份", "10"],
    ["合格率", "大于等于", "0.95", "百分比", "10"],
    ["完成率", "═", "1", "百分比", "1"],
    ["达标率", "≥", "10", "%", "10"],
]


def outcome_of(data: bytes, name: str, fixes: dict[str, str]) -> Outcome:
    """Findings at the third column, as a reader joins them."""
    (table,) = [block for block in read(data, name=name).blocks if isinstance(block, Table)]
    rows, findings = [], []
    for row in table.rows[1:]:
        label, symbol, value, unit = (cell.text for cell in row[:4])
        source, location = symbol + value + unit, row[2].location
        rows.append(
            Indicator(
                label, values=(Value("annual", Target(source, "quantity"), location, Parts(symbol, value, unit)),)
            )
        )
        if label in fixes:
            findings.append(
                Finding(
                    rule="a/b", severity="error", message=Words("写法", "notation"), file=name, form_index=1,
                    form_subject="甲", location=location, name=label, period="annual", target=source,
                    fix=Fix(fixes[label], safe=True),
                )
            )  # fmt: skip
    return Outcome((name,), (Form(name, 1, indicators=tuple(rows)),), tuple(findings))


@pytest.mark.parametrize("format", ["txt", "csv", "md", "html", "docx", "xlsx"])
def test_each_cell_gets_its_piece(format: str, renderings: ModuleType, texts_of: Any) -> None:
    data, name = renderings.render([[list(row) for row in ROWS]], format), f"表.{format}"
    fixes = {"印制手册份数": "≥3000份", "合格率": "≥95%", "完成率": "=100%"}
    made = apply(data, outcome_of(data, name, fixes), name)
    assert [edit.new for edit in made.done] == list(fixes.values())
    assert texts_of(made.data, name) == [
        *ROWS[0],
        "印制手册份数", "≥", "3000", "份", "10",
        "合格率", "大于等于", "95", "%", "10",
        "完成率", "═", "100", "%", "1",
        *ROWS[4],
    ]  # fmt: skip


@pytest.mark.parametrize("format", ["txt", "csv", "docx", "xlsx"])
def test_another_direction_is_written_as_the_column_does(format: str, renderings: ModuleType, texts_of: Any) -> None:
    data, name = renderings.render([[list(row) for row in ROWS]], format), f"表.{format}"
    made = apply(data, outcome_of(data, name, {"合格率": "≤0.95百分比"}), name)
    assert "小于等于" in texts_of(made.data, name)


@pytest.mark.parametrize("new", ["合格", "≥95", "95%"])
def test_what_does_not_fit_the_columns_is_left(new: str, renderings: ModuleType) -> None:
    data = renderings.render([[list(row) for row in ROWS]], "xlsx")
    made = apply(data, outcome_of(data, "表.xlsx", {"合格率": new}), "表.xlsx")
    assert made.data == data
    assert "手工" in made.left[0].reason.zh


def test_all_pieces_are_written_or_none(renderings: ModuleType) -> None:
    """In a line of text the number 10 stands beside its unit and as a score; where it is not clear, nothing changes."""
    rows = [["名称", "性质", "值", "分值", "单位"], ["达标率", "≥", "10", "10", "百分比"]]
    data = renderings.render([rows], "txt")
    document = read(data, name="表.txt")
    (table,) = document.blocks
    assert isinstance(table, Table)
    location = table.rows[1][2].location
    value = Value("annual", Target("≥10百分比", "quantity"), location, Parts("≥", "10", "百分比"))
    finding = Finding(
        rule="a/b", severity="error", message=Words("写法", "notation"), file="表.txt", form_index=1, form_subject="甲",
        location=location, name="达标率", period="annual", target="≥10百分比", fix=Fix("≥12%", safe=True),
    )  # fmt: skip
    outcome = Outcome(("表.txt",), (Form("表.txt", 1, indicators=(Indicator("达标率", values=(value,)),)),), (finding,))
    made = apply(data, outcome, "表.txt")
    assert made.data == data
    assert len(made.left) == 1
