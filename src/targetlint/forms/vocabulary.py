"""The words of the official templates: level labels, and which level 1 a level-2 label belongs to.

Sources of the labels: the central template of project targets (财预〔2015〕88号, 2021 edition), the
Shanghai template of 2020, the Jiangsu whole-department template and the central-investment plan.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = [
    "candidates", "is_level1", "is_level2", "is_side", "label", "level1_only", "level2_only", "satisfaction",
    "standard_level2", "stem",
]  # fmt: skip

_BRACKETS = r"[（(【\[]\s*(?P<inside>[^（()）】\]]*)[】\])）]"
_HINT = re.compile(
    _BRACKETS + r"\s*(?:分|%)?\s*(?=$|[：:]|指标|目标)",
)
_HINT_WORDS = re.compile(r"^(?:[\d.%％~～\-—至到]+分?|[\d.]+分.*|.*(?:填|权重|分值|可选|必选|备选|如有|若有).*|)$")
_BARE_POINTS = re.compile(r"(?<=[标度益])[\s:：]*\d+(?:\.\d+)?\s*(?:分|%)$")
_ENUMERATOR = re.compile(
    r"^(?:[★☆▲△◆●■※*]+|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．]|[（(][\d一二三四五六七八九十]{1,2}[)）])"
)
_SUFFIX = re.compile(r"(?:绩效)?(?:指标|目标)?等?$")

_LEVEL1 = frozenset(
    [
        "产出",
        "效益",
        "效果",
        "满意度",
        "满意",
        "成本",
        "投入",
        "过程",
        "决策",
        "履职",
        "投入与管理",
        "影响力",
        "结果",
        "管理",
        "项目决策",
        "项目过程",
        "项目产出",
        "项目效益",
        "项目管理过程",
        "部门决策",
        "部门管理",
        "部门履职",
        "履职效能",
        "履职效果",
        "履职效益",
        "管理效率",
        "运行成本",
        "社会效应",
        "可持续发展能力",
        "实施效果",
        "过程管理",
        "预期产出",
        "预期效益",
        "预期效果",
        "产出与效益",
        "投入和管理",
        "项目投入",
        "项目效果",
        "项目满意度",
        "产出成果",
        "服务满意度",
    ]
)
_OUTPUT = ("产出", "项目产出", "预期产出", "部门履职", "履职", "产出与效益", "产出成果", "实施效果")
_BENEFIT = (
    "效益",
    "效果",
    "项目效益",
    "预期效益",
    "预期效果",
    "项目效果",
    "履职效果",
    "履职效益",
    "结果",
    "产出与效益",
    "社会效应",
)
_COST = ("成本", "运行成本")
_HAPPY = (
    "满意度",
    "满意",
    "服务满意度",
    "项目满意度",
    "效果",
    "效益",
    "项目效益",
    "结果",
    "履职效果",
    "社会效应",
    "实施效果",
)
_DECIDE = ("决策", "项目决策", "部门决策", "投入", "项目投入")
_PROCESS = (
    "过程",
    "项目过程",
    "部门管理",
    "管理",
    "管理效率",
    "项目管理过程",
    "投入与管理",
    "投入和管理",
    "过程管理",
    "投入",
)
_INVEST = ("投入与管理", "投入和管理", "投入", "过程", "管理", "过程管理")
_EFFECT = ("影响力", "影响力与可持续")

_LEVEL2: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("数量", "质量", "时效", "进度", "产出数量", "产出质量", "产出时效", "产出成本", "完成时效"), _OUTPUT),
    "成本": (*_OUTPUT, *_COST),
    **dict.fromkeys(
        ("经济成本", "社会成本", "生态环境成本", "生态成本", "环境成本", "成本控制", "项目成本", "公用经费成本", "成本节约", "经济成本控制"), _COST
    ),
    **dict.fromkeys(
        (
            "经济效益", "社会效益", "生态效益", "环境效益", "生态环境效益", "可持续影响", "可持续发展", "可持续", "可持续性影响",
            "政治效益", "可持续效益", "可持续发展影响", "可持续影响力", "其他效益",
        ),  # fmt: skip
        _BENEFIT,
    ),
    **dict.fromkeys(("长效管理", "人力资源", "部门协助", "配套设施", "信息共享", "长效机制"), _EFFECT),
    **dict.fromkeys(("投入管理", "实施管理"), _INVEST),
    **dict.fromkeys(("财务管理", "资产管理", "资金管理", "项目管理"), (*_PROCESS, *_INVEST)),
    **dict.fromkeys(("计划制定", "目标设定", "预算编制", "预算配置", "项目立项", "资金投入", "绩效目标设定"), _DECIDE),
    **dict.fromkeys(("预算执行", "预算管理", "人员管理", "机构建设", "组织实施", "业务管理", "组织管理", "计划管理", "监督检查"), _PROCESS),
}  # fmt: skip

# Indicators that the Jiangsu whole-department template always prints under this level 2.
_STANDARD = dict.fromkeys(
    (
        "预算执行率",
        "预算调整率",
        "支付进度符合率",
        "结转结余率",
        "公用经费控制率",
        "三公经费变动率",
        "政府采购执行率",
        "非税收入预算完成率",
    ),
    "预算执行",
)
_SIDE = re.compile(
    r"(?:项目|当年|年度|部门|整体|本年)*(?:支出)?(?:绩效|指标|绩效目标|绩效指标|绩效目标指标|指标体系|绩效指标体系)"
)


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """A printed label without blanks, line breaks, numbering, points and hints to the writer.

    >>> label("产出指标（50分）"), label("服务对象满意度 指标"), label("成本指标(0-20)分")
    ('产出指标', '服务对象满意度指标', '成本指标')
    >>> label("数量指标(必填硬性指标)"), label("一、产出指标")
    ('数量指标', '产出指标')
    """
    bare = re.sub(r"\s+", "", text)
    bare = _ENUMERATOR.sub("", bare)

    def drop(match: re.Match[str]) -> str:
        return "" if _HINT_WORDS.match(match["inside"]) else match[0]

    bare = _HINT.sub(drop, bare)
    bare = _BARE_POINTS.sub("", bare)
    return bare.strip("：:")


@lru_cache(maxsize=4096)
def stem(text: str) -> str:
    """What a label is about, without 指标 or 目标.

    >>> stem("产出指标（50分）"), stem("影响力目标"), stem("社会效益")
    ('产出', '影响力', '社会效益')
    """
    return _SUFFIX.sub("", label(text))


def is_level1(text: str) -> bool:
    """Whether the vocabulary has `text` as a level-1 label (it may be a level-2 label as well)."""
    return stem(text) in _LEVEL1


def satisfaction(text: str) -> bool:
    """Whether `text` is a label of satisfaction: 满意度, 服务对象满意度指标, 社会公众或服务对象满意度指标."""
    return bool(re.fullmatch(r"(?:[一-鿿、或及和与（）()/]{0,20})满意度?", stem(text))) and len(stem(text)) <= 20


def _satisfaction_label(text: str) -> bool:
    return satisfaction(text) and (
        stem(text) in ("满意度", "满意")
        or label(text).endswith(("指标", "指标等"))
        or bool(re.match(r"(?:社会公众|公众|服务对象|受益对象|服务|群众|受益人|利益相关)", stem(text)))
    )


def is_level2(text: str) -> bool:
    """Whether the vocabulary has `text` as a level-2 label."""
    return stem(text) in _LEVEL2 or _satisfaction_label(text)


def level1_only(text: str) -> bool:
    """A level-1 label that is no level-2 label in any template but that of central investment."""
    return is_level1(text) and not is_level2(text)


def level2_only(text: str) -> bool:
    """A level-2 label that is no level-1 label."""
    return is_level2(text) and not is_level1(text)


def candidates(text: str) -> tuple[str, ...]:
    """Stems of the level-1 labels that a level-2 label can stand under, the likeliest first."""
    if (known := _LEVEL2.get(stem(text))) is not None:
        return known
    return _HAPPY if _satisfaction_label(text) else ()


def is_side(text: str) -> bool:
    """Whether `text` is the label cell to the left of all indicators (绩效指标), or a half of it cut by a page break."""
    return bool(_SIDE.fullmatch(label(text)))


def standard_level2(name: str) -> str | None:
    """The level 2 (stem) under which the whole-department templates always print this indicator, if any."""
    return _STANDARD.get(re.sub(r"[“”\"\s]", "", name))
