"""What a cell says by itself: what it is to the grammar of values, to the vocabulary of labels, and as a text.

A cell is looked at once.  The names of its traits are those of words/labels/fit.txt.
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from targetlint.forms.cells.vocabulary import is_level1, is_level2, is_side
from targetlint.model import Quantity, Target, Term
from targetlint.value import parse
from targetlint.value.normalize import fold
from targetlint.value.units import stands_alone
from targetlint.words import any_of
from targetlint.words.labels import JUDGEMENTS, NATURES
from targetlint.words.value import BLANKS, DOWN, FILL_END, OPERATORS, PERIODS, UP, WORD_BOUNDS

_LONGEST_VALUE = 30
"""Letters.  Of 886 values of forms and bug reports that are more than words none is longer without words
around its numbers; a longer text is a sentence with a number in it."""
_LONGEST_REST = 6
"""Letters of words behind the number: 100%覆盖 is a value, 750名学生按标准享受补助 names something."""
_LONGEST_MARK = 12
"""Letters of the longest comparator, unit or word for nothing."""
_NEAR = 4
"""Letters, or words that say nothing, that stand before the first number of a value at most: 平方米 500."""
_COUNTS = re.compile(
    rf"(?:{any_of(FILL_END)}|.){{0,{_NEAR}}}[0-9０-９零〇一二两三四五六七八九十百千万亿半几数≥≤≧≦⩾⩽><＞＜=＝═≈》《%％‰*＊$&]|"
    rf".*{any_of((*WORD_BOUNDS, *UP, *DOWN, *PERIODS))}",
    re.DOTALL,
)
"""How every value with a number, date or comparison begins; asking the grammar of others would only take time."""
_NUMBERED = re.compile(r"\d+\s*[.、．]\s*[一-鿿]")
_DOTS = "…·. 。"
_SIGN_FIRST = re.compile(r"[≥≤><＞＜=＝≧≦]")
_STANDARD = re.compile(r".*标准[（()）]*", re.DOTALL)
_LENGTHS = (6, 12, 30, 40, 60)


@attrs.frozen
class Features:
    """What a cell says of itself."""

    level1: bool
    """A label of level 1."""
    level2: bool
    """A label of level 2."""
    side: bool
    """The label left of all indicators."""
    value: bool
    """A target value: a quantity, a date, a comparison, or a usual word of judgement."""
    number: bool
    """A bare number."""
    date: bool
    """A date, deadline or span of dates."""
    comparator: bool
    """A comparator alone."""
    direction: bool
    """正向, 反向, 定性: the nature of an indicator, no part of its value."""
    unit: bool
    """A unit alone."""
    blank: bool
    """It says "nothing": `/`, `—`, `无`, `不适用`, `……`."""
    traits: frozenset[str]
    """All that holds of it."""

    @property
    def labelled(self) -> bool:
        """A label of either level."""
        return self.level1 or self.level2


@lru_cache(maxsize=65536)
def features(text: str) -> Features:
    """What the text of a cell is.

    Args:
        text: of the cell, on one line.

    >>> [features(text).value for text in ("≥95%", "百分之85", "健全", "2023年底", "完成2023年课题", "挡墙280米")]
    [True, True, True, True, False, False]
    >>> features("大于等于").comparator, features("（人次）").unit, features("暂无").blank
    (True, True, True)
    """
    bare = text.strip()
    kinds = _kinds(bare)
    labels = {"level1": is_level1(text), "level2": is_level2(text), "side": is_side(text)}
    points = bare.strip("（()） ")
    shapes = {
        "any": True,
        "sign-first": bool(_SIGN_FIRST.match(text)),
        "short-value": kinds["value"] and len(text) <= 12,
        "percent": bare[-1:] in "%％" and _is_number(bare[:-1]),
        "points": kinds["number"] or (points[-1:] == "分" and _is_number(points[:-1])),
        "small-number": kinds["number"] and len(text) <= 4,
        "standard": bool(_STANDARD.fullmatch(bare)),
    }
    traits = {trait for trait, holds in {**kinds, **labels, **shapes}.items() if holds}
    lengths = {f"upto-{length}" for length in _LENGTHS if len(text) <= length}
    return Features(**kinds, **labels, traits=frozenset(traits | lengths))


def _kinds(bare: str) -> dict[str, bool]:
    """What a text is to the grammar of values."""
    target = parse(bare) if len(bare) <= _LONGEST_VALUE and _COUNTS.match(bare) else None
    value = target is not None and _is_value(bare, target)
    short = not value and len(bare) <= _LONGEST_MARK
    folded = fold(bare).text if short else ""
    return {
        "value": value or bare in JUDGEMENTS,
        "number": value and target is not None and _is_bare(bare, target),
        "date": value and target is not None and target.kind == "date",
        "comparator": folded in OPERATORS,
        "direction": bare.removesuffix("指标") in NATURES,
        "unit": short and stands_alone(bare),
        "blank": short and (folded in BLANKS or not folded.strip(_DOTS)),
    }


def _is_value(bare: str, target: Target) -> bool:
    """Whether the grammar reads numbers or dates without a word, or with few words behind them.

    Words before a number name an indicator (挡墙280米, 满意度≥80%) or make a sentence.
    """
    terms = target.terms
    if not terms or _NUMBERED.match(bare) or any(term.kind == "qualitative" for term in terms):
        return False
    return sum(len(term.label or "") for term in terms) <= _LONGEST_REST and all(_first(bare, term) for term in terms)


def _first(bare: str, term: Term) -> bool:
    """Whether the number stands before the words of its term."""
    return not term.label or bare.find(term.label) > bare.find(term.notation.number)


def _is_bare(bare: str, target: Target) -> bool:
    """Whether nothing but one number in digits was written."""
    term = target.terms[0]
    if len(target.terms) > 1 or not isinstance(term, Quantity) or not (bare[0] in "+-" or bare[0].isdigit()):
        return False
    return bare[-1].isdigit() and (term.unit, term.comparator, term.label) == (None, None, None)


def _is_number(text: str) -> bool:
    if not text or len(text) > _LONGEST_VALUE or not text[-1].isdigit():
        return False
    target = parse(text)
    return _is_value(text, target) and _is_bare(text, target)
