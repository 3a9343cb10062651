"""What cells say by themselves."""

from __future__ import annotations

import pytest

from targetlint.forms.cells.features import features


@pytest.mark.parametrize(
    "text",
    [
        "≥95%",
        "百分之85",
        "0.95(百分比)",
        "$\\geq 90.00\\%$",
        "=100% (25家)",
        "2023年底",
        "≥3.00(次/周)",
        "15%及其以下",
        "500",
        "健全",
        "(<24小时)",
        "[80%,90%)",
        "&lt;5%",
        "三至五次",
        "由80%提高到90%",
        "万亩 27",
        "不超概算",
        "100%覆盖",
        "11月底到位",
    ],
)
def test_values(text: str) -> None:
    assert features(text).value


@pytest.mark.parametrize(
    "text",
    [
        "培训期数",
        "完成2023年课题研究",
        "1.开展业务培训工作",
        "社会公众或服务对象满意度指标",
        "750名学生按标准享受补助",  # words behind the number that name something
        "挡墙280米",  # words before it
        "2023年度部门整体支出绩效自评表",
        "118001-某市疾病预防控制中心",
        "2.补助金额定为:每生 1800 元/季度。",
        "万元",
        "大于等于",
        "组织全区中小学教师开展心理健康教育专题培训不少于300人次，覆盖各校",
    ],
)
def test_no_values(text: str) -> None:
    assert not features(text).value


def test_numbers_and_dates() -> None:
    assert all(features(text).number for text in ("12", "1,200.50", "-3"))
    assert not any(features(text).number for text in ("12%", "(50)", "十二", "12个", "3万"))
    assert all(features(text).date for text in ("2024年", "11月底前", "2024年6月-12月"))
    assert not features("1860.00").date


def test_signs_units_and_marks() -> None:
    assert all(features(text).comparator for text in ("≧", "═", ">=", "大于等于", "不低于"))
    assert not features("≥95").comparator
    assert features("正向").direction
    assert features("正向指标").direction
    assert features("区间").direction
    assert all(features(text).unit for text in ("%", "元/人", "平方米", "（人次）"))
    assert not features("合格率").unit
    assert all(features(text).blank for text in ("", "/", "—", "无", "……", "暂无"))


def test_labels_and_traits() -> None:
    said = features("数量指标")
    assert (said.level1, said.level2, said.labelled, said.side) == (False, True, True, False)
    assert {"any", "level2", "upto-6", "upto-60"} <= said.traits
    assert "points" in features("10分").traits
    assert "percent" in features("10%").traits
    assert "small-number" in features("3").traits
