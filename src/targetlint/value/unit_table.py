"""The kept table of units: what pint made of units.txt (registry.py), read without pint.

Factors are exact fractions, for 1 亩 is 2000/3 m² and no decimal says that.
"""

from __future__ import annotations

from fractions import Fraction

import attrs

from targetlint.words import FOLDER

TABLE = FOLDER / "units.tsv"


@attrs.frozen
class Unit:
    """One unit: `factor` times the base unit of `dimension`; `spellings` are (text, forbidden followers)."""

    name: str
    kind: str
    dimension: str
    factor: Fraction
    spellings: tuple[tuple[str, str], ...]


def load(text: str) -> tuple[Unit, ...]:
    """The table as units again, without pint."""
    units = []
    for line in text.splitlines()[1:]:
        name, kind, dimension, factor, spellings = line.split("\t")
        words = tuple((a, b) for a, _, b in (word.partition("!") for word in spellings.split()))
        units.append(Unit(name, kind, dimension, Fraction(factor), words))
    return tuple(units)
