"""What could be measured where words stand: fitting the row, with blanks for the author's own numbers."""

import pytest

from targetlint.facts import build
from targetlint.facts.examples import measurable
from targetlint.model import Form, Indicator, Location, Value
from targetlint.value import parse


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
    row = Indicator(name, values=(Value("annual", parse(text, name=name), Location()),))
    facts = build(Form("f", 1, indicators=(row,))).rows[0]
    words = measurable(facts, facts.terms[0])
    assert words.zh == expected
    assert words.en == expected.replace("”“", "', '").replace("“", "'").replace("”", "'")
