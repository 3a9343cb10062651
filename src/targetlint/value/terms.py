"""From the pieces of a cell to its terms: which words belong to which value, and what every 每 divides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from targetlint.errors import DimensionError
from targetlint.model import Comparator, DateBound, Quantity, Range, Relative, Span, Target, TargetKind, Term
from targetlint.value import canonical, readers, units
from targetlint.value.labels import trimmed
from targetlint.value.making import Item, alone, term_of, words_of
from targetlint.value.normalize import Folded
from targetlint.value.pieces import Piece
from targetlint.words import value as lexicon

HARD = re.compile(r"[;。\n+|&!]|\s")


def target(folded: Folded, found: tuple[Term, ...]) -> Target:
    """The target of one or several terms."""
    kind: TargetKind = found[0].kind if len(found) == 1 else "multiple"
    return Target(folded.source, kind, found, canonical.of_terms(found), folded.repaired)


def build(folded: Folded, pieces: Sequence[Piece]) -> tuple[Term, ...]:
    """The terms of a cell in order; words without any value are one qualitative term."""
    if len(pieces) == 1:
        (piece,) = pieces
        if piece.kind == "words":
            return tuple(words_of(folded, (piece.start, piece.end)))
        if (statement := readers.read(piece)) is not None:
            return (alone(folded, statement),)
    terms: list[Term] = []
    pending: Span | None = None  # words of a part without value, not yet placed
    spaced = False  # only a space stands behind them
    for part, separator in parts(pieces):
        items, words = _items(folded, part)
        if items:
            if pending is not None and not _taken(folded, pending, items[0], spaced=spaced):
                terms += words_of(folded, pending)
            terms += [term_of(folded, item) for item in items]
            pending = None
            continue
        if words:
            pending = (words[0][0] if pending is None else pending[0], words[-1][1])
        spaced = bool(separator) and not separator.strip(" ")
        if pending is not None and HARD.search(separator) and not spaced:
            terms += words_of(folded, pending)
            pending = None
    if pending is not None:
        terms += words_of(folded, pending)
    return tuple(terms)


def _taken(folded: Folded, words: Span, first: Item, *, spaced: bool) -> bool:
    """Whether words of the part before became part of the first statement's name: 使用率 不低于 95%."""
    if spaced and not first.before:
        first.before.append(words)
        return True
    if first.before and _one_name(folded, words, first.before):
        first.before[0] = (words[0], first.before[0][1])
        return True
    return False


def _one_name(folded: Folded, words: Span, before: list[Span]) -> bool:
    """老人、儿童200人: short words before a comma belong to the name; 按时完成、合格率100% are two things."""
    (start, end), (first, last) = words, before[0]
    if folded.text[:end].endswith(lexicon.JUDGEMENTS):
        return False
    if _measures(folded, before):
        return end - start <= 6 and last - first <= 6
    return end - start <= 8 and last - first <= 14


def parts(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], str]]:
    """The pieces between separators, with the separator that ends them."""
    part: list[Piece] = []
    for piece in pieces:
        if piece.kind == "separator":
            yield part, piece.get("separator")
            part = []
        elif piece.kind == "mark" and piece.get("mark", "enumerator"):
            if part:
                yield part, ";"
            part = []
        else:
            part.append(piece)
    if part:
        yield part, ""


def _items(folded: Folded, part: Sequence[Piece]) -> tuple[list[Item], list[Span]]:
    """The statements of one part with their words; the words alone where there is no statement."""
    items: list[Item] = []
    loose: list[Span] = []
    every: tuple[str, ...] = ()
    for piece in part:
        if piece.kind == "mark":
            continue  # 1. ① 正向 say nothing
        if piece.kind == "level":
            loose = []  # 由80%提高到90%: only where it goes counts
        elif piece.kind == "every":
            every = below(piece)
        elif (statement := readers.read(piece)) is None:
            loose.append((piece.start, piece.end))
        elif not (items and not loose and _joins(items[-1], statement)):
            items.append(Item(statement, piece.start, piece.end, before=_merged(loose), below=every))
            loose = []
    if not items:
        return [], _merged([(piece.start, piece.end) for piece in part if piece.kind != "mark"])
    items[-1].after = _merged(loose)
    if len(items) > 1:
        _share_out(folded, items)
    return items, []


def _merged(stretches: list[Span]) -> list[Span]:
    """Neighbouring stretches as one."""
    found: list[Span] = []
    for start, end in stretches:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        elif end > start:
            found.append((start, end))
    return found


def below(piece: Piece) -> tuple[str, ...]:
    """What 每 stands before: the units below the line."""
    every = piece.part("every")
    assert every is not None
    groups = every.groupdict()
    many = groups.get("many") or ""
    if groups.get("mean") or groups.get("name"):
        name = groups.get("mean") or groups["name"] or ""
        found = units.read(name)
        return (found.unit if found else name,)
    named = []
    for number, (_, match) in enumerate(one for one in piece.parts if one[0] == "unit"):
        found = units.read(match[0].replace(" ", ""))
        name = (found.scale + found.unit) if found else match[0]
        named.append((_digits(many) if number == 0 and many not in {"1", "一"} else "") + name)
    return tuple(named)


def _digits(many: str) -> str:
    """两年 as 2年; 万人 and 半年 stay."""
    return str(lexicon.DIGITS[many]) if many in lexicon.DIGITS else many


def _joins(last: Item, more: readers.Statement) -> bool:
    """1小时30分钟 and 2年6个月 are one quantity; the second number is added to the first."""
    first = last.term
    if last.end != more.span[0] or not isinstance(first, Quantity) or not isinstance(more, Quantity):
        return False
    unit = "分钟" if more.unit == "分" and first.unit == "小时" else more.unit
    if first.unit == unit or not units.unit_kind(first.unit) == units.unit_kind(unit) == "time":
        return False
    try:
        value = units.convert(more.value, unit, first.unit)
    except DimensionError:
        return False  # 2年1学期
    if (more.comparator and first.comparator) or value >= 1:
        return False
    value = units.EXACT.add(first.value, value)
    last.term = attrs.evolve(first, value=value, comparator=first.comparator or more.comparator, note=more.note)
    last.end = more.span[1]
    return True


def _is_time(term: readers.Statement) -> bool:
    return isinstance(term, Quantity) and units.unit_kind(term.unit) == "time"


def _bound(term: readers.Statement) -> Comparator | None:
    return None if isinstance(term, Range) else term.comparator


def _share_out(folded: Folded, items: list[Item]) -> None:
    """Words between two statements belong to the second, unless names stand behind the numbers here.

    A statement that only qualifies a measure named after it (``24小时响应率100%``, ``一季度完成25%``)
    becomes part of that measure's label.
    """
    if _named_behind(folded, items):
        for one, following in pairwise(items):
            one.after, following.before = following.before, []
        return
    for place in range(len(items) - 1, 0, -1):
        one, following = items[place - 1], items[place]
        if _qualifies(folded, one, following):
            start = one.before[0][0] if one.before else one.start
            following.before = [(start, following.before[-1][1] if following.before else one.end)]
            following.below = following.below or one.below
            del items[place - 1]


def _named_behind(folded: Folded, items: list[Item]) -> bool:
    """3次活动5场培训: every number but the first has words before it, the last has some behind, and none is a measure."""
    first, *others = items
    if first.before and folded.text[first.before[0][0] : first.before[-1][1]] not in lexicon.LIGHT:
        return False
    if not items[-1].after or not all(item.before for item in others):
        return False
    return not any(_measures(folded, item.before) for item in others)


def _qualifies(folded: Folded, one: Item, following: Item) -> bool:
    """Whether a statement only says when or how the next one is meant."""
    if isinstance(following.term, DateBound) or isinstance(one.term, Relative) or following.start < one.end:
        return False
    if isinstance(one.term, DateBound) and one.term.comparator is None:
        return True  # 一季度完成25%
    if _period_of(one, following):
        return True
    bare = not one.before and one.term.label is None
    return bare and bool(following.before) and _measures(folded, following.before)  # 24小时响应率100%


def _period_of(one: Item, following: Item) -> bool:
    """半年≥40%: a bare length of time right before a bound says when, not how long."""
    bare = _bound(one.term) is None and _is_time(one.term)
    return bare and following.start == one.end and _bound(following.term) is not None


def _measures(folded: Folded, stretches: list[Span]) -> bool:
    """Whether the words end in the name of a measure: …率, …数量."""
    if not stretches:
        return False
    start, end = trimmed(folded.text, *stretches[-1])
    return folded.text[start:end].endswith(lexicon.MEASURES)
