"""Forms without a table of indicators: targets as lines in one cell, or a notice in running prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from targetlint.forms.about.promises import promises_of
from targetlint.forms.cells.lines import strip_markup
from targetlint.forms.cells.row import Row
from targetlint.forms.cells.vocabulary import candidates, is_level1, is_level2, label, stem
from targetlint.model import Indicator, Location, Objective, Value
from targetlint.value import parse
from targetlint.words import any_of
from targetlint.words.labels import GOAL_LINE, LEVEL2, SERVED
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
    rf"\s*(?:[{COUNTING}]+\s*[、.．]|[（(][{COUNTING}]+[)）]|\d+\s*[、.．])?"
    r"\s*(?P<label>[^\s：:，,。；;（(]{2,10}?(?:指标|目标))\s*(?:[（(].{0,10}[)）])?\s*[：:]?\s*"
)
_RESIDUE = re.compile(rf"[（(]\s*{_SIGN}?\s*[{SIGNS}\s]{{2,}}[^（()）]{{0,12}}[)）]")


@attrs.frozen
class Written:
    """What was written in words: objectives and indicators."""

    objectives: tuple[Objective, ...]
    indicators: tuple[Indicator, ...]


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
    level1 = ""
    for row in rows:
        text, location = row.text, row.location
        goal = re.search(rf"(?P<label>{GOAL_LINE})\s*[：:]\s*(?P<text>.+)", text)
        if goal and not _LABEL_WORD.search(text):
            objectives.append(
                Objective(goal["label"], goal["text"], "annual", location, promises_of(goal["text"], location))
            )
            continue
        first = _LEVEL1_LINE.match(text)
        if first and is_level1(first["label"]):
            level1 = label(first["label"])
            text = text[first.end() :]
        marks = list(_LABEL_WORD.finditer(text))
        stops = [*(mark.start() for mark in marks[1:]), len(text)][: len(marks)]
        for mark, stop in zip(marks, stops, strict=True):
            level2 = label(mark["label"])
            if stem(level1) not in candidates(level2) and candidates(level2):
                level1 = candidates(level2)[0] + "指标"
            for body in re.split(r"[；;。]", text[mark.end() : stop]):
                if body.strip(" ，,、\t　"):
                    indicators.append(_sentence(body.strip(" ，,、\t　"), level1, level2, location))
    return Written(tuple(objectives), tuple(indicators))


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
        name, value = body, ""
    return _indicator(name.strip(" ：:，,、★☆"), value.strip(" ：:，,、"), level1, level2, location)
