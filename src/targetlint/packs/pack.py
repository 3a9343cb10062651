"""What a pack is made of: Pack, Rule, Case — pure data, made by the loader and run by the engine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs

from targetlint.checks.table import OptionValue
from targetlint.errors import Words
from targetlint.facts.table import Scope
from targetlint.model import Period, Severity
from targetlint.packs.messages import said
from targetlint.packs.options import OptionSpec
from targetlint.packs.yaml_source import Mark

Place: TypeAlias = Literal["term", "value", "number", "unit", "comparator", "label", "note"]


@attrs.frozen
class Basis:
    """An official requirement behind a rule."""

    document: str
    article: str = ""
    url: str = ""
    certainty: str = ""

    def words(self) -> Words:
        """The requirement in one line, with a mark unless its text was read by us.

        >>> Basis("某办法", "第三条", certainty="likely").words().zh
        '某办法 第三条（转引，未核对原文）'
        """
        line = " ".join(part for part in (self.document, self.article, self.url) if part)
        return Words(line, line) if self.certainty == "sure" else said("second-hand", line=line)


@attrs.frozen
class SeverityChoice:
    """The severity of a rule: a default, and severities with the condition under which they hold."""

    default: Severity
    conditional: tuple[tuple[Severity, str], ...] = ()


@attrs.frozen
class FixTemplate:
    """How to rewrite a term: a template, and when that is safe (a condition; ``true``, ``false``)."""

    replace: str
    safe: str = "false"


@attrs.frozen
class Wording:
    """One way in which a phrase is put, and when it is."""

    words: Words
    mark: Mark
    when: str = "true"
    """The condition; the first wording whose condition holds is taken."""
    case: str = ""
    """What the rule's check must tell instead; blank where a condition decides."""
    place: int = 0
    """Its place in the list, from 0."""


@attrs.frozen
class Expected:
    """What a case says about one finding; None where it does not say."""

    name: str | None = None
    period: Period | None = None
    severity: Severity | None = None
    message: str | None = None
    message_en: str | None = None
    fix: str | None = None
    safe: bool | None = None
    span: str | None = None


@attrs.frozen
class Case:
    """One example of a rule: what is given (as data, see `cases.forms_of`) and what is expected."""

    kind: Literal["bad", "good"]
    given: Mapping[str, Any]
    mark: Mark
    expected: tuple[Expected, ...] = ()
    options: Mapping[str, OptionValue] = attrs.field(factory=dict)

    @property
    def title(self) -> str:
        """A few words by which people know the case."""
        if "form" in self.given or "forms" in self.given:
            forms = self.given.get("forms") or [self.given["form"]]
            return str(self.given.get("because") or forms[0].get("subject") or f"{len(forms)} 张表")
        name, target = self.given.get("name") or "", self.given.get("target")
        return f"{name} → {'' if target is None else target}"


@attrs.frozen(eq=False)  # by identity, so that compiled plans can be kept by it
class Rule:
    """One rule; its conditions are CEL text, compiled by `conditions` and the engine."""

    id: str
    pack: str
    title: Words
    severity: SeverityChoice
    scope: Scope
    message: Words
    why: Words
    mark: Mark
    applies: str = "true"
    when: str = ""
    check: str = ""
    given: Mapping[str, OptionValue] = attrs.field(factory=dict)
    """Options of its check that ``with:`` fixes."""
    options: Mapping[str, OptionSpec] = attrs.field(factory=dict)
    """Options that users can set."""
    basis: tuple[Basis, ...] = ()
    fix: FixTemplate | None = None
    instead: Words | None = None
    phrases: Mapping[str, tuple[Wording, ...]] = attrs.field(factory=dict)
    """Placeholders of the rule's own, each with its wordings; a phrase can use the ones before it."""
    points_at: Place = "term"
    certainty: str = "sure"
    on: bool = True
    """False: runs only where it is selected or switched on."""
    bad: tuple[Case, ...] = ()
    good: tuple[Case, ...] = ()

    @property
    def name(self) -> str:
        """The part of the id after the pack."""
        return self.id.partition("/")[2]

    @property
    def conditions(self) -> tuple[tuple[str, str], ...]:
        """Every condition of the rule, with the key under which it stands."""
        found = [("applies", self.applies), ("when", self.when)]
        found += [(f"severity.{severity}", text) for severity, text in self.severity.conditional]
        if self.fix is not None:
            found.append(("fix.safe", self.fix.safe))
        found += [
            (f"phrases.{name}.{one.place}.when", one.when)
            for name, wordings in self.phrases.items()
            for one in wordings
            if not one.case
        ]
        return tuple((key, text) for key, text in found if text)

    @property
    def templates(self) -> tuple[str, ...]:
        """Every text of the rule in which placeholders are filled."""
        words = [self.message, *([self.instead] if self.instead else ())]
        words += [one.words for wordings in self.phrases.values() for one in wordings]
        return (*(text for each in words for text in (each.zh, each.en)), *([self.fix.replace] if self.fix else ()))


@attrs.frozen
class Profile:
    """Which rules, severities and options a place uses; changes what packs say by default."""

    name: str
    title: Words
    mark: Mark
    description: Words | None = None
    extends: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, str] = attrs.field(factory=dict)
    options: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict)
    basis: tuple[Basis, ...] = ()


@attrs.frozen(eq=False)  # by identity, so that compiled plans can be kept by it
class Pack:
    """A folder of rules with the lexicons and profiles that belong to it."""

    name: str
    version: str
    folder: Path
    sha256: str
    rules: tuple[Rule, ...]
    title: Words | None = None
    languages: tuple[str, ...] = ("zh", "en")
    requires: str = ""
    extends: tuple[str, ...] = ()
    first_of: tuple[tuple[str, ...], ...] = ()
    """Groups of rule ids; a term keeps only the first finding of a group."""
    lexicons: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    switches: Mapping[str, str] = attrs.field(factory=dict)
    """Changes to rules of packs that this one extends: a severity, ``on`` or ``off``."""
    options: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict)
    profiles: Mapping[str, Profile] = attrs.field(factory=dict)
    order: float = 50.0

    def rule(self, name: str) -> Rule:
        """The rule called `name`, with or without the pack's own name before it."""
        return next(rule for rule in self.rules if name in (rule.id, rule.name))
