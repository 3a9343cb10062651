from __future__ import annotations

import attrs
import pytest

from targetlint import model
from targetlint.model import Outcome


def test_every_type_is_frozen() -> None:
    types = [value for value in vars(model).values() if isinstance(value, type) and attrs.has(value)]
    assert len(types) > 20
    for kind in types:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            kind.__setattr__(kind.__new__(kind), attrs.fields(kind)[0].name, None)


def test_an_outcome_of_nothing_is_empty_and_not_failed() -> None:
    outcome = Outcome(files=(), forms=(), findings=())
    assert outcome.failures == outcome.readings == outcome.waived == ()


def test_the_public_names_are_the_types_and_nothing_else() -> None:
    assert sorted(model.__all__) == sorted(set(model.__all__))
    assert all(hasattr(model, name) for name in model.__all__)
