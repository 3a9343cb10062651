"""The text of a cell on one line, or on the lines that its markup makes."""

from __future__ import annotations

import re

_RULE = re.compile(r"[\s\-—–_=|:：+]*[-—–_=]{2,}[\s\-—–_=|:：+]*")
_TAG = re.compile(r"<(/?)(p|br|ol|ul|li|div|span|strong|b|i|u|em|font|h\d|table|tr|td)\b[^>]*>", re.IGNORECASE)
_BREAK = re.compile(r"[\r\n\v\f\u2028]")
_CJK = "\u2e80-\u9fff\u3000-\u303f\uff00-\uffef“”‘’"


def squeezed(text: str) -> str:
    """Text without any blank or line break: `资 金` is `资金`."""
    return "".join(text.split())


def is_rule(text: str) -> bool:
    """A drawn line: `-------`."""
    return bool(_RULE.fullmatch(text))


def one_line(text: str) -> str:
    """Text without the line breaks of its cell: joined between Chinese characters, a blank elsewhere.

    >>> one_line("三级\\n指标"), one_line("APP\\nuser")
    ('三级指标', 'APP user')
    """
    if not _BREAK.search(text):
        return text.strip()
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
