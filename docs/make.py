"""Writes the generated pages: docs/facts.md, docs/rules/, the list of checks in docs/packs.md, schemas/.

Run ``python docs/make.py`` after changing rules, facts, checks or schemas; a test holds all in step.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from targetlint.checks import CHECKS
from targetlint.config.schemas import SCHEMAS
from targetlint.engine.rule_page import index, page
from targetlint.packs import built_in
from targetlint.packs.fact_sheet import check_sheet, fact_sheet

ROOT = Path(__file__).resolve().parent.parent
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
    return found


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
