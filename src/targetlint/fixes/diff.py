"""What was changed, as people read it in any format."""

from __future__ import annotations

from collections.abc import Sequence

from targetlint.fixes.edits import Edit, Left
from targetlint.reports.layout import clean
from targetlint.reports.place import describe
from targetlint.reports.wording import say


def render(file: str, done: Sequence[Edit], left: Sequence[Left] = (), lang: str = "zh") -> str:
    """Every change with its place, old and new text; then what was left, and why.

    Cells of Word and Excel files have no lines of their own, so the form is that of a unified diff
    whose hunks are named by place and indicator.
    """
    lines = [f"--- {clean(file)}", f"+++ {clean(file)}"] if done else []
    for edit in done:
        lines += [f"@@ {_head(edit, lang)} @@", f"-{clean(edit.old)}", f"+{clean(edit.new)}"]
    for kept in left:
        joint = say("colon", lang)
        lines.append(f"# {_head(kept.edit, lang)}  {clean(kept.edit.old)}{joint}{kept.reason.say(lang)}")
    return "".join(line + "\n" for line in lines)


def _head(edit: Edit, lang: str) -> str:
    place = describe(edit.location, lang, edit.file)
    return " ".join(part for part in (place, clean(edit.label), f"({', '.join(edit.rules)})") if part)
