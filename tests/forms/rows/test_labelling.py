"""One labelling of all cells: columns, rows and broken cells at once."""

from targetlint.forms.cells.headings import heading_of
from targetlint.forms.cells.row import Piece, Row
from targetlint.forms.rows.labelling import Fragment, labelling
from targetlint.model import Location

HEADS = ("一级指标", "二级指标", "三级指标", "指标值")


def columns(heads: tuple[str, ...] = HEADS):  # type: ignore[no-untyped-def]
    pieces = tuple(Piece(text, at, at + 1, Location()) for at, text in enumerate(heads))
    heading = heading_of(Row(pieces, len(heads), 0, 0, exact=True))
    assert heading is not None
    return heading.columns


def labelled(text: str, heads: tuple[str, ...] = HEADS, *, sure: bool = False) -> tuple[list[tuple[str, int]], float]:
    fragments = [Fragment(word, Location()) for word in text.split()]
    found = labelling(fragments, columns(heads), sure=sure)
    cells = [("".join(one.text for one in fragments[c.first : c.stop]), c.column) for c in found.cells]
    return cells, found.margin


def test_cells_find_their_columns_and_rows() -> None:
    cells, margin = labelled("产出指标 数量指标 培训人数 ≥50人 合格率 95%", sure=True)
    assert cells == [("产出指标", 0), ("数量指标", 1), ("培训人数", 2), ("≥50人", 3), ("合格率", 2), ("95%", 3)]
    assert margin > 1


def test_a_label_in_pieces_is_one_cell() -> None:
    assert labelled("产出 指标 数量 指标 培训人数 ≥50人")[0][:2] == [("产出指标", 0), ("数量指标", 1)]


def test_a_word_of_levels_may_be_a_name() -> None:
    cells, _ = labelled("产出指标 数量指标 培训人数 ≥50人 质量指标 社会效益 明显 效益指标 经济效益指标 增收 ≥3万元")
    assert ("社会效益", 2) in cells


def test_a_table_of_words_alone_is_less_certain() -> None:
    assert labelled("甲 乙 丙 丁", sure=True)[1] < labelled("产出指标 数量指标 人数 ≥5人", sure=True)[1]


def test_points_are_no_values_where_a_row_lost_its_value() -> None:
    heads = ("三级指标", "指标值", "实际完成值", "分值", "得分")
    rows = " ".join(f"人数{at} ≥{at}5人 {at}6人 10 10" for at in range(1, 6))
    cells, _ = labelled(f"{rows} 合格率 97% 10 10", heads)
    assert cells[-4:] == [("合格率", 0), ("97%", 2), ("10", 3), ("10", 4)] or cells[-3:-1] == [("97%", 1), ("10", 3)]
