"""Numbers inside running prose, read with the same grammar: what an objective promises.

Ordinals, years, dates, document numbers and set phrases (党的二十大, 十四五, 四个意识) are no quantities.
"""

from __future__ import annotations

import re

import attrs

from targetlint.model import Quantity, Range, Relative, Span
from targetlint.value import grammar, making, normalize, readers, sense, terms, units
from targetlint.value.grammar import Piece
from targetlint.value.measures import Core

SENTENCE = re.compile(r"[^。;\n]+")
CLAUSE_END = re.compile(r"[,。;\n]")
PHRASES = re.compile(
    r"(?:19|20)\d\d年?度?(?:\d{1,2}月(?:\d{1,2}[日号])?)?\s?(?:-{1,2}|~|至|到)\s?(?:(?:19|20)\d\d年?)?(?:\d{1,2}月(?:\d{1,2}[日号])?)?|(?:19|20)\d\d年度?(?:\d{1,2}月(?:\d{1,2}[日号])?)?"
    r"|(?<![\d个.])(?:1[0-2]|[1-9])月(?:\d{1,2}[日号])?(?!内|以)|(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d)|[一二三四五六七八九十]{1,3}届|"
    r"党的[一二三四五六七八九十\d]+大|十[一二三四五六]五|[一二三四五六七八九十]届[一二三四五六七八九十]次?[一中]?全?会|一带一路|双一流|双碳|百分制"
    r"|[\[(〔](?:19|20)\d\d[\])〕]第?\d{1,4}号|第[\d一二三四五六七八九十百]+[条款项号章届批次期]|两会|三农|三公|五位一体|四个全面|两个维护|四个意识|四个自信"
)
ENUMERATOR = re.compile(r"^(?:\d{1,2}[.、．)）]|[（(][\d一二三四五六七八九十]{1,2}[)）]|[①-⑳])\s*")
COUNTED_ONE = frozenset({"次", "期", "场", "届", "份", "篇", "项", "场次", "轮", "批次"})
"""Units with which a lone 一 counts: 举办一次; 形成一套机制 promises no number."""


@attrs.frozen
class Found:
    """A quantity in prose: the term, its place, and the words of its clause before and behind it."""

    term: Quantity | Range | Relative
    span: Span
    before: str
    after: str


def find_quantities(prose: str) -> tuple[Found, ...]:
    """Every number of `prose` that counts something, in order.

    Args:
        prose: running text, of any length.

    >>> [(one.term.value, one.term.unit, one.before, one.after) for one in find_quantities("全年举办培训班不少于5期，培训200人。")]
    [(Decimal('5'), '期', '全年举办培训班', ''), (Decimal('200'), '人', '培训', '')]
    >>> find_quantities("深入学习贯彻党的二十大精神，推进“十四五”规划。")
    ()
    """
    folded = normalize.fold(prose)
    hidden = PHRASES.sub(lambda match: "※" * len(match[0]), sense.masked(folded.text))
    found: list[Found] = []
    for sentence in SENTENCE.finditer(hidden):
        found += _in_sentence(folded, sentence[0], sentence.start())
    return tuple(found)


def _in_sentence(folded: normalize.Folded, text: str, offset: int) -> list[Found]:
    found: list[Found] = []
    row = grammar.pieces(text)
    every: tuple[str, ...] = ()
    clause = 0
    for place, piece in enumerate(row):
        if piece.kind == "separator":
            if CLAUSE_END.search(piece.get("separator")):
                every, clause = (), piece.end
            continue
        if piece.kind == "every":
            every = terms.below(piece)
            continue
        core = readers.read(piece)
        if (
            core is None
            or core.kind not in {"quantity", "range", "relative"}
            or core.value is None
            or not _counts(piece, core)
        ):
            continue
        span = folded.span(offset + piece.start, offset + piece.end)
        stop = next((one.start for one in row[place + 1 :] if _ends(one)), len(text))
        before = folded.written(offset + clause, offset + piece.start).strip(" 、,：:")
        before = ENUMERATOR.sub("", before)
        after = folded.written(offset + piece.end, offset + stop).strip(" 、,：:")
        unit = units.per(core.unit or "", every) if every else core.unit
        term = making.made(core, span, core.label, core.note, unit)
        assert isinstance(term, Quantity | Range | Relative)
        found.append(Found(term, span, before, after))
        clause = piece.end
    return found


def _ends(piece: Piece) -> bool:
    """Whether the words behind a number stop here: at the next value or the clause's end."""
    if piece.kind == "separator":
        return CLAUSE_END.search(piece.get("separator")) is not None
    return piece.kind in readers.READERS


def _counts(piece: Piece, core: Core) -> bool:
    """Whether a promise could be measured by it: it has a unit or a comparator and is no lone 一."""
    number = core.notation.number
    if core.unit is None and core.comparator is None and piece.kind not in {"zero", "nought"}:
        return False
    if core.unit is None and number.isdigit() and len(number) == 4 and number[:2] in {"19", "20"}:
        return False
    return not (number in {"一", "两"} and core.unit not in COUNTED_ONE and not core.notation.comparator)
