"""What is matched against a form stands in words/ and rules/: no list of Chinese words hides in Python."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "targetlint"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "words" not in path.relative_to(PACKAGE).parts[:1])

OWN_WORDS = ("cli", "errors.py", "reports", "fixes", "pytest_plugin.py", "packs/fact_sheet.py")
"""What we say to people, never matched against a form."""
TABLES = ("documents/encoding.py",)
"""Tables of file formats: which characters an encoding would show."""
MATCHING = [path for path in MODULES if not path.relative_to(PACKAGE).as_posix().startswith((*OWN_WORDS, *TABLES))]
FEW = 4
"""Three words are a condition, four are a list."""
CHINESE = re.compile("[\u4e00-\u9fff]")
NUMERALS = set("零〇○一二两三四五六七八九十百千万亿半几壹贰叁肆伍陆柒捌玖拾佰仟萬億兩")
WORD = re.compile("[\u4e00-\u9fff]+")
CLASS = re.compile(r"\[([^\[\]]+)\]")


def docstrings(tree: ast.AST) -> set[int]:
    """The string nodes that document and are never looked at by the program."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }


def messages(tree: ast.AST) -> set[int]:
    """Everything inside ``Words(…)`` and exceptions: sentences that people read."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Words", "ValueError"}:
            found |= {id(inner) for inner in ast.walk(node)}
    return found


def in_pattern(text: str) -> int:
    """How many Chinese words one alternation, or letters one class, of a pattern holds."""
    letters = [set(CHINESE.findall(match)) - NUMERALS for match in CLASS.findall(text)]
    return max([alternatives(CLASS.sub("[", text)), *map(len, letters)])


def alternatives(text: str) -> int:
    """Chinese words in the largest alternation, each pair of brackets for itself."""
    if "|" not in text:
        return 0
    most = 0
    open_groups: list[list[str]] = [[""]]
    for letter in text + ")" * (text.count("(") + 1):
        if letter == "(" and open_groups:
            open_groups[-1][-1] += letter  # what goes on with a group is a pattern, no word
            open_groups.append([""])
        elif letter == "|" and open_groups:
            open_groups[-1].append("")
        elif letter == ")" and open_groups:
            words = [part for part in open_groups.pop() if WORD.fullmatch(part) and set(part) - NUMERALS]
            most = max(most, len(words))
        elif open_groups:
            open_groups[-1][-1] += letter
    return most


def lists(path: Path) -> Iterator[tuple[int, int]]:
    """Line and number of words of every list of Chinese words in a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = docstrings(tree) | messages(tree)
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if (count := in_pattern(node.value)) >= FEW:
                yield node.lineno, count
        elif isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict):
            items = node.keys if isinstance(node, ast.Dict) else node.elts
            texts = [one.value for one in items if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if (count := sum(1 for text in texts if CHINESE.search(text) and set(text) - NUMERALS)) >= FEW:
                yield node.lineno, count


@pytest.mark.parametrize("path", MATCHING, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_list_of_words_outside_words(path: Path) -> None:
    assert list(lists(path)) == [], "move the list to words/ and give it a named view"
