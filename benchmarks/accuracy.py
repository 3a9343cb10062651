"""How many labelled expressions are read exactly, by family.

    python benchmarks/accuracy.py [LABELLED.jsonl] [--wrong]

A line is right when kind and every field of every term are as labelled (span, bounds and notation are
not labelled).  Families are the kinds of targets and, within them, where the expressions came from.
Exit code 1 below 97 % of the unambiguous ones.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from targetlint.value import parse, target_record

LABELLED = Path(__file__).resolve().parents[1] / "../shared/data/expressions-dev.jsonl"
FIELDS = ("kind", "label", "comparator", "value", "upper", "unit", "baseline", "date", "text", "note")
LEAST = 0.97


def rows(path: Path) -> list[dict[str, Any]]:
    """The labelled expressions of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def is_right(row: dict[str, Any]) -> bool:
    """Whether kind and all fields of all terms are as labelled."""
    got = target_record(parse(row["source"]))
    labelled = [{key: term.get(key) for key in FIELDS} for term in row["terms"]]
    return (got["kind"], [{key: term[key] for key in FIELDS} for term in got["terms"]]) == (row["kind"], labelled)


def family(row: dict[str, Any]) -> str:
    """The kind of target, told apart further by what makes it hard."""
    if row["kind"] != "quantity":
        return str(row["kind"])
    unit = row["terms"][0]["unit"] or ""
    if row["terms"][0]["label"]:
        return "quantity with a label"
    return (
        "quantity: share"
        if unit == "%"
        else "quantity: rate"
        if "/" in unit
        else "quantity: bare"
        if not unit
        else "quantity: counted"
    )


def main() -> int:
    """Print the table; the exit code says whether enough is right."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("labelled", nargs="?", type=Path, default=LABELLED)
    options.add_argument("--wrong", action="store_true", help="list what is read otherwise than labelled")
    given = options.parse_args()
    if not given.labelled.exists():
        print(f"no labelled expressions at {given.labelled}: nothing measured")
        return 0
    table: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    wrong = []
    for row in rows(given.labelled):
        right, ambiguous = is_right(row), bool(row.get("ambiguous"))
        for name in (family(row), "all"):
            table[name][2 if ambiguous else 0] += right
            table[name][3 if ambiguous else 1] += 1
        if not right:
            wrong.append(row)
    print(f"{'family':24}{'unambiguous':>18}{'ambiguous':>16}")
    for name in sorted(table, key=lambda name: (name == "all", name)):
        sure, of, maybe, of_maybe = table[name]
        share = f"{sure}/{of}" + (f" {sure / of:7.1%}" if of else "        ")
        print(f"{name:24}{share:>18}{f'{maybe}/{of_maybe}' if of_maybe else '–':>16}")
    for row in wrong if given.wrong else ():
        print(f"{row['source']!r}: labelled {row['terms']}, read {target_record(parse(row['source']))['terms']}")
    sure, of, *_ = table["all"]
    return 0 if of and sure / of >= LEAST else 1


if __name__ == "__main__":
    raise SystemExit(main())
