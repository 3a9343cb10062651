from collections.abc import Callable
from typing import Any

import pytest

from targetlint.checks import Remark
from targetlint.errors import Words

Ask = Callable[..., list[Remark]]
FULL = [
    ["产出指标", "数量指标", "修缮面积", "≥450平方米"],
    ["产出指标", "质量指标", "验收合格率", "=100%"],
    ["产出指标", "时效指标", "完工时间", "11月底前"],
    ["产出指标", "成本指标", "修缮成本", "≤30万元"],
    ["效益指标", "社会效益指标", "受益人数", "≥500人"],
    ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"],
]


def without(category: str, **more: Any) -> dict[str, Any]:
    return {"title": "项目支出绩效目标表", "rows": [row for row in FULL if category not in row[1]], **more}


@pytest.mark.parametrize("category", ["数量", "质量", "时效", "成本", "满意度"])
def test_each_missing_category_is_told(remarks_of: Ask, category: str) -> None:
    (remark,) = remarks_of("missing-required-category", without(category))
    category_said = remark.says["category"]
    assert isinstance(category_said, Words)
    assert category_said.zh == f"{category}指标"


def test_the_template_can_be_set(remarks_of: Ask) -> None:
    assert remarks_of("missing-required-category", without("成本"), template="shanghai-2020") == []
    assert remarks_of("missing-required-category", without("成本"), template="none") == []


def test_works_and_savings_make_cost_serious(remarks_of: Ask) -> None:
    (plain,) = remarks_of("missing-required-category", without("成本", subject="社区活动"))
    (works,) = remarks_of("missing-required-category", without("成本", subject="办公楼修缮"))
    (saving,) = remarks_of("missing-required-category", without("成本", objectives=[{"text": "降低运行成本"}]))

    assert [remark.tells["wanted"] for remark in (plain, works, saving)] == ["perhaps", "plainly", "plainly"]


def test_a_piece_of_a_form_is_not_judged(remarks_of: Ask) -> None:
    assert remarks_of("missing-required-category", {"rows": FULL[:3]}) == []


def test_an_empty_label_counts_only_without_content(remarks_of: Ask) -> None:
    given = {"empty_level2s": ["社会效益", "生态效益"], "rows": FULL}

    assert [remark.says["category"] for remark in remarks_of("empty-category", given)] == ["生态效益"]


@pytest.mark.parametrize(
    ("level2", "name", "wrong"),
    [
        ("生态效益指标", "信息化普及程度", True),
        ("生态效益指标", "污水处理合格率", False),
        ("质量指标", "工程进度", True),
        ("血液质量管理", "检测及时性", False),
        ("时效指标", "人员到岗率", True),
        ("时效指标", "办结周期合格率", False),
        ("社会效益指标", "群众满意度", True),
        ("满意度指标", "群众安全感", False),
        ("经济成本指标", "费用减免比例", True),
        ("经济成本指标", "成本节约率", False),
        ("数量指标", "督导覆盖率", False),
    ],
)
def test_what_stands_where(remarks_of: Ask, level2: str, name: str, wrong: bool) -> None:
    found = remarks_of("category-mismatch", {"rows": [["产出指标", level2, name, "≥90%"]]})

    assert bool(found) is wrong
