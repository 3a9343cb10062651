"""What the readers take of a piece."""

from __future__ import annotations

import pytest

from targetlint.value import fused


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("≥95%", [("95", "%", (3, 4))]), ("3-5万元/人", [("3", "", None), ("5万", "元/人", (4, 7))]), ("±5%", [("5", "%", (2, 3))]),
        ("[80%,90%)", [("80", "%", (3, 4)), ("90", "%", (7, 8))]), ("合格", []),
    ],
)  # fmt: skip
def test_numbers_with_their_units(text: str, numbers: list[tuple[str, str, tuple[int, int] | None]]) -> None:
    (piece,) = fused.pieces(text)
    assert [(one.match["number"], one.unit, one.unit_at) for one in piece.numbers()] == numbers


def test_a_unit_that_stands_first() -> None:
    (piece,) = fused.pieces("万亩=27")
    own = piece.unit()
    assert (own.match["number"], own.unit, own.unit_at) == ("27", "万亩", (0, 2))


def test_parts_by_name() -> None:
    (piece,) = fused.pieces("≥95%")
    assert (piece.get("head", "sign"), piece.get("change", "verb"), piece.part("change")) == ("≥", "", None)
