"""Mutation run of the value package: does a test fail when one thing in it is wrong?

    python benchmarks/mutation/run.py [--sample 120] [--seed 1] [--kept FILE] [--list]

One mutant is one small fault in a copy of the sources: an alternative of a pattern dropped, a word of a
table dropped, a factor or a spelling of a unit changed (and the unit table built anew from it), a
comparison turned, a condition denied, a number off by one.  The tests of value then run on the copy; a
mutant is killed when one of them fails.  The sample is drawn with a seed, from each family in proportion,
and every result is kept in a file at once, so a run that was stopped goes on where it was.
Exit code 1 when fewer than 85 % of the sample are killed.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src/targetlint/value"
UNITS = "../words/units.txt"
TABLE = "../words/units.tsv"
KEPT = ROOT / ".cache/mutation.jsonl"
LEAST = 0.85
TESTS = ["tests/corpus", "tests/value", "tests/property/test_value.py"]
COMPARISONS = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
SLOW_ONLY = frozenset({"__init__.py", "unit_table.py", "registry.py"})
"""Not mutated: the table's builder is held by a test of its own, the package's face by the types."""


@attrs.frozen
class Mutant:
    """One fault: the characters `start` to `end` of a file replaced by `new`."""

    file: str
    start: int
    end: int
    new: str
    family: str

    def identity(self, text: str) -> str:
        """The same fault has the same name as long as its surroundings do not change."""
        line = text.count("\n", 0, self.start) + 1
        return f"{self.family} {self.file}:{line} {text[self.start : self.end][:40]!r} → {self.new[:40]!r}"


def offsets(text: str) -> list[int]:
    """Where each line begins, in characters."""
    found = [0]
    for line in text.split("\n"):
        found.append(found[-1] + len(line) + 1)
    return found


class Finder(ast.NodeVisitor):
    """All mutants of one module."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text, self.lines = file, text, offsets(text)
        self.found: list[Mutant] = []

    def place(self, line: int, column: int) -> int:
        """An ast position (columns count bytes) as a place in the text."""
        begin = self.lines[line - 1]
        row = self.text[begin : self.lines[line] - 1].encode()
        return begin + len(row[:column].decode())

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self.place(node.lineno, node.col_offset), self.place(node.end_lineno, node.end_col_offset)

    def add(self, start: int, end: int, new: str, family: str) -> None:
        self.found.append(Mutant(self.file, start, end, new, family))

    def visit_Compare(self, node: ast.Compare) -> None:  # ast's own naming
        if len(node.ops) == 1 and type(node.ops[0]) in COMPARISONS:
            start, end = self.span(node.left)[1], self.span(node.comparators[0])[0]
            if "\n" not in self.text[start:end] and "(" not in self.text[start:end]:
                self.add(start, end, f" {COMPARISONS[type(node.ops[0])]} ", "comparison")
        self.generic_visit(node)

    def visit_If(self, node: ast.If) -> None:
        if ast.unparse(node.test) != "TYPE_CHECKING":
            start, end = self.span(node.test)
            self.add(start, end, f"not ({self.text[start:end]})", "condition")
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, bool):
            self.add(*self.span(node), str(not node.value), "constant")
        elif isinstance(node.value, int):
            self.add(*self.span(node), str(node.value + 1), "constant")

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        for one, following in zip(node.values, node.values[1:], strict=False):
            start, end = self.span(one)[1], self.span(following)[0]
            word = self.text[start:end]
            if word.strip() in {"and", "or"}:
                self.add(start, end, " or " if "and" in word else " and ", "condition")
        self.generic_visit(node)

    def drop_items(self, node: ast.Tuple | ast.Set | ast.List | ast.Dict) -> None:
        items = node.keys if isinstance(node, ast.Dict) else node.elts
        values = node.values if isinstance(node, ast.Dict) else node.elts
        for key, value in zip(items, values, strict=True):
            if key is None or not isinstance(key, ast.Constant) or len(values) < 3:
                continue
            start, end = self.span(key)[0], self.span(value)[1]
            while end < len(self.text) and self.text[end] in " ,":
                end += 1
            self.add(start, end, "", "word")
        self.generic_visit(node)

    visit_Set = visit_Dict = drop_items  # noqa: N815

    def visit_Tuple(self, node: ast.Tuple) -> None:
        if len(node.elts) > 3 and all(isinstance(one, ast.Constant) for one in node.elts):
            self.drop_items(node)
        else:
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:  # types change nothing at run time
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for statement in node.body:
            self.visit(statement)


ALTERNATIVES = re.compile(r"\((?:\?:|\?P<\w+>|\?<?[=!])?([^()\[\]{}\n\"\\]*\|[^()\[\]{}\n\"\\]*)\)")


def of_patterns(file: str, text: str) -> Iterator[Mutant]:
    """One alternative dropped from each plain group of the regular expressions."""
    for match in ALTERNATIVES.finditer(text):
        words = match[1].split("|")
        for place, word in enumerate(words):
            if word:
                rest = "|".join(words[:place] + words[place + 1 :])
                yield Mutant(file, match.start(1), match.end(1), rest, "alternative")


def of_units(text: str) -> Iterator[Mutant]:
    """A factor ten times too large, or a spelling dropped."""
    for match in re.finditer(r"(?m)^(\S+) = (\d[\d/]*)( \S.*?)?(?= : | :$|$)", text):
        yield Mutant(UNITS, match.start(2), match.end(2), "7" + match[2], "factor")
    for line in re.finditer(r"(?m)^[^#\[\n]+? : (.+)$", text):
        for word in re.finditer(r"\S+", line[1]):
            start = line.start(1) + word.start()
            yield Mutant(UNITS, start, start + len(word[0]), "", "spelling")


def mutants() -> list[Mutant]:
    """Every mutant of the package, in order."""
    found: list[Mutant] = []
    for path in sorted(PACKAGE.glob("*.py")):
        if path.name in SLOW_ONLY:
            continue
        text = path.read_text(encoding="utf-8")
        finder = Finder(path.name, text)
        finder.visit(ast.parse(text))
        found += finder.found
        if path.name in {"patterns.py", "dates.py", "sense.py", "cells.py", "normalize.py", "amounts.py"}:
            found += of_patterns(path.name, text)
    found += of_units((PACKAGE / UNITS).read_text(encoding="utf-8"))
    return found


def sample(everything: list[Mutant], size: int, seed: int) -> list[Mutant]:
    """A seeded sample, each family in proportion and none left out."""
    chance = random.Random(seed)
    families: dict[str, list[Mutant]] = {}
    for mutant in everything:
        families.setdefault(mutant.family, []).append(mutant)
    drawn: list[Mutant] = []
    for family in sorted(families):
        members = families[family]
        drawn += chance.sample(members, min(len(members), max(4, round(size * len(members) / len(everything)))))
    chance.shuffle(drawn)
    return drawn


def is_killed(mutant: Mutant, workshop: Path) -> bool | None:
    """Whether a test fails on the copy with this fault; None where the fault changes nothing."""
    original = (PACKAGE / mutant.file).read_text(encoding="utf-8")
    broken = original[: mutant.start] + mutant.new + original[mutant.end :]
    copy = workshop / "targetlint/value"
    (copy / mutant.file).write_text(broken, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(workshop), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        if mutant.file == UNITS:
            built = subprocess.run(
                [sys.executable, str(copy / "registry.py")], env=environment, capture_output=True, check=False
            )
            if built.returncode:
                return True
            if (copy / TABLE).read_bytes() == (PACKAGE / TABLE).read_bytes():
                return None
        command = [sys.executable, "-m", "pytest", *TESTS, "-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=1"]
        return (
            subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=300).returncode
            != 0
        )
    except subprocess.TimeoutExpired:
        return True
    finally:
        (copy / mutant.file).write_text(original, encoding="utf-8")
        shutil.copy(PACKAGE / TABLE, copy / TABLE)


def main() -> int:
    """Run what of the sample has not run yet, and print the score."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--sample", type=int, default=120)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--kept", type=Path, default=KEPT)
    options.add_argument("--list", action="store_true", help="only say how many mutants there are")
    given = options.parse_args()
    everything = mutants()
    print(
        f"{len(everything)} mutants: "
        + ", ".join(f"{count} {family}" for family, count in Counter(one.family for one in everything).items())
    )
    if given.list:
        return 0
    kept: dict[str, bool | None] = {}
    if given.kept.exists():
        kept = {
            one["mutant"]: one["killed"] for one in map(json.loads, given.kept.read_text(encoding="utf-8").splitlines())
        }
    given.kept.parent.mkdir(parents=True, exist_ok=True)
    results: list[tuple[Mutant, bool]] = []
    with tempfile.TemporaryDirectory() as folder:
        workshop = Path(folder)
        shutil.copytree(ROOT / "src/targetlint", workshop / "targetlint", ignore=shutil.ignore_patterns("__pycache__"))
        for number, mutant in enumerate(sample(everything, given.sample, given.seed), 1):
            name = mutant.identity((PACKAGE / mutant.file).read_text(encoding="utf-8"))
            if name not in kept:
                kept[name] = is_killed(mutant, workshop)
                with given.kept.open("a", encoding="utf-8") as file:
                    file.write(json.dumps({"mutant": name, "killed": kept[name]}, ensure_ascii=False) + "\n")
            killed = kept[name]
            if killed is not None:
                results.append((mutant, killed))
            if killed is False:
                print(f"{number:4} survived: {name}", flush=True)
    score = sum(killed for _, killed in results) / len(results)
    for family, total in sorted(Counter(mutant.family for mutant, _ in results).items()):
        dead = sum(killed for mutant, killed in results if mutant.family == family)
        print(f"{family:12} {dead}/{total}")
    print(f"killed {score:.1%} of {len(results)}")
    return 0 if score >= LEAST else 1


if __name__ == "__main__":
    raise SystemExit(main())
