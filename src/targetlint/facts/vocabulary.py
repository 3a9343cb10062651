"""The values that enum facts can take."""

from __future__ import annotations

from typing import get_args

from targetlint.model import Comparator, Period, TargetKind
from targetlint.names.implied_units import UnitFamily
from targetlint.names.kinds import NameKind
from targetlint.names.polarity import Polarity

COMPARATORS: tuple[str, ...] = ("none", *get_args(Comparator))
TARGET_KINDS: tuple[str, ...] = get_args(TargetKind)
PERIODS: tuple[str, ...] = get_args(Period)
TERM_KINDS = ("quantity", "range", "relative", "date", "qualitative")
NAME_KINDS: tuple[str, ...] = get_args(NameKind)
POLARITIES: tuple[str, ...] = get_args(Polarity)
UNIT_FAMILIES: tuple[str, ...] = get_args(UnitFamily)
FORM_KINDS = ("project", "department")
UNIT_KINDS = (
    "none", "share", "points", "count", "money", "time", "length", "area", "volume", "mass", "energy", "data",
    "temperature", "rate", "other",
)  # fmt: skip
SPELLINGS = (
    "none", "%", "(%)", "words", "hundred", "ratio", "percent-unit", "permille", "tenths", "fraction",
)  # fmt: skip

PERIOD_WORDS = {
    "annual": ("全年", "annual"),
    "half-year": ("半年", "half-year"),
    "medium-term": ("中期", "medium-term"),
}
