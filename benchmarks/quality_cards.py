"""Writes the card of every rule into docs/quality.md: cases, hits, agreement with the reviewers.

    python benchmarks/quality_cards.py [--check]

Counts come from the packs, from the five seed documents and from the checked findings of one of them;
what the cards can't count (known false alarms) is written by hand below them and left alone.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from targetlint.documents import read
from targetlint.engine import Settings, run
from targetlint.forms import recognise
from targetlint.packs import shelf
from targetlint.packs.pack import Rule

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- cards: made by benchmarks/quality_cards.py -->", "<!-- /cards -->"
CONFIDENCE = {"sure": "确定", "likely": "多数", "arguable": "因地而异"}
SEVERITY = {"error": "错误", "warning": "警告", "info": "提示"}


def quality() -> ModuleType:
    """The benchmark beside this file; benchmarks are scripts, not a package."""
    spec = importlib.util.spec_from_file_location("quality", Path(__file__).with_name("quality.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["quality"] = module
    spec.loader.exec_module(module)
    return module


def cards() -> str:
    """The table of all rules, pack by pack."""
    bench = quality()
    seeds = sorted((bench.SHARED / "seeds").glob("*"))
    hits: Counter[str] = Counter()
    findings = []
    for seed in seeds:
        found = run(recognise(read(seed)).forms, shelf.built_in(), Settings(select=("all",))).findings
        hits.update(finding.rule for finding in found)
        if seed.name.startswith("001"):
            findings = list(found)
    reviewed = bench.expected(bench.SHARED / "data" / "findings-001.tsv")
    met, _, extra = bench.matched(reviewed, findings)
    wanted, agreed = Counter(one.rule for one in reviewed), Counter(one.rule for one in met)
    alone = Counter(finding.rule for finding in extra)
    lines = []
    for pack in shelf.built_in():
        title = pack.title.zh if pack.title else pack.name
        lines += ["", f"### {pack.name} {title}", "", HEAD, RULE]
        lines += [
            _card(rule, hits[rule.id], wanted[rule.name], agreed[rule.name], alone[rule.id]) for rule in pack.rules
        ]
    return "\n".join(lines)


HEAD = "| 规则 | 级别 | 把握 | 反例／正例 | 五份样本命中 | 001：评审／一致／多报 |"
RULE = "|---|---|---|---|---|---|"


def _card(rule: Rule, hits: int, wanted: int, agreed: int, alone: int) -> str:
    severity = SEVERITY[rule.severity.default] + ("" if rule.on else "（默认不启用）")
    reviewed = f"{wanted}／{agreed}／{alone}" if wanted or alone else "–"
    cases = f"{len(rule.bad)}／{len(rule.good)}"
    return (
        f"| `{rule.name}` {rule.title.zh} | {severity} | {CONFIDENCE[rule.certainty]} | {cases} | {hits} | {reviewed} |"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the cards, or with --check only say whether they are out of date (1)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only compare")
    options = parser.parse_args(arguments)
    page = PAGE.read_text(encoding="utf-8")
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    made = f"{head}{BEGIN}\n{cards()}\n\n{END}{tail}"
    if options.check:
        return int(made != page)
    PAGE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
