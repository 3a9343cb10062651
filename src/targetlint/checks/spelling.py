"""Typos in values, names and goals, and marks that lack their other half."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts
from targetlint.names.typos import Typo, typos, unpaired

_OTHER_HALF = {
    "《": "《…》", "》": "《…》", "“": "“…”", "”": "“…”", "(": "（…）", ")": "（…）", "【": "【…】", "】": "【…】",
    "「": "「…」", "」": "「…」", "『": "『…』", "』": "『…』",
}  # fmt: skip


def misspelled(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """The typos in the values, the names or the goals of a form (option `where`)."""
    where = options["where"]
    if where == "value":
        yield from _in_values(facts)
    elif where == "name":
        yield from _in_names(facts)
    else:
        yield from _in_goals(facts)


def _in_values(facts: FormFacts) -> Iterator[Remark]:
    for row in facts.rows:
        source = row.target.source
        for typo in typos(source):
            yield Remark.on(
                facts.form, row.indicator, row.value, span=(typo.start, typo.end), says={"name": row.indicator.name},
                replacement=source[: typo.start] + typo.right + source[typo.end :], **_told(typo),
            )  # fmt: skip


def _in_names(facts: FormFacts) -> Iterator[Remark]:
    for indicator in (row.indicator for row in facts.indicators):
        says = {"name": indicator.name}
        for typo in typos(indicator.name):
            yield Remark.on(facts.form, indicator, says=says, **_told(typo))
        if half := unpaired(indicator.name):
            details = {"half": half, "pair": _OTHER_HALF[half]}
            yield Remark.on(facts.form, indicator, says=says, details=details, tells={"fault": "half"})


def _in_goals(facts: FormFacts) -> Iterator[Remark]:
    seen: set[str] = set()
    for objective in facts.form.objectives:
        for typo in typos(objective.text):
            if typo.wrong not in seen:
                seen.add(typo.wrong)
                yield Remark.on(facts.form, at=objective.location, says={"name": objective.label}, **_told(typo))


def _told(typo: Typo) -> dict[str, Any]:
    return {"details": {"wrong": typo.wrong, "right": typo.right}, "tells": {"fault": "slip"}}
