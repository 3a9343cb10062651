"""Writes the generated pages: docs/facts.md, docs/rules/, schemas/, parts of docs/packs.md and docs/grammar.md.

Run ``python docs/make.py`` after changing rules, facts, checks or schemas; a test holds all in step.
"""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from pathlib import Path

from targetlint.checks import CHECKS
from targetlint.engine.rule_page import index, page
from targetlint.packs import built_in
from targetlint.packs.fact_sheet import check_sheet, fact_sheet
from targetlint.packs.schemas import SCHEMAS

ROOT = Path(__file__).resolve().parent.parent
GRAMMAR = ROOT / "docs" / "grammar.md"
GRAMMAR_PARTS = {
    "片段的次序和规则": "grammar.py",
    "不说数值的片段，零": "terminals/words.py",
    "数量、区间、单位": "terminals/measures.py",
    "数": "terminals/numbers.py",
    "数字": "numerals.py",
    "相对值": "terminals/changes.py",
    "日期": "terminals/dates.py",
}
"""The parts of the grammar's page, and the module of ``value/`` at whose rules and terminals each stands."""
BEGIN, END = "<!-- checks: begin (docs/make.py) -->\n", "<!-- checks: end -->"


def pages() -> dict[str, str]:
    """Every generated file by its path in the repository."""
    packs = built_in()
    found = {"docs/facts.md": fact_sheet(), "docs/rules/README.md": index(packs)}
    for pack in packs:
        for rule in pack.rules:
            found[f"docs/rules/{rule.id}.md"] = page(pack, rule).replace(f"{ROOT}/", "")
    for name, make in SCHEMAS.items():
        found[f"schemas/{name}.schema.json"] = json.dumps(make(), ensure_ascii=False, indent=2) + "\n"
    packs_page = (ROOT / "docs/packs.md").read_text(encoding="utf-8")
    head, _, rest = packs_page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    found["docs/packs.md"] = f"{head}{BEGIN}{check_sheet(tuple(CHECKS.values()))}{END}{tail}"
    found["docs/grammar.md"] = grammar_page()
    return found


def ebnf(path: Path) -> str:
    """The rules that stand in the docstrings of a module, in its order: ``name = … ;`` and the lines that go on."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            text = inspect.cleandoc(node.value.value)
            found += [(node.lineno, rule) for rule in re.findall(r"(?m)^[a-z-]+ += .*(?:\n +\S.*)*", text)]
    return "\n".join(rule for _, rule in sorted(found, key=lambda one: one[0]))


def grammar_page() -> str:
    """docs/grammar.md with its rules as they stand in the code."""
    head, begin, rest = GRAMMAR.read_text(encoding="utf-8").partition("<!-- rules: begin (docs/make.py) -->\n")
    _, end, tail = rest.partition("<!-- rules: end -->")
    parts = []
    for heading, module in GRAMMAR_PARTS.items():
        link = f"[`{module}`](../src/targetlint/value/{module})"
        rules = ebnf(ROOT / "src/targetlint/value" / module)
        parts.append(f"### {heading}\n\n{link}\n\n```ebnf\n{rules}\n```\n")
    return head + begin + "\n".join(parts) + end + tail


def stale() -> list[str]:
    """Generated files that are missing or differ, and rule pages without a rule."""
    wanted = pages()
    differ = [
        name for name, text in wanted.items() if not (ROOT / name).exists() or (ROOT / name).read_text("utf-8") != text
    ]
    present = [path.relative_to(ROOT).as_posix() for path in (ROOT / "docs/rules").rglob("*.md")]
    return differ + [name for name in present if name not in wanted]


def _present(name: str) -> str | None:
    path = ROOT / name
    return path.read_text("utf-8") if path.exists() else None


def main() -> None:
    """Write what differs and remove what has no source."""
    wanted = pages()
    for name in stale():
        path = ROOT / name
        if name in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[name], encoding="utf-8")
        else:
            path.unlink()
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
