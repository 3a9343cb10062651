"""Time and findings per rule, for ``--statistics``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from time import perf_counter
from typing import Any

import attrs

from targetlint.engine.plan import Plan, single
from targetlint.model import Finding
from targetlint.packs.conditions import NoAnswerError


@attrs.frozen
class RuleTime:
    """What one rule cost and gave; asked alone, a rule costs a little more than in its list."""

    rule: str
    seconds: float
    asked: int
    findings: int


class Clock:
    """Measures each rule by itself; nothing when it is not on."""

    def __init__(self, on: bool) -> None:
        self.on = on
        self._seconds: dict[str, float] = {}
        self._asked: Counter[str] = Counter()

    def add(self, rule: str, seconds: float, asked: int) -> None:
        """Note what a rule took."""
        if self.on:
            self._seconds[rule] = self._seconds.get(rule, 0.0) + seconds
            self._asked[rule] += asked

    def measure(self, plan: Plan, facts: Mapping[str, Any]) -> None:
        """Ask every rule of a plan by itself."""
        for armed in plan.rules:
            program = single(plan.scope, f"({armed.applies}) && ({armed.when})")
            started = perf_counter()
            with suppress(NoAnswerError):  # reported by the run itself; here only time counts
                program.evaluate(facts)
            self.add(armed.rule.id, perf_counter() - started, 1)

    def times(self, findings: Iterable[Finding]) -> tuple[RuleTime, ...]:
        """The rules, the costliest first."""
        given = Counter(finding.rule for finding in findings)
        rows = [RuleTime(rule, seconds, self._asked[rule], given[rule]) for rule, seconds in self._seconds.items()]
        return tuple(sorted(rows, key=lambda row: -row.seconds))
