"""Time against length for cells that no one should write: it must grow no faster than linearly.

    python benchmarks/bench_scaling.py [--longest 100000]

Each figure is the best of five, without the garbage collector.  A cell counts as linear when ten times the
length takes at most twenty times as long (quadratic would be a hundred; caches and allocation cost the
rest).  Exit code 1 otherwise.
"""

from __future__ import annotations

import argparse
import gc
import time
from itertools import pairwise

from targetlint.value.cells import read
from targetlint.value.prose import find_quantities

CELLS = {
    "digits": "1",
    "万": "万",
    "opening brackets": "(",
    "pairs of brackets": "()",
    "≥ signs": "≥",
    "Chinese numerals": "一",
    "1, 1, 1": "1,",
    "1-1-1": "1-",
    "1/1/1": "1/",
    "1个1个": "1个",
    "百分之百分之": "百分之",
    "每每每": "每",
    "由1由1": "由1",
    "比上年比上年": "比上年",
    "不低于不低于": "不低于",
    "2024年2024年": "2024年",
    "[1[1": "[1",
    "《《": "《",
    "<p<p": "<p",
    "spaces": " ",
    "words": "字",
}
ALLOWED = 20.0


def cell(name: str, length: int) -> str:
    """A cell of about `length` characters."""
    if name == "nested brackets":
        return "(" * (length // 2) + ")" * (length // 2)
    return CELLS[name] * (length // len(CELLS[name]))


def seconds(text: str, prose: bool) -> float:
    """The best of five."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        find_quantities(text) if prose else read(text)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--longest", type=int, default=100_000)
    options.add_argument("--prose", action="store_true", help="the reader of running prose instead of that of cells")
    given = options.parse_args()
    lengths = [length for length in (given.longest // 100, given.longest // 10, given.longest) if length]
    print(f"{'cell of':20}" + "".join(f"{length:>12,}" for length in lengths) + f"{'growth':>16}")
    bad = 0
    gc.disable()
    for name in [*CELLS, "nested brackets"]:
        row = [seconds(cell(name, length), given.prose) for length in lengths]
        growth = [after / before for before, after in pairwise(row)]
        fine = growth[-1] <= ALLOWED
        bad += not fine
        shown = " ".join(f"×{one:.1f}" for one in growth) + ("" if fine else "  MORE THAN LINEAR")
        print(f"{name:20}" + "".join(f"{one * 1000:>10.1f}ms" for one in row) + f"{shown:>16}")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
