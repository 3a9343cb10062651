"""From a statement and the words around it to a term of the model.

One order: the words before and behind the value are trimmed; brackets among them are notes; the rest names what is
measured; words that say more (a bound, a verb of change, a second counting word) change the statement.
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from targetlint.model import DateBound, Notation, Qualitative, Quantity, Span, Term
from targetlint.value import units
from targetlint.value.labels import trimmed, trimmed_behind
from targetlint.value.measures import sign_of
from targetlint.value.normalize import Folded
from targetlint.value.readers import Statement, relative
from targetlint.words import any_of
from targetlint.words import value as lexicon


@attrs.define
class Item:
    """A statement of a part with the stretch of words that belongs to it."""

    term: Statement
    start: int
    end: int
    before: list[Span] = attrs.Factory(list)
    after: list[Span] = attrs.Factory(list)
    below: tuple[str, ...] = ()


def term_of(folded: Folded, item: Item) -> Term:
    """One term of the model, with its label, note and span."""
    term, note, label = item.term, item.term.note, item.term.label
    if item.before or item.after:
        front, front_note = _front(folded, item.before)
        behind, behind_note = _behind(folded, item.after)
        note = note or front_note or behind_note
        term, behind = _joined(term, behind, alone=not item.below)
        label = _named(term, front, behind)
    if label:
        term, label = _bounded(*_changed(term, label))
    if item.below:
        term, label = _bounded_before(folded, item, term, label)
        if not isinstance(term, DateBound):
            term = attrs.evolve(term, unit=units.per(term.unit or "", item.below))
    start = min(item.start, item.before[0][0]) if item.before else item.start
    end = max(item.end, item.after[-1][1]) if item.after else item.end
    return _placed(folded, term, start, end, label or None, note)


def alone(folded: Folded, term: Statement) -> Term:
    """The term of a statement without any words around it."""
    if term.label:
        return term_of(folded, Item(term, *term.span))
    return _placed(folded, term, *term.span, None, term.note)


def _placed(folded: Folded, term: Statement, start: int, end: int, label: str | None, note: str | None) -> Term:
    """The term with its words, at its place in the source."""
    span = _stretch(folded.text, start, end)
    if folded.starts is not None:
        notation = located(folded, term.notation)
        return attrs.evolve(term, span=folded.span(*span), label=label, note=note, notation=notation)
    if span == term.span and label == term.label and note == term.note:
        return term
    return attrs.evolve(term, span=span, label=label, note=note)


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


def _joined(term: Statement, behind: str, *, alone: bool) -> tuple[Statement, str]:
    """件套, 台班: two counting words side by side are one unit."""
    if len(behind) == 1 and alone and isinstance(term, Quantity) and term.unit:
        both = (units.SPELLINGS.get(term.unit), units.SPELLINGS.get(behind))
        if all(one is not None and one.kind == "count" for one in both):
            return attrs.evolve(term, unit=term.unit + behind), ""
    return term, behind


def _named(term: Statement, front: str, behind: str) -> str | None:
    """What is measured, out of the words before and behind the value and of what the value itself names."""
    said = bool(front) and front not in lexicon.LIGHT
    label = front
    if behind and not said:
        label = behind
    elif behind and isinstance(term, Quantity) and units.unit_kind(term.unit) in COUNTING:
        label = front + behind  # 新建5个公园
    if not term.label or not label or label == term.label:
        return label or term.label
    if not front:
        return term.label
    return front if term.label in lexicon.HAPPENS else front + term.label


COUNTING = frozenset({"count", "length", "area"})
"""Units of things that are named behind them."""


def _changed(term: Statement, label: str) -> tuple[Statement, str]:
    """压缩审批时限50%: a share behind a verb of change and its object is the change, no level."""
    if not isinstance(term, Quantity) or term.unit not in {"%", "百分点", "倍"}:
        return term, label
    verb = VERBS.match(label)
    if verb is None or label.endswith(lexicon.MEASURES):
        return term, label
    return relative(term, down=verb[1] in lexicon.DOWN), label[verb.end() :]


VERBS = re.compile(rf"({any_of(word for word in (*lexicon.UP, *lexicon.DOWN) if len(word) > 1)})(?=..)")


def _bounded(term: Statement, label: str) -> tuple[Statement, str]:
    """每年至少开展2次: the bound stands before the verb."""
    if isinstance(term, Quantity) and term.comparator is None and (sign := SIGN_AT_START.match(label)):
        return attrs.evolve(term, comparator=sign_of(sign[0])), label[sign.end() :]
    return term, label


SIGN_AT_START = re.compile(rf"{any_of(lexicon.WITH_VERB)}(?=[\u4e00-\u9fff]{{2}})")


def _bounded_before(folded: Folded, item: Item, term: Statement, label: str | None) -> tuple[Statement, str | None]:
    """不少于每人500元: the bound stands before what 每 divides."""
    if not isinstance(term, Quantity) or term.comparator is not None or not item.before:
        return term, label
    sign = SIGN_AT_END.search(folded.text[slice(*item.before[-1])])
    if sign is None:
        return term, label
    for written in (sign[0], sign[0][:-1]) if label else ():
        if label and label.endswith(written):
            label = label.removesuffix(written)
            break
    return attrs.evolve(term, comparator=sign_of(sign[0])), label


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
    if folded.starts is None and not offset:
        return notation

    def place(span: Span) -> Span:
        return folded.span(span[0] + offset, span[1] + offset)

    def written(span: Span) -> str:
        return folded.written(span[0] + offset, span[1] + offset)

    comparator, unit = notation.comparator, notation.unit
    if notation.signs_at and notation.number and folded.starts is not None:
        comparator = "".join([written(span).strip(" ：:") for span in notation.signs_at])
    if notation.unit_at and unit and notation.spelling not in IN_WORDS and folded.starts is not None:
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
