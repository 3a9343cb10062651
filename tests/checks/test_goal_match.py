from collections.abc import Callable

from targetlint.checks.goal_match import match, offers
from targetlint.checks.goals import claims
from targetlint.model import Form


def verdicts(form: Form) -> list[str]:
    return [one.verdict for one in match(form, claims(form))]


def form_with(make: Callable[..., Form], goal: str, *rows: tuple[str, str]) -> Form:
    return make(objectives=[{"text": goal}], rows=[["产出指标", "数量指标", *row] for row in rows])


def test_a_bare_number_and_its_bound_agree(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "培训基层干部200人", ("基层干部培训人数", "≥200人"))) == ["agrees"]
    assert verdicts(form_with(form_of, "实施营造林7万亩", ("营造林总面积（亩）", "70000"))) == ["agrees"]


def test_units_of_times_agree_with_the_plain_ones(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "外借图书320万册次", ("外借图书册次", "≥320万册次"))) == ["agrees"]


def test_other_numbers_for_the_same_thing_conflict(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "培训基层干部200人", ("基层干部培训人数", "≥250人"))) == ["conflicts"]
    assert verdicts(form_with(form_of, "培训合格率达95%", ("培训合格率", "≥90%"))) == ["conflicts"]


def test_an_answered_indicator_is_not_blamed_again(form_of: Callable[..., Form]) -> None:
    form = form_with(form_of, "评选15个特色项目；新获称号的特色街镇10家", ("评选特色项目", "≥15个"))

    assert verdicts(form) == ["agrees", "missing"]


def test_a_sum_of_parts_agrees(form_of: Callable[..., Form]) -> None:
    form = form_with(
        form_of, "消防安全培训60场次", ("企业消防安全培训场次", "≥40场次"), ("校园消防安全培训场次", "≥20场次")
    )

    assert verdicts(form) == ["agrees"]


def test_rates_of_other_people_do_not_answer(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "居民对救助工作满意率达80%", ("培训学员满意度", "≥90%"))) == ["missing"]
    assert verdicts(form_with(form_of, "服务对象满意度达90%", ("学员满意度", "≥90%"))) == ["agrees"]


def test_softness_and_turns_are_told(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "成功捐献100例左右", ("成功捐献例数", "≥100例"))) == ["softer"]
    assert verdicts(form_with(form_of, "开展2期秘书长会议", ("秘书长培训期数", "=2期"))) == ["reworded"]


def test_half_year_values_are_no_offers(form_of: Callable[..., Form]) -> None:
    form = form_of(rows=[{"level1": "履职", "name": "培训人次", "target": "≥80人次", "half": "≥30人次"}])

    assert [offer.value.period for offer in offers(form)] == ["annual"]


def test_times_and_sessions_are_compared_without_converting(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "举办推介活动4次", ("举办推介活动场次", "≥4场"))) == ["agrees"]
    assert verdicts(form_with(form_of, "开展宣讲2次", ("宣讲场次", "≥2场/月"))) == ["agrees"]


def test_an_order_word_is_no_count(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "改造一、二次网32公里", ("改造管网长度", "≥32公里"))) == ["agrees"]


def test_growth_is_answered_by_whatever_measures_the_thing(form_of: Callable[..., Form]) -> None:
    assert verdicts(form_with(form_of, "旅游综合收入增长12%", ("旅游收入增长率", "≥10%"))) == ["agrees"]
    assert verdicts(form_with(form_of, "投诉量下降30%", ("供热投诉量下降率", "≥30%"))) == ["agrees"]
    assert verdicts(form_with(form_of, "旅游综合收入增长12%", ("游客满意度", "≥90%"))) == ["missing"]


def test_a_rare_unit_and_the_thing_itself_are_enough_for_a_conflict(form_of: Callable[..., Form]) -> None:
    rows = (("受益学校数量", "≥15所"), ("设备验收合格率", "=100%"))
    assert verdicts(form_with(form_of, "为10所乡镇学校更新教学设备", *rows)) == ["conflicts"]
    assert verdicts(form_with(form_of, "为10所乡镇学校更新教学设备", ("慰问养老院数量", "≥15所"))) == ["missing"]
