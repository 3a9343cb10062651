"""units.txt in pint: the only door for pint, and opened only for who asks.

    python src/targetlint/value/registry.py

writes units.tsv again after a change in units.txt; a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from targetlint import model
from targetlint.model import Term
from targetlint.value.unit_table import TABLE, Unit
from targetlint.value.units import factors
from targetlint.words import FOLDER
from targetlint.words.value import SCALES

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry

SOURCE = FOLDER / "units.txt"


@attrs.frozen
class Definition:
    """One line of units.txt before pint has seen it."""

    name: str
    kind: str
    product: str
    spellings: tuple[tuple[str, str], ...]


def definitions(text: str) -> Iterator[Definition]:
    """The lines of units.txt in order.

    Raises:
        ValueError: a spelling stands twice.

    >>> next(definitions("[length]\\nkm = 1000 m : 公里 里!程")).spellings
    (('km', ''), ('公里', ''), ('里', '程'))
    """
    kind = ""
    seen: set[str] = set()
    for number, line in enumerate(text.splitlines(), start=1):
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
        for word, _ in words:
            if word in seen:
                raise ValueError(f"units.txt:{number}: {word} stands twice")
            seen.add(word)
        yield Definition(name.strip(), kind, product.strip() or "base", tuple((a, b) for a, b in words))


@attrs.frozen
class Named:
    """A unit as pint knows it: its symbol, and its dimension where it is the base of one."""

    definition: Definition
    symbol: str
    root: str = ""


def define(registry: Any, text: str) -> list[Named]:
    """Every unit of `text` told to a registry, in order, under a name that pint can read and all its spellings."""
    named: list[Named] = []
    symbols: dict[str, str] = {}
    for number, one in enumerate(definitions(text)):
        readable = [word for word in (one.name, *(word for word, _ in one.spellings)) if word.isidentifier()]
        symbol = next(iter(readable), f"unit{number}")  # m², °C and dB(A) are no names to pint
        root = ""
        if one.product == "base":
            shared = one.kind in SHARED and one.kind not in {known.root for known in named}
            root = one.kind if shared else one.name
            relation = f"[{one.kind if shared else symbol}]"
        else:
            relation = " * ".join(symbols.get(part, part) for part in re.split(r"[ *]+", one.product) if part)
        registry.define(" = ".join((symbol, relation, "_", *dict.fromkeys(readable[1:]))))
        symbols[one.name] = symbol
        named.append(Named(one, symbol, root))
    return named


def build(text: str) -> tuple[Unit, ...]:
    """Every unit of `text` with the factor and the dimension that pint finds for it."""
    from pint import UnitRegistry  # here and below only: it costs a quarter of a second

    registry: Any = UnitRegistry(None, non_int_type=Fraction)
    named = define(registry, text)
    roots = {one.symbol: one.root for one in named if one.root}
    found: list[Unit] = []
    for one in named:
        base = registry.Quantity(Fraction(1), one.symbol).to_base_units()
        dimension = "·".join(
            roots[root] + ("" if power == 1 else f"^{power}") for root, power in sorted(base.unit_items())
        )
        unit = one.definition
        found.append(Unit(unit.name, unit.kind, dimension, Fraction(base.magnitude), unit.spellings))
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


@cache
def _made() -> tuple[Any, dict[str, str]]:
    """The registry, and pint's name for each canonical name."""
    from pint import UnitRegistry

    made: Any = UnitRegistry(None, non_int_type=Decimal)
    named = define(made, SOURCE.read_text(encoding="utf-8"))
    for scale in SCALES:
        made.define(f"{scale}- = {SCALES[scale]}")
    return made, {one.definition.name: one.symbol for one in named}


def registry() -> UnitRegistry[Any]:
    """The units as a pint registry of exact decimals, made once.

    >>> registry().Quantity(3, "公里").to("m").magnitude
    Decimal('3000')
    """
    return _made()[0]  # type: ignore[no-any-return]  # pint types its registry loosely


def quantity(value: Decimal, unit: str | None) -> Quantity[Any]:
    """A number in a canonical unit as a pint quantity; a unit that no table knows is a dimension of its own.

    Args:
        value: the number, counted in `unit`.
        unit: a canonical unit, ``元/(人·月)``; None for a bare number.

    >>> print(quantity(Decimal(3), "元/(人·月)"))
    3 元 / 人 / 月
    """
    made, symbols = _made()
    found = made.Quantity(value, "")
    for number, name, power in factors(unit) if unit else ():
        found = found * (Decimal(number.numerator) / number.denominator) ** power
        if not name:
            continue
        if name not in symbols:
            symbols[name] = re.sub(r"\W", "_", name)
            made.define(f"{symbols[name]} = [{symbols[name]}]")
        found = found * made.Unit(symbols[name]) ** power
    return found  # type: ignore[no-any-return]  # as above


def of_term(term: Term) -> Quantity[Any] | tuple[Quantity[Any], Quantity[Any]] | None:
    """The number of a term with its unit, of a range both numbers; None where there is none."""
    if isinstance(term, model.Range):
        return quantity(term.value, term.unit), quantity(term.upper, term.unit)
    if isinstance(term, model.Quantity | model.Relative) and term.value is not None:
        return quantity(term.value, term.unit)
    return None


if TYPE_CHECKING:
    units: UnitRegistry[Any]


def __getattr__(name: str) -> Any:
    """The registry as a name, ``targetlint.units``, made when it is first asked for."""
    if name == "units":
        return registry()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


if __name__ == "__main__":
    TABLE.write_text(write(build(SOURCE.read_text(encoding="utf-8"))), encoding="utf-8")
