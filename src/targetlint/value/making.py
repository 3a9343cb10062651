"""From a statement and the words around it to a term of the model."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from targetlint.model import DateBound, Notation, Qualitative, Quantity, Range, Relative, Term
from targetlint.value import patterns, units
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
    before: list[tuple[int, int]] = attrs.Factory(list)
    after: list[tuple[int, int]] = attrs.Factory(list)
    below: tuple[str, ...] = ()


BRACKETED = re.compile(r"^\(([^()]*)\)$")


def term_of(folded: Folded, item: Item) -> Term:
    """One term of the model, with its label, note and span."""
    core = item.core
    start, end = item.start, item.end
    label, note = core.label, core.note
    before = [trimmed(folded.text, *stretch) for stretch in item.before]
    before = [(a, b) for a, b in before if b > a]
    names = [folded.written(a, b) for a, b in before]
    if item.before:
        start = min(start, item.before[0][0])
    if len(names) == 1 and (match := BRACKETED.match(folded.text[before[0][0] : before[0][1]])):
        note, names = note or match[1], []
    after = [trimmed_behind(folded.text, *stretch) for stretch in item.after]
    after = [(a, b) for a, b in after if b > a]
    behind = "".join(folded.written(a, b) for a, b in after)
    if item.after:
        end = max(end, item.after[-1][1])
    if behind and (match := re.match(r"^[(（]([^()（）]*)[)）]$", behind)):
        note, behind = note or match[1], ""
    behind = (
        behind.rstrip("和及与") if not behind.endswith(("调和", "普及", "参与", "缓和", "共和", "以及")) else behind
    )
    front = "".join(names)
    if behind and core.kind == "quantity" and core.unit and not item.below and (joined := _joined(core.unit, behind)):
        core, behind = attrs.evolve(core, unit=joined), ""
    if front and behind and front not in lexicon.LIGHT and core.kind != "date":
        label = (
            front + behind
            if core.kind == "quantity" and units.unit_kind(core.unit) in {"count", "length", "area"}
            else front
        )
    elif behind and (not front or front in lexicon.LIGHT):
        label = behind
    elif front:
        label = front
    if core.label and label != core.label:
        label = core.label if not front else front if core.label in {"发生", "出现", "新增"} else front + core.label
    if core.kind == "quantity" and core.unit in {"%", "百分点", "倍"} and label:
        core, label = _changed(core, label)
    if label and core.kind == "quantity" and core.comparator is None and (sign := SIGN_AT_START.match(label)):
        core, label = attrs.evolve(core, comparator=sign_of(sign[0])), label[sign.end() :]
    while start < end and folded.text[start] in " ,;、。:\n":
        start += 1
    while end > start and folded.text[end - 1] in " ,;、。\n":
        end -= 1
    span = folded.span(start, end)
    unit = core.unit
    if item.below and core.comparator is None and item.before and core.kind == "quantity":
        sign = SIGN_AT_END.search(folded.text[item.before[-1][0] : item.before[-1][1]])
        core = attrs.evolve(core, comparator=sign_of(sign[0]) if sign else None)
        if sign and label:
            label = (
                next((label.removesuffix(cut) for cut in (sign[0], sign[0][:-1]) if label.endswith(cut)), label) or None
            )
    if (notation := _as_written(folded, core)) is not core.notation:
        core = attrs.evolve(core, notation=notation)
    if item.below and core.kind in {"quantity", "range", "relative"}:
        unit = units.per(unit or "", item.below)
    return made(core, span, label or None, note, unit)


def _as_written(folded: Folded, core: Core) -> Notation:
    """The notation with comparator and unit as the source has them, not as they were folded."""
    if folded.text is folded.source:
        return core.notation
    changes: dict[str, str] = {}
    if core.signs:
        changes["comparator"] = "".join(folded.written(*span).strip(" ：:") for span in core.signs)
    if (
        core.unit_at is not None
        and core.notation.unit
        and core.notation.spelling not in {"words", "hundred", "tenths", "fraction"}
    ):
        changes["unit"] = folded.written(*core.unit_at).strip().strip("()（）") or core.notation.unit
    return attrs.evolve(core.notation, **changes) if changes else core.notation  # type: ignore[arg-type]  # texts by name


SIGN_AT_START = re.compile(rf"{any_of(lexicon.WITH_VERB)}(?=[\u4e00-\u9fff]{{2}})")
"""每年至少开展2次: the bound stands before the verb."""
SIGN_AT_END = re.compile(rf"{patterns.SIGN}$")


def _joined(unit: str, word: str) -> str | None:
    """件套, 台班: two counting words side by side are one unit."""
    both = (units.SPELLINGS.get(unit), units.SPELLINGS.get(word))
    return unit + word if all(one is not None and one.kind == "count" for one in both) and len(word) == 1 else None


VERBS = re.compile(rf"({any_of(word for word in (*lexicon.UP, *lexicon.DOWN) if len(word) > 1)})(?=..)")


def _changed(core: Core, label: str) -> tuple[Core, str]:
    """压缩审批时限50%: a share behind a verb of change and its object is the change, no level."""
    verb = VERBS.match(label)
    if verb is None or label.endswith(lexicon.MEASURES):
        return core, label
    down = verb[1] in lexicon.DOWN
    value = -core.value if down and core.value is not None else core.value
    comparator = TURNED[core.comparator] if down else core.comparator
    return attrs.evolve(core, kind="relative", value=value, comparator=comparator), label[verb.end() :]


def made(core: Core, span: tuple[int, int], label: str | None, note: str | None, unit: str | None) -> Term:
    if core.kind == "date":
        assert core.date is not None
        return DateBound(
            span=span, label=label, note=note, notation=core.notation, date=core.date, comparator=core.comparator
        )
    if core.kind == "relative":
        return Relative(span=span, label=label, note=note, notation=core.notation, value=core.value, comparator=core.comparator,
                        unit=unit, baseline=core.baseline)  # fmt: skip
    value = core.value if core.value is not None else Decimal(0)
    if core.kind == "range":
        assert core.upper is not None
        return Range(span=span, label=label, note=note, notation=core.notation, value=value, upper=core.upper,
                     bounds=core.bounds, unit=unit)  # type: ignore[arg-type]  # fmt: skip  # one of four by the grammar
    return Quantity(
        span=span, label=label, note=note, notation=core.notation, value=value, comparator=core.comparator, unit=unit
    )


def words_of(folded: Folded, stretch: tuple[int, int]) -> list[Term]:
    """A qualitative term, or nothing where the words are only filler."""
    start, end = stretch
    text = folded.text
    while start < end and text[start] in " ,;、。:\n-":
        start += 1
    while end > start and text[end - 1] in " ,;、。\n;":
        end -= 1
    if end - start > 2 and text[start] == "(" and text[end - 1] == ")" and "(" not in text[start + 1 : end]:
        start, end = start + 1, end - 1
    written = folded.written(start, end).strip()
    if not re.search(r"[\u4e00-\u9fffA-Za-zⅠ-ⅿ]", written):
        return []
    return [Qualitative(span=folded.span(start, end), text=written, notation=Notation())]
