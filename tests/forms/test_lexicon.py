"""Word lists."""

from __future__ import annotations

import pytest

from targetlint.forms.lexicon import words


@pytest.mark.parametrize("name", ["judgements", "level1"])
def test_lists_hold_words_and_no_remarks(name: str) -> None:
    found = words(name)
    assert len(found) > 30
    assert not any("#" in word or "。" in word for word in found)
