"""What messages propose: fitting the row, with blanks where a number is the author's to decide."""

import pytest

from targetlint.facts import build
from targetlint.facts.advice import ADVICE, advice
from targetlint.model import Form, Indicator, Location, Period, Value
from targetlint.packs.placeholders import PLACEHOLDERS
from targetlint.value import parse


def advised(name: str, text: str, which: str, level2: str = "", period: Period = "annual") -> str:
    row = Indicator(name, level2=level2, values=(Value(period, parse(text, name=name), Location()),))
    facts = build(Form("f", 1, indicators=(row,))).rows[0]
    words = advice(facts, facts.terms[0])[which]
    assert words.zh
    assert words.en
    return words.zh


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("学员掌握急救知识", "基本掌握", "“测试合格率≥__%”"),
        ("救助款发放及时", "及时", "“…及时率=100%”“≤__天”"),
        ("系统服务覆盖全省", "全覆盖", "“覆盖率≥__%”"),
        ("水土流失", "有所减少", "“较上年下降≥__%”"),
        ("诉源治理机制", "逐步完善", "“制定制度≥__项”“执行检查≥__次”"),
        ("数据库正常运行", "正常运行", "“正常运行率≥__%”“故障≤__次”"),
        ("市民应急救护能力", "提升", "“较上年提高≥__%”"),
        ("应急血液保障", "有力", "“响应时间≤__小时”"),
        ("丰富群众文化生活", "丰富", "“活动≥__场”“覆盖≥__人次”"),
        ("丰富入库分型种类", "增加", "“较上年提高≥__%”"),
        ("服务民生", "有力", "“≥__项”“≥__次”“≤__天”"),
    ],
)
def test_words_become_something_measurable(name: str, text: str, expected: str) -> None:
    assert advised(name, text, "measurable") == expected


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
        ("活动", "≥3亩", "“亩”与名称说的不是一回事"),
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


def test_every_piece_is_a_documented_placeholder() -> None:
    assert set(ADVICE) <= set(PLACEHOLDERS["term"])
