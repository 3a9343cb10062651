"""What the text of a cell looks like: a value, an operator, a unit, points, a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = [
    "is_blank_mark", "is_date", "is_money", "is_number", "is_operator", "is_direction", "is_rule", "is_unit", "is_value", "one_line", "strip_markup",
]  # fmt: skip

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")
_OPERATOR = re.compile(
    r"(?:[≥≤≧≦⩾⩽><＞＜=＝═≈》《]{1,2}=?|[=＝][><＞＜]|大于等于|小于等于|大于或等于|小于或等于|等于|大于|小于|不低于|不少于|不高于|不超过|不大于|不小于|至少|至多)"
)
_DIRECTION = re.compile(r"(?:正向|反向|负向|逆向|定性|定量|中性|区间)(?:指标)?")
_BLANK = re.compile(r"[\s/／\\\-—–_－…·.。]*|无|不适用|/+|N/?A", re.IGNORECASE)
_RULE = re.compile(r"[\s\-—–_=|:：+]*[-—–_=]{2,}[\s\-—–_=|:：+]*")
_QUANTITY = re.compile(
    r"\$?\\?(?:[≥≤≧≦⩾⩽><＞＜=＝═≈》《~]|\\geq?|\\leq?|不低于|不少于|不小于|不超过|不高于|不大于|大于|小于|高于|低于|超过|至少|约|控制在|达到?|提升至?|增长|下降|等于|[Rr]?\s)*"
    r"\s*[-+±]?\d[\d,，.]*\s*(?:[%％‰\\$]|[（(]?[a-zA-Z一-鿿/²³㎡℃%·()（）]{0,10}[)）]?)*[\s\S]{0,12}"
)
_CHINESE_QUANTITY = re.compile(
    r"(?:[≥≤><=]|不低于|不少于|不超过|大于|小于)?(?:百分之|千分之|[零〇一二三四五六七八九十百千万亿两半]+(?:[个次人名家期成年月天元所份项件%]|分之|以上|以内)).{0,8}"
)
_COMPARISON = re.compile(r"(?:≥|≤|不低于|不少于|不超过|高于|低于|大于|小于|优于|较上年|比上年|同比).{1,20}")
_DATE = re.compile(
    r"(?:\d{4}\s*年|\d{4}[-./]\d{1,2}|\d{1,2}\s*月)(?:\s*\d{1,2}\s*[月日号]?|[-—–~至到./]|\d|年|月|日|上旬|中旬|下旬|底|末|前|之前|以前|内|\s)*"
)
_JUDGED = frozenset(
    [
        "健全",
        "规范",
        "合规",
        "合理",
        "明确",
        "科学",
        "公开",
        "有效",
        "完备",
        "完善",
        "符合",
        "及时",
        "合格",
        "达标",
        "达成",
        "达到",
        "通过",
        "提升",
        "提高",
        "增加",
        "稳定",
        "可持续",
        "可共享",
        "有效提升",
        "明显提升",
        "显著提升",
        "有所提升",
        "逐步提升",
        "不断提升",
        "持续提升",
        "长期",
        "良好",
        "优良",
        "优",
        "良",
        "满意",
        "非常满意",
        "基本满意",
        "按时",
        "全覆盖",
        "保障有力",
        "增强",
        "改善",
        "有效改善",
        "明显改善",
        "持续改善",
        "促进",
        "有效促进",
        "效果显著",
        "显著",
        "明显",
        "较好",
        "中长期",
        "持续",
        "高",
        "中",
        "低",
        "高中低",
        "认可",
        "正常",
        "正常运行",
        "充分",
        "有效保障",
        "持续影响",
        "长效",
        "健康发展",
        "是",
        "否",
        "无",
        "有",
        "齐全",
        "完整",
        "真实",
        "安全",
        "顺利",
        "零投诉",
        "无事故",
        "无损失",
        "保持稳定",
        "基本掌握",
        "有序",
        "降低",
        "减少",
        "下降",
        "有力保障",
        "正面支撑",
        "按计划完成",
        "按期完成",
        "按时完成",
        "及时拨付",
        "有效提高",
        "明显提高",
        "逐步提高",
        "显著提高",
        "不断提高",
        "达成预期指标",
        "部分达成预期指标并具有一定效果",
    ]
)
_UNITS = frozenset(
    [
        "%",
        "％",
        "‰",
        "百分比",
        "比例",
        "百分点",
        "个百分点",
        "人",
        "人次",
        "人份",
        "份",
        "个",
        "次",
        "期",
        "家",
        "所",
        "名",
        "户",
        "件",
        "册",
        "部",
        "条",
        "条次",
        "场",
        "场次",
        "篇",
        "例",
        "袋",
        "套",
        "台",
        "台套",
        "台/套",
        "台（套）",
        "辆",
        "项",
        "种",
        "处",
        "座",
        "栋",
        "间",
        "张",
        "本",
        "株",
        "棵",
        "头",
        "只",
        "羽",
        "尾",
        "箱",
        "批",
        "批次",
        "组",
        "队",
        "支",
        "对",
        "双",
        "把",
        "根",
        "块",
        "片",
        "盒",
        "瓶",
        "吨",
        "千克",
        "公斤",
        "克",
        "斤",
        "kg",
        "g",
        "t",
        "mg",
        "亩",
        "万亩",
        "公顷",
        "平方米",
        "万平方米",
        "m²",
        "㎡",
        "平方公里",
        "km²",
        "m2",
        "平米",
        "米",
        "公里",
        "千米",
        "km",
        "m",
        "延米",
        "延长米",
        "立方米",
        "万立方米",
        "m³",
        "升",
        "毫升",
        "ml",
        "L",
        "万元",
        "元",
        "亿元",
        "万",
        "亿",
        "万人",
        "万人次",
        "万份",
        "万户",
        "元/人",
        "元/年",
        "元/天",
        "元/月",
        "元/次",
        "元/亩",
        "元/平方米",
        "元/株",
        "元/吨",
        "元/户",
        "元/人·天",
        "元/人/天",
        "元/人次",
        "万元/年",
        "天",
        "日",
        "工作日",
        "小时",
        "分钟",
        "秒",
        "年",
        "月",
        "个月",
        "周",
        "季度",
        "次/年",
        "次/周",
        "次/月",
        "人/次",
        "人/年",
        "单位",
        "门",
        "节",
        "课时",
        "学时",
        "站",
        "点",
        "点位",
        "网点",
        "村",
        "镇",
        "乡",
        "县",
        "市",
        "区",
        "个区",
        "校",
        "班",
        "学校",
        "企业",
        "kW",
        "kw",
        "kWh",
        "千瓦时",
        "度",
        "兆",
        "TB",
        "GB",
        "MB",
        "Mbps",
        "℃",
        "分",
        "级",
        "类",
        "品种",
        "版",
        "期刊",
        "卷",
        "层",
        "口",
        "眼",
        "宗",
        "起",
        "幅",
        "面",
        "台次",
        "车次",
        "航班",
        "班次",
        "艘",
        "架",
        "床",
        "床位",
        "标准箱",
        "平方",
        "立方",
        "万吨",
        "万株",
        "万只",
        "万头",
        "倍",
        "岁",
        "人天",
        "人·天",
        "届",
        "轮",
        "封",
        "款",
        "副",
        "令",
        "刊",
        "期次",
        "户次",
        "家次",
        "件次",
    ]
)
_TAG = re.compile(r"<(/?)(p|br|ol|ul|li|div|span|strong|b|i|u|em|font|h\d|table|tr|td)\b[^>]*>", re.IGNORECASE)
_CJK = "\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’"


def is_blank_mark(text: str) -> bool:
    """A cell that says "nothing": empty, `/`, `—`, `无`, `不适用`, `……`."""
    return bool(_BLANK.fullmatch(text.strip()))


def is_rule(text: str) -> bool:
    """A drawn line: `-------`."""
    return bool(_RULE.fullmatch(text))


def is_number(text: str) -> bool:
    """A bare number, with or without thousands separators."""
    return bool(_NUMBER.fullmatch(text.strip()))


def is_money(text: str) -> bool:
    """An amount: a number, with or without its unit."""
    return bool(re.fullmatch(_NUMBER.pattern + r"\s*(?:万元|元|亿元|万)?", text.strip()))


def is_operator(text: str) -> bool:
    """A comparison sign or word that stands alone.

    >>> is_operator("≧"), is_operator("大于等于"), is_operator("≥95")
    (True, True, False)
    """
    return bool(_OPERATOR.fullmatch(text.strip()))


def is_direction(text: str) -> bool:
    """正向, 反向, 定性: the nature of an indicator, no part of its value."""
    return bool(_DIRECTION.fullmatch(text.strip()))


@lru_cache(maxsize=8192)
def is_unit(text: str) -> bool:
    """A unit that stands alone."""
    bare = re.sub(r"\s", "", text).strip("（）()")
    return bare in _UNITS or bool(re.fullmatch(r"[一-鿿]{1,3}/[一-鿿]{1,3}(?:[/·、][一-鿿]{1,2})?", bare))


def is_date(text: str) -> bool:
    """A date, deadline or span of dates."""
    return bool(_DATE.fullmatch(text.strip()))


@lru_cache(maxsize=16384)
def is_value(text: str) -> bool:
    """Whether `text` could well be a target value: a quantity, a date, or a usual word of judgement.

    >>> [is_value(text) for text in ("≥95%", "百分之85", "健全", "2023年底", "完成2023年课题研究", "$\\\\geq 90.00\\\\%$")]
    [True, True, True, True, False, True]
    """
    bare = text.strip()
    if bare in _JUDGED or is_date(bare):
        return True
    if len(bare) > 30:
        return False
    if re.match(r"\d+\s*[.、．]\s*[一-鿿]", bare):  # a numbered sentence
        return False
    return bool(_QUANTITY.fullmatch(bare) or _CHINESE_QUANTITY.fullmatch(bare) or _COMPARISON.fullmatch(bare))


def one_line(text: str) -> str:
    """Text without the line breaks of its cell: joined between Chinese characters, a blank elsewhere.

    >>> one_line("三级\\n指标"), one_line("APP\\nuser")
    ('三级指标', 'APP user')
    """
    joined = re.sub(rf"(?<=[{_CJK}])\s*[\r\n\v\f\u2028]+\s*|\s*[\r\n\v\f\u2028]+\s*(?=[{_CJK}])", "", text)
    return re.sub(r"\s*[\r\n\v\f\u2028]+\s*", " ", joined).strip()


def strip_markup(text: str) -> str:
    """Text as a reader of the rendered page would see it: paragraphs as lines, no tags, no entities.

    >>> strip_markup('<p style="x">财政项目</p> <p>(2020年度)</p>')
    '财政项目\\n(2020年度)'
    """
    if "<" not in text and "&" not in text:
        return text
    import html

    lines = _TAG.sub(
        lambda tag: "\n" if tag[2].lower() in ("p", "br", "li", "div", "tr") or tag[2][0] in "hH" else "", text
    )
    lines = html.unescape(lines).replace("\u00a0", " ")
    return "\n".join(line.strip() for line in lines.split("\n") if line.strip())
