"""From the pieces of a cell to its terms: which words belong to which value, and what every 每 divides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from targetlint.errors import DimensionError
from targetlint.model import Term
from targetlint.value import readers, units
from targetlint.value.labels import trimmed
from targetlint.value.making import Item, term_of, words_of
from targetlint.value.measures import Core
from targetlint.value.normalize import Folded
from targetlint.words import value as lexicon

if TYPE_CHECKING:
    from targetlint.value.grammar import Piece

HARD = re.compile(r"[;。\n+|&!]|\s")


def build(folded: Folded, pieces: Sequence[Piece]) -> tuple[Term, ...]:
    """The terms of a cell in order; words without any value are one qualitative term."""
    terms: list[Term] = []
    pending: tuple[int, int] | None = None  # words of a part without value, not yet placed
    spaced = False  # only a space stands behind them
    for part, separator in parts(pieces):
        items, words = _items(folded, part)
        if not items:
            if words:
                stretch = (words[0][0], words[-1][1])
                if pending is not None:
                    stretch = (pending[0], stretch[1])
                pending = stretch
            spaced = bool(separator) and not separator.strip(" ")
            if pending is not None and HARD.search(separator) and not spaced:
                terms += words_of(folded, pending)
                pending = None
            continue
        if pending is not None:
            first = items[0]
            if spaced and not first.before:
                first.before.insert(0, pending)  # 使用率 不低于 95%
            elif first.before and _one_name(folded, pending, first.before):
                first.before[0] = (pending[0], first.before[0][1])
            else:
                terms += words_of(folded, pending)
            pending = None
        terms += [term_of(folded, item) for item in items]
    if pending is not None:
        terms += words_of(folded, pending)
    return tuple(terms)


JUDGEMENTS = (
    "提升", "改善", "及时", "完成", "良好", "稳定", "有效", "到位", "有序", "规范", "完善", "加强", "提高", "增强", "落实", "覆盖", "优化", "安全", "合格",
    "达标", "准确", "合理", "合规", "健全", "保障",
)  # fmt: skip
"""Words that judge: a phrase that ends in one says something of its own."""


def _one_name(folded: Folded, words: tuple[int, int], before: list[tuple[int, int]]) -> bool:
    """老人、儿童200人: short words before a comma belong to the name; 按时完成、合格率100% are two things."""
    (start, end), (first, last) = words, before[0]
    if folded.text[:end].endswith(JUDGEMENTS):
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


def _items(folded: Folded, part: Sequence[Piece]) -> tuple[list[Item], list[tuple[int, int]]]:
    """The statements of one part with their words; the words alone where there is no statement."""
    items: list[Item] = []
    loose: list[tuple[int, int]] = []
    every: tuple[str, ...] = ()
    for piece in part:
        core = readers.read(piece)
        if core is not None:
            if items and _joins(folded, items[-1], core, piece, loose):
                continue
            items.append(Item(core, piece.start, piece.end, before=_merged(loose), below=every))
            loose = []
        elif piece.kind == "every":
            every = below(piece) if piece.part("every") else every
        elif piece.kind in {"mark", "level"}:
            if piece.kind == "level":
                loose = []
        else:
            loose.append((piece.start, piece.end))
    if not items:
        return [], _merged(_with_every(part))
    loose = _merged(loose)
    items[-1].after = loose
    _share_out(folded, items)
    return items, []


def _with_every(part: Sequence[Piece]) -> list[tuple[int, int]]:
    """All stretches of a part without a statement, 每… included, residue and nature words not."""
    return [(piece.start, piece.end) for piece in part if piece.kind != "mark"]


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring stretches as one."""
    found: list[tuple[int, int]] = []
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


def _joins(folded: Folded, last: Item, core: Core, piece: Piece, loose: list[tuple[int, int]]) -> bool:
    """1小时30分钟 and 2年6个月 are one quantity; the second number is added to the first."""
    if loose or last.end != piece.start or core.kind != "quantity" or last.core.kind != "quantity":
        return False
    first = last.core
    if core.comparator and first.comparator:
        return False
    unit = "分钟" if core.unit == "分" and first.unit == "小时" else core.unit
    if first.value is None or core.value is None or first.unit == unit:
        return False
    if units.unit_kind(first.unit) != "time" or units.unit_kind(unit) != "time":
        return False
    try:
        more = units.convert(core.value, unit, first.unit)
    except DimensionError:
        return False
    if not more < 1 and more != 0:
        return False
    last.core = attrs.evolve(
        first, value=units.EXACT.add(first.value, more), comparator=first.comparator or core.comparator, note=core.note
    )
    last.end = piece.end
    return True


def _share_out(folded: Folded, items: list[Item]) -> None:
    """Words between two statements belong to the second, unless names stand behind the numbers here.

    A statement that only qualifies a measure named after it (``24小时响应率100%``, ``一季度完成25%``)
    becomes part of that measure's label.
    """
    light = bool(items[0].before) and folded.text[items[0].before[0][0] : items[0].before[-1][1]] in lexicon.LIGHT
    after_style = (
        (light or not items[0].before)
        and len(items) > 1
        and bool(items[-1].after)
        and all(item.before for item in items[1:])
    )
    if after_style and not any(_measures(folded, item.before) for item in items[1:]):
        for one, following in pairwise(items):
            one.after, following.before = following.before, []
        return
    for place in range(len(items) - 1, 0, -1):
        one, following = items[place - 1], items[place]
        if following.core.kind == "date" or one.core.kind in {"relative"}:
            continue
        context = one.core.kind == "date" and one.core.comparator is None
        context = context or _period_of(one, following)
        named = bool(following.before) and _measures(folded, following.before)
        if (context or (named and not one.before and one.core.label is None)) and following.start > one.end - 1:
            start = one.before[0][0] if one.before else one.start
            end = following.before[-1][1] if following.before else one.end
            following.before = [(start, end)]
            following.below = following.below or one.below
            del items[place - 1]


def _period_of(one: Item, following: Item) -> bool:
    """半年≥40%: a bare length of time right before a bound says when, not how long."""
    bare = one.core.kind == "quantity" and one.core.comparator is None and units.unit_kind(one.core.unit) == "time"
    return bare and following.start == one.end and following.core.comparator is not None


def _measures(folded: Folded, stretches: list[tuple[int, int]]) -> bool:
    """Whether the words end in the name of a measure: …率, …数量."""
    if not stretches:
        return False
    start, end = trimmed(folded.text, *stretches[-1])
    return folded.text[start:end].endswith(lexicon.MEASURES)
