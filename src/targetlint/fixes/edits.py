"""Findings → edits: which cell gets which text, each cell once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import attrs

from targetlint.errors import Words
from targetlint.fixes.messages import said
from targetlint.model import Finding, Location, Outcome, Severity, Value

Key: TypeAlias = tuple[str, int, str | None, str | None, Location]
"""What findings about one value share."""

GONE = said("gone")
"""Why an edit is not made where another text stands by now."""
_GRAVITY: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


@attrs.frozen
class Edit:
    """One text of a cell to replace by another."""

    file: str
    location: Location
    old: str
    """The whole text that stands in the cell."""
    new: str
    safe: bool
    rules: tuple[str, ...]
    label: str = ""
    """Path and name of the indicator, for people."""
    ordinal: int = 0
    """Which of the equal texts at this location, where a location is a whole line."""
    equals: int = 1
    """How many target values with this text stand at this location."""


@attrs.frozen
class Left:
    """An edit that was not made, and why."""

    edit: Edit
    reason: Words


@attrs.frozen
class Applied:
    """A document after its edits."""

    data: bytes
    done: tuple[Edit, ...]
    left: tuple[Left, ...] = ()


def edits_of(outcome: Outcome, *, unsafe: bool = False) -> tuple[Edit, ...]:
    """The edits that the findings of an outcome ask for, in document order.

    A finding's replacement stands for the whole value.  Where several findings want to change one
    value, the safe and the graver fix wins and the others wait for the next check.

    Args:
        outcome: a check.
        unsafe: also make fixes that may change the meaning or leave a blank to fill in.
    """
    values = _values(outcome)
    chosen: dict[Key, Edit] = {}
    for finding in sorted(outcome.findings, key=_order):
        fix, old = finding.fix, finding.target
        if fix is None or old is None or fix.replacement == old or not (fix.safe or unsafe):
            continue
        key = _key(finding)
        first = chosen.get(key)
        if first is None:
            here = values.get((finding.file, finding.location), ())
            chosen[key] = _edit(finding, old, fix.replacement, fix.safe, here)
        elif first.new == fix.replacement and finding.rule not in first.rules:
            chosen[key] = attrs.evolve(first, rules=(*first.rules, finding.rule))
    order = {_key(finding): place for place, finding in reversed(list(enumerate(outcome.findings)))}
    return _in_cells(chosen[key] for key in sorted(chosen, key=lambda key: order[key]))


def _key(finding: Finding) -> Key:
    return (finding.file, finding.form_index, finding.name, finding.period, finding.location)


def _order(finding: Finding) -> tuple[bool, int]:
    return (not (finding.fix is not None and finding.fix.safe), _GRAVITY[finding.severity])


def _values(outcome: Outcome) -> dict[tuple[str, Location], tuple[tuple[str, str, Value], ...]]:
    """All target values by place: a line of a text file may hold several."""
    found: dict[tuple[str, Location], tuple[tuple[str, str, Value], ...]] = {}
    for form in outcome.forms:
        for row in form.indicators:
            for value in row.values:
                key = (form.file, value.location)
                found[key] = (*found.get(key, ()), (row.name, value.period, value))
    return found


def _edit(finding: Finding, old: str, new: str, safe: bool, here: tuple[tuple[str, str, Value], ...]) -> Edit:
    equal = [(name, period) for name, period, value in here if value.target.source == old]
    me = (finding.name or "", finding.period or "")
    labels = (finding.level1, finding.level2, finding.name)
    return Edit(
        file=finding.file,
        location=finding.location,
        old=old,
        new=new,
        safe=safe,
        rules=(finding.rule,),
        label="›".join(label for label in labels if label),
        ordinal=equal.index(me) if me in equal else 0,
        equals=max(len(equal), 1),
    )


def _in_cells(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """One edit for each place and text: two rows read from one cell want the same change once."""
    seen: dict[tuple[str, Location, str, int], Edit] = {}
    for edit in edits:
        seen.setdefault((edit.file, edit.location, edit.old, edit.ordinal), edit)
    return tuple(seen.values())
