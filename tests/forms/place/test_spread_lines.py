"""Lines without tabs."""

from __future__ import annotations

from targetlint.documents import read
from targetlint.forms.cells.headings import Heading, heading_of
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.spread import spread
from targetlint.forms.place.spread_lines import lines_of
from targetlint.forms.rows.stream import rows_of


def row(text: str) -> Row:
    return spread(next(rows_of(read(text.encode(), name="a.txt"))))


def heading(text: str) -> Heading:
    found = heading_of(row(text))
    assert found is not None
    return found


def cells(text: str, head: str) -> list[list[str]]:
    return [[piece.text for piece in line.pieces] for line in lines_of(row(text), heading(head))]


def test_blanks_inside_a_cell() -> None:
    head = "项目类别 指标名称 目标值 权重 实际完成值 自评分"
    assert cells("产出目标 套数 =2 个 3.71 2个 3.71", head) == [["产出目标", "套数", "=2 个", "3.71", "2个", "3.71"]]
    assert cells("结果目标 恢复速度 2 小时 3.14 2 小时 3.14", head) == [
        ["结果目标", "恢复速度", "2 小时", "3.14", "2 小时", "3.14"]
    ]


def test_several_rows_in_a_line() -> None:
    head = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分"
    assert cells(
        "产出指标 数量指标 人数 ≥420人 433 20 20 次数 ≥12次 12 10 10 质量指标 合格率 ≥98% 100% 10 10", head
    ) == [
        ["产出指标", "数量指标", "人数", "≥420人", "433", "20", "20"],
        ["次数", "≥12次", "12", "10", "10"],
        ["质量指标", "合格率", "≥98%", "100%", "10", "10"],
    ]
