"""Categories that a form lacks, leaves empty or fills with what belongs elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.checks.templates import category_of, required, template_of
from targetlint.errors import Words
from targetlint.facts import FormFacts
from targetlint.model import Form, Indicator
from targetlint.words import checks as words
from targetlint.words import goals

_COSTLY, _URGENT, _PUBLIC = (re.compile(view) for view in (words.COSTLY, words.URGENT, words.PUBLIC))
_SAVING = re.compile(f"{goals.SAVING_VERBS}.{{0,8}}{goals.SAVING_THINGS}")
_ELSEWHERE = {category: re.compile(names) for category, names in words.MEASURED_ELSEWHERE.items()}
"""A cost or time measured under another label: the label was lost or moved, the measure is there."""


def missing_categories(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A category that the form's template asks for and no indicator fills, one remark each."""
    form = facts.form
    wanted = str(options["template"])
    template = template_of(form) if wanted == "auto" else wanted
    rows = [row for row in form.indicators if row.values or row.name]
    if len(rows) < 3 or not (form.title or form.objectives):
        return  # a piece of a form, not the whole
    present = {category_of(row.level2, row.level1) for row in rows}
    names = [row.name for row in rows]
    for category in required(template):
        if category in present or (category in _ELSEWHERE and any(map(_ELSEWHERE[category].search, names))):
            continue
        named = Words(f"{category}指标", f"{words.ENGLISH[category]} indicator ({category}指标)")
        tells = {"wanted": "plainly" if _is_plainly_wanted(category, form, template) else "perhaps"}
        yield Remark.on(form, says={"category": named, "template": template}, tells=tells)


def empty_categories(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A category printed on the form with nothing in its row."""
    filled = {_plain(row.level2) for row in facts.form.indicators if row.name}
    for label in facts.form.empty_labels:
        if _plain(label.text) not in filled:
            yield Remark(form=facts.form, location=label.location, says={"category": label.text})


def misplaced(facts: FormFacts, options: Mapping[str, Any]) -> Iterator[Remark]:
    """A name that plainly belongs to another category than the one it stands in."""
    for row in facts.form.indicators:
        belongs = _belongs(row) if row.values and not row.parent else None
        if belongs is not None:
            places = Words(belongs, " or ".join(f"'{one.strip('“”')}'" for one in belongs.split("或")))
            says = {"name": row.name, "category": row.level2, "belongs": places}
            yield Remark.on(facts.form, row, row.values[0], says=says)


@attrs.frozen
class Misplaced:
    """Names that do not belong under a level-2 label, and where they do."""

    where: re.Pattern[str]
    name: re.Pattern[str]
    unless: re.Pattern[str] | None
    belongs: str


MISPLACED = tuple(
    Misplaced(re.compile(where), re.compile(name), re.compile(unless) if unless else None, belongs)
    for where, name, unless, belongs in words.MISPLACED
)


def _belongs(row: Indicator) -> str | None:
    """Where a name belongs instead; None where it may stand."""
    label = _label(row.level2)
    for one in MISPLACED:
        if (
            one.where.fullmatch(label)
            and one.name.search(row.name)
            and not (one.unless and one.unless.search(row.name))
        ):
            return one.belongs
    return None


def _is_plainly_wanted(category: str, form: Form, template: str) -> bool:
    """Whether what the project is about calls for a category."""
    about = " ".join(
        [form.subject, *(fact.text for fact in form.facts if "类型" in fact.label or "类别" in fact.label)]
    )
    goals = " ".join(objective.text for objective in form.objectives)
    if category == "成本":
        return bool(_COSTLY.search(about) or _SAVING.search(goals))
    if category == "时效":
        return bool(_URGENT.search(about))
    if category == "满意度":
        return template != "department" and bool(_PUBLIC.search(form.subject + goals))
    return category != "质量"


def _label(level2: str) -> str:
    """A label without its points and hints; a duty of a department (血液质量管理) is no category."""
    return re.sub(r"\s|[（(].*?[)）]|分$", "", level2)


def _plain(label: str) -> str:
    return re.sub(r"\s|指标$", "", label)
