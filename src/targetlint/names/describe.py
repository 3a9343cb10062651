"""Everything that the name of an indicator says: `describe` asks the other modules of this folder."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

import attrs

from targetlint.names.bounds import bounds_of
from targetlint.names.cleaning import clean
from targetlint.names.compounds import measures_in
from targetlint.names.implied_units import UnitFamily, accepted_units, family_of, implied_unit
from targetlint.names.kinds import NameKind, kind_of
from targetlint.names.polarity import Polarity, polarity_of
from targetlint.words.names import ANSWERS
from targetlint.words.names import PHRASES as _PHRASES

_CLAUSE = re.compile(r"[，,；;。]")


@attrs.frozen
class NameFacts:
    """What one name says about the values that may stand beside it."""

    name: str
    core: str
    """The name without numbering, quotes, brackets, residue and target."""
    kind: NameKind
    suffix: str
    """The words at the end that decide the kind, ``""`` where none does."""
    polarity: Polarity
    polarity_word: str
    """The word that decides the polarity; ``""`` where it is only presumed."""
    ceiling: Decimal | None
    """In percent: 100 for a share of a whole, None where it can be passed or nobody can say."""
    may_be_negative: bool
    complete_is_normal: bool
    survey: bool
    cumulative: bool
    stock: bool
    year_end: bool
    implied_unit: str
    accepted_units: tuple[str, ...]
    unit_family: UnitFamily
    change: bool
    """The name itself states a change: 提升…, 增加…, …提高."""
    implied_ratio: bool
    """Words that can be read as a share done of all planned: 计划完成情况, 及时兑现."""
    sentence: bool
    """Several clauses: a sentence where a name should stand."""
    expected_answer: str
    """The standard answer to a judgement: 健全 for 健全性."""
    measures: tuple[str, ...]
    """The measures joined in one name: two or more make it a compound."""
    residue: str
    own_target: str
    bracket_unit: str

    @property
    def may_exceed_100(self) -> bool:
        """Whether a share may pass 100 %; True where nothing forbids it."""
        return self.ceiling is None


@lru_cache(maxsize=4096)
def describe(name: str, level2: str = "", level1: str = "") -> NameFacts:
    """What the name of an indicator says.

    Args:
        name: the level-3 name as written.
        level2: its level-2 label; a 满意度 label makes 献血者满意 a share of satisfied people.
        level1: its level-1 label, read the same way.

    >>> facts = describe("信息系统故障发生率")
    >>> facts.kind, facts.polarity, facts.implied_unit, facts.ceiling
    ('rate', 'lower', '%', Decimal('100'))
    >>> describe("预算管理制度健全性").expected_answer
    '健全'
    """
    cleaned = clean(name)
    kind, suffix = kind_of(cleaned.core)
    if kind == "judge" and _CLAUSE.search(cleaned.core):
        kind, suffix = "state", ""  # a sentence that happens to end in …性
    if kind == "state" and ("满意" in level2 or "满意" in level1) and cleaned.core.endswith("满意"):
        kind, suffix = "degree", "满意"
    polarity, word = polarity_of(cleaned.core, kind)
    bounds = bounds_of(cleaned.core, kind)
    unit = implied_unit(cleaned.core, kind)
    sentence = bool(_CLAUSE.search(cleaned.core))
    return NameFacts(
        name=name,
        core=cleaned.core,
        kind=kind,
        suffix=suffix,
        polarity=polarity,
        polarity_word=word,
        ceiling=bounds.ceiling,
        may_be_negative=bounds.may_be_negative,
        complete_is_normal=bounds.complete_is_normal,
        survey=bounds.survey,
        cumulative=bounds.cumulative,
        stock=bounds.stock,
        year_end=bounds.year_end,
        implied_unit=unit,
        accepted_units=accepted_units(unit),
        unit_family=family_of(kind),
        change=kind != "judge" and _states_a_change(cleaned.core),
        implied_ratio=not sentence and _implies_a_ratio(cleaned.core, level2 + level1),
        sentence=sentence,
        expected_answer=_expected_answer(cleaned.core, suffix) if kind == "judge" else "",
        measures=measures_in(cleaned.core),
        residue=cleaned.residue,
        own_target=cleaned.own_target,
        bracket_unit=cleaned.bracket_unit,
    )


def _states_a_change(core: str) -> bool:
    return core.startswith(_PHRASES["change-start"]) or core.endswith(_PHRASES["change-end"])


def _implies_a_ratio(core: str, labels: str) -> bool:
    if len(core) > 18:
        return False
    if core.endswith(_PHRASES["ratio-end"]) or ("满意" in labels and "满意" in core):
        return True
    return any(phrase in core for phrase in _PHRASES["ratio-inside"])


def _expected_answer(core: str, suffix: str) -> str:
    if suffix in ANSWERS:
        return ANSWERS[suffix]
    stem = core.removesuffix("性").removesuffix("程度").removesuffix("情况").removesuffix("度")
    return stem[-2:]
