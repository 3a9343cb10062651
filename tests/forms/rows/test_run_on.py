"""Tables whose cells are glued together: read where the division is certain, refused with the reason where not."""

import pytest

import targetlint
from targetlint.documents import read
from targetlint.forms import recognise

HEAD = "一级指标二级指标三级指标指标值"
ROWS = ["产出指标数量指标培训人数≥50人", "质量指标合格率=100%", "满意度指标服务对象满意度指标学员满意度≥90%"]
FOUND = [("培训人数", "≥50人"), ("合格率", "=100%"), ("学员满意度", "≥90%")]


def found(text: str) -> list[tuple[str, str]]:
    return [
        (row.name, value.target.source)
        for form in recognise(read(text.encode(), name="form.txt")).forms
        for row in form.indicators
        for value in row.values
    ]


@pytest.mark.parametrize(
    "text", ["\n".join([HEAD, *ROWS]), HEAD + "".join(ROWS), "项目名称培训" + HEAD + "".join(ROWS)]
)
def test_the_vocabulary_and_the_grammar_part_cells(text: str) -> None:
    assert found(text) == FOUND


def test_results_and_equal_points_are_parted() -> None:
    head = "一级指标二级指标三级指标年度指标值实际完成值分值得分"
    text = head + "产出指标数量指标培训人数≥50人52人1010质量指标合格率=100%99%55"
    assert found(text) == FOUND[:2]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "产出指标数量指标培训若干基层干部群众积极参加",
        "一级指标二级指标三级指标年度指标值分值实际完成值得分产出指标数量指标培训人数≥50人1052人10",
        "一级指标二级指标三级指标说不上的东西产出指标数量指标培训人数≥50人",
    ],
)
def test_what_is_not_certain_is_refused_with_the_reason(text: str) -> None:
    assert found(text) == []
    assert "cells-not-apart" in {one.kind for one in recognise(read(text.encode(), name="form.txt")).readings}
    failures = targetlint.check(text.encode()).failures
    assert ["各格连在一起" in one.message.zh for one in failures] == [True]
