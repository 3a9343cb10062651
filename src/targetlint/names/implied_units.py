"""The unit that a name asks for, and what else may be written for it."""

from __future__ import annotations

from typing import Literal, TypeAlias

from targetlint.names.kinds import NameKind
from targetlint.words.names import ACCEPTED_UNITS, IMPLIED_UNITS
from targetlint.words.search import Suffixes

UnitFamily: TypeAlias = Literal["none", "share", "count", "money", "time", "measure"]

_UNITS = Suffixes(IMPLIED_UNITS)
_FAMILY: dict[NameKind, UnitFamily] = {
    "rate": "share",
    "degree": "share",
    "count": "count",
    "measure": "measure",
    "money": "money",
    "time": "time",
    "judge": "none",
    "state": "none",
}


def implied_unit(core: str, kind: NameKind) -> str:
    """The unit that the end of a cleaned name asks for, ``""`` where it names none.

    >>> implied_unit("培训人次", "count"), implied_unit("合格率", "rate"), implied_unit("样本量", "count")
    ('人次', '%', '')
    """
    if kind in ("rate", "degree"):
        return "%"
    if kind == "money":
        return "元"
    if kind not in ("count", "time", "measure"):
        return ""
    found = _UNITS.of(core)
    return found[0] if found else ""


def accepted_units(unit: str) -> tuple[str, ...]:
    """All units that may be written where a name implies `unit`, itself first.

    >>> accepted_units("户次")
    ('户次', '次')
    """
    return (unit, *(other for other in ACCEPTED_UNITS.get(unit, ()) if other != unit)) if unit else ()


def family_of(kind: NameKind) -> UnitFamily:
    """The family of units in which a kind of name is counted."""
    return _FAMILY[kind]
