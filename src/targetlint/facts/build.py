"""Form → the flat, typed facts that conditions see and the same things as objects for checks."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

import attrs

from targetlint.facts.funds import total_budget
from targetlint.facts.table import CEL_TYPES, FACTS, FactSpec
from targetlint.facts.terms import term_facts
from targetlint.model import Form, Indicator, Period, Target, Term, Value
from targetlint.names.describe import NameFacts, describe
from targetlint.words.labels import ASKED

Facts: TypeAlias = dict[str, Any]


@attrs.frozen
class TermFacts:
    """One term of a value; `facts` holds everything a condition of term scope can use."""

    term: Term
    index: int
    text: str
    facts: Facts


@attrs.frozen
class RowFacts:
    """One indicator × period; `facts` holds everything a condition of target scope can use."""

    indicator: Indicator
    value: Value
    name_facts: NameFacts
    terms: tuple[TermFacts, ...]
    facts: Facts

    @property
    def period(self) -> Period:
        """The period of the value."""
        return self.value.period

    @property
    def target(self) -> Target:
        """The parsed value."""
        return self.value.target


@attrs.frozen
class IndicatorFacts:
    """One indicator with all its values."""

    indicator: Indicator
    name_facts: NameFacts
    rows: tuple[RowFacts, ...]
    facts: Facts


@attrs.frozen
class FormFacts:
    """One form: `rows` has one entry a value, `indicators` one a row of the form."""

    form: Form
    indicators: tuple[IndicatorFacts, ...]
    rows: tuple[RowFacts, ...]
    facts: Facts


def build(form: Form) -> FormFacts:
    """All facts of one form, each built once."""
    base = _form_facts(form)
    indicators = tuple(_indicator(indicator, base) for indicator in form.indicators)
    rows = tuple(row for indicator in indicators for row in indicator.rows)
    # What a scanner made of a sign is no notation of its own.
    typed = [row for row in rows if "latex" not in row.target.repaired]
    base["spellings"] = sorted({fact["notation"] for fact in _term_dicts(typed)} - {"none"})
    return FormFacts(form, indicators, rows, base)


def with_lists(facts: FormFacts, fields: Container[str] | None = None) -> Facts:
    """The facts of a form together with its lists of records.

    Args:
        facts: the form.
        fields: the lists and fields that are asked for; None for all.  Records are handed to the
            conditions' library one by one, so what nobody asks for is left out.
    """
    rows = terms = []
    if fields is None or "rows" in fields:
        rows = [_record(row, row.terms[0] if row.terms else None, fields) for row in facts.rows]
    if fields is None or "terms" in fields:
        terms = [_record(row, term, fields) for row in facts.rows for term in row.terms]
    return {**facts.facts, "rows": rows, "terms": terms}


def submission_facts(forms: Sequence[FormFacts]) -> Facts:
    """The facts of all forms together."""
    return {
        "form_count": len(forms),
        "subjects": [facts.form.subject for facts in forms],
        "forms": [dict(facts.facts) for facts in forms],
    }


def _indicator(indicator: Indicator, base: Facts) -> IndicatorFacts:
    named, name_part = _name_facts(indicator.name, indicator.level2)
    own = {
        "name": indicator.name,
        "level1": indicator.level1,
        "level2": indicator.level2,
        "key_task": indicator.key_task,
        "parent": indicator.parent,
        "weight": 0.0 if indicator.weight is None else float(indicator.weight),
        "has_weight": indicator.weight is not None,
        "explanation": _labelled(indicator, "explanation"),
        "standard": _labelled(indicator, "standard"),
        "remark": _labelled(indicator, "remark"),
        "value_count": len(indicator.values),
        **name_part,
    }
    facts = {**base, **own}
    rows = tuple(_row(indicator, value, named, facts) for value in indicator.values)
    return IndicatorFacts(indicator, named, rows, facts)


def _row(indicator: Indicator, value: Value, named: NameFacts, above: Facts) -> RowFacts:
    target, parts = value.target, value.parts
    other = next((each.target for each in indicator.values if each is not value), None)
    facts = {
        **above,
        "period": value.period,
        "target": target.source,
        "target_kind": target.kind,
        "canonical": target.canonical,
        "term_count": len(target.terms),
        "repaired": list(target.repaired),
        "other_target": other.source if other else "",
        "other_kind": other.kind if other else "none",
        "other_unit": _unit(other) if other else "",
        "symbol": parts.symbol if parts else "",
        "value_part": parts.value if parts else "",
        "unit_part": parts.unit if parts else "",
        "nature": parts.nature if parts else "",
    }
    terms = tuple(_term(target, term, index, facts, named) for index, term in enumerate(target.terms))
    return RowFacts(indicator, value, named, terms, facts)


def _term(target: Target, term: Term, index: int, above: Facts, named: NameFacts) -> TermFacts:
    text = target.source[term.span[0] : term.span[1]]
    return TermFacts(term, index, text, {**above, **term_facts(term, text, index, named)})


@lru_cache(maxsize=65_536)
def _name_facts(name: str, level2: str) -> tuple[NameFacts, Mapping[str, Any]]:
    named = describe(name, level2)
    said = attrs.asdict(named, recurse=False)
    facts = {key: list(value) if isinstance(value, tuple) else value for key, value in said.items()}
    facts |= {
        "name_kind": facts.pop("kind"),
        "may_exceed_100": named.may_exceed_100,
        "ceiling": 0.0 if named.ceiling is None else float(named.ceiling),
        "has_ceiling": named.ceiling is not None,
    }
    return named, facts


def _form_facts(form: Form) -> Facts:
    budget = total_budget(form.funds)
    goals = [objective.text for objective in form.objectives if objective.text.strip()]
    return {
        "form_title": form.title,
        "form_subject": form.subject,
        "form_kind": "department" if any(word in form.title for word in ASKED["department"]) else "project",
        "project_class": _labelled(form, "class"),
        "year": form.year or 0,
        "has_year": form.year is not None,
        "budget": 0.0 if budget is None else float(budget),
        "has_budget": budget is not None,
        "row_count": len(form.indicators),
        "goal_count": len(goals),
        "goal_text": "\n".join(goals),
        "has_half_year": any(value.period == "half-year" for row in form.indicators for value in row.values),
        "names": [indicator.name for indicator in form.indicators],
        "level2s": _distinct(indicator.level2 for indicator in form.indicators if indicator.level2),
        "empty_level2s": [label.text for label in form.empty_labels],
        "spellings": [],
    }


def _record(row: RowFacts, term: TermFacts | None, fields: Container[str] | None) -> Facts:
    facts = term.facts if term else {**row.facts, **_NO_TERM}
    return {
        name: value for name, value in facts.items() if name not in _FORM_NAMES and (fields is None or name in fields)
    }


def _empty(spec: FactSpec) -> Any:
    blank: dict[str, Any] = {"string": "", "bool": False, "double": 0.0, "int": 0}
    return "none" if spec.kind == "enum" else blank.get(CEL_TYPES[spec.kind], [])


_FORM_NAMES = frozenset(
    name for spec in FACTS["form"] for name in (spec.name, f"has_{spec.name}")
)  # a record of a row repeats no facts of its form
_NO_TERM: Facts = {
    **{spec.name: _empty(spec) for spec in FACTS["term"]},
    **{f"has_{spec.name}": False for spec in FACTS["term"] if spec.optional},
}


def _term_dicts(rows: Iterable[RowFacts]) -> Iterable[Facts]:
    return (term.facts for row in rows for term in row.terms)


def _labelled(about: Form | Indicator, asked: str) -> str:
    return next((fact.text for fact in about.facts if _plain(fact.label) in ASKED[asked]), "")


def _plain(label: str) -> str:
    return "".join(label.split()).rstrip("：:")


def _unit(target: Target) -> str:
    return next((unit for term in target.terms if (unit := getattr(term, "unit", None))), "")


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def plain_number(number: Decimal | None) -> str:
    """A number as people write it: no exponent, no trailing zeros.

    >>> plain_number(Decimal("1E+3")), plain_number(Decimal("85.00"))
    ('1000', '85')
    """
    if number is None:
        return ""
    return format(number.normalize(), "f") if number else "0"
