"""Kinds of names from every sector that fills in such forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.names.kinds import KINDS, kind_of
from targetlint.words import parse

NAMED = parse((Path(__file__).with_name("names.txt")).read_text(encoding="utf-8"))


NAMES = {key.removeprefix("kind: "): names for key, names in NAMED.items() if key.startswith("kind: ")}


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in NAMES.items() for name in names])
def test_the_kind_of_a_name(kind: str, name: str) -> None:
    assert kind_of(name)[0] == kind


def test_every_kind_has_names() -> None:
    assert set(NAMES) == set(KINDS)


@pytest.mark.parametrize(
    ("name", "suffix"), [("培训人次", "人次"), ("知晓率提高", "率"), ("满意度调查", "满意度"), ("工作效率", "效率")]
)
def test_the_words_that_told(name: str, suffix: str) -> None:
    assert kind_of(name)[1] == suffix
