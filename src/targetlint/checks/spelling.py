"""Typos in values, names and goals, and marks that lack their other half."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from targetlint.checks.remark import Remark
from targetlint.facts import FormFacts
from targetlint.names.typos import Typo, typos, unpaired

__all__ = ["misspelled"]

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
            yield Remark(
                form=facts.form, location=row.value.location, indicator=row.indicator, value=row.value,
                span=(typo.start, typo.end), says={"name": row.indicator.name, **_says(typo)},
                replacement=source[: typo.start] + typo.right + source[typo.end :],
            )  # fmt: skip


def _in_names(facts: FormFacts) -> Iterator[Remark]:
    for indicator in (row.indicator for row in facts.indicators):
        for typo in typos(indicator.name):
            says = {"name": indicator.name, **_says(typo)}
            yield Remark(form=facts.form, location=indicator.location, indicator=indicator, says=says)
        if half := unpaired(indicator.name):
            says = {
                "name": indicator.name,
                "fault": f"的标点 {half} 只有半边，请写成一对（{_OTHER_HALF[half]}）",
                "fault_en": f"the mark {half} lacks its other half; write {_OTHER_HALF[half]}",
            }
            yield Remark(form=facts.form, location=indicator.location, indicator=indicator, says=says)


def _in_goals(facts: FormFacts) -> Iterator[Remark]:
    seen: set[str] = set()
    for objective in facts.form.objectives:
        for typo in typos(objective.text):
            if typo.wrong not in seen:
                seen.add(typo.wrong)
                yield Remark(
                    form=facts.form, location=objective.location, says={"name": objective.label, **_says(typo)}
                )


def _says(typo: Typo) -> dict[str, str]:
    return {
        "fault": f"“{typo.wrong}”疑为“{typo.right}”，请核对",
        "fault_en": f"'{typo.wrong}' is probably meant to be '{typo.right}'; please check",
    }
