"""The whole way on real forms: check, fix, check again; annotate and read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from targetlint import api
from targetlint.fixes.annotate import WRITERS, annotated
from targetlint.fixes.apply import apply
from targetlint.model import Outcome

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path for path in (ROOT / "examples" / "forms").glob("*.*") if path.suffix != ".md")
SHARED = ROOT.parent / "shared"
OTHERS = sorted([*(SHARED / "data" / "layouts").glob("*.txt"), *(SHARED / "seeds").glob("001_*.txt")])
FORMS = [*EXAMPLES, ROOT / "docs" / "pictures" / "example.txt", *OTHERS]


def values(outcome: Outcome) -> list[tuple[str, str]]:
    return [(row.name, value.period) for form in outcome.forms for row in form.indicators for value in row.values]


@pytest.mark.skipif(not OTHERS, reason="the shared forms are not here: only the examples are tried")
def test_the_shared_forms_are_tried_too() -> None:
    assert len(OTHERS) > 5


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_safe_fixes_leave_the_form_readable_and_nothing_to_fix(path: Path, tmp_path: Path) -> None:
    outcome = api.check([path])
    data = path.read_bytes()
    copy = tmp_path / path.name
    for _ in range(5):
        made = apply(data, outcome, outcome.files[0])
        if not made.done:
            break
        copy.write_bytes(made.data)
        after = api.check([copy])
        assert values(after) == values(outcome)
        fixed = {(edit.label, edit.new) for edit in made.done}
        assert {new for _, new in fixed} <= {
            v.target.source for f in after.forms for r in f.indicators for v in r.values
        }
        data, outcome = made.data, after
    assert apply(data, outcome, outcome.files[0]).done == ()


@pytest.mark.parametrize("path", [p for p in EXAMPLES if p.suffix[1:] in WRITERS], ids=lambda path: path.name)
def test_an_annotated_copy_reads_as_the_original(path: Path, tmp_path: Path) -> None:
    outcome = api.check([path])
    copy = tmp_path / path.name
    copy.write_bytes(annotated(path.read_bytes(), outcome, outcome.files[0]))
    again = api.check([copy])
    assert values(again) == values(outcome)
    assert [(f.rule, f.message) for f in again.findings] == [(f.rule, f.message) for f in outcome.findings]
