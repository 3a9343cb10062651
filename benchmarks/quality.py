"""Recall and precision of the catalogue against findings that reviewers checked by hand.

    python benchmarks/quality.py DOCUMENT FINDINGS.tsv [--level sure|likely|arguable] [--list] [--pack NAME …]

The table of findings has the columns file, form, line, level3, raw_value, problem_class, severity,
confidence, period.  Rows whose level3 begins with a bracket are about the form, its goals or its
funds.  Classes of the pack `history` compare years and are left out: one document has one year.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from targetlint.documents import read
from targetlint.engine import Settings, run
from targetlint.forms import recognise
from targetlint.model import Finding
from targetlint.packs import shelf

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared"
LEVELS = ("sure", "likely", "arguable")
PERIODS = {"半年": "half-year", "全年": "annual", "年度": "annual"}
_HISTORY = """
dimension-mismatch-across-years number-replaced-by-words target-lowered-across-years target-stagnant
comparator-dropped-across-years denominator-dropped-across-years scope-changed-across-years
indicator-merged-across-years indicator-dropped-across-years budget-target-divergence
"""
HISTORY = frozenset(_HISTORY.split())
ACROSS = frozenset({"F0227"})
"""Findings of other classes that compare with last year's file."""


@attrs.frozen
class Expected:
    """One finding of the reviewers."""

    form: str
    line: int
    name: str
    raw: str
    rule: str
    severity: str
    confidence: str
    period: str
    about_row: bool
    reason: str


def expected(path: Path) -> list[Expected]:
    """The reviewers' findings that one document alone can show."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_MINIMAL))
    return [
        Expected(
            row["form"],
            int(row["line"] or 0),
            row["level3"].strip(),
            row["raw_value"].strip(),
            row["problem_class"],
            row["severity"],
            row["confidence"],
            PERIODS.get(row.get("period") or "", ""),
            not row["level3"].startswith("("),
            row["reason"],
        )
        for row in rows
        if row["problem_class"] not in HISTORY and row.get("id") not in ACROSS
    ]


def same_place(want: Expected, found: Finding) -> bool:
    """Whether a finding stands where the reviewers' does: the row and period, or the form as a whole."""
    if want.about_row:
        if found.name is None or found.location.line != want.line:
            return (
                bool(found.name)
                and found.name == want.name
                and str(found.form_index) == want.form
                and found.target == want.raw
            )
        return not want.period or found.period in (None, want.period)
    return found.name is None and want.form in ("all", str(found.form_index))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 0 unless something can't be read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "document", type=Path, nargs="?", default=next(iter(sorted((SHARED / "seeds").glob("001*"))), None)
    )
    parser.add_argument("findings", type=Path, nargs="?", default=SHARED / "data" / "findings-001.tsv")
    parser.add_argument(
        "--level", choices=LEVELS, default="likely", help="count reviewers' findings of at least this confidence"
    )
    parser.add_argument("--pack", action="append", help="only these packs")
    parser.add_argument("--list", action="store_true", help="list misses and extra hits")
    options = parser.parse_args(arguments)
    wanted = expected(options.findings)
    recognised = recognise(read(options.document))
    packs = [pack for pack in shelf.built_in() if not options.pack or pack.name in options.pack]
    known = {rule.name: rule.id for pack in shelf.built_in() for rule in pack.rules}
    findings = list(run(recognised.forms, packs, Settings()).findings)
    report(wanted, findings, known, options.level, options.pack, options.list)
    return 0


def report(
    wanted: list[Expected],
    findings: list[Finding],
    known: dict[str, str],
    level: str,
    packs: list[str] | None,
    show: bool,
) -> None:
    """Match reviewers' and own findings one to one, class by class, and print what came of it."""
    chosen = LEVELS[: LEVELS.index(level) + 1]
    in_packs = [one for one in wanted if not packs or known.get(one.rule, "/").split("/")[0] in packs]
    hits, misses, extra = matched(in_packs, findings)
    counted = [one for one in in_packs if one.confidence in chosen]
    by_class: dict[str, Counter[str]] = defaultdict(Counter)
    for one in counted:
        by_class[one.rule]["wanted"] += 1
        by_class[one.rule]["hit"] += one in hits
    for finding in findings:
        by_class[finding.rule.partition("/")[2]]["said"] += 1
    for finding in extra:
        by_class[finding.rule.partition("/")[2]]["extra"] += 1
    print(f"{'class':44}{'wanted':>7}{'hit':>5}{'recall':>8}{'said':>6}{'extra':>6}{'precision':>10}")
    for name in sorted(by_class, key=lambda name: known.get(name, "~" + name)):
        row = by_class[name]
        print(
            f"{known.get(name, '(none) ' + name):44}{row['wanted']:>7}"
            f"{row['hit']:>5}{share(row['hit'], row['wanted']):>8}"
            f"{row['said']:>6}{row['extra']:>6}{share(row['said'] - row['extra'], row['said']):>10}"
        )
    print()
    for pack in sorted({known.get(one.rule, "(none)/").split("/")[0] for one in counted}):
        own = [one for one in counted if known.get(one.rule, "(none)/").split("/")[0] == pack]
        print(f"pack {pack:18} recall {share(sum(one in hits for one in own), len(own)):>6}  ({len(own)} wanted)")
    for title, rows in (("indicator rows", True), ("goals and whole forms", False)):
        own = [one for one in counted if one.about_row is rows]
        classes = {one.rule for one in own}
        macro = [
            sum(one in hits for one in own if one.rule == name) / sum(one.rule == name for one in own)
            for name in classes
        ]
        mean = f"{100 * sum(macro) / len(macro):.0f}%" if macro else "–"
        recall = share(sum(one in hits for one in own), len(own))
        print(f"{title:23} recall {recall:>6}, mean over classes {mean}  ({len(own)} wanted)")
    serious = [finding for finding in findings if finding.severity != "info"]
    false = [finding for finding in extra if finding.severity != "info"]
    print(f"errors and warnings     precision {share(len(serious) - len(false), len(serious))}  ({len(serious)} said)")
    clean = [
        finding
        for finding in false
        if finding.severity == "error" and not any(same_place(one, finding) for one in wanted)
    ]
    print(f"errors on clean lines   {len(clean)}")
    if show:
        print("\nmisses:")
        for one in misses:
            if one.confidence in chosen:
                place = f"form {one.form} line {one.line} {one.name} {one.raw}"
                print(f"  {place}: {one.rule} ({one.severity}, {one.confidence}) {one.reason}")
        print("\nextra:")
        for finding in extra:
            place = (
                f"form {finding.form_index} line {finding.location.line} {finding.name or ''} {finding.target or ''}"
            )
            print(f"  {finding.severity:8}{place}: {finding.rule} | {finding.message.zh}")


def matched(
    wanted: Iterable[Expected], findings: list[Finding]
) -> tuple[list[Expected], list[Expected], list[Finding]]:
    """Reviewers' findings hit and missed, and own findings that answer none of them."""
    left = list(findings)
    hits: list[Expected] = []
    misses: list[Expected] = []
    for one in sorted(wanted, key=lambda one: not one.about_row):
        found = next((own for own in left if own.rule.endswith(f"/{one.rule}") and same_place(one, own)), None)
        if found is None:
            misses.append(one)
        else:
            left.remove(found)
            hits.append(one)
    return hits, misses, left


def share(part: int, whole: int) -> str:
    """A share in percent, or a dash."""
    return f"{100 * part / whole:.0f}%" if whole else "–"


if __name__ == "__main__":
    sys.exit(main())
