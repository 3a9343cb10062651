"""What fills the placeholders of a rule's texts: facts in words, other spellings, options, the rule's own phrases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.checks.table import OptionValue
from targetlint.engine.settings import Active
from targetlint.errors import Words
from targetlint.facts import FormFacts, RowFacts, TermFacts, plain_number
from targetlint.facts.build import IndicatorFacts
from targetlint.facts.examples import measurable
from targetlint.facts.funds import yuan
from targetlint.facts.rewrites import POLARITY_SIGNS, REWRITES, rewrites
from targetlint.model import Period, Quantity, Range, Relative
from targetlint.packs.placeholders import fill, used
from targetlint.value.canonical import SIGNS

_REWRITES = frozenset(REWRITES)
_COMMAS = Words("、", ", ")
PERIODS: Mapping[Period, Words] = {
    "annual": Words("全年", "annual"),
    "half-year": Words("半年", "half-year"),
    "medium-term": Words("中期", "medium-term"),
}


@attrs.frozen
class Subject:
    """What a rule was asked about: a form, perhaps one indicator, value and term of it."""

    form: FormFacts
    indicator: IndicatorFacts | None = None
    row: RowFacts | None = None
    term: TermFacts | None = None
    known: Mapping[str, Any] | None = None
    """Facts with the lists that conditions about a whole form use."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts of the smallest thing that it is about."""
        if self.known is not None:
            return self.known
        smallest = self.term or self.row or self.indicator or self.form
        return smallest.facts


Said = dict[str, Words]
"""What fills each placeholder, in both languages."""


def of_subject(active: Active, subject: Subject) -> Said:
    """What fills the placeholders of a condition's rule; costly ones only when a text uses them."""
    wanted = {name for template in active.rule.templates for name, _ in used(template)}
    said = _names(subject)
    if subject.row and subject.term:
        if wanted & _REWRITES:
            said |= _plainly(rewrites(subject.row, subject.term))
        if "measurable" in wanted:
            said["measurable"] = measurable(subject.row, subject.term)
    if "spellings" in wanted:  # walks over the whole form
        samples = spelling_samples(subject.form)
        said["spellings"] = Words("、".join(f"“{one}”" for one in samples), ", ".join(f"'{one}'" for one in samples))
    return said | _options(active)


def of_remark(active: Active, remark: Remark) -> Said:
    """What fills the placeholders of a check's rule: what the remark is about, and what it says."""
    form, indicator, value = remark.form, remark.indicator, remark.value
    said = _plainly({"subject": form.subject, "title": form.title, "year": str(form.year or "")})
    if indicator is not None:
        said |= _plainly({key: getattr(indicator, key) for key in ("name", "level1", "level2", "key_task")})
    if value is not None:
        said |= _plainly({"target": value.target.source, "canonical": value.target.canonical})
        said["period"] = PERIODS[value.period]
    said |= {
        key: text if isinstance(text, Words) else Words(text, text)
        for key, text in {**remark.says, **remark.details}.items()
    }
    return said | _options(active)


def with_phrases(said: Said, active: Active, holds: Callable[[str], bool], tells: Mapping[str, str]) -> Said:
    """The same with the phrases of the rule, each worded as the first fitting case has it.

    Args:
        said: what fills the other placeholders.
        active: the rule.
        holds: whether a condition holds.
        tells: what the check tells, by phrase; empty for a rule with a condition.
    """
    said = dict(said)
    for name, wordings in active.rule.phrases.items():
        fitting = (one.words for one in wordings if (one.case == tells[name] if one.case else holds(one.when)))
        said[name] = filled(next(fitting), said)
    return said


def filled(words: Words, said: Said) -> Words:
    """A text in both languages with its placeholders filled."""
    zh, en = ({name: getattr(text, lang) for name, text in said.items()} for lang in ("zh", "en"))
    return Words(fill(words.zh, zh), fill(words.en, en))


def _plainly(texts: Mapping[str, str]) -> Said:
    return {name: Words(text, text) for name, text in texts.items()}


def _listed(texts: list[str]) -> Words:
    return Words(_COMMAS.zh.join(texts), _COMMAS.en.join(texts))


def _options(active: Active) -> Said:
    return _plainly({f"options.{name}": shown_option(value) for name, value in active.options})


def shown_option(value: OptionValue) -> str:
    """The value of an option as people write it.

    >>> shown_option(90.0), shown_option(("a", "b"))
    ('90', 'a、b')
    """
    if isinstance(value, tuple):
        return "、".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _names(subject: Subject) -> Said:
    facts, form = subject.facts, subject.form.form
    said = _plainly({"subject": form.subject, "title": form.title, "year": str(form.year or "")})
    said["budget"] = _money(subject.form.facts)
    if subject.indicator is not None:
        keys = ("name", "core", "level1", "level2", "key_task", "implied_unit", "expected_answer")
        said |= _plainly({key: facts[key] for key in keys} | {"polarity_sign": POLARITY_SIGNS[facts["polarity"]]})
        said["measures"] = _listed(facts["measures"])
    if subject.row is not None:
        said |= _plainly({key: facts[key] for key in ("target", "canonical", "other_target")})
        said["period"] = PERIODS[subject.row.period]
        said["terms"] = _listed([term.text for term in subject.row.terms])
    if subject.term is not None and subject.row is not None:
        said |= _plainly(_term_names(subject.term))
    return said


def _money(form: Mapping[str, Any]) -> Words:
    return yuan(Decimal(str(form["budget"]))) if form["has_budget"] else Words("", "")


def spelling_samples(form: FormFacts) -> list[str]:
    """One value of the form for each way in which it writes shares, in the order of appearance."""
    samples: dict[str, str] = {}
    for term in (term for row in form.rows if "latex" not in row.target.repaired for term in row.terms):
        if (notation := term.facts["notation"]) != "none":
            samples.setdefault(notation, term.text)
    return list(samples.values())


def _term_names(term: TermFacts) -> dict[str, str]:
    facts, thing = term.facts, term.term
    keys = ("text", "label", "note", "number", "unit", "unit_written", "baseline", "words")
    return {key: facts[key] for key in keys} | {
        "comparator": SIGNS[getattr(thing, "comparator", None)],
        "value": plain_number(thing.value) if isinstance(thing, Quantity | Range | Relative) else "",
        "upper": plain_number(thing.upper) if isinstance(thing, Range) else "",
    }
