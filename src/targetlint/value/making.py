"""From a statement and the words around it to a term of the model.

One order: the words before and behind the value are trimmed; brackets among them are notes; the rest names what is
measured; words that say more (a bound, a verb of change, a second counting word) change the statement.
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from targetlint.model import DateBound, Notation, Qualitative, Quantity, Range, Relative, Span, Term
from targetlint.value import units
from targetlint.value.canonical import TURNED
from targetlint.value.labels import trimmed, trimmed_behind
from targetlint.value.measures import Core, sign_of
from targetlint.value.normalize import Folded
from targetlint.words import any_of
from targetlint.words import value as lexicon


@attrs.define
class Item:
    """A statement of a part with the stretch of words that belongs to it."""

    core: Core
    start: int
    end: int
    before: list[Span] = attrs.Factory(list)
    after: list[Span] = attrs.Factory(list)
    below: tuple[str, ...] = ()


def term_of(folded: Folded, item: Item) -> Term:
    """One term of the model, with its label, note and span."""
    core, note, label = item.core, item.core.note, item.core.label
    if item.before or item.after:
        front, front_note = _front(folded, item.before)
        behind, behind_note = _behind(folded, item.after)
        note = note or front_note or behind_note
        core, behind = _joined(core, behind, alone=not item.below)
        label = _named(core, front, behind)
    if label:
        core, label = _bounded(*_changed(core, label))
    if item.below:
        core, label = _bounded_before(folded, item, core, label)
        if core.kind in {"quantity", "range", "relative"}:
            core = attrs.evolve(core, unit=units.per(core.unit or "", item.below))
    start = min(item.start, item.before[0][0]) if item.before else item.start
    end = max(item.end, item.after[-1][1]) if item.after else item.end
    span = folded.span(*_stretch(folded.text, start, end))
    return made(core, located(folded, core.notation), span, label or None, note)


def alone(folded: Folded, core: Core, start: int, end: int) -> Term:
    """The term of a statement without any words around it."""
    if core.label:
        return term_of(folded, Item(core, start, end))
    span = folded.span(*_stretch(folded.text, start, end))
    return made(core, located(folded, core.notation), span, None, core.note)


BRACKETED = re.compile(r"^[(（]([^()（）]*)[)）]$")
FOLDED_BRACKET = re.compile(r"^\(([^()]*)\)$")


def _front(folded: Folded, stretches: list[Span]) -> tuple[str, str | None]:
    """The words before the value as written; a single bracket is a note: (8家)100%."""
    places = [place for place in (_label_in(folded.text, *stretch) for stretch in stretches) if place[1] > place[0]]
    if len(places) == 1 and (match := FOLDED_BRACKET.match(folded.text[slice(*places[0])])):
        return "", match[1]
    return "".join([folded.written(*place) for place in places]), None


def _label_in(text: str, start: int, end: int) -> Span:
    first, last = _trimmed(text[start:end])
    return start + first, start + last


@lru_cache(maxsize=4096)
def _trimmed(words: str) -> Span:
    """`trimmed`, once for each label: a form repeats its own."""
    return trimmed(words, 0, len(words))


def _behind(folded: Folded, stretches: list[Span]) -> tuple[str, str | None]:
    """The words behind the value as written, without an 和 that only led on; a bracket is a note."""
    places = [
        place for place in (trimmed_behind(folded.text, *stretch) for stretch in stretches) if place[1] > place[0]
    ]
    words = "".join([folded.written(*place) for place in places])
    if match := BRACKETED.match(words):
        return "", match[1]
    return (words if words.endswith(lexicon.WHOLE_WORDS) else words.rstrip("和及与")), None


def _joined(core: Core, behind: str, *, alone: bool) -> tuple[Core, str]:
    """件套, 台班: two counting words side by side are one unit."""
    if len(behind) == 1 and alone and core.kind == "quantity" and core.unit:
        both = (units.SPELLINGS.get(core.unit), units.SPELLINGS.get(behind))
        if all(one is not None and one.kind == "count" for one in both):
            return attrs.evolve(core, unit=core.unit + behind), ""
    return core, behind


def _named(core: Core, front: str, behind: str) -> str | None:
    """What is measured, out of the words before and behind the value and of what the value itself names."""
    said = bool(front) and front not in lexicon.LIGHT
    label = front
    if behind and not said:
        label = behind
    elif behind and core.kind == "quantity" and units.unit_kind(core.unit) in COUNTING:
        label = front + behind  # 新建5个公园
    if not core.label or not label or label == core.label:
        return label or core.label
    if not front:
        return core.label
    return front if core.label in lexicon.HAPPENS else front + core.label


COUNTING = frozenset({"count", "length", "area"})
"""Units of things that are named behind them."""


def _changed(core: Core, label: str) -> tuple[Core, str]:
    """压缩审批时限50%: a share behind a verb of change and its object is the change, no level."""
    if core.kind != "quantity" or core.unit not in {"%", "百分点", "倍"}:
        return core, label
    verb = VERBS.match(label)
    if verb is None or label.endswith(lexicon.MEASURES):
        return core, label
    down = verb[1] in lexicon.DOWN
    value = -core.value if down and core.value is not None else core.value
    comparator = TURNED[core.comparator] if down else core.comparator
    return attrs.evolve(core, kind="relative", value=value, comparator=comparator), label[verb.end() :]


VERBS = re.compile(rf"({any_of(word for word in (*lexicon.UP, *lexicon.DOWN) if len(word) > 1)})(?=..)")


def _bounded(core: Core, label: str) -> tuple[Core, str]:
    """每年至少开展2次: the bound stands before the verb."""
    if core.kind == "quantity" and core.comparator is None and (sign := SIGN_AT_START.match(label)):
        return attrs.evolve(core, comparator=sign_of(sign[0])), label[sign.end() :]
    return core, label


SIGN_AT_START = re.compile(rf"{any_of(lexicon.WITH_VERB)}(?=[\u4e00-\u9fff]{{2}})")


def _bounded_before(folded: Folded, item: Item, core: Core, label: str | None) -> tuple[Core, str | None]:
    """不少于每人500元: the bound stands before what 每 divides."""
    if core.kind != "quantity" or core.comparator is not None or not item.before:
        return core, label
    sign = SIGN_AT_END.search(folded.text[slice(*item.before[-1])])
    if sign is None:
        return core, label
    for written in (sign[0], sign[0][:-1]) if label else ():
        if label and label.endswith(written):
            label = label.removesuffix(written)
            break
    return attrs.evolve(core, comparator=sign_of(sign[0])), label


SIGN_AT_END = re.compile(rf"{any_of(word for word in lexicon.BEFORE if word in lexicon.SURE or len(word) == 1)}$")


def _stretch(text: str, start: int, end: int) -> Span:
    """A stretch of the folded text without the separators at its ends."""
    while start < end and text[start] in " ,;、。:\n":
        start += 1
    while end > start and text[end - 1] in " ,;、。\n":
        end -= 1
    return start, end


IN_WORDS = frozenset({"words", "hundred", "tenths", "fraction"})
"""Spellings of a share whose unit is part of the number."""


def located(folded: Folded, notation: Notation, offset: int = 0) -> Notation:
    """The notation with places, comparator and unit as the source has them, not as they were folded.

    Args:
        folded: the text in which the notation has its places, and the way back to its source.
        notation: as the readers made it.
        offset: where the text of the readers begins in the folded text.
    """
    if folded.text is folded.source and not offset:
        return notation

    def place(span: Span) -> Span:
        return folded.span(span[0] + offset, span[1] + offset)

    def written(span: Span) -> str:
        return folded.written(span[0] + offset, span[1] + offset)

    comparator, unit = notation.comparator, notation.unit
    if notation.signs_at and notation.number and folded.text is not folded.source:
        comparator = "".join([written(span).strip(" ：:") for span in notation.signs_at])
    if notation.unit_at and unit and notation.spelling not in IN_WORDS and folded.text is not folded.source:
        unit = written(notation.unit_at).strip().strip("()（）") or unit
    return attrs.evolve(
        notation,
        comparator=comparator,
        unit=unit,
        number_at=place(notation.number_at) if notation.number_at else None,
        signs_at=tuple([place(span) for span in notation.signs_at]),
        unit_at=place(notation.unit_at) if notation.unit_at else None,
        note_at=place(notation.note_at) if notation.note_at else None,
    )


def made(core: Core, notation: Notation, span: Span, label: str | None, note: str | None) -> Term:
    """The term of the model that a core is, at its place and with the words around it."""
    if core.kind == "quantity":
        assert core.value is not None
        return Quantity(
            span=span,
            label=label,
            note=note,
            notation=notation,
            value=core.value,
            comparator=core.comparator,
            unit=core.unit,
        )
    if core.kind == "range":
        assert core.value is not None
        assert core.upper is not None
        return Range(span=span, label=label, note=note, notation=notation, value=core.value, upper=core.upper,
                     bounds=core.bounds, unit=core.unit)  # type: ignore[arg-type]  # fmt: skip  # one of four by the grammar
    if core.kind == "date":
        assert core.date is not None
        return DateBound(
            span=span, label=label, note=note, notation=notation, date=core.date, comparator=core.comparator
        )
    return Relative(span=span, label=label, note=note, notation=notation, value=core.value, comparator=core.comparator,
                    unit=core.unit, baseline=core.baseline)  # fmt: skip


def words_of(folded: Folded, stretch: Span) -> list[Term]:
    """A qualitative term, or nothing where the words are only filler."""
    start, end = stretch
    text = folded.text
    while start < end and text[start] in " ,;、。:\n-":
        start += 1
    while end > start and text[end - 1] in " ,;、。\n":
        end -= 1
    if end - start > 2 and text[start] == "(" and text[end - 1] == ")" and "(" not in text[start + 1 : end]:
        start, end = start + 1, end - 1
    written = folded.written(start, end).strip()
    if not WORD.search(written):
        return []
    return [Qualitative(span=folded.span(start, end), text=written)]


WORD = re.compile(r"[\u4e00-\u9fffA-Za-zⅠ-ⅿ]")
