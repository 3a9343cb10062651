"""units.txt in pint: the kept table line for line, the registry, quantities."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import targetlint
from targetlint.value import parse
from targetlint.value.registry import SOURCE, build, definitions, quantity, registry, write
from targetlint.value.unit_table import TABLE
from targetlint.value.units import SPELLINGS, UNITS, convert, dimension_of

pytest.importorskip("pint")


def test_the_table_is_what_pint_makes_of_the_source() -> None:
    assert TABLE.read_text(encoding="utf-8") == write(build(SOURCE.read_text(encoding="utf-8")))


def test_a_definition_names_itself_and_its_spellings() -> None:
    lines = list(definitions("# remark\n[length]\nm = base : 米!粉\nkm = 1000 m : 公里\n\n[count]\n人 = base\n"))
    assert [(one.name, one.kind, one.product) for one in lines] == [
        ("m", "length", "base"),
        ("km", "length", "1000 m"),
        ("人", "count", "base"),
    ]
    assert lines[0].spellings == (("m", ""), ("米", "粉"))


def test_pint_reckons_factors_and_dimensions() -> None:
    km, mu = build("[length]\nm = base\n[area]\n亩 = 2000/3 m * m : 畝\n")
    assert (km.dimension, km.factor) == ("length", 1)
    assert (mu.dimension, mu.factor) == ("length^2", Fraction(2000, 3))


@pytest.mark.parametrize("name", UNITS)
def test_the_registry_knows_every_unit_and_its_factor(name: str) -> None:
    found = quantity(Decimal(3), name)
    assert found.magnitude == 3
    for other in UNITS:
        if other != name and dimension_of(other) == dimension_of(name) and UNITS[other].factor == 1:
            assert abs(found.to(quantity(Decimal(1), other).units).magnitude - convert(Decimal(3), name, other)) < 1


def test_spellings_that_are_names_are_names_in_the_registry() -> None:
    known = registry()
    for word in SPELLINGS:
        if word.isidentifier():
            assert known.Quantity(1, word).units


def test_rates_scales_and_unknown_units() -> None:
    assert quantity(Decimal(3), "元/(人·月)").to("元/人/年").magnitude == 36
    assert quantity(Decimal(3), "元/万人").to("元/人").magnitude == Decimal("0.0003")
    assert quantity(Decimal(3), "元/标段").units == registry().Unit("元/标段")
    assert quantity(Decimal(3), None).dimensionless
    assert registry().Quantity(Decimal(3), "万元").to("元").magnitude == 30000


def test_terms_give_quantities() -> None:
    (length,), (low_high,), (change,), (words,) = (
        parse(text).terms for text in ("≥2公里", "55-65元", "较上年增长5%", "良好")
    )
    assert length.to_pint().to("米").magnitude == 2000
    assert [one.magnitude for one in low_high.to_pint()] == [55, 65]
    assert change.to_pint().magnitude == 5
    assert words.to_pint() is None


def test_the_registry_is_a_public_name() -> None:
    assert targetlint.units is registry()
    assert targetlint.units("3 公里").to("m").magnitude == 3000


def test_a_spelling_that_stands_twice_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"units\.txt:3: 筐 stands twice"):
        list(definitions("[count]\n筐 = base : 竹筐\n筐 = base"))
