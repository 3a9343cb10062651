"""The pieces of the commonest cells, found by one regular expression instead of the whole grammar.

Most cells of real forms are ``≥95%``, ``=3.00(个)``, ``使用率≥95%`` or two words.  What is found here are the
grammar's own pieces, with its own groups, for the same readers: it can be faster and never mean something else.
A text of these shapes folds to itself and is neither blank nor residue nor a scoring rule; where that is not
certain there is no answer here, and the grammar gives it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from targetlint.value import units
from targetlint.value.pieces import Number, Piece
from targetlint.words import any_of
from targetlint.words import value as lexicon


def _letters_but(excluded: set[str]) -> str:
    """A character class of all Chinese letters but some."""
    edges = [0x4DFF, *sorted(ord(letter) for letter in excluded if "\u4e00" <= letter <= "\u9fff"), 0xA000]
    return f"[{''.join(f'{chr(low + 1)}-{chr(high - 1)}' for low, high in pairwise(edges) if high - low > 1)}]"


def _one_of(words: Iterable[str]) -> str:
    """`any_of` that looks at the first letter before it tries the words."""
    words = tuple(words)
    return f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}]){any_of(words)}"


NO_TARGET = "".join(lexicon.NOT_QUICK["no-target"])
SIGN = "[<>]=|" + _one_of(
    [
        *"≥≤><=",
        *(word for word in lexicon.SURE_WORDS if word.isalpha() and not set(word) & {*NO_TARGET, *lexicon.TRADITIONAL}),
    ]
)
NUMBER = (
    r"(?!(?:19|20)[0-9]{2}(?:\.|年|[0-9]{4}(?![0-9])))"  # 2024.12 is a month, 20241231 a day
    r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\.[0-9]{1,12})?[万亿]?"  # ten digits may be a telephone's
    r"|百分之(?:百(?![0-9])|[0-9]{1,3}(?:\.[0-9]{1,4})?)"
)
VALUE_LETTERS = {*"".join(lexicon.NOT_QUICK["value"]), *lexicon.TRADITIONAL}
WORD = _letters_but({*NO_TARGET, *"".join(lexicon.NOT_QUICK["baseline"]), *VALUE_LETTERS})
"""A letter of words before a number: no numeral, no date, no baseline, no 每."""
LONE_WORD = _letters_but({*"扣得", *VALUE_LETTERS})
"""One of words without a number, where of a scoring rule only 不得分 and the like could stand."""
NOTE = rf"\((?:[0-9]{{0,4}}{LONE_WORD}{{1,10}}(?:/{LONE_WORD}{{1,4}})?|[%‰]|[a-z]{{2,4}}|{any_of(units.RATIO_WORDS)})\)"
SUFFIX = _one_of(word for word in lexicon.SURE_AFTER if not set(word) & set(NO_TARGET))
MEASURE = (
    rf"(?P<sign>{SIGN})?(?P<money>)(?P<number>{NUMBER})(?P<rough>)"
    r"(?P<unit>[%‰\u4e00-\u9fff²³a-z/]{1,9}?)?(?P<half>)(?P<overall>)"
    rf"(?P<note>{NOTE})?(?P<suffix>{SUFFIX})?(?P<note2>{NOTE})?"
)
SHAPE = re.compile(rf"(?P<alone>{LONE_WORD}{{2,24}})|(?P<words>{WORD}{{1,20}}?)??{MEASURE}")
"""Words, a measure, or words and a measure."""
NOT_IN_WORDS = re.compile(
    rf"{_one_of((*lexicon.WORD_BOUNDS, *lexicon.DIFFERENCES, *lexicon.BEFORE, *lexicon.AFTER, *lexicon.NOT_QUICK['words']))}|^{_one_of(lexicon.NATURE)}"
)
"""Words that may be a comparator or an amount, and what is dropped before a value."""
NOT_BEFORE_NUMBER = re.compile(
    rf"(?:{_one_of((*lexicon.UP, *lexicon.DOWN, *lexicon.SHORT_UP))}(?:{any_of(lexicon.NOT_QUICK['behind-verb'])})*|{any_of(lexicon.NOT_QUICK['before-number'])})$"
)
"""Words that make another thing of the number behind them: a change, an ordinal, a scoring rule."""
NOT_ALONE = re.compile(rf"^{any_of(lexicon.NOT_QUICK['alone'])}")
"""Words that are residue of a template when nothing or a unit follows."""
UNITS = {
    word: after
    for unit in units.UNITS.values()
    for word, after in unit.spellings
    if not set(word) & {*NO_TARGET, *lexicon.TRADITIONAL} and (word in "%‰" or len(word) > 1 or not word.isascii())
}
"""Spellings that fold to themselves, with what may not follow them."""


def pieces(text: str) -> tuple[Piece, ...] | None:
    """The pieces of a cell of a common shape, or None for what the grammar must read.

    >>> [piece.kind for piece in pieces("满意度≥95%") or ()]
    ['words', 'quantity']
    >>> pieces("2024年") is None
    True
    """
    return _between(text, 0, len(text))


def row(text: str) -> list[Piece] | None:
    """The pieces of a folded cell whose parts between 。 ; and , all have a common shape.

    >>> [piece.kind for piece in row("合格率≥95%;培训3期") or ()]
    ['words', 'quantity', 'separator', 'words', 'quantity']
    """
    found: list[Piece] = []
    place = 0
    for match in PARTED.finditer(text):
        part = _between(text, place, match.start())
        if part is None:
            return None
        place = match.end()
        found += (*part, Piece("separator", (("separator", match),), match.start(), place))
    if not place or place == len(text):
        return found or None
    last = _between(text, place, len(text))
    return None if last is None else [*found, *last]


PARTED = re.compile("(?:[;。]|,(?![0-9]))+")
"""What parts terms and nothing else: a comma before a digit may group digits."""


def _between(text: str, start: int, end: int) -> tuple[Piece, ...] | None:
    """The pieces from `start` to `end`."""
    match = SHAPE.fullmatch(text, start, end)
    if match is None:
        return None
    words, number, unit = match.group("words", "number", "unit")
    if number is None:
        alone = match[0]
        if alone in lexicon.BLANKS or alone in units.SPELLINGS or NOT_IN_WORDS.search(alone) or NOT_ALONE.match(alone):
            return None
        return (Piece("words", (("words", match),), start, end),)
    known = Number(match)
    if unit is not None:
        place = match.span("unit")
        if not is_unit(unit, text[place[1] : min(place[1] + 1, end)]):
            return None
        known = Number(match, unit, place)
    if words is None:
        return (Piece("quantity", (("head", match), ("tail", match)), start, end, (known,)),)
    middle = start + len(words)
    if (unit is None and words in units.SPELLINGS) or not _is_label(words, match["sign"] or ""):
        return None
    measure = Piece("quantity", (("head", match), ("tail", match)), middle, end, (known,))
    return Piece("words", (("words", match),), start, middle), measure


@lru_cache(maxsize=4096)
def _is_label(words: str, sign: str) -> bool:
    """Whether words before a measure are only words, whatever its number is."""
    if words[-1] == sign[:1]:
        return False  # 不不低于: the grammar takes a doubled letter as one
    found = NOT_IN_WORDS.search(words + sign)  # 最大约: no comparator begins in the words and ends in the sign
    if found is not None and found.start() < len(words):
        return False
    return not (NOT_BEFORE_NUMBER.search(words) or NOT_BEFORE_NUMBER.search(words + sign[:1]))  # 扩大约5人


@lru_cache(maxsize=4096)
def is_unit(unit: str, after: str) -> bool:
    """Whether a unit, or one unit over another, is read as a whole before what stands behind it."""
    if unit[0] in lexicon.NOT_QUICK["unit"]:
        return False
    if unit in UNITS:
        return not after or after not in UNITS[unit]
    above, line, below = unit.partition("/")
    known = bool(line) and above in UNITS and below in UNITS and "/" not in UNITS[above]
    return known and below[0] not in lexicon.NOT_QUICK["below"] and (not after or after not in UNITS[below])
