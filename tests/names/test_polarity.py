"""Which direction is better, for names of every sector."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.names.kinds import kind_of
from targetlint.names.polarity import polarity_of
from targetlint.words import parse

NAMED = parse((Path(__file__).with_name("names.txt")).read_text(encoding="utf-8"))


NAMES = {key.removeprefix("polarity: "): names for key, names in NAMED.items() if key.startswith("polarity: ")}


@pytest.mark.parametrize(("polarity", "name"), [(key, name) for key, names in NAMES.items() for name in names])
def test_the_better_direction(polarity: str, name: str) -> None:
    assert polarity_of(name, kind_of(name)[0])[0] == polarity


def test_a_presumed_direction_names_no_word() -> None:
    assert polarity_of("参训人数", "count") == ("higher", "")
    assert polarity_of("合格率", "rate") == ("higher", "合格")
