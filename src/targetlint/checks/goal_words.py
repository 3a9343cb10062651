"""What a clause of goal prose is: a promise that can be kept or broken, or a manner of speaking.

Goals are written in formulas.  Slogans (营造氛围), formulas of leadership and study (贯彻落实……精神) and
methods (通过……, 坚持……) need no indicator; a number, a rate, a zero or a named piece of work does.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

import attrs

from targetlint.words import any_of, goals

Kind: TypeAlias = Literal["number", "rate", "zero", "task", "full", "saving", "growth"]

LONGEST = 240
"""Characters of a clause; prose without any mark is cut, so that no form takes minutes."""
# A comma between digits parts thousands, not clauses.
_END = re.compile(r"(?:[，;；。！!？?\n\r：:]|(?<!\d),|,(?!\d))+")
_FORMULA = re.compile(goals.FORMULA)
_METHOD = re.compile(goals.METHOD)
_PASSING = re.compile(f"通过.{{0,18}}{goals.PASSED}")
_SERVED = re.compile(rf"为[^，；;。]{{0,12}}\d[^，；;。]{{0,24}}{goals.SERVED}")
"""为3000名老人提供服务 is a deed for so many, no purpose."""
_RATE = re.compile(rf"[\u4e00-\u9fffA-Za-z“”、]{{2,16}}?{goals.RATES}")
_VERBS = re.compile(f"{goals.RATE_VERBS}|^{goals.RATE_JOINTS}+")
_ZERO = re.compile(
    rf"(?P<what>[\u4e00-\u9fff]{{0,14}}?)(?P<word>{any_of(goals.ZEROS)})"
    rf"|{goals.ZERO_AVOIDED}(?P<what2>[\u4e00-\u9fff]{{0,12}}(?P<harm>{goals.ZERO_HARM}))"
)
_TASK = re.compile(rf"(?P<do>{goals.DO})(?P<what>[^，,；;。]{{2,30}}?(?P<thing>{goals.THING}))(?!{goals.NO_THING})")
_VAGUE_TASK = re.compile(f"^{goals.VAGUE_TASK}$")
_QUOTED = re.compile(r"“([^”]{3,20})”(?:[、和]“[^”]{3,20}”)*等?(?:项目|工程)")
_SAVING = re.compile(f"{goals.SAVING_VERBS}[^，,；;。]{{0,10}}{goals.SAVING_THINGS}")
_FULL = re.compile(r"足额")


@attrs.frozen
class Clause:
    """A stretch of prose between two marks; `start` is its place in the text that it was cut from."""

    text: str
    start: int


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of `text`, blank ones left out.

    >>> [clause.text for clause in clauses("确保业务不中断，数据丢失率为0.")]
    ['确保业务不中断', '数据丢失率为0.']
    """
    found, at = [], 0
    for mark in [*_END.finditer(text), None]:
        end = mark.start() if mark else len(text)
        for start in range(at, end, LONGEST):
            piece = text[start : min(end, start + LONGEST)]
            if piece.strip():
                found.append(Clause(piece.strip(), start + len(piece) - len(piece.lstrip())))
        at = mark.end() if mark else end
    return tuple(found)


def is_formula(clause: str) -> bool:
    """Leadership, study, honours: nothing that a target form measures."""
    return _FORMULA.search(clause) is not None


def is_method(clause: str) -> bool:
    """How something is to be done, or what it serves: 坚持……, 按照……, 通过…… (but 通过验收 is a result)."""
    if clause.lstrip("0123456789、.． （）()").startswith("通过"):
        return _PASSING.search(clause) is None
    plain = clause.lstrip("0123456789、.． （）()")
    return _METHOD.match(plain) is not None and _SERVED.match(plain) is None


def rates(clause: str) -> tuple[str, ...]:
    """The names of rates and degrees in a clause, less the verbs before them.

    >>> rates("进一步提高社会知晓率、器官捐献接受率")
    ('社会知晓率', '器官捐献接受率')
    """
    found = []
    for piece in re.split(r"(?<=[率度])[、/和与及]+|[/]", clause):
        for match in _RATE.finditer(piece):
            name = _VERBS.split(match.group())[-1].strip("“”")
            if len(name) > 2 and not name.endswith(goals.FALSE_RATES):
                found.append(name)
    return tuple(found)


def zero(clause: str) -> tuple[str, str] | None:
    """What must not happen, as (object, word): 采供血业务不中断 gives ("采供血业务", "中断").

    >>> zero("确保全市采供血业务不中断")[1]
    '中断'
    """
    match = _ZERO.search(clause)
    if match is None:
        return None
    if match["word"]:
        return match["what"] or clause, goals.ZEROS[match["word"]]
    return match["what2"], match["harm"]


def saving(clause: str) -> str | None:
    """What is to be saved, where a clause promises that (降低机关运行成本)."""
    match = _SAVING.search(clause)
    return match.group() if match else None


def task(clause: str) -> str | None:
    """A named piece of work in a clause (修订培训指南, 举办辩论赛), or None.

    >>> task("做好漏洞修复和系统保障等工作")
    '漏洞修复'
    >>> task("积极开展活动") is None
    True
    """
    quoted = _QUOTED.search(clause)
    if quoted is not None:
        return quoted[1]
    for match in _TASK.finditer(clause):
        what = re.split(goals.TASK_START, match["what"])[-1].strip("“”《》 ")
        if what[:1] in ("", *goals.TASK_JOINTS) or match["what"].startswith(("”", "》")):
            continue
        if len(what) > len(match["thing"]) and _VAGUE_TASK.match(what) is None:
            return what
    return None


def asks_full_amount(clause: str) -> str | None:
    """足额 where a clause promises that everything due is paid; 应保尽保 and the like are policy, not promise."""
    match = _FULL.search(clause)
    return match.group() if match else None
