"""Every link in the documentation leads somewhere: files, and headings inside them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"!?\[[^\]\n]*\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\))?)>?(?:\s+\"[^\"]*\")?\s*\)")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def pages() -> list[Path]:
    """The Markdown files of the project: those that git knows, or all outside hidden folders."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "*.md"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode == 0:
        return sorted(ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())
    hidden = (path for path in ROOT.rglob("*.md") if not any(part.startswith(".") for part in path.parts))
    return sorted(hidden)


def links(text: str) -> list[str]:
    """Targets of links outside code."""
    prose = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.DOTALL | re.MULTILINE)
    return LINK.findall(re.sub(r"`[^`\n]*`", "", prose))


def anchors(text: str) -> set[str]:
    """Names of the headings, as code hosts make them."""
    prose = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.DOTALL | re.MULTILINE)
    titles = re.findall(r"^#{1,6}\s+(.+?)\s*#*$", prose, flags=re.MULTILINE)
    made = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
    return made | set(re.findall(r"<a (?:id|name)=\"([^\"]+)\"", text))


def test_links_are_found_outside_code_only() -> None:
    text = "[一](a.md) ![图](b.png) `[二](c.md)`\n```\n[三](d.md)\n```\n[四](e.md#甲-乙)"
    assert links(text) == ["a.md", "b.png", "e.md#甲-乙"]
    assert anchors("# 甲 乙\n```\n# no\n```\n## A rule (CEL)") == {"甲-乙", "a-rule-cel"}


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_relative_link_resolves(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for link in links(text):
        if ELSEWHERE.match(link):
            continue
        path, _, anchor = unquote(link).partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{page.relative_to(ROOT)}: {link}"
        assert there.is_relative_to(ROOT), f"{page.relative_to(ROOT)}: {link} leads out of the project"
        if anchor and there.suffix == ".md":
            assert anchor in anchors(there.read_text(encoding="utf-8")), f"{page.relative_to(ROOT)}: no heading {link}"
