"""What a form's goals promise: numbers, rates, zeros and named pieces of work, promise by promise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import attrs

from targetlint.checks.goal_words import (
    Clause,
    Kind,
    asks_full_amount,
    clauses,
    is_formula,
    is_method,
    rates,
    saving,
    task,
    zero,
)
from targetlint.checks.likeness import pairs
from targetlint.model import Form, Objective, Promise, Quantity, Range, Relative
from targetlint.value import Found, find_quantities
from targetlint.words import goals

_BACKGROUND = re.compile(goals.BACKGROUND)
"""A number behind one of these counts what there is or how it is paid, not what will be done."""
_ORDINAL = re.compile(r"第\s*$|[“\"《A-Za-z]$")
_FIRM = re.compile(goals.FIRM)
_BEFORE = re.compile(f"^{goals.PROMISE_BEFORE}+")
_REACHED = re.compile(f"{goals.REACHED}$")

MOST = 300
"""Claims looked at in one form; the longest real goals make some thirty."""


@attrs.frozen
class Claim:
    """One thing in a promise that an indicator should measure.

    `words` are the wording near it, `object` what exactly is measured; `at` is where it stands in the
    promise's text.
    """

    kind: Kind
    promise: Promise
    objective: Objective
    text: str
    object: str
    words: str
    at: int = 0
    found: Found | None = None
    rate: str = ""
    firm: bool = True
    """A number that is said to be reached (完成, 不少于), not one that only stands there."""


def yearly_objectives(form: Form) -> tuple[Objective, ...]:
    """The goals of the year; the long-term ones only where the form has no other."""
    written = [objective for objective in form.objectives if objective.text.strip()]
    yearly = [objective for objective in written if objective.period != "medium-term"]
    return tuple(yearly or written)


def claims(form: Form) -> tuple[Claim, ...]:
    """Everything measurable that the goals of a form promise, in the order written."""
    return tuple(islice(_claims(form), MOST))


def _claims(form: Form) -> Iterator[Claim]:
    for objective in yearly_objectives(form):
        for promise in objective.promises or (Promise(objective.text, (0, len(objective.text)), objective.location),):
            yield from _claims_of(promise, objective)


def _claims_of(promise: Promise, objective: Objective) -> Iterator[Claim]:
    taken: set[str] = set()
    before = ""
    for clause in clauses(promise.text):
        here = _Here(promise, objective, clause)
        method = is_method(clause.text)
        amounts = () if method else find_quantities(clause.text)
        numbers = [one for one in amounts if _counts(one, clause.text)]
        yield from (_number(here, one, before) for one in numbers)
        before = clause.text
        if not method and not is_formula(clause.text):
            yield from _growths(here, amounts)
            yield from _without_number(here, numbers, taken)


@attrs.frozen
class _Here:
    """Where claims are being looked for."""

    promise: Promise
    objective: Objective
    clause: Clause

    def claim(self, kind: Kind, text: str, what: str, words: str = "", rate: str = "") -> Claim:
        """A claim of the whole clause."""
        words = words or self.clause.text
        return Claim(kind, self.promise, self.objective, text, what, words, self.clause.start, rate=rate)


def _number(here: _Here, one: Found, before: str) -> Claim:
    """The claim of a number, the clause before it at hand."""
    text = here.clause.text
    measured = _rate_before(one.before) if _is_share(one) else ""
    return Claim(
        "number",
        here.promise,
        here.objective,
        text[one.span[0] : one.span[1]],
        measured or f"{one.before} {one.after}",
        f"{text} {_context(one, measured, before)}",
        here.clause.start + one.span[0],
        one,
        measured,
        firm=bool(measured) or _FIRM.search(text) is not None,
    )


def _growths(here: _Here, amounts: Iterable[Found]) -> Iterator[Claim]:
    """旅游综合收入增长12%."""
    for one in amounts:
        if isinstance(one.term, Relative) and one.term.value is not None and pairs(one.before):
            told = here.clause.text[: one.span[1]].strip()
            yield attrs.evolve(here.claim("growth", told, one.before), found=one)


def _without_number(here: _Here, numbers: Sequence[Found], taken: set[str]) -> Iterator[Claim]:
    """What a clause promises besides numbers; a piece of work only where it promises nothing else."""
    text = here.clause.text
    named = () if any(_is_share(one) for one in numbers) else rates(text)
    for rate in named:
        if rate not in taken:
            taken.add(rate)
            yield here.claim("rate", rate, rate, rate=rate)
    never, less, full = zero(text), saving(text), asks_full_amount(text)
    if never is not None:
        yield here.claim("zero", _BEFORE.sub("", text), never[0], never[1])
    if less is not None:
        yield here.claim("saving", less, less)
    if full is not None:
        yield here.claim("full", full, full)
    if not numbers and not named and never is None and less is None and (work := task(text)) is not None:
        yield here.claim("task", work, work)


def _context(found: Found, measured: str, before: str) -> str:
    """The clause before, where a number's own words say too little (……培训，参与人数不少于104人)."""
    return before if len(pairs(measured or f"{found.before} {found.after}")) <= 2 else ""


def _counts(found: Found, clause: str) -> bool:
    """Whether a number in prose is a promise: it has a unit, and is no date, ordinal or background figure."""
    term = found.term
    if not isinstance(term, Quantity | Range) or not term.unit or term.unit in goals.TRIVIAL_UNITS:
        return False
    if term.notation.comparator in goals.WHICH_ONES and found.after:
        return False  # 65岁以上老年人, 亿元以上项目: which ones, not how many
    if term.notation.number in ("一", "几") or _is_order(term, found.after):
        return False
    return _BACKGROUND.search(clause) is None and _ORDINAL.search(clause[: found.span[0]]) is None


def _is_order(term: Quantity | Range, after: str) -> bool:
    """二次网, 二次供水, 一次性, 一体: a small number in words that counts nothing."""
    if term.notation.number not in goals.SMALL:
        return False
    return term.unit not in goals.SMALL_UNITS or (term.unit == "次" and after[:1] in goals.ORDER_NOUNS)


def _is_share(found: Found) -> bool:
    return getattr(found.term, "unit", None) == "%"


def _rate_before(before: str) -> str:
    """The rate that a percentage in prose belongs to: the words before it up to the last mark."""
    named = rates(before)
    return named[-1] if named else _REACHED.sub("", re.split(r"[、，,；;]", before)[-1])
