"""项目实施计划 → its items: a name with a span of dates, however they were run together."""

from __future__ import annotations

import re

from targetlint.model import Location, Promise
from targetlint.words.labels import PLAN_BEGINS, PLAN_ENDS

_POINT = r"\d{4}(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?)"
_SPAN = re.compile(
    rf"[（(]?\s*{PLAN_BEGINS}?[：:\s]*{_POINT}\s*(?:[-—–~～至到]+|\s*{PLAN_ENDS}[：:]?)"
    rf"\s*(?:{_POINT}|\d{{1,2}}月(?:\d{{1,2}}日)?)(?:底|末)?\s*[)）]?"
)


def plan_items(text: str, location: Location) -> tuple[Promise, ...]:
    """Split a plan into items.

    Args:
        text: the plan, free of markup.
        location: where it stands.

    >>> [item.text for item in plan_items("甲活动2020年1月-2020年12月6.14献血者日2020年1月-2020年12月", Location())]
    ['甲活动', '6.14献血者日']
    """
    items: list[Promise] = []
    at = 0
    for span in _SPAN.finditer(text):
        start, stop = at, span.start()
        while start < stop and text[start] in " \t　\n；;。，,、：:.":
            start += 1
        while stop > start and text[stop - 1] in " \t　\n；;。，,、：:（(":
            stop -= 1
        if stop - start >= 2:
            items.append(Promise(text[start:stop], (start, stop), location))
        at = span.end()
    return tuple(items)
