"""Forms without a table of indicators: targets as lines in one cell, or a notice in running prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from targetlint.forms.about.promises import promises_of
from targetlint.forms.cells.features import features
from targetlint.forms.cells.fit import fit
from targetlint.forms.cells.lines import strip_markup
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.vocabulary import candidates, is_level1, is_level2, label, stem
from targetlint.model import Indicator, Location, Objective, Value
from targetlint.value import parse
from targetlint.words import any_of
from targetlint.words.labels import ASKING, GOAL_LINE, JUDGEMENTS, LEVEL2, SERVED, SURE_JUDGEMENTS
from targetlint.words.residue import SIGNS
from targetlint.words.value import COUNTING, SURE_WORDS

__all__ = ["Written", "is_narrative", "read_inline", "read_narrative"]

_LABELS = re.compile(r"[【\[]\s*([^】\]]{2,40})\s*[】\]]")
_ITEM = re.compile(rf"(?:指标)?\s*(?:\d{{1,2}}|[①-⑳]|[{COUNTING}]{{1,2}})\s*[：:.、．]\s*(.+)", re.DOTALL)
_VALUE = re.compile(
    r"^(?P<name>.*\S)\s*[（(](?P<value>[^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*)[)）]\s*[；;。，,、]?\s*$",
    re.DOTALL,
)
_COLON_VALUE = re.compile(r"^(?P<name>[^：:]{2,60})[：:]\s*(?P<value>\S.{0,40})$")
_SIGN = r"(?:>=|<=|=>|=<|[≥≤≧≦⩾⩽><＞＜=＝═])"
_LABEL_WORD = re.compile(
    rf"(?P<label>(?:{any_of(LEVEL2)}|(?:{SERVED}[或及和、]?)*满意度)\s*(?:指标|目标))\s*(?P<sep>[：:，,、]|(?=★))"
)
_LEVEL1_LINE = re.compile(
    rf"\s*(?P<number>[{COUNTING}]+\s*[、.．]|[（(][{COUNTING}]+[)）]|\d+\s*[、.．])?"
    r"\s*(?P<label>[^\s：:，,。；;（(]{2,10}?(?:指标|目标))\s*(?:[（(].{0,10}[)）])?\s*(?P<colon>[：:])?\s*"
)
_RESIDUE = re.compile(rf"[（(]\s*{_SIGN}?\s*[{SIGNS}\s]{{2,}}[^（()）]{{0,12}}[)）]")
_NUMBER = re.compile(
    r"^[★☆]?\s*(?:指标\s*\d{1,2}\s*[：:.、．]|\d{1,2}\s*(?:、|[.．](?!\d))|[（(]\d{1,2}[)）]|[①-⑳])\s*"
)
_BETWEEN = " ，,、\t\u3000"
_COMPARED = ("比", "较")
"""How a clause begins that compares the value before it: no indicator of its own."""


@attrs.frozen
class Written:
    """What was written in words: objectives and indicators."""

    objectives: tuple[Objective, ...]
    indicators: tuple[Indicator, ...]


@attrs.frozen
class _Level1:
    """A label of level 1 that opens a line, how it is numbered (`一、`, `1.`), and whether it is the whole line."""

    label: str = ""
    number: str = ""
    alone: bool = True


def _lines(rows: Sequence[Row]) -> Iterator[tuple[str, Location]]:
    """The lines of the cell, each label and item on its own; what a narrow column wrapped is joined again."""
    found: list[tuple[str, Location]] = []
    for row in rows:
        piece = row.pieces[-1]
        for offset, line in enumerate(piece.text.split("\n")):
            location = piece.location
            if offset and location.line is not None:
                location = attrs.evolve(location, line=location.line + offset)
            # several labels or items may share a line
            for part in re.split(r"(?=【)|(?<=[)）；;。])\s*(?=指标\s*\d{1,2}\s*[：:])", line):
                text = strip_markup(part).strip()
                if found and text and _is_rest(found[-1][0], text):
                    found[-1] = (found[-1][0] + text, found[-1][1])
                elif text:
                    found.append((text, location))
    yield from found


def _is_rest(before: str, text: str) -> bool:
    """Whether a line is the rest of the item before: one that has not come to the bracket at its end."""
    if text.startswith("【") or re.match(r"指标\s*\d", text):
        return False
    return bool(re.match(r"(?:【[^】]*】)?\s*指标\s*\d", before)) and not re.search(r"[)）]\s*[；;。]?$", before)


def read_inline(rows: Sequence[Row]) -> Written:
    """Read a cell that holds a whole form as lines: 【产出指标-数量指标】, `指标1：名称（≥78台）`.

    Args:
        rows: the row of the project, and the lines that a dump put below it.
    """
    objectives: list[Objective] = []
    indicators: list[Indicator] = []
    level1 = level2 = ""
    goal: tuple[str, list[str], Location] | None = None
    for text, location in _lines(rows):
        found = _LABELS.match(text)
        if found:
            words = [label(part) for part in re.split(r"[-—–－/>＞›:：]+", found[1]) if part.strip()]
            rest = text[found.end() :].strip(" ：:")
            if words and (is_level1(words[0]) or is_level2(words[-1])):
                level1, level2 = _levels(words)
                goal = None
                if rest:
                    indicators.append(_item(rest, level1, level2, location))
                continue
            goal = (found[1].strip(), [rest] if rest else [], location)
            if "目标" in found[1]:
                _keep(objectives, goal)
            else:
                goal = None
            continue
        if goal is not None:
            goal[1].append(text)
            _keep(objectives, goal)
        elif level1 or level2:
            indicators.append(_item(text, level1, level2, location))
    return Written(tuple(objectives), tuple(indicators))


def _levels(words: Sequence[str]) -> tuple[str, str]:
    if len(words) >= 2:
        return words[0], words[1]
    if is_level2(words[0]) and not is_level1(words[0]):
        likely = candidates(words[0])
        return (likely[0] + "指标" if likely else ""), words[0]
    return words[0], ""


def _keep(objectives: list[Objective], goal: tuple[str, list[str], Location]) -> None:
    text = "\n".join(goal[1])
    if not text:
        return
    objective = Objective(goal[0], text, "annual", goal[2], promises_of(text, goal[2]))
    if objectives and objectives[-1].label == goal[0] and objectives[-1].location == goal[2]:
        objectives[-1] = objective
    else:
        objectives.append(objective)


def _item(text: str, level1: str, level2: str, location: Location) -> Indicator:
    item = _ITEM.fullmatch(text)
    body = item[1].strip() if item else text
    found = _VALUE.match(body) or _COLON_VALUE.match(body)
    name, value = (found["name"].strip(), found["value"].strip()) if found else (body, "")
    return _indicator(name, value, level1, level2, location)


def _indicator(name: str, value: str, level1: str, level2: str, location: Location) -> Indicator:
    values: tuple[Value, ...] = ()
    if value:
        target = parse(value, name=name)
        if target.kind != "blank":
            values = (Value("annual", target, location),)
    return Indicator(name, level1, level2, values=values, location=location)


def is_narrative(rows: Sequence[Row]) -> bool:
    """Whether lines of prose write a form out: 一、产出指标 … 数量指标：名称≥N株；…"""
    labelled = sum(len(_LABEL_WORD.findall(row.text)) for row in rows if row.prose or len(row.pieces) == 1)
    signs = sum(len(re.findall(_SIGN, row.text)) for row in rows if row.prose or len(row.pieces) == 1)
    return labelled >= 3 and signs >= 2


def read_narrative(rows: Sequence[Row]) -> Written:
    """Read a notice in prose.

    Args:
        rows: the lines of the notice.
    """
    objectives: list[Objective] = []
    indicators: list[Indicator] = []
    opened = _Level1()
    for row in rows:
        text, location = row.text, row.location
        goal = re.search(rf"(?P<label>{GOAL_LINE})\s*[：:]\s*(?P<text>.+)", text)
        if goal and not _LABEL_WORD.search(text):
            objectives.append(
                Objective(goal["label"], goal["text"], "annual", location, promises_of(goal["text"], location))
            )
            continue
        opened, text, whole = _opened(text, opened)
        if whole:
            indicators += _sentences(text, opened.label, "", location)
            continue
        marks = list(_LABEL_WORD.finditer(text))
        stops = [*(mark.start() for mark in marks[1:]), len(text)][: len(marks)]
        for mark, stop in zip(marks, stops, strict=True):
            level2 = label(mark["label"])
            if stem(opened.label) not in candidates(level2) and candidates(level2):
                opened = attrs.evolve(opened, label=candidates(level2)[0] + "指标")
            indicators += _sentences(text[mark.end() : stop], opened.label, level2, location)
    return Written(tuple(objectives), tuple(indicators))


def _opened(text: str, before: _Level1) -> tuple[_Level1, str, bool]:
    """The level 1 in force in a line, what the line says behind its label, and whether that is indicators at once.

    成本指标 and 满意度指标 are printed at either level: with indicators behind them and not numbered as the level 1
    in force they stand below it, where it has them.
    """
    first = _LEVEL1_LINE.match(text)
    if first is None or not is_level1(first["label"]):
        return before, text, False
    rest = text[first.end() :]
    number = re.sub(rf"[{COUNTING}]+|\d+", lambda found: "1" if found[0].isdigit() else "一", first["number"] or "")
    own = _Level1(label(first["label"]), number.strip(), alone=not rest.strip())
    whole = bool(first["colon"]) and not own.alone and not _LABEL_WORD.match(rest)
    like = own.number == before.number and (own.number != "" or own.alone == before.alone)
    if whole and not like and is_level2(own.label) and stem(before.label) in candidates(own.label):
        return before, text, False
    return own, rest, whole


def _sentences(text: str, level1: str, level2: str, location: Location) -> Iterator[Indicator]:
    """The indicators of one label; `产值≥80万元，增收≥30万元` is two."""
    for sentence in re.split(r"[；;。]", text):
        body = _NUMBER.sub("", sentence.strip(_BETWEEN))
        if not body:
            continue
        parts = [_sentence(part, level1, level2, location) for part in re.split(r"[，,](?!其中)", body)]
        apart = all(len(part.name) > 1 and part.values and not part.name.startswith(_COMPARED) for part in parts)
        yield from parts if apart else [_sentence(body, level1, level2, location)]


def _sentence(body: str, level1: str, level2: str, location: Location) -> Indicator:
    """`★名称，说明（≥**株）>=18700株` → name and value; the template's residue belongs to neither."""
    residue = list(_RESIDUE.finditer(body))
    if residue:
        name, value = body[: residue[-1].start()], body[residue[-1].end() :]
    elif found := re.search(rf"{_SIGN}|{any_of(SURE_WORDS)}\s*\d", body):
        name, value = body[: found.start()], body[found.start() :]
    elif found := re.match(r"(?P<name>.{2,30}?)[：:]\s*(?P<value>.+)", body):
        name, value = found["name"], found["value"]
    else:
        name, value = _cut(body)
    return _indicator(name.strip(" ：:，,、★☆"), value.strip(" ：:，,、"), level1, level2, location)


def _cut(body: str) -> tuple[str, str]:
    """Name and value without a sign between them: the value is the longest end that reads as one.

    >>> _cut("改善水环境持续改善"), _cut("工程完工时间2024年11月底前"), _cut("生态功能提高")
    (('改善水环境', '持续改善'), ('工程完工时间', '2024年11月底前'), ('生态功能提高', ''))
    """
    cuts = [(body[:at].strip(_BETWEEN), body[at:]) for at in range(2, len(body))]
    for is_value in (_judging, _counted):
        for name, value in cuts:
            named = fit(name, "name") > 0 or (features(name).labelled and not name.endswith("指标"))
            if named and not name[-1].isdigit() and is_value(name, value):
                return name, value
    return body, ""


def _judging(name: str, value: str) -> bool:
    return value in SURE_JUDGEMENTS or (value in JUDGEMENTS and name.endswith(ASKING))


def _counted(name: str, value: str) -> bool:
    """A date, or a number with no words behind it: 3座水库 names something, 3座 does not."""
    said = features(value)
    if said.date or not said.value or value in JUDGEMENTS:
        return said.date
    return not any(term.label for term in parse(value, name=name).terms)
