"""Key task and budget line of a row: filled down, and separated where their columns were mixed up."""

from __future__ import annotations

from collections.abc import Sequence

from targetlint.forms.cells.vocabulary import label


def budget_line(text: str, known: Sequence[str]) -> bool:
    """Whether the words of a 对应项目 cell are one of the form's budget lines.

    Args:
        text: the cell.
        known: labels of the form's funds.

    >>> known = ["血站生产费及原辅材料采购"]
    >>> budget_line("血站生产费用及原辅料", known), budget_line("污水检测", known)
    (True, False)
    """
    bare = label(text)
    return any(_alike(bare, label(other).removeprefix("其中").lstrip("：:")) for other in known)


def _alike(one: str, other: str) -> bool:
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    others = {other[at : at + 2] for at in range(len(other) - 1)}
    shared = len(pairs & others)
    return one == other or (shared >= 3 and shared * 2 >= min(len(pairs), len(others)))
