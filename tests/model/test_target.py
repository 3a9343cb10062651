from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from targetlint.model import Interval, Quantity


@given(st.decimals(-100, 100), st.decimals(-100, 100), st.booleans())
def test_a_bound_belongs_to_a_closed_interval_only(bound: Decimal, number: Decimal, closed: bool) -> None:
    above = Interval(lower=bound, lower_closed=closed)
    assert (number in above) == (number > bound or (closed and number == bound))
    below = Interval(upper=bound, upper_closed=closed)
    assert (number in below) == (number < bound or (closed and number == bound))


def test_a_term_can_not_be_changed() -> None:
    term = Quantity(span=(0, 3), value=Decimal(95))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        term.value = Decimal(96)  # type: ignore[misc]  # the point of the test
