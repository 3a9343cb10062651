"""The ways in which a made-up form reaches a reader: office formats through `renderings`, and ways of copying text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from types import ModuleType
from typing import Any

import attrs

UP, LEFT = "\0up", "\0left"
Grid = list[list[str]]
Block = str | Grid
_NUMERALS = "一二三四五六七八九"

COPIES = (
    "tabs", "tabs-value-below", "bars", "lines", "lines-broken", "lines-with-bars", "blanks", "glued-rows", "glued",
    "prose", "page",
)  # fmt: skip
"""Ways of copying a form as text (and a whole web page); only copies stop in the middle of a row."""


def _shown(cell: str) -> str:
    return "" if cell in (UP, LEFT) else cell.replace("\n", "")


def _lines(blocks: Sequence[Block], row: Callable[[list[str]], str]) -> str:
    """Texts as they stand, rows as `row` writes them."""
    found: list[str] = []
    for block in blocks:
        found += [block] if isinstance(block, str) else [row(cells) for cells in block]
    return "\n".join(found) + "\n"


def _filled(cells: list[str]) -> list[str]:
    return [_shown(cell) for cell in cells if _shown(cell)]


def tabs(blocks: Sequence[Block], dice: random.Random) -> str:
    """Cells held apart by tabs, covered ones blank."""
    return _lines(blocks, lambda cells: "\t".join(map(_shown, cells)))


def tabs_value_below(blocks: Sequence[Block], dice: random.Random) -> str:
    """As `tabs`, but the last cell of some rows stands on the line below."""

    def row(cells: list[str]) -> str:
        shown = [_shown(cell) for cell in cells]
        below = (
            len(_filled(cells)) > 2 and shown[-1] and any(sign in shown[-1] for sign in "≥≤=") and dice.random() < 0.2
        )
        return "\t".join(shown[:-1]) + "\n" + shown[-1] if below else "\t".join(shown)

    return _lines(blocks, row)


def bars(blocks: Sequence[Block], dice: random.Random) -> str:
    """A row a line, cells held apart by bars."""
    return _lines(blocks, lambda cells: " | ".join(map(_shown, cells)))


def one_a_line(blocks: Sequence[Block], dice: random.Random, *, broken: bool = False, bar: str = "") -> str:
    """One cell a line, blank cells lost: the commonest way in which a web page is copied."""
    found: list[str] = []
    for block in blocks:
        rows = [[block]] if isinstance(block, str) else block
        for cells in rows:
            for cell in (each for each in cells if _shown(each)):
                parts = cell.split("\n")
                if broken and len(parts) == 1 and cell.endswith("指标") and len(cell) == 4 and dice.random() < 0.3:
                    parts = [cell[:2], cell[2:]]
                found.append(("\n\n" if broken else "\n").join(parts) + bar)
                if broken:
                    found.append(dice.choice(("", " ")))
    return "\n".join(found) + "\n"


def blanks(blocks: Sequence[Block], dice: random.Random) -> str:
    """A row a line, cells held apart by single blanks, blank cells lost."""
    return _lines(blocks, lambda cells: " ".join(_filled(cells)))


def glued_rows(blocks: Sequence[Block], dice: random.Random) -> str:
    """A row a line, nothing between its cells."""
    return _lines(blocks, lambda cells: "".join(_filled(cells)))


def glued(blocks: Sequence[Block], dice: random.Random) -> str:
    """The cells of a whole table one behind the other, nothing between them."""
    return "\n".join(
        block if isinstance(block, str) else "".join("".join(_filled(cells)) for cells in block) for block in blocks
    ) + "\n"  # fmt: skip


def page(blocks: Sequence[Block], dice: random.Random, renderings: ModuleType) -> str:
    """A whole page saved from a browser: navigation, scripts, other tables around the form."""
    inner: str = renderings.html(list(blocks)).decode()
    body = inner[inner.index("<body>") + 6 : inner.index("</body>")]
    links = "".join(
        f"<li><a href='/{n}'>{n}</a></li>" for n in ("首页", "政务公开", "预算公开", "绩效目标", "联系我们")
    )
    script = "<script>var t='<table><tr><td>三级指标</td><td>指标值</td></tr></table>';</script>"
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>预算绩效公开</title>"
        f"<style>.nav{{float:left}}</style>{script}</head><body><div class='nav'><ul>{links}</ul></div>"
        "<table class='search'><tr><td>站内搜索</td><td><input name='q'></td></tr></table>"
        f"<div id='content'><p>发布时间：2025-03-02 来源：财政局 浏览次数：318</p>{body}</div>"
        "<table class='foot'><tr><td>主办单位</td><td>甲县人民政府</td><td>备案号</td><td>0000号</td></tr></table>"
        "<script>document.write('≥95%');</script></body></html>"
    )


def _told(made: Any) -> tuple[Any, ...]:
    """What prose can say of a form: one annual value of each name, without the template's residue and numbers.

    A form without levels has no labels to begin its lines, so prose does not say it.
    """
    found: dict[tuple[str, ...], Any] = {}
    for each in (one for one in made.truth if one.level2 != "*"):
        name = re.sub(r"^★?(?:指标\d+：)?|（≥\*\*.*）$", "", each.name)
        if each.period == "annual":
            found.setdefault((each.level1, each.level2, name), attrs.evolve(each, name=name, place=""))
    return tuple(found.values())


def prose(made: Any, dice: random.Random) -> str:
    """A notice: `一、产出指标`, then the indicators of each level 2 in a line; without a level 2 behind level 1."""
    found = [block for block in made.blocks if isinstance(block, str)][:1]
    found += ["项目名称：林区道路维护"]
    written = {(each.level1, each.level2, each.name, each.target): each for each in made.truth}
    names = {
        (level1, level2, re.sub(r"^★?(?:指标\d+：)?|（≥\*\*.*）$", "", name), target): name
        for level1, level2, name, target in written
    }
    before: tuple[str, str] = ("", "")
    firsts = 0
    for each in _told(made):
        first, second = each.level1, each.level2
        said = names[first, second, each.name, each.target] + each.target
        if first != before[0] and first != "*":
            found.append(f"{_NUMERALS[firsts % 9]}、{first}指标" + ("：" if not second else ""))
            firsts += 1
            if not second:
                found[-1] += said
        elif (first, second) == before:
            found[-1] += "；" + said
        if second and (first, second) != before:
            found.append(f"{second}指标：{said}")
        before = (first, second)
    return "。\n".join(found) + "。\n"


def _stopped(made: Any) -> list[Block]:
    """The blocks of a copy that stops in the middle of a row: the cells of that row behind its name are lost."""
    if not made.cut:
        return list(made.blocks)
    names = {each.row: each.name for each in made.truth}
    title, grid = made.blocks[0], made.blocks[1]
    last = grid[made.cut]
    until = last.index(names[made.cut]) + 1 if names.get(made.cut) in last else 1
    return [title, [*grid[: made.cut], last[:until]]]


def truth_of(made: Any, name: str) -> tuple[Any, ...]:
    """What is left to be read in a copy."""
    if name == "prose":
        return _told(made)
    stops = made.cut and name in COPIES and name != "page"
    return tuple(each for each in made.truth if not stops or each.row < made.cut)


def write(name: str, made: Any, renderings: ModuleType) -> tuple[bytes, str]:
    """The form in one of `COPIES` or of the formats of `renderings`: bytes, and the file's name."""
    dice = random.Random(made.seed)
    if name in renderings.FORMATS:
        return renderings.render(list(made.blocks), name), f"form.{name}"
    if name == "page":
        return page(made.blocks, dice, renderings).encode(), "form.html"
    if name == "prose":
        return prose(made, dice).encode(), "form.txt"
    blocks = _stopped(made)
    if name.startswith("lines"):
        text = one_a_line(blocks, dice, broken=name == "lines-broken", bar=" |" if name == "lines-with-bars" else "")
    else:
        writers = {
            "tabs": tabs, "tabs-value-below": tabs_value_below, "bars": bars, "blanks": blanks,
            "glued-rows": glued_rows, "glued": glued,
        }  # fmt: skip
        text = writers[name](blocks, dice)
    return text.encode(), "form.txt"
