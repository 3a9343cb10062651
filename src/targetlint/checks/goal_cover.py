"""Whether a form's indicators speak of what its goals promise without a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import attrs

from targetlint.checks.goal_rates import head, near_rate
from targetlint.checks.goal_words import Kind
from targetlint.checks.goals import Claim
from targetlint.checks.likeness import Weights, pairs
from targetlint.model import Form, Indicator
from targetlint.words import goals

_SAVED = re.compile(goals.SAVED)
_PAID = re.compile(goals.PAID_IN_FULL)
_TRADE = re.compile(f"{goals.TRADES}$")


@attrs.frozen
class Rows:
    """The rows of a form as wordings.

    Attributes:
        texts: name and values of each row.
        wider: the pairs of each row's name and key task.
    """

    form: Form
    weights: Weights
    texts: tuple[str, ...]
    wider: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, form: Form, weights: Weights) -> Rows:
        """The rows of `form`."""
        rows = form.indicators
        texts = tuple(one.name + " " + " ".join(value.target.source for value in one.values) for one in rows)
        return cls(form, weights, texts, tuple(pairs(f"{one.name} {one.key_task}") for one in rows))

    def best(self, wanted: frozenset[str]) -> float:
        """The largest share of a wording that one row holds."""
        return max((self.weights.held(wanted, one) for one in self.wider), default=0.0)


def covered(claim: Claim, rows: Rows) -> bool:
    """Whether any row speaks of a rate, zero, saving or piece of work that has no number in the goal."""
    answer = _BY_WORDS.get(claim.kind)
    if answer is not None and answer(claim, rows):
        return True
    if claim.kind in _ONLY_BY_WORDS:
        return False
    wanted = pairs(claim.object)
    if not wanted:
        return True
    if claim.kind == "growth":  # 旅游综合收入增长12% is answered by 旅游收入, whatever its value
        return any(len(one) > 0 and rows.weights.overlap(wanted, one) >= 0.4 for one in rows.wider)
    return rows.best(wanted) >= 0.5 or (claim.kind == "task" and _task(claim, wanted, rows))


def _zero(claim: Claim, rows: Rows) -> bool:
    keys = goals.ZERO_ANSWERS.get(claim.words, (claim.words,))
    return any(key in text for text in rows.texts for key in keys)


def _full(claim: Claim, rows: Rows) -> bool:
    return any(_PAID.search(text) for text in rows.texts)


def _saving(claim: Claim, rows: Rows) -> bool:
    return any(_SAVED.search(text) for text in rows.texts)


def _rate(claim: Claim, rows: Rows) -> bool:
    """A row for the same kind of rate of the same people or things."""
    kind = head(claim.rate)
    return any(
        any(head(word) == kind for word in (one.name, *_labels(one))) and near_rate(claim.rate, one.name, rows.weights)
        for one in rows.form.indicators
    )


def _task(claim: Claim, wanted: frozenset[str], rows: Rows) -> bool:
    """A piece of work that a row names in other words, by its trade, or that several rows name together."""
    weights = rows.weights
    if max((weights.overlap(wanted, one) for one in rows.wider if len(one) > 1), default=0.0) >= 0.65:
        return True
    trade = _TRADE.search(claim.object)
    if trade is not None and any(
        trade.group() in text and wanted & pairs(text) - pairs(trade.group()) for text in rows.texts
    ):
        return True
    rest = wanted - pairs(rows.form.subject)  # 智慧校园平台 of the project 智慧校园建设 is 平台 to its rows
    if rest and rows.best(rest) >= 0.5:
        return True
    return weights.held(wanted, frozenset[str]().union(*rows.wider)) >= 0.75


def _labels(indicator: Indicator) -> list[str]:
    return [term.label for value in indicator.values for term in value.target.terms if term.label]


_BY_WORDS: Mapping[Kind, Callable[[Claim, Rows], bool]] = {
    "zero": _zero,
    "full": _full,
    "saving": _saving,
    "rate": _rate,
}
"""Kinds of claim that certain words of a row answer."""
_ONLY_BY_WORDS = frozenset({"zero", "full", "saving"})
"""Kinds that nothing else answers."""
