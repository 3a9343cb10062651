"""Headings whose cells stand one behind the other."""

from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.rows.labelling import Fragment
from targetlint.forms.rows.loose_headings import shapes
from targetlint.model import Location


def read(text: str) -> list[list[tuple[str, str]]]:
    like = Row((Piece("", 0, 1, Location()),), 1, 0, 0, exact=False, prose=True)
    found = shapes([Fragment(word, Location()) for word in text.split()], like)
    return [[(column.role, column.text) for column in shape.heading.columns] for shape in found]


def test_pieces_of_a_heading_are_joined() -> None:
    assert read("三级 指标 年度 指标值 偏差原因 分析及 改进措施")[0] == [
        ("name", "三级指标"), ("value", "年度指标值"), ("reason", "偏差原因分析及改进措施")
    ]  # fmt: skip


def test_headings_that_are_whole_are_not_joined() -> None:
    assert [role for role, _ in read("三级指标 指标值 分值 未完成原因")[0]] == ["name", "value", "weight", "reason"]


def test_the_lower_row_takes_the_place_of_its_groups() -> None:
    ways = read("三级指标 年度 实际 分值 指标值 完成值")
    assert [("name", "三级指标"), ("value", "年度指标值"), ("actual", "实际完成值"), ("weight", "分值")] in ways


def test_places_below_a_value_heading() -> None:
    assert [("name", "三级指标"), ("value", "甲县"), ("value", "乙县")] in read("三级指标 区域目标值 甲县 乙县")


def test_no_heading() -> None:
    assert read("甲县林业局 三级指标") == []
