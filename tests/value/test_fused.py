"""The pieces of a cell, and the fused rules against pyparsing's own run of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint.value import fused, grammar
from targetlint.value.normalize import fold

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
LINES = [line.split("\t")[0] for line in (CORPUS / "readings.tsv").read_text(encoding="utf-8").split("\n")]
LINES += [
    line
    for line in (CORPUS / "meanings.txt").read_text(encoding="utf-8").split("\n")
    if not line.startswith(("==", "#"))
]


def shown(pieces: object) -> list[tuple[str, int, int, list[tuple[str, tuple[int, int]]]]]:
    return [(one.kind, one.start, one.end, [(name, match.span()) for name, match in one.parts]) for one in pieces]  # type: ignore[attr-defined]


def test_the_fused_rules_find_what_pyparsing_finds() -> None:
    reference = grammar.reference()
    for line in LINES:
        text = fold(line).text
        assert shown(fused.pieces(text)) == shown(reference.parse_string(text)), line


@pytest.mark.parametrize(
    "line", ["使用率100%误差率≤1%", "《规划》≥3套，第2批；x", "((((", "①②③", "1" * 500, "≥" * 40 + "5"]
)
def test_every_character_belongs_to_exactly_one_piece(line: str) -> None:
    text = fold(line).text
    pieces = fused.pieces(text)
    assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert (pieces[0].start, pieces[-1].end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("使用率≥95%", ["words", "quantity"]), ("每周≥49小时", ["every", "quantity"]), ("[80%,90%)", ["bounds"]), ("±5%", ["plus-minus"]),
        ("较上年提高5%", ["change"]), ("较上年有所提高", ["than-words"]), ("不低于2023年", ["against"]), ("与上年持平", ["even"]),
        ("高于全省平均水平5%", ["above"]), ("2024年6月前", ["date"]), ("每月10日前", ["every-day"]), ("人=500", ["unit-first"]),
        ("由80%提高到90%", ["level", "quantity"]), ("零投诉", ["zero"]), ("0投诉", ["nought"]), ("①培训", ["mark", "words"]), ("a;b", ["words", "separator", "words"]),
    ],
)  # fmt: skip
def test_kinds_of_pieces(text: str, kinds: list[str]) -> None:
    assert [piece.kind for piece in fused.pieces(text)] == kinds


def test_first_characters_are_never_wrongly_excluded() -> None:
    matchers = [
        (fused.STARTS[kind], fused.fuse(rule)) for kind, rule in grammar.rules().items() if kind in fused.STARTS
    ]
    for line in LINES:
        text = fold(line).text
        for place, letter in enumerate(text):
            for starts, match in matchers:
                assert starts.match(letter) or match(text, place, []) <= place, (line, text[place:])
