"""units.txt → units.tsv, by way of pint: the only door for pint, and never opened at run time.

    python src/targetlint/value/unit_table.py

writes the table again after a change in units.txt; a test holds the two together.  Factors are exact
fractions, for 1 亩 is 2000/3 m² and no decimal says that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs

SOURCE = Path(__file__).with_name("units.txt")
TABLE = Path(__file__).with_name("units.tsv")


@attrs.frozen
class Unit:
    """One unit: `factor` times the base unit of `dimension`; `spellings` are (text, forbidden followers)."""

    name: str
    kind: str
    dimension: str
    factor: Fraction
    spellings: tuple[tuple[str, str], ...]


@attrs.frozen
class Definition:
    """One line of units.txt before pint has seen it."""

    name: str
    kind: str
    product: str
    spellings: tuple[tuple[str, str], ...]


def definitions(text: str) -> Iterator[Definition]:
    """The lines of units.txt in order.

    >>> next(definitions("[length]\\nkm = 1000 m : 公里 里!程")).spellings
    (('km', ''), ('公里', ''), ('里', '程'))
    """
    kind = ""
    for line in text.splitlines():
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            kind = line.strip("[]")
            continue
        head, _, tail = line.partition(" : ")
        name, _, product = head.removesuffix(" :").partition(" = ")
        words = [tuple(word.partition("!")[::2]) for word in tail.split()]
        if name not in (word for word, _ in words):
            words.insert(0, (name, ""))
        yield Definition(name.strip(), kind, product.strip() or "base", tuple((a, b) for a, b in words))


def build(text: str) -> tuple[Unit, ...]:
    """Every unit of `text` with the factor and the dimension that pint finds for it."""
    from pint import UnitRegistry  # here and only here: it costs a quarter of a second

    registry: Any = UnitRegistry(None, non_int_type=Fraction)
    found: list[Unit] = []
    symbols: dict[str, str] = {}
    roots: dict[str, str] = {}
    for number, one in enumerate(definitions(text)):
        symbol = f"unit{number}x"  # pint's names are identifiers; m², °C and dB(A) are none
        if one.product == "base":
            registry.define(f"{symbol} = [{symbol}]")
            dimension, factor = (
                one.kind if one.kind in SHARED and one.kind not in roots.values() else one.name,
                Fraction(1),
            )
            roots[symbol] = dimension
        else:
            parts = [part for part in re.split(r"[ *]+", one.product) if part]
            registry.define(f"{symbol} = {' * '.join(symbols.get(part, part) for part in parts)}")
            base = registry.Quantity(Fraction(1), symbol).to_base_units()
            factor = Fraction(base.magnitude)
            dimension = "·".join(
                roots[root] + ("" if power == 1 else f"^{power}") for root, power in sorted(base.unit_items())
            )
        symbols[one.name] = symbol
        found.append(Unit(one.name, one.kind, dimension, factor, one.spellings))
    return tuple(found)


SHARED = frozenset({"share", "points", "money", "time", "length", "mass", "energy", "power", "data", "temperature"})
"""Kinds whose first base unit gives its name to the dimension: km is `length`, but 人 is `人`."""


def write(units: tuple[Unit, ...]) -> str:
    """The table as text: name, kind, dimension, factor, then the spellings."""
    lines = ["name\tkind\tdimension\tfactor\tspellings"]
    for unit in units:
        spellings = " ".join(word + (f"!{after}" if after else "") for word, after in unit.spellings)
        lines.append(f"{unit.name}\t{unit.kind}\t{unit.dimension}\t{unit.factor}\t{spellings}")
    return "\n".join(lines) + "\n"


def load(text: str) -> tuple[Unit, ...]:
    """The table as units again, without pint."""
    units = []
    for line in text.splitlines()[1:]:
        name, kind, dimension, factor, spellings = line.split("\t")
        words = tuple((a, b) for a, _, b in (word.partition("!") for word in spellings.split()))
        units.append(Unit(name, kind, dimension, Fraction(factor), words))
    return tuple(units)


if __name__ == "__main__":
    TABLE.write_text(write(build(SOURCE.read_text(encoding="utf-8"))), encoding="utf-8")
