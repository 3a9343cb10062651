"""Quantities in running prose."""

from __future__ import annotations

import pytest

from targetlint.value import find_quantities


def found(prose: str) -> list[tuple[str, str | None, str | None, str, str]]:
    return [
        (str(one.term.value), one.term.unit, getattr(one.term, "comparator", None), one.before, one.after)
        for one in find_quantities(prose)
    ]


def test_promises_with_the_words_around_them() -> None:
    prose = "1. 开展高校救护员培训至少1期，培训人数不少于200人；2. 参训对象满意度不低于90%。"
    assert found(prose) == [
        ("1", "期", ">=", "开展高校救护员培训", ""), ("200", "人", ">=", "培训人数", ""), ("90", "%", ">=", "参训对象满意度", ""),
    ]  # fmt: skip


def test_words_behind_the_number() -> None:
    assert found("评选15个特色项目") == [("15", "个", None, "评选", "特色项目")]


def test_rates_ranges_and_changes() -> None:
    assert found("每年要有1-2个科研课题立项")[0][:2] == ("1", "个/年")
    assert found("较上年增长5%以上")[0][:3] == ("5", "%", ">=")
    (one,) = find_quantities("较上年下降5%")
    assert (one.term.kind, one.term.value) == ("relative", -5)


def test_spans_are_those_of_the_prose() -> None:
    prose = "全年举办培训班不少于５期，培训 200 人。"
    assert [prose[slice(*one.span)] for one in find_quantities(prose)] == ["不少于５期", "200 人"]


@pytest.mark.parametrize(
    "prose",
    [
        "深入学习贯彻党的二十大和二十届二中、三中全会精神。", "推进“十四五”规划，落实四个意识、两个维护。", "依据财预〔2021〕101号文件，2024年完成。",
        "第一阶段、第三方评估、第2批次。", "2020年1月-2020年12月", "6月14日世界献血者日、10.1纪念活动", "统一管理，形成一套制度，打造一支队伍。",
        "发挥数字化改革的牵引作用", "按照一带一路倡议", "2023年度", "",
    ],
)  # fmt: skip
def test_what_promises_no_number(prose: str) -> None:
    assert found(prose) == []


def test_a_counted_one_counts() -> None:
    assert found("举办一次活动")[0][:2] == ("1", "次")


def test_zero_in_words() -> None:
    assert found("确保数据零丢失，实现零事故。")[-1][0] == "0"


def test_long_prose_is_no_burden() -> None:
    assert len(find_quantities("培训200人，" * 2000)) == 2000


def test_a_bare_number_needs_a_comparator_to_promise_anything() -> None:
    assert found("房间为25，编号38") == [("25", None, "=", "房间", "")]
    assert found("指标不低于2024") == []
