"""What fills the placeholders of messages, and the phrases of the built-in rules: fitting the row at hand."""

from typing import get_args

import pytest

from targetlint.engine.coverage import standing
from targetlint.engine.plan import holds
from targetlint.engine.saying import PERIODS, Subject, filled, of_subject, with_phrases
from targetlint.errors import Words
from targetlint.facts import build
from targetlint.model import Form, Indicator, Location, Period, Value
from targetlint.packs import load
from targetlint.value import parse

RULES = {
    "number_form": "verifiability/qualitative-where-number-expected",
    "unit_hint": "unit/missing-unit",
    "unit_conflict": "unit/name-unit-mismatch",
    "direction": "plausibility/polarity-mismatch",
    "within_100": "plausibility/ratio-cannot-exceed-100",
    "zero": "plausibility/lenient-target",
    "real_bound": "plausibility/tautological-bound",
}


def advised(name: str, text: str, phrase: str, level2: str = "", period: Period = "annual") -> str:
    """The phrase of its rule for one value, whether or not the rule is broken there."""
    row = Indicator(name, level2=level2, values=(Value(period, parse(text, name=name), Location()),))
    form = build(Form("f", 1, indicators=(row,)))
    pack = load(RULES[phrase].partition("/")[0])
    active = standing(pack, pack.rule(RULES[phrase]))
    subject = Subject(form, form.indicators[0], form.rows[0], form.rows[0].terms[0])
    said = of_subject(active, subject)
    words = with_phrases(said, active, lambda when: holds(when, active, pack, subject.facts), {})[phrase]
    assert words.zh
    assert words.en
    return words.zh


@pytest.mark.parametrize(
    ("name", "text", "level2", "expected"),
    [
        ("出库合格率", "合格", "", "“=100%”"),
        ("验收合格率", "较高", "", "“=100%”“≥__%”"),
        ("设备使用率", "较高", "", "“≥__%”"),
        ("群众满意度", "满意", "", "“≥__%”"),
        ("设备故障率", "较低", "", "“≤__%”"),
        ("培训人数", "按时", "", "“≥__人”"),
        ("采集样本量", "按时", "", "“≥__（单位）”"),
        ("成本控制情况", "规范", "经济成本指标", "“≤__元”"),
        ("奖补资金", "足额", "数量指标", "“__元”"),
    ],
)
def test_the_form_of_the_number(name: str, text: str, level2: str, expected: str) -> None:
    assert advised(name, text, "number_form", level2) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("资金到位率", "100", "%"),
        ("补助金额", "500", "元或万元"),
        ("培训人数", "60", "人"),
        ("重大疫情", "0", "次、人、元、% 等"),
        ("业务能力提升", "差错0", "次、人、元、% 等"),
    ],
)
def test_the_unit_that_is_missing(name: str, text: str, expected: str) -> None:
    assert advised(name, text, "unit_hint") == expected


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("后勤服务人次", "=2(人次)", "疑为人数"),
        ("培训人次", "≥95%", "如“≥__人次”"),
        ("修路里程", "≥30%", "请写数量和单位"),
        ("办理及时率", "≤7工作日", "或把名称改为“…时间”"),
        ("签约率", "≥500万元", "或把名称改为“…数”"),
        ("培训人次", "≥3000人", "名称按“人次”计，指标值却用“人”"),
    ],
)
def test_how_unit_and_name_disagree(name: str, text: str, part: str) -> None:
    assert part in advised(name, text, "unit_conflict")


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("抽检合格率", "≤97%", "请改用“≥”"),
        ("节约经费", "≤800元/人", "如本意是支出或成本的上限"),
        ("投诉率", "≥5%", "请改用“≤”"),
        ("投诉率", "=100%", "请写“=0次”或“≤__%”"),
    ],
)
def test_the_direction(name: str, text: str, part: str) -> None:
    assert part in advised(name, text, "direction")


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("群众满意度", "≥100%", "如“≥95%”"),
        ("覆盖率", "≥100%", "请写“=100%”"),
        ("合格率", "290%", "请核对数字"),
    ],
)
def test_within_a_hundred(name: str, text: str, part: str) -> None:
    assert part in advised(name, text, "within_100")


def test_zeros_and_bounds() -> None:
    assert advised("超预算率", "<10%", "zero") == "“≤0%”"
    assert advised("超预算次数", "≤3次", "zero") == "“=0次”"
    assert advised("新增水土流失面积", "≥0亩", "real_bound") == "请写出要达到的数，如“__亩”"
    assert "不考核（下半年实施）" in advised("培训期数", "≥0期", "real_bound", period="half-year")


def test_texts_are_filled_in_each_language() -> None:
    said = {"name": Words("合格率", "合格率"), "period": Words("全年", "annual")}
    assert filled(Words("{period}「{name}」{odd}", "{name} ({period})"), said) == Words(
        "全年「合格率」{odd}", "合格率 (annual)"
    )


def test_every_period_has_its_words() -> None:
    assert set(PERIODS) == set(get_args(Period))
