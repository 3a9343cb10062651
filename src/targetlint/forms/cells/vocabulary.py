"""Level labels: which a text is, and which level 1 a level-2 label belongs to (words/labels/levels.txt)."""

from __future__ import annotations

import re
from functools import lru_cache

from targetlint.words.labels import ENDING, HINTS, LEVEL1, LEVEL2, PRINTED_UNDER, SATISFACTION, SERVED, SIDE
from targetlint.words.value import COUNTING

_BRACKETS = r"[（(【\[]\s*(?P<inside>[^（()）】\]]*)[】\])）]"
_HINT = re.compile(
    _BRACKETS + r"\s*(?:分|%)?\s*(?=$|[：:]|指标|目标)",
)
_HINT_WORDS = re.compile(rf"^(?:[\d.%％~～\-—至到]+分?|[\d.]+分.*|.*{HINTS}.*|)$")
_BARE_POINTS = re.compile(r"(?<=[标度益])[\s:：]*\d+(?:\.\d+)?\s*(?:分|%)$")
_ENUMERATOR = re.compile(rf"^(?:[★☆▲△◆●■※*]+|(?:\d{{1,2}}|[{COUNTING}]{{1,2}})[、.．]|[（(][\d{COUNTING}]{{1,2}}[)）])")
_SUFFIX = re.compile(rf"{ENDING}$")

_SIDE = re.compile(SIDE)
_SERVED = re.compile(SERVED)


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
    return stem(text) in LEVEL1


def satisfaction(text: str) -> bool:
    """Whether `text` is a label of satisfaction: 满意度, 服务对象满意度指标, 社会公众或服务对象满意度指标."""
    return bool(re.fullmatch(r"(?:[一-鿿、（）()/]{0,20})满意度?", stem(text))) and len(stem(text)) <= 20


def _satisfaction_label(text: str) -> bool:
    if not satisfaction(text):
        return False
    return (
        stem(text) in ("满意度", "满意") or label(text).endswith(("指标", "指标等")) or bool(_SERVED.match(stem(text)))
    )


def is_level2(text: str) -> bool:
    """Whether the vocabulary has `text` as a level-2 label."""
    return stem(text) in LEVEL2 or _satisfaction_label(text)


def level1_only(text: str) -> bool:
    """A level-1 label that is no level-2 label in any template but that of central investment."""
    return is_level1(text) and not is_level2(text)


def level2_only(text: str) -> bool:
    """A level-2 label that is no level-1 label."""
    return is_level2(text) and not is_level1(text)


def candidates(text: str) -> tuple[str, ...]:
    """Stems of the level-1 labels that a level-2 label can stand under, the likeliest first."""
    if (known := LEVEL2.get(stem(text))) is not None:
        return known
    return SATISFACTION if _satisfaction_label(text) else ()


def is_side(text: str) -> bool:
    """Whether `text` is the label left of all indicators (绩效指标), or a half of it cut by a page break."""
    return bool(_SIDE.fullmatch(label(text)))


def standard_level2(name: str) -> str | None:
    """The level 2 (stem) under which the whole-department templates always print this indicator, if any."""
    return PRINTED_UNDER.get(re.sub(r"[“”\"\s]", "", name))
