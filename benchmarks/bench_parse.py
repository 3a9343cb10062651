"""Reading speed of target values, as ratios in one run, with accuracy beside it.

    python benchmarks/bench_parse.py [--seconds 1.0] [--no-peer]

The floor is what any reader in Python must pay: one plain `re` match, one `Decimal`, one frozen record of
the kind a caller gets.  "unique" reads every distinct expression with the cache defeated, warm; "cached" is
`targetlint.value.parse` over the rows of real forms in their order, repeats and all.

The peer is recognizers-text-suite (number, percentage, dimension and currency models) on the same
strings, in an environment of its own under the system's temporary folder, made on the first run; where its
old pins can't be installed, the table says so.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from targetlint.value import parse, quick, reader

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / "../shared"
PLAIN = re.compile(r"(\D*)(\d+(?:\.\d+)?)?(.*)", re.DOTALL)
OURS = [
    "≥95%", "=3.00(个)", "≥195800.00(人份)", "持续改善", "百分之85", "$\\geq 90.00\\%$",
    "使用率100%；误差率≤1%", "2024年6月底前", "不低于2023年", "3.00(次/周)", "800元/人",
    "比2012年下降10%以上", "55-65元", "=100%(8家)", "两千三百元", "……", "/", "每周≥49小时", "九成", "做到0投诉",
]  # fmt: skip
"""Used where no forms and no labelled expressions are at hand."""


@attrs.frozen
class Record:
    """What a caller gets, in its smallest honest form."""

    span: tuple[int, int]
    value: Decimal
    comparator: str | None
    unit: str | None
    label: str | None
    note: str | None


def floor(text: str) -> Record:
    """One match, one Decimal, one frozen record."""
    match = PLAIN.match(text)
    assert match is not None
    return Record((0, len(text)), Decimal(match[2] or 0), match[1], match[3], None, None)


def whole(text: str) -> Any:
    """`parse` without its cache."""
    return reader.read(text)


def rate(read: Callable[[str], Any], texts: Sequence[str], seconds: float) -> float:
    """Texts a second, warm."""
    for text in texts:
        read(text)
    done, start = 0, time.perf_counter()
    while (spent := time.perf_counter() - start) < seconds:
        for text in texts:
            read(text)
        done += len(texts)
    return done / spent


def form_values() -> list[str]:
    """The target values of the forms beside the checkout, repeats and all, in order."""
    from targetlint.documents import read
    from targetlint.forms import recognise

    values = []
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        for form in recognise(read(path)).forms:
            values += [value.target.source for row in form.indicators for value in row.values]
    return values


def labelled() -> list[dict[str, Any]]:
    """The labelled expressions beside the checkout."""
    path = SHARED / "data/expressions-dev.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line] if path.exists() else []


PEER = """
import json, sys, time
from recognizers_number import recognize_number, recognize_percentage, Culture
from recognizers_number_with_unit import recognize_currency, recognize_dimension
texts = json.load(sys.stdin)
models = [recognize_number, recognize_percentage, recognize_dimension, recognize_currency]
def read(text):
    return [r for model in models for r in model(text, Culture.Chinese)]
def told(result):
    resolution = result.resolution or {}
    return [result.type_name, resolution.get("value"), resolution.get("unit")]
answers = [[told(result) for result in read(text)] for text in texts]
start = time.perf_counter()
for text in texts:
    read(text)
print(json.dumps({"rate": len(texts) / (time.perf_counter() - start), "answers": answers}))
"""


def peer(texts: Sequence[str]) -> dict[str, Any] | str:
    """What the peer says and how fast; the reason where it can't be had."""
    home = Path(tempfile.gettempdir()) / "targetlint-bench-recognizers"
    python = home / "bin/python"
    if not (home / "ready").exists():
        try:
            venv.create(home, with_pip=True, clear=True)
            command = [
                str(python),
                "-m",
                "pip",
                "-q",
                "--disable-pip-version-check",
                "install",
                "setuptools<70",
                "emoji<2",
                "recognizers-text-suite",
            ]
            subprocess.run(command, check=True, capture_output=True, text=True, timeout=600)
            (home / "ready").touch()
        except (OSError, subprocess.SubprocessError) as error:
            lines = str(getattr(error, "stderr", "") or error).strip().splitlines()
            return "can't be installed here: " + next(
                (line for line in lines if "rror" in line), lines[-1] if lines else "no reason given"
            )
    result = subprocess.run(
        [str(python), "-W", "ignore", "-c", PEER],
        input=json.dumps(list(texts)),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        return "does not run here: " + result.stderr.strip().splitlines()[-1]
    answer: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return answer


def values_right(
    rows: Sequence[dict[str, Any]], answers: Sequence[Sequence[tuple[str, str | None, str | None]]]
) -> float:
    """The share of numeric expressions whose value the peer gives (units and comparators forgiven)."""
    numeric = [
        (row, answer) for row, answer in zip(rows, answers, strict=True) if row["terms"] and row["terms"][0]["value"]
    ]
    right = 0
    for row, answer in numeric:
        wanted = Decimal(row["terms"][0]["value"])
        got = {re.sub(r"[%,]", "", value) for _, value, _ in answer if value}
        right += any(re.fullmatch(r"-?\d+(\.\d+)?", value) and Decimal(value) == wanted for value in got)
    return right / len(numeric)


def exactly_right(rows: Sequence[dict[str, Any]]) -> float:
    """The share of labelled expressions that we read exactly."""
    sys.path.insert(0, str(Path(__file__).parent))
    from accuracy import is_right

    return sum(map(is_right, rows)) / len(rows)


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--seconds", type=float, default=1.0)
    options.add_argument("--no-peer", action="store_true")
    given = options.parse_args()
    rows = labelled()
    forms = form_values() or OURS * 20
    hard = list(dict.fromkeys(row["source"] for row in rows)) or OURS
    seeds = list(dict.fromkeys(forms))
    print(f"{'strings':34}{'a second':>12}{'of the floor':>14}   exactly right")
    for name, texts, read in (
        (f"forms, unique ({len(seeds)})", seeds, whole),
        (f"labelled, unique ({len(hard)})", hard, whole),
        (f"forms as they come, cached ({len(forms)})", forms, parse),
    ):
        base = rate(floor, texts, given.seconds)
        speed = rate(read, texts, given.seconds)
        accuracy = f"{exactly_right(rows):.1%}" if rows and texts is hard else ""
        print(f"{name:34}{speed:>12,.0f}{speed / base:>14.3f}   {accuracy}")
    for name, texts in (("forms", seeds), ("labelled", hard)):
        share = sum(quick.pieces(text) is not None for text in texts) / len(texts)
        print(f"of the {name}, {share:.0%} are common shapes read by one expression")
    if not given.no_peer and rows:
        print("recognizers-text-suite: ", end="", flush=True)
        found = peer([row["source"] for row in rows])
        if isinstance(found, str):
            print(found)
        else:
            ours = rate(whole, [row["source"] for row in rows], given.seconds)
            times = f"we are {ours / found['rate']:,.0f} times as fast"
            right = values_right(rows, found["answers"])
            print(f"{found['rate']:,.0f} a second ({times}); value right, unit and sign forgiven: {right:.1%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
