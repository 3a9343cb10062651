"""What stands around an indicator's name: numbering, stars, brackets, template residue, its own target."""

from __future__ import annotations

import re

import attrs

from targetlint.value.units import stands_alone
from targetlint.words import residue

_FOLD = str.maketrans("（）％＞＜＝：　⩾≧⩽≦", "()%><=: ≥≥≤≤")
_NUMBERING = re.compile(
    r"^(?:指标\s*\d+\s*[.:、.]?|\d{1,2}\s*[.、.](?!\d)|[(]\d{1,2}[)]|[①-⑳]|[★☆●*△▲■◆\-]+|其中\s*:?)\s*"
)
_QUOTES = re.compile(r"[“”\"‘’'《》〈〉「」『』]")
_COMPARATOR = rf"(?:[><]=|{residue.COMPARATORS}|达)"
_RESIDUE = re.compile(
    rf"[(]?\s*{_COMPARATOR}\s*(?:{residue.ALONE}|\s+(?=[%\u4e00-\u9fff]))\s*[^()\s]{{0,8}}\s*[)]?\s*$"
)
_OWN_IN_BRACKETS = re.compile(rf"[(]\s*({_COMPARATOR}\s*\d[\d.,]*\s*[^()\d]{{0,8}})\s*[)]\s*$")
_OWN_AT_END = re.compile(rf"({_COMPARATOR}\s*\d[\d.,]*\s*[^()\d]{{0,6}}|\d[\d.]*\s*%)\s*(?:以上|以内|以下)?\s*$")
_BRACKET = re.compile(r"[(][^()]*[)]")
_UNIT_BRACKET = re.compile(r"[(]\s*(?:单位\s*:?\s*)?([%‰a-zA-Z²³\u4e00-\u9fff/·.]{1,8})\s*[)]\s*$")


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
    left = own = unit = ""
    if match := _RESIDUE.search(text):
        left = written[shift + match.start() : shift + match.end()].strip()
        text = text[: match.start()]
    elif match := _OWN_IN_BRACKETS.search(text) or _OWN_AT_END.search(text):
        own = match.group(1).strip()
        text = text[: match.start()]
    elif (match := _UNIT_BRACKET.search(text)) and stands_alone(match.group(1)):
        unit = match.group(1)
        text = text[: match.start()]
    core = _QUOTES.sub("", _BRACKET.sub("", text))
    core = re.sub(r"\s+", "", core).strip("()、,，;；:。.…_-*")
    return Cleaned(core or name.strip(), left, own, unit)
