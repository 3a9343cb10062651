"""Standard rows of a template that the sister forms have and this form has not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from targetlint.checks.likeness import folded, likeness
from targetlint.checks.remark import Remark, listed
from targetlint.checks.templates import template_of
from targetlint.facts import FormFacts
from targetlint.model import Form
from targetlint.words import checks as words


def missing_common_rows(forms: Sequence[FormFacts], options: Mapping[str, Any]) -> Iterator[Remark]:
    """One remark a form: standard rows that most of its sisters (same template) have."""
    share = float(options["percent"]) / 100
    standard = [(template_of(facts.form), _standard_rows(facts.form)) for facts in forms]
    for at, facts in enumerate(forms):
        template, own = standard[at]
        sisters = [rows for place, (name, rows) in enumerate(standard) if place != at and name == template and rows]
        missing = _missing(own, sisters, share) if own and sisters else []
        if missing:
            yield Remark.on(facts.form, says={"names": listed(missing[:6]), "count": str(len(missing))})


def _missing(own: Mapping[str, str], sisters: Sequence[Mapping[str, str]], share: float) -> list[str]:
    """The names that enough sisters have and this form has under no like name."""
    known = {plain: name for rows in sisters for plain, name in rows.items()}
    held = Counter(plain for rows in sisters for plain in rows)
    common = (plain for plain in known if held[plain] >= share * len(sisters) and plain not in own)
    return [known[plain] for plain in common if not any(likeness(each, known[plain]) >= 0.7 for each in own.values())]


def _standard_rows(form: Form) -> Mapping[str, str]:
    """The names of the rows that a template prescribes, by their letters alone."""
    return {folded(row.name): row.name for row in form.indicators if row.level1 in words.STANDARD_ROWS and row.name}
