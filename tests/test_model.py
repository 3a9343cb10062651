from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from targetlint import model
from targetlint.model import Interval, Location, Quantity


def test_a_location_records_only_what_its_format_has() -> None:
    assert Location(sheet="表1", cell="E12").record() == {"sheet": "表1", "cell": "E12"}
    assert Location().record() == {}


def test_every_type_is_frozen() -> None:
    term = Quantity(span=(0, 3), value=Decimal(95))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        term.value = Decimal(96)  # type: ignore[misc]  # the point of the test
    types = [value for value in vars(model).values() if isinstance(value, type) and attrs.has(value)]
    assert len(types) > 20
    for kind in types:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            kind.__setattr__(kind.__new__(kind), attrs.fields(kind)[0].name, None)


@given(st.decimals(-100, 100), st.decimals(-100, 100), st.booleans())
def test_a_bound_belongs_to_a_closed_interval_only(bound: Decimal, number: Decimal, closed: bool) -> None:
    above = Interval(lower=bound, lower_closed=closed)
    assert (number in above) == (number > bound or (closed and number == bound))
    below = Interval(upper=bound, upper_closed=closed)
    assert (number in below) == (number < bound or (closed and number == bound))
