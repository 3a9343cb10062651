"""What must not be flagged: every line of the reviewers' negative list, over the whole catalogue.

Each line stands here as rows or a form.  `may` names the rules that the list itself allows to speak
about it (``.00`` on counts, advice about a time limit); about everything else all packs are silent.
A form of one or two rows lacks categories, so remarks about a form as a whole count only where the
line is about the form (`whole=True`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs
import pytest

from targetlint.engine import Settings, run
from targetlint.packs import shelf
from targetlint.packs.cases import forms_of
from targetlint.packs.pack import Case
from targetlint.packs.yaml_source import Mark

ZEROS = ("notation/non-integer-count-format",)
"""“.00” on counted units: only this, and only info."""


@attrs.frozen
class Line:
    """One line of the list."""

    says: str
    form: Mapping[str, Any]
    may: tuple[str, ...] = ()
    whole: bool = False


def rows(says: str, *given: tuple[str, ...], may: tuple[str, ...] = (), level2: str = "", **form: Any) -> Line:
    """A line about rows: (name, target) or (name, target, half-year target)."""
    made = [
        {"level1": form.pop("level1", "") if at == 0 else "", "level2": level2, "name": one[0], "target": one[1]}
        | ({"half": one[2]} if len(one) > 2 else {})
        for at, one in enumerate(given)
    ]
    return Line(says, {"rows": made, **form}, may)


PROCESS = "预算执行"

NOTATION = (
    rows(
        "=100% is normal for shares with a natural ceiling",
        ("预算执行率", "=100%"),
        ("预算资金到位率", "=100%"),
        ("工作计划完成率", "=100%"),
        ("督导检查覆盖率", "=100%"),
        ("设备验收合格率", "=100%"),
        ("故障解决及时率", "=100%"),
        ("绩效管理覆盖率", "=100%"),
        ("献血者投保率", "=100%"),
    ),
    rows(
        "the bracket gives the denominator",
        ("采供血机构督导覆盖率", "=100%(8家)"),
        ("临床用血督导覆盖率", "=100%(25家)"),
        ("耗材补贴计划完成率", "=100%(13家)"),
    ),
    rows(
        "the denominator after a blank: only the spacing",
        ("临床用血督导覆盖率", "=100% (25家)"),
        may=("notation/spacing-inconsistent",),
    ),
    rows(
        "units in brackets are the system's form",
        ("采供血机构培训人次", "≥50(人次)"),
        ("登记者知晓率", "≥80.00(%)"),
        level2="社会效益指标",
    ),
    rows(".00 on millilitres and money", ("台均手术用血量", "≤44.80(ml)"), ("培训成本", "≤500.00(元)")),
    rows(
        "万人份 is the same quantity in another scale", ("社区献血人份", "≥19.58万人份"), ("高校献血人份", "≥60000人份")
    ),
    rows("名 for persons", ("志愿者获奖人数", "≥3000(名)"), level2="数量指标"),
    rows(
        "proper measure words",
        ("社区献血人份", "≥195800人份"),
        ("全血采量", "≥155000单位"),
        ("成功捐献例数", "≥100例"),
        ("播放宣传片条次", "≥100000条次"),
        ("完成安全运维服务报告篇数", "≥1篇"),
        ("参与防艾宣传的区数", "≥8个区"),
        level2="数量指标",
    ),
    rows(
        "a duration answers 及时性 better than 及时",
        ("检测及时性", "<72小时"),
        may=("notation/strict-inequality-bound",),
    ),
    rows("=0% for adjustment and balance", ("预算调整率", "=0%"), ("结转结余率", "=0%"), level2=PROCESS),
    rows("change rates may be negative", ("“三公经费”变动率", "≤0%"), level2=PROCESS),
    rows("a control rate may pass 100", ("公用经费控制率", "≤100%"), ("在职人员控制率", "≤100%"), level2=PROCESS),
    rows("revenue may pass its budget", ("非税收入预算完成率", "≥100%"), level2=PROCESS),
    rows(
        "ASCII >= used throughout",
        ("社区献血人份", ">=19.58万人份"),
        ("高校献血人份", ">=6万人份"),
        ("献血者满意度", ">=85%"),
    ),
    rows("a year in a name is no date and no target", ("完成2023年课题研究", "=5(个)"), year=2024, level2="数量指标"),
)

PLAUSIBILITY = (
    rows(
        "one of a kind, monthly papers, fixed systems",
        ("召开理事会", "=1.00(次)"),
        ("三级等保测评", "=1.00(个)"),
        ("出版期数", "=12.00(期)"),
        ("业务系统安全服务", "=5.00(个)"),
        may=ZEROS,
        level2="数量指标",
    ),
    Line(
        "a number that the goal fixes",
        {
            "objectives": [{"text": "举办2期秘书长培训。"}],
            "rows": [["产出指标", "数量指标", "举办秘书长培训期数", "=2.00(期)"]],
        },
        ZEROS,
    ),
    rows("an event of spring in both columns", ("举办清明缅怀纪念活动次数", "≥1次", "≥1次"), level1="履职"),
    rows(
        "half-year equals year for rates, stocks and judgements",
        ("固定资产利用率", "≥95%", "≥95%"),
        ("检测覆盖率", "100%", "100%"),
        ("稀有血型队伍维持人数", ">550人", ">550人"),
        ("血液制备率", ">78%", ">78%"),
        ("检测及时性", "<72小时", "<72小时"),
        ("报名志愿者同意率", "≥80%", "≥80%"),
        ("日常维护信息系统数量", "≥1个", "≥1个"),
        ("支付进度符合率", "=100%", "=100%"),
        ("资产管理制度健全性", "健全", "健全"),
        ("采购规范性", "规范", "规范"),
        may=("notation/missing-comparator", "notation/strict-inequality-bound"),
    ),
    rows(
        "planning below the time share",
        ("拨付采样费人数", "≥10000人", "≥4000人"),
        ("志愿登记人数", "≥50000人", "≥20000人"),
        ("血小板采量", "≥36300单位", "≥15000单位"),
    ),
    rows("0 planned for the first half", ("联合内审开展次数", "≥1次", "0次"), may=("notation/missing-comparator",)),
    rows(
        "an upper bound on costs",
        ("培训费用", "<50万元"),
        level2="经济成本指标",
        may=("notation/strict-inequality-bound",),
    ),
    rows(
        "cost categories bound from above",
        ("人均培训成本", "≤300元/人"),
        ("项目总成本", "≤888473元"),
        level2="经济成本指标",
    ),
    rows(
        "80 to 95% satisfaction",
        ("登记者满意度", "≥80%"),
        ("志愿者满意度", "≥85%"),
        ("培训学员满意度", "≥95%"),
        level2="服务对象满意度指标",
    ),
    rows("an upper bound on faults", ("信息系统故障发生率", "<=1%"), level2="质量"),
    rows("4 of 5 projects pass", ("2023年课题评审通过数", "≥4个"), ("完成2023年课题研究数", "=5个"), year=2024),
    Line(
        "goal and indicator agree although written differently",
        {
            "objectives": [
                {
                    "text": "开展5个研究课题；评选15个特色项目；救护员培训人数不少于200人；师资培训人数不少于30人；"
                    "参赛学校红十字会数不少于26所；参训对象满意度不低于90%。"
                }
            ],
            "rows": [
                ["产出指标", "数量指标", "开展研究课题", "≥5.00(个)"],
                ["产出指标", "数量指标", "评选特色项目", "≥15.00(个)"],
                ["产出指标", "数量指标", "救护员培训人数", "≥200.00(人)"],
                ["产出指标", "数量指标", "师资培训人数", "≥30.00(人)"],
                ["产出指标", "数量指标", "参赛学校红十字会数", "≥26.00(所)"],
                ["满意度指标", "服务对象满意度指标", "参训对象满意度", "≥90.00(%)"],
            ],
        },
        (*ZEROS, "notation/decimal-style-mixed"),
    ),
    Line(
        "three anniversaries are three events",
        {
            "plan": ["6.14世界献血者日系列活动", "10.1献血条例纪念活动", "12.5世界志愿者日活动"],
            "rows": [["产出指标", "数量指标", "主题活动次数", "=3(次)"]],
        },
    ),
)

VERIFIABILITY = (
    rows(
        "standard answers to judgements",
        ("财务管理制度健全性", "健全"),
        ("资金使用规范性", "规范"),
        ("资金使用合规性", "合规"),
        ("财务监控有效性", "有效"),
        ("预算编制合理性", "合理"),
        ("绩效指标明确性", "明确"),
        ("预算编制科学性", "科学"),
        ("基础信息完善性", "完善"),
        ("合同管理完备性", "完备"),
        ("预决算信息公开度", "公开"),
        ("供应商资质符合程度", "符合"),
        ("政府采购规范性", "合规"),
        level1="投入与管理",
        level2="投入管理",
    ),
    rows(
        "yes or no", ("项目单位配有专人管理", "符合"), ("建立和完善献血点位长效机制", "健全"), level2="可持续影响指标"
    ),
    rows("an outside body decides", ("报纸连续性内部资料年审", "通过"), level2="质量指标"),
    rows(
        "judgements in 履职",
        ("废弃物处理规范性", "规范"),
        ("采购规范性", "规范"),
        ("公务接待规范性", "规范"),
        level1="履职",
    ),
    rows("及时 on 及时性", ("采购及时性", "及时"), ("送血及时性", "及时"), may=("verifiability/vague-qualitative",)),
    rows(
        "implied ratios",
        ("计划完成情况", "=100%"),
        ("足额兑现", "=100%"),
        ("及时兑现", "=100%"),
        ("全年项目工作按计划节点分步骤执行", "=100%"),
        ("文化节活动覆盖全市各区", "=100.00(%)"),
        ("全市临床用血自给率", "=100%"),
    ),
    rows(
        "proper rates",
        ("用户满意度评价", "≥95%"),
        ("群众满意率", "≥95%"),
        ("报名志愿者同意率", "≥80%"),
        ("入库志愿者有效率", "≥85%"),
        ("服务人员到岗率", "≥95%"),
        ("重复献血率", "≥50%"),
    ),
    rows(
        "conjunctions are no compounds",
        ("管理人员和工作人员培训人次", "≥50人次"),
        ("组织建设和能力建设活动次数", "≥3次"),
        ("防艾知识与反歧视理念宣传人次", "≥1000人次"),
        level2="数量指标",
    ),
)

INCOME = [
    {"label": "资金总额", "side": "income", "amounts": {"全年预算数": "790.49"}},
    {"label": "一般公共预算资金", "side": "income", "parent": 0, "amounts": {"全年预算数": "628.81"}},
    {"label": "政府性基金", "side": "income", "parent": 0, "amounts": {"全年预算数": ""}},
    {"label": "国有资本金", "side": "income", "parent": 0, "amounts": {"全年预算数": "0"}},
    {"label": "上年结转资金", "side": "income", "parent": 0, "amounts": {"全年预算数": "1.68"}},
    {"label": "其他资金", "side": "income", "parent": 0, "amounts": {"全年预算数": "160"}},
    {"label": "项目支出", "side": "expenditure", "amounts": {"半年计划执行数": "101.13", "全年预算数": "642.22"}},
    {
        "label": "捐献工作经费",
        "side": "expenditure",
        "parent": 6,
        "amounts": {"半年计划执行数": "73.82", "全年预算数": "369.08"},
    },
    {
        "label": "信息系统运维",
        "side": "expenditure",
        "parent": 6,
        "amounts": {"半年计划执行数": "2.31", "全年预算数": "23.14"},
    },
    {"label": "专项经费", "side": "expenditure", "parent": 6, "amounts": {"半年计划执行数": "20", "全年预算数": "200"}},
    {
        "label": "器官捐献工作经费",
        "side": "expenditure",
        "parent": 6,
        "amounts": {"半年计划执行数": "5", "全年预算数": "50"},
    },
]

CONSISTENCY = (
    Line(
        "sums that agree, empty and zero cells",
        {"funds": {"unit": "万元", "lines": INCOME}, "rows": [["过程", "预算执行", "结转结余率", "=0%"]]},
        whole=True,
    ),
    rows(
        "balance and execution complement each other",
        ("结转结余率", "<5%"),
        ("预算执行率", ">95%"),
        level2=PROCESS,
        may=("notation/strict-inequality-bound",),
    ),
    Line(
        "last year's balance beside a target of none; a part within its line",
        {
            "facts": {"上年结转资金": "1.68"},
            "funds": {
                "unit": "万元",
                "lines": [
                    {"label": "项目支出", "amounts": {"全年预算数": "1334"}},
                    {"label": "无偿献血保障与宣传", "parent": 0, "amounts": {"全年预算数": "1234"}},
                    {"label": "仪器设备", "parent": 0, "amounts": {"全年预算数": "100"}},
                ],
            },
            "rows": [
                ["过程", "预算执行", "结转结余率", "=0%"],
                ["履职", "献血者服务", "献血交通费补助金额", "≤640万元"],
            ],
        },
        whole=True,
    ),
    Line(
        "the same name under different key tasks",
        {
            "rows": [
                {"level1": "履职", "level2": "后勤", "key_task": "设备购置", "name": "采购及时性", "target": "及时"},
                {"level1": "履职", "level2": "后勤", "key_task": "设备购置", "name": "购置台数", "target": "≥3台"},
                {"level1": "履职", "level2": "后勤", "key_task": "车辆购置", "name": "采购及时性", "target": "及时"},
                {"level1": "履职", "level2": "后勤", "key_task": "车辆购置", "name": "购置辆数", "target": "≥2辆"},
            ]
        },
        ("verifiability/vague-qualitative",),
    ),
    Line(
        "300 people here and 300 there",
        {
            "objectives": [{"text": "开展青少年帮困助学活动。"}],
            "rows": [
                ["产出指标", "数量指标", "青少年帮困助学人数", "≥300人"],
                ["产出指标", "数量指标", "大学生辩论赛参与人数", "≥300人"],
            ],
        },
    ),
    Line(
        "=3200 three times is one plan",
        {
            "rows": [
                ["产出指标", "数量指标", "新招募入库志愿者人数", "≥3200人"],
                ["产出指标", "数量指标", "制作入库宣传动员品", "≥3200份"],
                ["产出指标", "数量指标", "制作宣传资料", "≥3200份"],
            ]
        },
    ),
    Line(
        "media in a goal are covered by one indicator; slogans and formulas need none",
        {
            "objectives": [
                {
                    "text": "通过网站、微信、抖音、视频号开展宣传，讲好故事；深入贯彻党的二十大精神，坚持全面从严治党；"
                    "营造良好社会氛围。"
                }
            ],
            "rows": [["产出指标", "数量指标", "社交媒体宣传条数", "≥20条"]],
        },
        whole=True,
    ),
)

STRUCTURE = (
    Line(
        "benefit with one of its kinds is enough",
        {
            "title": "项目支出绩效目标表",
            "subject": "隐患维修",
            "rows": [
                ["成本指标", "经济成本指标", "维修成本", "≤30万元"],
                ["产出指标", "数量指标", "维修面积", "≥450平方米"],
                ["产出指标", "质量指标", "验收合格率", "=100%"],
                ["产出指标", "时效指标", "完工时间", "11月底前"],
                ["效益指标", "社会效益指标", "消除隐患处数", "≥12处"],
                ["满意度指标", "服务对象满意度指标", "干警满意度", "≥95%"],
            ],
        },
        whole=True,
    ),
    Line(
        "2020 template without cost; other benefits optional",
        {
            "title": "财政项目支出绩效目标表",
            "subject": "献血宣传与动员",
            "rows": [
                ["投入与管理", "投入管理", "预算执行率", "=100%"],
                ["产出目标", "数量", "主题活动次数", "≥3次"],
                ["产出目标", "质量", "主题活动执行率", "=100%"],
                ["产出目标", "时效", "计划完成率", "=100%"],
                ["效果目标", "社会效益", "献血知识知晓率", "≥85%"],
                ["效果目标", "满意度", "公众满意度", "≥85%"],
                ["影响力目标", "长效管理", "长效机制健全性", "健全"],
            ],
        },
        whole=True,
    ),
    Line(
        "a whole-department form has no cost; labels without content are page breaks",
        {
            "title": "省级部门整体预算绩效目标表",
            "empty_level2s": ["经济效益", "生态效益", "可持续影响"],
            "rows": [
                ["决策", "计划制定", "工作计划制定健全性", "健全"],
                ["过程", "预算执行", "绩效管理覆盖率", "=100%"],
                ["履职", "业务培训", "举办业务培训班期数", "≥5期"],
                ["效益指标", "社会效益", "报名志愿者同意率", "≥80%"],
                ["满意度指标", "服务对象满意度", "捐献者满意度", "≥95%"],
            ],
        },
        whole=True,
    ),
    Line(
        "coverage under 数量 beside a count",
        {
            "rows": [
                ["产出指标", "数量指标", "督导检查覆盖率", "=100%"],
                ["产出指标", "数量指标", "培训人次", "≥50人次"],
            ]
        },
    ),
    Line(
        "short names that the key task completes",
        {
            "rows": [
                {
                    "level1": "履职",
                    "level2": "服务",
                    "key_task": "献血小板交通费",
                    "name": "支付人次",
                    "target": "≥5000人次",
                },
                {"level1": "履职", "level2": "服务", "key_task": "献血者意外险", "name": "投保率", "target": "=100%"},
                {
                    "level1": "履职",
                    "level2": "招募",
                    "key_task": "稀有血型队伍管理",
                    "name": "维持人数",
                    "target": "≥550人",
                },
            ]
        },
    ),
)

LONG = (
    "确定专门部门实施项目管理，有文件依据支撑，管理制度和措施到位",
    "建立重点人群信息共享机制，形成各区县信息共享平台，达到实时查询的功能",
)
"""Whole sentences where a name should stand."""

EVERY = (*NOTATION, *PLAUSIBILITY, *VERIFIABILITY, *CONSISTENCY, *STRUCTURE)


@pytest.mark.parametrize("line", EVERY, ids=lambda line: line.says)
def test_the_catalogue_is_silent(line: Line) -> None:
    forms = forms_of(Case("good", {"form": line.form}, Mark("negatives", 1, 1)))

    found = run(forms, shelf.built_in(), Settings()).findings

    told = [
        f"{finding.rule}: {finding.message.zh}"
        for finding in found
        if finding.rule not in line.may and (line.whole or finding.name is not None)
    ]
    assert told == []


@pytest.mark.parametrize("name", LONG)
def test_a_long_sentence_is_remarked_upon_once(name: str) -> None:
    row = ["影响力目标", "长效管理", name, "=100%"]
    forms = forms_of(Case("good", {"form": {"rows": [row]}}, Mark("negatives", 1, 1)))

    found = run(forms, shelf.built_in(), Settings()).findings

    assert [finding.rule for finding in found if finding.name] == ["verifiability/percent-on-nonratio-name"]
