"""Two measures in one name: which ones, and when a second noun only describes the first."""

from __future__ import annotations

import re

# A measure inside a name. 数量 before 量, 人次数 before 人次: the longest first.
_MEASURE = re.compile(
    r"满意度|知晓度|参与度|覆盖面|完成度|及时率|(?:(?<![效频功概速税利汇心码])率(?!先|领))|数量|人次数?|次数|人数|户数|期数|场次|面积|金额|(?<!免)费用|产量|产值"
)
_JUDGE_PAIR = re.compile(r"[\u4e00-\u9fff]{2}性[和与及、][\u4e00-\u9fff]{2,4}性$")
_OPPOSED = re.compile(
    r"(?:故障|事故|投诉|差错|违规|损失|舆情|纠纷)[^和与及、]{0,8}(?:情况|次数|数量)?[和与及、][^和与及、]{0,8}(?:响应|处理|处置|解决|整改|修复|满意|恢复)[^和与及、]{0,4}(?:程度|情况|率|度|性|时间)$"
)
_JOIN = re.compile(r"^[和与及、以并且/]|^以及")
# A measure followed by these is described by the next one: 人数占比, 面积合格率, 次数达标率, 数量完成率.
_DESCRIBES = re.compile(
    r"占|比|与|的|达标|完成|合格|符合|准确|增长|提高|提升|下降|降低|减少|变动|变化|控制|覆盖|到位|执行|满足|及时|偏差|误差|调查|测评|不低于|不少于|达到"
)
_GAP = 4


def _described(gap: str) -> bool:
    """Whether the words between two measures lead from the first to the second."""
    return bool(_DESCRIBES.match(gap) or re.search(r"占|比|的", gap) or (len(gap) < 6 and _DESCRIBES.search(gap)))


def measures_in(core: str) -> tuple[str, ...]:
    """The measures that one name joins, at least two, or nothing.

    Certain cases only: measures joined by a conjunction (合格率和及时率), a measure followed at once by
    another whole phrase that ends in one (广告数量活动组织次数), a fault together with the answer to it.

    >>> measures_in("重点媒体宣传广告数量活动组织次数")
    ('重点媒体宣传广告数量', '活动组织次数')
    >>> measures_in("女性人数占比"), measures_in("管理人员和工作人员培训人数")
    ((), ())
    """
    if match := _OPPOSED.search(core):
        head, _, tail = re.split(r"([和与及、])", match.group(), maxsplit=1)
        return (head, tail)
    parts: list[str] = []
    start = 0
    for match in _MEASURE.finditer(core):
        end = match.end()
        rest = core[end:]
        if not rest:
            parts.append(core[start:end])
            break
        joined = _JOIN.match(rest)
        ahead = _MEASURE.search(rest)
        if ahead is None:
            break
        gap = rest[: ahead.start()]
        if joined:
            shared = joined.group()
            parts.append(core[start:end])
            start = end + len(shared)
        elif len(gap) >= _GAP and not _described(gap):
            parts.append(core[start:end])
            start = end
    if len(parts) > 1:
        return tuple(parts)
    if _JUDGE_PAIR.search(core):
        head, tail = re.split(r"[和与及、](?=[\u4e00-\u9fff]{2,4}性$)", core, maxsplit=1)
        return (head, tail)
    return ()
