"""What stands around an indicator's name: numbering, stars, brackets, template residue, its own target."""

from __future__ import annotations

import re

import attrs

_FOLD = str.maketrans("（）％＞＜＝：　⩾≧⩽≦", "()%><=: ≥≥≤≤")
_NUMBERING = re.compile(
    r"^(?:指标\s*\d+\s*[.:、.]?|\d{1,2}\s*[.、.](?!\d)|[(]\d{1,2}[)]|[①-⑳]|[★☆●*△▲■◆\-]+|其中\s*:?)\s*"
)
_QUOTES = re.compile(r"[“”\"‘’'《》〈〉「」『』]")
_COMPARATOR = r"(?:>=|<=|≥|≤|>|<|=|不低于|不少于|不小于|不超过|不高于|不大于|至少|达到|达)"
_RESIDUE = re.compile(
    rf"[(]?\s*{_COMPARATOR}\s*(?:\*+|[xX×]{{2,}}|_+|…+|\.{{3,}}|○+|\s+(?=[%\u4e00-\u9fff]))\s*[^()\s]{{0,8}}\s*[)]?\s*$"
)
_OWN_IN_BRACKETS = re.compile(rf"[(]\s*({_COMPARATOR}\s*\d[\d.,]*\s*[^()\d]{{0,8}})\s*[)]\s*$")
_OWN_AT_END = re.compile(rf"({_COMPARATOR}\s*\d[\d.,]*\s*[^()\d]{{0,6}}|\d[\d.]*\s*%)\s*(?:以上|以内|以下)?\s*$")
_BRACKET = re.compile(r"[(][^()]*[)]")
_UNIT_BRACKET = re.compile(r"[(]\s*(?:单位\s*:?\s*)?([%‰a-zA-Z²³\u4e00-\u9fff/·.]{1,8})\s*[)]\s*$")
_MEASURE_WORDS = re.compile(
    r"^(?:[%‰]|[万亿千百十]{0,2}(?:元|人次?|人份|个|家|所|名|户次?|次|期|台|套|辆|件|份|册|本|张|条|项|处|座|栋|幢|间|株|棵|头|只|羽|亩|公顷|平方米|平米|"
    r"平方公里|立方米|方|米|公里|千米|厘米|毫米|吨|千克|公斤|斤|克|升|毫升|度|千瓦时?|小时|分钟|天|日|工作日|月|年|周|村|镇|乡|县|市|例|篇|场次?|批次?|部|支|组|门|节|"
    r"学时|课时|人/年|元/人|元/年|m|km|m²|㎡|m³|t|kg|kW·?h|GB|TB|PB|MB|℃)|个?百分点)$"
)


@attrs.frozen
class Cleaned:
    """A name without what stands around it."""

    core: str
    """The words that name the measure: no numbering, quotes, brackets, residue or target."""
    residue: str = ""
    """A blank comparison left from the template: ``（≥**%）``."""
    own_target: str = ""
    """A target written into the name: ``100%`` in 建设质量达标率100%."""
    bracket_unit: str = ""
    """A unit in brackets at the end: ``亩`` in 种植面积（亩）."""


def clean(name: str) -> Cleaned:
    """Take apart what was written into an indicator's name.

    >>> clean("★苗木成活率（≥**%）")
    Cleaned(core='苗木成活率', residue='（≥**%）', own_target='', bracket_unit='')
    >>> clean("建设质量达标率100%").own_target
    '100%'
    """
    text = name.strip().translate(_FOLD)
    written = name.strip()
    shift = 0
    while match := _NUMBERING.match(text):
        shift += match.end()
        text = text[match.end() :]
    residue = own = unit = ""
    if match := _RESIDUE.search(text):
        residue = written[shift + match.start() : shift + match.end()].strip()
        text = text[: match.start()]
    elif match := _OWN_IN_BRACKETS.search(text) or _OWN_AT_END.search(text):
        own = match.group(1).strip()
        text = text[: match.start()]
    elif (match := _UNIT_BRACKET.search(text)) and _MEASURE_WORDS.match(match.group(1)):
        unit = match.group(1)
        text = text[: match.start()]
    core = _QUOTES.sub("", _BRACKET.sub("", text))
    core = re.sub(r"\s+", "", core).strip("()、,，;；:。.…_-*")
    return Cleaned(core or name.strip(), residue, own, unit)
