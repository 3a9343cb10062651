"""From the pieces of a cell to its terms: which words name what, what every 每 divides, what is a note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from targetlint.errors import DimensionError
from targetlint.expression import lexicon, numerals, patterns, readers, units
from targetlint.expression.normalize import Folded
from targetlint.expression.readers import Core
from targetlint.model import DateBound, Notation, Qualitative, Quantity, Range, Relative, Term

if TYPE_CHECKING:
    from targetlint.expression.grammar import Piece

HARD = re.compile(r"[;。\n+|&!]|\s")
EDGE = " \t\n;,。、:：；，()（）[]【】!！-—~“”\"'·.…*★☆/|"
"""Punctuation that never begins or ends a label."""
END_WORDS = lexicon.longest_first(lexicon.FILL_END)
START_WORDS = lexicon.longest_first(lexicon.FILL_START)
AFTER_WORDS = lexicon.longest_first(lexicon.FILL_AFTER)


@attrs.define
class Item:
    """A statement of a part with the stretch of words that belongs to it."""

    core: Core
    start: int
    end: int
    before: list[tuple[int, int]] = attrs.Factory(list)
    after: list[tuple[int, int]] = attrs.Factory(list)
    below: tuple[str, ...] = ()


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
                terms += _words(folded, pending)
                pending = None
            continue
        if pending is not None:
            first = items[0]
            if spaced and not first.before:
                first.before.insert(0, pending)  # 使用率 不低于 95%
            elif first.before and first.before[0][1] - first.before[0][0] <= 6 and pending[1] - pending[0] <= 6:
                first.before[0] = (pending[0], first.before[0][1])
            else:
                terms += _words(folded, pending)
            pending = None
        terms += [_term(folded, item) for item in items]
    if pending is not None:
        terms += _words(folded, pending)
    return tuple(terms)


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
    every_at = 0
    for piece in part:
        core = readers.read(piece)
        if core is not None:
            if items and _joins(folded, items[-1], core, piece, loose):
                continue
            items.append(Item(core, piece.start, piece.end, before=_merged(loose), below=every))
            loose = []
        elif piece.kind == "every":
            every = below(piece) if piece.part("every") else every
            every_at = piece.start
            if not any(True for _ in loose):
                loose = []
        elif piece.kind in {"mark", "level"}:
            if piece.kind == "level":
                loose = []
        else:
            loose.append((piece.start, piece.end))
    if not items:
        return [], _merged(([(every_at, every_at)] if False else []) + _with_every(part))
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
    return str(numerals.DIGITS[many]) if many in numerals.DIGITS else many


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
    if not more < 1 and not more == 0:
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
    after_style = (light or not items[0].before) and len(items) > 1 and bool(items[-1].after) and all(item.before for item in items[1:])
    if after_style and not any(_measures(folded, item.before) for item in items[1:]):
        for one, following in zip(items, items[1:], strict=False):
            one.after, following.before = following.before, []
        return
    for place in range(len(items) - 1, 0, -1):
        one, following = items[place - 1], items[place]
        if following.core.kind == "date" or one.core.kind in {"relative"}:
            continue
        context = one.core.kind == "date" and one.core.comparator is None
        named = bool(following.before) and _measures(folded, following.before)
        if (context or (named and not one.before and one.core.label is None)) and following.start > one.end - 1:
            start = one.before[0][0] if one.before else one.start
            end = following.before[-1][1] if following.before else one.end
            following.before = [(start, end)]
            following.below = following.below or one.below
            del items[place - 1]


def _measures(folded: Folded, stretches: list[tuple[int, int]]) -> bool:
    """Whether the words end in the name of a measure: …率, …数量."""
    if not stretches:
        return False
    start, end = _trimmed(folded.text, *stretches[-1])
    return folded.text[start:end].endswith(lexicon.MEASURES)


def _trimmed(text: str, start: int, end: int, *, head: bool = True, tail: bool = True) -> tuple[int, int]:
    """A stretch without the words and the punctuation at its ends that name nothing."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and text[start] in EDGE and not (text[start] in "(“" and _closes(text, start, end)):
            start += 1
        while start < end and text[end - 1] in EDGE and not (text[end - 1] in ")”" and _opens(text, start, end)):
            end -= 1
        for word in END_WORDS if tail else ():
            if end - len(word) >= start and text.startswith(word, end - len(word)) and not _kept(text, start, end, word):
                end -= len(word)
                moved = True
                break
        for word in START_WORDS if head else ():
            if start + len(word) <= end and text.startswith(word, start):
                if len(word) == 1 and start + 1 < end and text[start : start + 2] in KEPT_STARTS:
                    continue
                start += len(word)
                moved = True
                break
    return start, end


KEPT_STARTS = frozenset({"共建", "共享", "共同", "应急", "应用", "应届", "应保", "到位", "到岗", "到会", "使用", "及时", "和谐", "需求", "为民", "且末", "约谈", "的士", "到场", "到账", "应对", "共青", "共治", "需要", "应收", "应发", "应缴", "应付", "应检", "应税"})
KEPT_ENDS = frozenset({"公共", "以至", "目的", "平均", "人均", "户均", "亩均", "日均", "年均", "月均", "响应", "供应", "反应", "相应", "对应", "效应", "需要", "重要", "主要", "摘要", "行为", "作为", "成为", "认为", "人为", "技能", "性能", "功能", "智能", "产能", "节能", "效能", "只能", "动能", "得到", "收到", "不到", "周到", "独到", "必需", "所需", "急需", "军需", "共有", "国有", "所有", "私有", "自由", "理由", "经由", "事由", "发达", "到达", "表达", "送达", "下达", "抵达", "存在", "现在", "内在", "其中", "纪要", "自从", "服从", "在于", "属于", "关于", "用于", "处于", "由于", "对于", "位于", "不得", "标的", "冬至", "乃至", "甚至", "环比", "指标", "只要", "首要", "概要", "不可", "许可", "认可", "保将", "即将", "主将", "总是", "还是", "凡是", "实施"})


def _kept(text: str, start: int, end: int, word: str) -> bool:
    """Single characters that end a word of their own stay: 公共, 目的, 响应."""
    return len(word) == 1 and end - 2 >= start and text[end - 2 : end] in KEPT_ENDS


def _closes(text: str, start: int, end: int) -> bool:
    return ({"(": ")", "“": "”"}[text[start]]) in text[start:end]


def _opens(text: str, start: int, end: int) -> bool:
    return ({")": "(", "”": "“"}[text[end - 1]]) in text[start:end]


BRACKETED = re.compile(r"^\(([^()]*)\)$")


def _term(folded: Folded, item: Item) -> Term:
    """One term of the model, with its label, note and span."""
    core = item.core
    start, end = item.start, item.end
    label, note = core.label, core.note
    before = [_trimmed(folded.text, *stretch) for stretch in item.before]
    before = [(a, b) for a, b in before if b > a]
    names = [folded.written(a, b) for a, b in before]
    if item.before:
        start = min(start, item.before[0][0])
    if len(names) == 1 and (match := BRACKETED.match(folded.text[before[0][0] : before[0][1]])):
        note, names = note or match[1], []
    after = [_trimmed_after(folded.text, *stretch) for stretch in item.after]
    after = [(a, b) for a, b in after if b > a]
    behind = "".join(folded.written(a, b) for a, b in after)
    if item.after:
        end = max(end, item.after[-1][1])
    if behind and (match := re.match(r"^[(（]([^()（）]*)[)）]$", behind)):
        note, behind = note or match[1], ""
    behind = behind.rstrip("和及与") if not behind.endswith(("调和", "普及", "参与", "缓和", "共和", "以及")) else behind
    front = "".join(names)
    if behind and core.kind == "quantity" and core.unit and not item.below and (joined := _joined(core.unit, behind)):
        core, behind = attrs.evolve(core, unit=joined), ""
    if front and behind and front not in lexicon.LIGHT and core.kind != "date":
        label = front + behind if core.kind == "quantity" and units.unit_kind(core.unit) in {"count", "length", "area"} else front
    elif behind and (not front or front in lexicon.LIGHT):
        label = behind
    elif front:
        label = front
    if core.label and label != core.label:
        label = core.label if not front else front if core.label in {"发生", "出现", "新增"} else front + core.label
    if core.kind == "quantity" and core.unit in {"%", "百分点", "倍"} and label:
        core, label = _changed(core, label)
    while start < end and folded.text[start] in " ,;、。:\n":
        start += 1
    while end > start and folded.text[end - 1] in " ,;、。\n":
        end -= 1
    span = folded.span(start, end)
    unit = core.unit
    if item.below and core.comparator is None and item.before and core.kind == "quantity":
        sign = SIGN_AT_END.search(folded.text[item.before[-1][0] : item.before[-1][1]])
        core = attrs.evolve(core, comparator=readers.sign_of(sign[0]) if sign else None)
        if sign and label:
            label = next((label.removesuffix(cut) for cut in (sign[0], sign[0][:-1]) if label.endswith(cut)), label) or None
    core = attrs.evolve(core, notation=_as_written(folded, core))
    if item.below and core.kind in {"quantity", "range", "relative"}:
        unit = units.per(unit or "", item.below)
    return made(core, span, label or None, note, unit)


def _as_written(folded: Folded, core: Core) -> Notation:
    """The notation with comparator and unit as the source has them, not as they were folded."""
    changes: dict[str, str] = {}
    if core.signs:
        changes["comparator"] = "".join(folded.written(*span).strip(" ：:") for span in core.signs)
    if core.unit_at is not None and core.notation.unit and core.notation.spelling not in {"words", "hundred", "tenths", "fraction"}:
        changes["unit"] = folded.written(*core.unit_at).strip().strip("()（）") or core.notation.unit
    return attrs.evolve(core.notation, **changes) if changes else core.notation  # type: ignore[arg-type]  # texts by name


SIGN_AT_END = re.compile(rf"{patterns.SIGN}$")


def _joined(unit: str, word: str) -> str | None:
    """件套, 台班: two counting words side by side are one unit."""
    both = (units.SPELLINGS.get(unit), units.SPELLINGS.get(word))
    return unit + word if all(one is not None and one.kind == "count" for one in both) and len(word) == 1 else None


VERBS = re.compile(rf"({'|'.join(lexicon.longest_first(word for word in (*lexicon.UP, *lexicon.DOWN) if len(word) > 1))})(?=..)")


def _changed(core: Core, label: str) -> tuple[Core, str]:
    """压缩审批时限50%: a share behind a verb of change and its object is the change, no level."""
    verb = VERBS.match(label)
    if verb is None or label.endswith(lexicon.MEASURES):
        return core, label
    down = verb[1] in lexicon.DOWN
    value = -core.value if down and core.value is not None else core.value
    comparator = readers.TURNED[core.comparator] if down else core.comparator
    return attrs.evolve(core, kind="relative", value=value, comparator=comparator), label[verb.end() :]


def _trimmed_after(text: str, start: int, end: int) -> tuple[int, int]:
    """Words behind a value without those that say nothing."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and text[start] in EDGE and not (text[start] == "(" and _closes(text, start, end)):
            start += 1
        while start < end and text[end - 1] in EDGE and not (text[end - 1] == ")" and _opens(text, start, end)):
            end -= 1
        for word in AFTER_WORDS:
            if text.startswith(word, start) and start + len(word) <= end and (start + len(word) == end or word in {"完成", "的", "实现", "全部完成"}):
                start += len(word)
                moved = True
                break
    return start, end


def made(core: Core, span: tuple[int, int], label: str | None, note: str | None, unit: str | None) -> Term:
    if core.kind == "date":
        assert core.date is not None
        return DateBound(span=span, label=label, note=note, notation=core.notation, date=core.date, comparator=core.comparator)
    if core.kind == "relative":
        return Relative(span=span, label=label, note=note, notation=core.notation, value=core.value, comparator=core.comparator,
                        unit=unit, baseline=core.baseline)  # fmt: skip
    value = core.value if core.value is not None else Decimal(0)
    if core.kind == "range":
        assert core.upper is not None
        return Range(span=span, label=label, note=note, notation=core.notation, value=value, upper=core.upper,
                     bounds=core.bounds, unit=unit)  # type: ignore[arg-type]  # fmt: skip  # one of four by the grammar
    return Quantity(span=span, label=label, note=note, notation=core.notation, value=value, comparator=core.comparator, unit=unit)


def _words(folded: Folded, stretch: tuple[int, int]) -> list[Term]:
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
