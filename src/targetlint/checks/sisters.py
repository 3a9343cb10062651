"""Standard rows of a template that the sister forms have and this form has not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from targetlint.checks.likeness import folded, likeness
from targetlint.checks.remark import Remark
from targetlint.checks.templates import template_of
from targetlint.facts import FormFacts
from targetlint.model import Form
from targetlint.words import checks as words

__all__ = ["missing_common_rows"]


def missing_common_rows(forms: Sequence[FormFacts], options: Mapping[str, Any]) -> Iterator[Remark]:
    """One remark a form: standard rows that most of its sisters (same template) have."""
    share = float(options.get("percent", 60)) / 100
    for facts in forms:
        form = facts.form
        own = _standard_names(form)
        sisters = [
            _standard_names(other.form)
            for other in forms
            if other is not facts and template_of(other.form) == template_of(form)
        ]
        sisters = [names for names in sisters if names]
        if not own or not sisters:
            continue
        known = {folded(name): name for names in sisters for name in names}
        missing = [
            name
            for plain, name in known.items()
            if sum(any(folded(each) == plain for each in names) for names in sisters) >= share * len(sisters)
            and not any(folded(each) == plain or likeness(each, name) >= 0.7 for each in own)
        ]
        if missing:
            yield Remark(
                form=form,
                location=form.location,
                says={
                    "names": "、".join(f"「{name}」" for name in missing[:6]),
                    "names_en": ", ".join(f"'{name}'" for name in missing[:6]),
                    "count": str(len(missing)),
                },
            )


def _standard_names(form: Form) -> list[str]:
    return [row.name for row in form.indicators if row.level1 in words.STANDARD_ROWS and row.name]
