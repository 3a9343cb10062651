"""Bounds and their messages."""

import pytest

from targetlint.documents.limits import DEFAULT, Limits, Meter, from_options
from targetlint.errors import CallError, DocumentError


def test_options_change_what_they_name() -> None:
    limits = from_options(["pages=5", "seconds=1.5"])
    assert (limits.pages, limits.seconds, limits.cells) == (5, 1.5, DEFAULT.cells)
    assert from_options([]) == DEFAULT


@pytest.mark.parametrize(
    ("option", "said"), [("page=5", "pages"), ("pages=0", "正数"), ("pages=x", "正数"), ("zzz=1", "zzz")]
)
def test_wrong_options_say_what_is_right(option: str, said: str) -> None:
    with pytest.raises(CallError) as caught:
        from_options([option])
    assert said in caught.value.say()
    assert caught.value.where == "--limit"


def test_every_bound_has_a_message_in_both_languages() -> None:
    meter = Meter("a.pdf", Limits())
    for name in Limits.__annotations__:
        error = meter.exceeded(name, 10)
        assert name in error.words.zh
        assert f"--limit {name}=" in error.words.en


def test_cells_add_up() -> None:
    meter = Meter("a", Limits(cells=10))
    meter.cells(6)
    with pytest.raises(DocumentError, match="12"):
        meter.cells(6)


def test_the_bound_itself_is_allowed() -> None:
    meter = Meter("a", Limits(pages=3))
    meter.check("pages", 3)
    with pytest.raises(DocumentError):
        meter.check("pages", 4)
