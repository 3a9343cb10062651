"""What a check gives: findings, fixes, the outcome."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import attrs

from targetlint.errors import Words
from targetlint.model.document import Location, Reading
from targetlint.model.form import Form, Period
from targetlint.model.target import Span

Severity: TypeAlias = Literal["error", "warning", "info"]


@attrs.frozen
class Fix:
    """Text to write instead of the value; safe when the meaning is kept, unsafe otherwise."""

    replacement: str
    safe: bool


@attrs.frozen
class Related:
    """The other side of a contradiction: what was quoted, and where it stands."""

    quote: str
    location: Location
    role: Words


@attrs.frozen
class Finding:
    """One fault at one place; about a form as a whole, `name`, `period`, `target`, `span` are None."""

    rule: str
    severity: Severity
    message: Words
    file: str
    form_index: int
    form_subject: str
    location: Location
    level1: str | None = None
    level2: str | None = None
    name: str | None = None
    period: Period | None = None
    place: str | None = None
    target: str | None = None
    span: Span | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""


LossKind: TypeAlias = Literal[
    "row-without-value", "value-without-name", "table-not-read", "form-without-values", "file-skipped",
    "cells-not-apart", "text-stops",
]  # fmt: skip


@attrs.frozen
class Loss:
    """Something handed in that no rule could look at: no finding, and never changes the exit code."""

    kind: LossKind
    message: Words
    file: str
    location: Location = Location()
    form_index: int | None = None
    """The form it belongs to; None where it belongs to none."""
    form_subject: str = ""


@attrs.frozen
class PackUsed:
    """A pack that took part in a check."""

    name: str
    version: str
    sha256: str


@attrs.frozen
class RuleCard:
    """What reports say about a rule that took part in a check."""

    rule: str
    severity: Severity
    title: Words
    why: Words = Words("", "")
    basis: tuple[Words, ...] = ()
    """Official requirements behind the rule, one line each."""


@attrs.frozen
class Outcome:
    """All that a check gives: what was read, what was found, what could not be read."""

    files: tuple[str, ...]
    forms: tuple[Form, ...]
    findings: tuple[Finding, ...]
    readings: tuple[Reading, ...] = ()
    failures: tuple[Reading, ...] = ()
    """Files that could not be read, one line each; they make the exit code 2."""
    losses: tuple[Loss, ...] = ()
    """What was not read in, in document order."""
    packs: tuple[PackUsed, ...] = ()
    waived: tuple[Finding, ...] = ()
    """Findings silenced by a baseline or waiver; kept so that nothing vanishes unseen."""
    rules: tuple[RuleCard, ...] = ()
    """The rules that took part, for titles and help in reports; a rule without a card goes by its id."""
    ledger: tuple[Any, ...] = ()
    """The state of every rule at every place (`engine.Entry`), where it was asked for."""
    times: tuple[Any, ...] = ()
    """What each rule cost (`engine.RuleTime`), where it was asked for."""
