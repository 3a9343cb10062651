"""Forms + packs + settings → findings in document order, and on demand the state of every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from time import perf_counter
from typing import Any

import attrs

from targetlint.checks.remark import Remark
from targetlint.checks.table import all_checks
from targetlint.engine.findings import Found, found, of_remark
from targetlint.engine.ledger import Entry, check_entries, entries, off_entries, yielded
from targetlint.engine.messages import said
from targetlint.engine.places import order
from targetlint.engine.plan import Plans, plans
from targetlint.engine.precedence import keep_first
from targetlint.engine.saying import Subject
from targetlint.engine.settings import Active, Settings, options_of, resolve
from targetlint.engine.statistics import Clock, RuleTime
from targetlint.errors import PackError, TargetlintError
from targetlint.facts import FormFacts, Scope, build, submission_facts, with_lists
from targetlint.model import Finding, Form, PackUsed, RuleCard
from targetlint.packs.pack import Pack


@attrs.frozen
class Ran:
    """What a run gives."""

    findings: tuple[Finding, ...]
    failures: tuple[TargetlintError, ...] = ()
    """Rules that gave no answer on some form: an error of their pack, never only a warning."""
    ledger: tuple[Entry, ...] = ()
    statistics: tuple[RuleTime, ...] = ()
    packs: tuple[PackUsed, ...] = ()
    rules: tuple[RuleCard, ...] = ()


def run(forms: Iterable[Form], packs: Sequence[Pack], settings: Settings = Settings()) -> Ran:  # noqa: B008 — frozen
    """Check forms against packs.

    Args:
        forms: the forms checked together, as a submission.
        packs: the packs whose rules run, in the order in which reports show them.
        settings: what is switched on and off, severities, options.

    Returns:
        Findings in document order, then by rule.

    Raises:
        CallError, ConfigError: the settings name a rule, severity or option that does not exist.
    """
    packs = tuple(packs)
    forms = tuple(forms)
    session = _Session(packs, settings)
    facts = [build(form) for form in forms]
    gathered = [each for form in facts for each in session.form(form)]
    gathered += session.submission(facts)
    settled = keep_first(gathered, [group for pack in packs for group in pack.first_of])
    files = {file: place for place, file in enumerate(dict.fromkeys(form.file for form in forms))}
    findings = sorted(
        (each.finding for each in settled.kept), key=lambda finding: (files[finding.file], *order(finding))
    )
    return Ran(
        findings=tuple(findings),
        failures=tuple(session.failures.values()),
        ledger=tuple(yielded(session.ledger, settled.dropped)),
        statistics=session.clock.times(findings),
        packs=tuple(PackUsed(pack.name, pack.version, pack.sha256) for pack in packs),
        rules=cards(packs),
    )


def cards(packs: Iterable[Pack]) -> tuple[RuleCard, ...]:
    """What reports say about each rule."""
    return tuple(
        RuleCard(
            rule=rule.id,
            severity=rule.severity.default,
            title=rule.title,
            why=rule.why,
            basis=tuple(each.words() for each in rule.basis),
        )
        for pack in packs
        for rule in pack.rules
    )


class _Session:
    """One run: what it gathers besides findings."""

    def __init__(self, packs: tuple[Pack, ...], settings: Settings) -> None:
        self.packs = packs
        self.settings = settings
        self.failures: dict[tuple[str, str], TargetlintError] = {}
        self.ledger: list[Entry] = []
        self.clock = Clock(settings.statistics)
        self.checks = all_checks()

    def form(self, facts: FormFacts) -> list[Found]:
        actives = resolve(self.packs, self.settings, facts.form)
        ready = plans(self.packs, actives)
        gathered: list[Found] = []
        for scope, subjects in _subjects(facts, ready):
            gathered += self._ask(ready, scope, subjects)
        gathered += self._of_checks(ready, "form", facts, cache(lambda: with_lists(facts)))
        if self.settings.ledger:
            self.ledger += off_entries(ready.off, facts)
        return gathered

    def submission(self, facts: list[FormFacts]) -> list[Found]:
        if not facts:
            return []
        # Rules about all forms together follow what holds for the first of them.
        actives = resolve(self.packs, self.settings, facts[0].form)
        ready = plans(self.packs, actives)
        known = cache(lambda: submission_facts(facts))
        gathered = self._of_checks(ready, "submission", facts, known)
        plan = ready.by_scope.get("submission")
        if plan is not None:
            broken, failed = plan.broken(known())
            self._failed(failed, facts[0])
            subject = Subject(facts[0], known=known())
            gathered += [found(armed.active, ready.packs[armed.rule.pack], subject) for armed in broken]
        return gathered

    def _of_checks(self, ready: Plans, scope: Scope, facts: Any, known: Callable[[], Mapping[str, Any]]) -> list[Found]:
        gathered: list[Found] = []
        for active in ready.checks:
            check = self.checks[active.rule.check]
            if check.scope == scope:
                remarks = self._checked(active, check.run, facts)
                gathered += [of_remark(active, ready.packs[active.rule.pack], remark, known) for remark in remarks]
                if self.settings.ledger and isinstance(facts, FormFacts):
                    self.ledger += check_entries(active, facts, remarks)
        return gathered

    def _checked(self, active: Active, check: Callable[..., Iterable[Remark]], facts: Any) -> list[Remark]:
        started = perf_counter()
        try:
            remarks = list(check(facts, options_of(active)))
        except Exception as error:  # a fault of ours or of a third party's check: reported, and the rest goes on
            form = facts.form if isinstance(facts, FormFacts) else facts[0].form
            what = f"{type(error).__name__}: {error}"
            words = said("check-failed", check=active.rule.check, file=form.file, what=what)
            self.failures.setdefault((active.rule.id, form.file), PackError(words, where=form.file))
            return []
        self.clock.add(active.rule.id, perf_counter() - started, 1)
        return remarks

    def _ask(self, ready: Plans, scope: Scope, subjects: Iterator[tuple[Subject, Mapping[str, Any]]]) -> list[Found]:
        plan = ready.by_scope[scope]
        gathered = []
        for subject, facts in subjects:
            if self.clock.on:
                self.clock.measure(plan, facts)
            broken, failed = plan.broken(facts)
            if failed:
                self._failed(failed, subject.form)
            gathered += [found(armed.active, ready.packs[armed.rule.pack], subject) for armed in broken]
            if self.settings.ledger:
                self.ledger += entries(plan, subject, facts)
        return gathered

    def _failed(self, failed: Sequence[Any], facts: FormFacts) -> None:
        for armed, reason in failed:
            key = (armed.rule.id, facts.form.file)
            words = said("rule-failed", rule=armed.rule.id, file=facts.form.file, reason=reason)
            self.failures.setdefault(key, PackError(words, where=str(armed.rule.mark)))


def _subjects(facts: FormFacts, ready: Plans) -> Iterator[tuple[Scope, Iterator[tuple[Subject, Mapping[str, Any]]]]]:
    """What each scope with rules is asked about, in document order."""
    if "form" in ready.by_scope:
        known = with_lists(facts, ready.by_scope["form"].words)
        yield "form", iter([(Subject(facts, known=known), known)])
    if "indicator" in ready.by_scope:
        yield "indicator", ((Subject(facts, each), each.facts) for each in facts.indicators)
    if "target" in ready.by_scope:
        yield ("target", ((Subject(facts, each, row), row.facts) for each in facts.indicators for row in each.rows))
    if "term" in ready.by_scope:
        yield (
            "term",
            (
                (Subject(facts, each, row, term), term.facts)
                for each in facts.indicators
                for row in each.rows
                for term in row.terms
            ),
        )
