"""One cell taken apart: blanks, template residue and what is no target first, then its terms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from targetlint.model import Qualitative, Target, TargetKind, Term
from targetlint.value import no_target, normalize, quick, sense, terms, units
from targetlint.value.pieces import Piece
from targetlint.words import any_of, residue
from targetlint.words.value import BLANKS, LEFT_BEHIND, NOT_QUICK

PLACEHOLDER = re.compile(
    rf"^(?:±|{residue.COMPARATORS})*+{residue.ALONE}*+"
    rf"(?:\(?(?P<unit>(?:[十百千]?[万亿])?{units.UNIT}(?:[/·]{{1}}(?:[万千百]?{units.UNIT}))*)\)?)?(?:{any_of(LEFT_BEHIND)})?[。.]?$"
)
"""Template residue: signs, stars, underscores, a unit alone; no number and no words."""
TEMPLATE = re.compile(rf"{residue.IN_VALUE}|^[(（]?{residue.FILL_IN}")
LETTERS = re.compile(r"^[A-WYZa-wyz]/?[A-Za-z]?$")
ERROR_CELL = re.compile(r"^#(?:REF|DIV/0|VALUE|NAME\?|NULL|NUM|SPILL|GETTING_DATA)")
EMPTY_BRACKETS = re.compile(r"\( *\)")
SIGNS_ALONE = re.compile(r"^[≥≤><=≈±%‰…_*\s]+$")


def read(text: str, *, common: bool = True) -> Target:
    """The target that a cell says, step by step; by the whole grammar alone where `common` shapes get no help."""
    folded = normalize.fold(text)
    if (blank := _blank(folded.text)) is not None:
        return Target(text, blank, repaired=folded.repaired)
    inner = _unwrapped(folded)
    if _is_residue(folded.text, inner.text):
        return Target(text, "placeholder", repaired=folded.repaired)
    if _is_no_target(folded.text):
        return Target(text, "unparsed", canonical=text, repaired=folded.repaired)
    try:
        found = terms.build(inner, _pieces(inner.text, common=common))
    except ZeroDivisionError:  # 1个~2个/0元: the bounds can't be converted
        found = ()
    if any(OVER_NOTHING.search(getattr(term, "unit", None) or "") for term in found):
        found = ()
    if all(isinstance(term, Qualitative) for term in found):
        if TEMPLATE.search(folded.text):
            return Target(text, "placeholder", repaired=folded.repaired)
        if not found:
            return Target(text, "unparsed", canonical=text, repaired=folded.repaired)
        found = _one_phrase(inner, found)
    return terms.target(inner, found)


def _pieces(text: str, *, common: bool) -> Sequence[Piece]:
    found = (quick.pieces(text) or quick.row(text)) if common else None
    if found:
        return found
    from targetlint.value import fused  # pyparsing only when a cell needs it

    return fused.pieces(sense.masked(text))


def _blank(plain: str) -> TargetKind | None:
    """Whether nothing stands here, in one of the many ways to write nothing."""
    if plain in BLANKS or (RULED.fullmatch(plain) and "…" not in plain and not plain.startswith("..")):
        return "placeholder" if "**" in plain else "blank"
    return None


OVER_NOTHING = re.compile(r"[/(·]0+(?![0-9])")
"""≥5次/0年: a denominator of 0 makes nothing of the number."""
RULED = re.compile(r"[-/\\.。、,;:·*|]{0,80}")
DIGIT = re.compile(r"[0-9]")
LONGEST_RESIDUE = 80
MAYBE_NO_TARGET = re.compile(rf"[{''.join(NOT_QUICK['no-target'])}x/]|[0-9]{{7}}|[0-9]-[0-9]{{4}}|\.[0-9]+\.|[A-Z]")
"""Letters without which no cell is a scoring rule, a formula, a proportion or a code."""


def _is_residue(plain: str, inner: str) -> bool:
    """Whether only signs, stars and a unit stand here."""
    if len(plain) > LONGEST_RESIDUE or DIGIT.search(plain):
        return False
    if plain in {"是", "为", "达到"} or LETTERS.match(plain):
        return False
    plain = EMPTY_BRACKETS.sub("", plain)
    return bool(PLACEHOLDER.match(plain) or SIGNS_ALONE.match(plain) or (inner != plain and PLACEHOLDER.match(inner)))


def _is_no_target(plain: str) -> bool:
    """Whether it is an error of a spreadsheet, a scoring rule, a formula, a proportion or a code."""
    if ERROR_CELL.match(plain):
        return True
    if MAYBE_NO_TARGET.search(plain) is None:
        return False
    return bool(no_target.SCORING.search(plain) or no_target.PROPORTION.match(plain) or no_target.CODE.match(plain))


def _unwrapped(folded: normalize.Folded) -> normalize.Folded:
    """Without a bracket around the whole and without bracketed residue before a value."""
    text = folded.text
    start, end = 0, len(text)
    for _ in range(3):  # nobody wraps a value in more brackets than that
        if end - start > 2 and text[start] + text[end - 1] in {"“”", '""'} and text.count(text[start]) <= 2:
            start, end = start + 1, end - 1
            continue
        if end - start < 3 or text[start] != "(" or text[end - 1] != ")" or INTERVAL.match(text, start):
            break
        if not _matches(text, start, end):
            break
        start, end = start + 1, end - 1
    if (start, end) == (0, len(text)):
        return folded
    return folded.part(start, end)


INTERVAL = re.compile(r"\(-?[\d.,]+[,~]")


def _matches(text: str, start: int, end: int) -> bool:
    """Whether the bracket at `start` closes at the very end."""
    depth = 0
    for place in range(start, end):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return place == end - 1
    return False


def _one_phrase(folded: normalize.Folded, found: tuple[Term, ...]) -> tuple[Term, ...]:
    """A list of phrases without a number is one term."""
    start, end = found[0].span[0], found[-1].span[1]
    if len(found) == 1:
        return found
    text = re.sub(r"\s*\n\s*", "", folded.source[start:end])
    return (Qualitative(span=(start, end), text=text),)
