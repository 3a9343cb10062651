"""The same fixes in every format, and nothing else changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from targetlint.fixes.apply import WRITERS, apply
from targetlint.model import Outcome

Make = Callable[[str], bytes]
FORMATS = ["txt", "csv", "md", "html", "docx", "xlsx"]


@pytest.mark.parametrize("format", FORMATS)
def test_fixes_are_written_and_all_other_cells_stay(
    format: str, form_as: Make, checked: Any, texts_of: Any, wishes: dict[str, str]
) -> None:
    data, name = form_as(format), f"表.{format}"
    before = texts_of(data, name)
    made = apply(data, checked(data, name, wishes), name)
    assert [edit.new for edit in made.done] == list(wishes.values())
    assert made.left == ()
    assert texts_of(made.data, name) == [wishes.get(text, text) for text in before]


@pytest.mark.parametrize("format", FORMATS)
def test_running_again_changes_nothing(format: str, form_as: Make, checked: Any, wishes: dict[str, str]) -> None:
    name = f"表.{format}"
    once = apply(form_as(format), checked(form_as(format), name, wishes), name).data
    again = apply(once, checked(once, name, wishes), name)
    assert again.done == ()
    assert again.data == once


@pytest.mark.parametrize("format", FORMATS)
def test_unsafe_fixes_wait_until_asked_for(format: str, form_as: Make, checked: Any, wishes: dict[str, str]) -> None:
    data, name = form_as(format), f"表.{format}"
    outcome = checked(data, name, wishes, safe=False)
    assert apply(data, outcome, name).data == data
    assert len(apply(data, outcome, name, unsafe=True).done) == len(wishes)


@pytest.mark.parametrize("format", FORMATS)
def test_a_cell_that_changed_meanwhile_is_left(
    format: str, form_as: Make, checked: Any, wishes: dict[str, str]
) -> None:
    data, name = form_as(format), f"表.{format}"
    outcome = checked(data, name, wishes)
    stale = attrs.evolve(outcome, findings=tuple(attrs.evolve(f, target="≥7.00(期)") for f in outcome.findings))
    made = apply(data, stale, name)
    assert made.data == data
    assert len(made.left) == len(wishes)


@pytest.mark.parametrize("format", ["ods", "pdf"])
def test_formats_that_are_only_read_are_said(format: str, form_as: Make, checked: Any, wishes: dict[str, str]) -> None:
    data, name = form_as(format), f"表.{format}"
    assert format not in WRITERS
    made = apply(data, checked(data, name, wishes), name)
    assert made.data == data
    assert all(format in kept.reason.zh for kept in made.left)
    assert len(made.left) == len(wishes)


@pytest.mark.parametrize("format", FORMATS)
def test_signs_of_markup_are_written_as_text(format: str, form_as: Make, checked: Any, texts_of: Any) -> None:
    data, name = form_as(format), f"表.{format}"
    made = apply(data, checked(data, name, {"百分之85": '<b>&"≥85%"|,'}), name)
    if format == "txt":
        assert '\t<b>&"≥85%"|,' in made.data.decode()
    else:
        assert '<b>&"≥85%"|,' in texts_of(made.data, name)


def test_other_files_findings_are_not_applied(form_as: Make, checked: Any, wishes: dict[str, str]) -> None:
    data = form_as("txt")
    outcome: Outcome = checked(data, "别的.txt", wishes)
    assert apply(data, outcome, "表.txt").data == data


def test_an_edit_of_several_cells_is_written_whole_or_not_at_all() -> None:
    from targetlint.errors import Words
    from targetlint.fixes.apply import _whole_edits
    from targetlint.fixes.edits import Applied, Edit, Left
    from targetlint.model import Location

    whole = Edit("a.txt", Location(line=1), "≥0.95百分比", "≥95%", True, ("a/b",))
    other = attrs.evolve(whole, location=Location(line=2))
    value, unit = attrs.evolve(whole, old="0.95", new="95"), attrs.evolve(whole, old="百分比", new="%")
    calls: list[tuple[Edit, ...]] = []

    def writer(data: bytes, edits: tuple[Edit, ...], file: str, format: str) -> Applied:
        calls.append(edits)
        left = tuple(Left(edit, Words("变了", "changed")) for edit in edits if edit == unit)
        return Applied(b"new", tuple(edit for edit in edits if edit != unit), left)

    made = _whole_edits(writer, b"old", {whole: (value, unit), other: (other,)}, (), "a.txt", "txt")
    assert calls == [(value, unit, other), (other,)]
    assert made.done == (other,)
    assert [kept.edit for kept in made.left] == [whole]
