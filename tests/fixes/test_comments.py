"""What comments and summaries say."""

from __future__ import annotations

from typing import Any

import attrs

from targetlint.errors import Words
from targetlint.fixes.comments import comments_of, lines_of, verdict
from targetlint.model import Location, Related


def test_one_comment_a_place_gravest_first(form_as: Any, checked: Any, wishes: dict[str, str]) -> None:
    outcome = checked(form_as("xlsx"), "表.xlsx", wishes)
    first = outcome.findings[0]
    error = attrs.evolve(
        first, severity="error", rule="c/d", fix=None, message=Words("永远成立", "always holds"),
        related=(Related("10所", Location(sheet="S", cell="A1"), Words("绩效目标", "objective")),),
    )  # fmt: skip
    outcome = attrs.evolve(outcome, findings=(*outcome.findings, error))
    comments = comments_of(outcome, "表.xlsx", "zh")
    assert len(comments) == len(wishes)
    assert comments[0].text == (
        "【错误】永远成立\n对照 绩效目标「10所」 工作表“S” A1\n规则：c/d\n\n【提示】写法\n建议写作：≥5期\n规则：a/b"
    )
    assert comments_of(outcome, "别的.xlsx", "zh") == ()


def test_an_unsafe_suggestion_is_called_so(form_as: Any, checked: Any, wishes: dict[str, str]) -> None:
    outcome = checked(form_as("xlsx"), "表.xlsx", wishes, safe=False)
    assert "Suggested text (check before use): ≥5期" in comments_of(outcome, "表.xlsx", "en")[0].text


def test_a_house_style_is_one_line_and_counted_whole(form_as: Any, checked: Any, wishes: dict[str, str]) -> None:
    outcome = checked(form_as("xlsx"), "表.xlsx", wishes)
    (line,) = lines_of(outcome, "表.xlsx", "zh")
    assert line.count == 3
    assert line.message == "通篇如此的写法：a/b（3处）"
    assert verdict([line], "zh") == "提交前必须改 0    可能被问 0    写法建议 3"


def test_lines_are_numbered_gravest_first(form_as: Any, checked: Any, wishes: dict[str, str]) -> None:
    outcome = checked(form_as("xlsx"), "表.xlsx", wishes)
    one, two, three = outcome.findings
    outcome = attrs.evolve(
        outcome, findings=(one, attrs.evolve(two, severity="warning"), attrs.evolve(three, severity="error"))
    )
    lines = lines_of(outcome, "表.xlsx", "zh")
    assert [(line.number, line.severity, line.target) for line in lines] == [
        (1, "error", three.target),
        (2, "warning", two.target),
        (3, "info", one.target),
    ]
