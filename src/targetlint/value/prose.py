"""Numbers inside running prose, read with the same grammar: what an objective promises.

Ordinals, years, dates, document numbers and set phrases (党的二十大, 十四五, 四个意识) are no quantities.
"""

from __future__ import annotations

import re

import attrs

from targetlint.model import DateBound, Quantity, Range, Relative, Span
from targetlint.value import fused, making, normalize, readers, sense, terms, units
from targetlint.value.pieces import Piece
from targetlint.words import value as lexicon

SENTENCE = re.compile(r"[^。;\n]+")
CLAUSE_END = re.compile(r"[,。;\n]")
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}月(?:\d{1,2}[日号])?"
_NUMERALS = sense.FEW
NO_QUANTITY = re.compile(
    rf"{_YEAR}年?度?(?:{_DAY})?\s?(?:-{{1,2}}|[~至到])\s?(?:{_YEAR}年?)?(?:{_DAY})?|{_YEAR}年度?(?:{_DAY})?"
    rf"|(?<![\d个.])(?:1[0-2]|[1-9])月(?:\d{{1,2}}[日号])?(?!内|以)|{_YEAR}[-./]\d{{1,2}}(?:[-./]\d{{1,2}})?(?!\d)"
    rf"|[{_NUMERALS}]{{1,3}}届|十[一二三四五六]五"
    rf"|[\[(〔]{_YEAR}[\])〕]第?\d{{1,4}}号|第[\d{_NUMERALS}百]+(?:{lexicon.IDIOMS['ordinal']})"
)
"""Dates, ordinals and document numbers; the set phrases are those of `sense.masked`."""
ENUMERATOR = re.compile(rf"^(?:\d{{1,2}}[.、．)）]|[（(][\d{_NUMERALS}]{{1,2}}[)）]|[①-⑳])\s*")


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
    hidden = NO_QUANTITY.sub(lambda match: "※" * len(match[0]), sense.masked(folded.text))
    found: list[Found] = []
    for sentence in SENTENCE.finditer(hidden):
        found += _in_sentence(folded, sentence[0], sentence.start())
    return tuple(found)


def _in_sentence(folded: normalize.Folded, text: str, offset: int) -> list[Found]:
    found: list[Found] = []
    row = fused.pieces(text)
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
        term = readers.read(piece)
        if term is None or isinstance(term, DateBound) or term.value is None or not _counts(piece, term):
            continue
        span = folded.span(offset + piece.start, offset + piece.end)
        stop = next((one.start for one in row[place + 1 :] if _ends(one)), len(text))
        before = folded.written(offset + clause, offset + piece.start).strip(" 、,：:")
        before = ENUMERATOR.sub("", before)
        after = folded.written(offset + piece.end, offset + stop).strip(" 、,：:")
        unit = units.per(term.unit or "", every) if every else term.unit
        notation = making.located(folded, term.notation, offset)
        term = attrs.evolve(term, span=span, unit=unit, notation=notation)
        found.append(Found(term, span, before, after))
        clause = piece.end
    return found


def _ends(piece: Piece) -> bool:
    """Whether the words behind a number stop here: at the next value or the clause's end."""
    if piece.kind == "separator":
        return CLAUSE_END.search(piece.get("separator")) is not None
    return piece.kind in readers.READERS


def _counts(piece: Piece, term: Quantity | Range | Relative) -> bool:
    """Whether a promise could be measured by it: it has a unit or a comparator and is no lone 一."""
    number = term.notation.number
    if term.unit is None and not getattr(term, "comparator", None) and piece.kind not in {"zero", "nought"}:
        return False
    if term.unit is None and number.isdigit() and len(number) == 4 and number[:2] in {"19", "20"}:
        return False
    return not (number in {"一", "两"} and term.unit not in lexicon.COUNTED_ONE_PROSE and not term.notation.comparator)
