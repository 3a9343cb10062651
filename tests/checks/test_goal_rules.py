from collections.abc import Callable

from targetlint.checks import Remark

Ask = Callable[..., list[Remark]]
ROWS = [["产出指标", "数量指标", "辩论赛参与人数", "≥300人"]]


def test_a_conflict_stands_at_the_row_and_quotes_the_goal(remarks_of: Ask) -> None:
    given = {"objectives": [{"text": "普及学校数10所。"}], "rows": [["产出指标", "数量指标", "普及学校数", "≥15所"]]}

    (remark,) = remarks_of("goal-against-rows", given)

    assert remark.indicator is not None
    assert remark.says["goal"] == "10所"
    assert remark.related[0].quote == "普及学校数10所"


def test_a_numbered_item_is_remarked_upon_once(remarks_of: Ask) -> None:
    given = {
        "objectives": [{"text": "1. 开展助医活动，受助学生不少于50人；2. 开展助学活动，受助学生不少于80人。"}],
        "rows": ROWS,
    }

    assert len(remarks_of("goal-without-indicator", given)) == 2


def test_only_what_is_sure_is_a_warning(remarks_of: Ask) -> None:
    sure = remarks_of("goal-without-indicator", {"objectives": [{"text": "数据丢失率为0"}], "rows": ROWS})
    likely = remarks_of("goal-without-indicator", {"objectives": [{"text": "修订培训指南"}], "rows": ROWS})

    assert [remark.tells["promise"] for remark in sure] == ["firm"]
    assert [remark.tells["promise"] for remark in likely] == ["loose"]


def test_a_form_without_rows_is_left_to_the_reader(remarks_of: Ask) -> None:
    assert remarks_of("goal-without-indicator", {"objectives": [{"text": "数据丢失率为0"}]}) == []


def test_anniversaries_are_covered_by_a_count_of_events(remarks_of: Ask) -> None:
    given = {"plan": ["6.14献血者日系列活动", "宣传片拍摄"], "rows": [["产出指标", "数量指标", "主题活动次数", "≥3次"]]}

    assert [remark.says["item"] for remark in remarks_of("plan-item-without-indicator", given)] == ["宣传片拍摄"]


def test_circles_and_phrases_are_not_measurable(remarks_of: Ask) -> None:
    def found(text: str) -> int:
        return len(remarks_of("goal-not-measurable", {"objectives": [{"text": text}]}))

    assert found("圆满完成年度各项工作任务") == 1
    assert found("完成道路修缮任务") == 1
    assert found("修缮道路5公里") == 0
    assert found("保障临床用血安全") == 0


def test_outputs_that_goals_do_not_mention(remarks_of: Ask) -> None:
    given = {"objectives": [{"text": "保障大楼运行"}], "rows": [["产出指标", "数量指标", "慰问困难职工人数", "≥30人"]]}

    assert [remark.says["name"] for remark in remarks_of("indicator-without-goal", given)] == ["慰问困难职工人数"]
