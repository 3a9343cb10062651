"""How many values of made-up forms are read, by format, way of copying and kind.

    python benchmarks/recognition.py [--count 200] [--first 0] [--formats html,lines] [--show 5]

The forms are made by tests/forms/generated.py, their truth is known; a form counts as right as well where its
cells can't be told apart and the reading says so (`cells-not-apart`) instead of inventing values.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import attrs
from modules import module

TESTS = Path(__file__).resolve().parents[1] / "tests"


generated = module(TESTS / "forms" / "generated.py")
writers = module(TESTS / "forms" / "generated_writers.py")
renderings = module(TESTS / "renderings.py")


@attrs.frozen
class Score:
    """One form in one format: values read of those there, values that are none, and some of both."""

    seed: int
    format: str
    kinds: frozenset[str]
    hit: int
    total: int
    beyond: int
    faults: tuple[object, ...] = ()


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _stem(label: str) -> str:
    return re.sub(r"(指标|目标)$", "", _bare(label))


def score(job: tuple[int, str]) -> Score:
    """Write one form in one format, read it, and hold it against its truth."""
    from targetlint.documents import read
    from targetlint.forms import recognise

    seed, name = job
    made = generated.make(seed)
    data, file = writers.write(name, made, renderings)
    truth = writers.truth_of(made, name)
    found = recognise(read(data, name=file))
    got: Counter[tuple[str, ...]] = Counter(
        (_stem(row.level1), _stem(row.level2), _bare(row.name), _bare(value.target.source), value.period, value.place)
        for form in found.forms
        for row in form.indicators
        for value in row.values
        if value.target.source.strip()
    )
    if not got and any(reading.kind == "cells-not-apart" for reading in found.readings):
        return Score(seed, name, made.kinds, len(truth), len(truth), 0)
    missed = []
    for each in truth:
        key = next((one for one in got if got[one] and _is(one, each)), None)
        if key is None:
            missed.append((each.level1, each.level2, each.name, each.target, each.period))
        else:
            got[key] -= 1
    beyond = list(got.elements())
    faults = (*missed[:2], *beyond[:2])
    return Score(seed, name, made.kinds, len(truth) - len(missed), len(truth), len(beyond), faults)


def _is(got: tuple[str, ...], want: Any) -> bool:
    """Whether a value that was read is this one; `*` stands for a level that the form does not say."""
    level1, level2, name, target, period, place = got
    return (
        (name, target) == (_bare(want.name), _bare(want.target))
        and want.level1 in ("*", level1)
        and want.level2 in ("*", level2)
        and (period, place) == (want.period, want.place)
    )


def report(scores: Iterable[Score], show: int) -> None:
    """Print the shares by format and by kind, and the first forms of each format that were read wrongly."""
    formats: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    shown: Counter[str] = Counter()
    for one in scores:
        counts = Counter(hit=one.hit, total=one.total, beyond=one.beyond, forms=1)
        for key in (one.format, "all"):
            formats[key] += counts
        for kind in one.kinds:
            kinds[kind] += counts
        if one.faults and shown[one.format] < show:
            shown[one.format] += 1
            print(one.format, one.seed, sorted(one.kinds), f"{one.hit}/{one.total} +{one.beyond}", *one.faults)
    for title, table in (("format", formats), ("kind", kinds)):
        for key, counts in sorted(table.items(), key=lambda each: each[1]["hit"] / max(each[1]["total"], 1)):
            total = max(counts["total"], 1)
            print(
                f"{title:8}{key:22}{counts['hit']:6}/{total:<6}{counts['hit'] / total:8.2%}"
                f"   beyond {counts['beyond'] / total:.2%}   {counts['forms']} forms"
            )


def main() -> None:
    """The command line."""
    names = [*renderings.FORMATS, *writers.COPIES]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--formats", default=",".join(names))
    parser.add_argument("--show", type=int, default=0, help="forms of each format to show that were read wrongly")
    given = parser.parse_args()
    seeds = range(given.first, given.first + given.count)
    jobs = [(seed, name) for name in given.formats.split(",") for seed in seeds]
    with ProcessPoolExecutor() as pool:
        report(pool.map(score, jobs, chunksize=16), given.show)


if __name__ == "__main__":
    main()
