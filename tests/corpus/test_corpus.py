"""The corpus: one meaning and all its spellings, judged readings of every sector, and what counts nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from targetlint.value import parse, target_record
from targetlint.value.cells import read

HERE = Path(__file__).parent


def told(target: object) -> list[str]:
    """The terms in the corpus's own words."""
    return [
        term["kind"]
        + " "
        + " ".join(f"{key}={value}" for key, value in term.items() if value is not None and key not in {"kind", "span"})
        for term in target_record(target)["terms"]  # type: ignore[arg-type]
    ]


def meanings() -> Iterator[tuple[str, str]]:
    meaning = ""
    for line in (HERE / "meanings.txt").read_text(encoding="utf-8").split("\n"):
        if line.startswith("== "):
            meaning = line[3:]
        elif (line.startswith("#") and not meaning) or (not line and meaning != "blank"):
            continue
        else:
            yield meaning, line


def readings() -> Iterator[tuple[str, str, str]]:
    for line in (HERE / "readings.tsv").read_text(encoding="utf-8").split("\n"):
        if line:
            source, kind, terms = line.split("\t")
            yield source, kind, terms


@pytest.mark.parametrize(("meaning", "spelling"), list(meanings()))
def test_every_spelling_has_its_meaning(meaning: str, spelling: str) -> None:
    target = parse(spelling)
    if meaning in {"blank", "placeholder", "unparsed"}:
        assert (target.kind, target.terms) == (meaning, ())
        return
    (got,) = told(target)
    assert sorted(got.split(" ")) == sorted(meaning.split(" "))


@pytest.mark.parametrize(("source", "kind", "terms"), list(readings()))
def test_judged_readings_stay(source: str, kind: str, terms: str) -> None:
    target = parse(source)
    assert (target.kind, " ; ".join(told(target))) == (kind, terms)


@pytest.mark.parametrize("line", [*(spelling for _, spelling in meanings()), *(source for source, _, _ in readings())])
def test_quick_and_grammar_agree(line: str) -> None:
    assert parse(line) == read(line, common=False)


NEGATIVE = [
    line for line in (HERE / "negative.txt").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
]


@pytest.mark.parametrize("line", NEGATIVE)
def test_what_counts_nothing_is_no_number(line: str) -> None:
    target = parse(line)
    assert {term.kind for term in target.terms} <= {"qualitative", "date"}
    assert target.kind in {"qualitative", "unparsed", "date", "placeholder"}
