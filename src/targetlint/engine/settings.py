"""Which rules run on a form, with which severity and options — and who said so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import attrs

from targetlint.checks.table import OptionValue
from targetlint.engine.messages import said
from targetlint.errors import CallError, ConfigError, TargetlintError, guess, nearest
from targetlint.model import Form, Severity
from targetlint.packs.options import option_value
from targetlint.packs.pack import Pack, Rule
from targetlint.packs.patterns import matches_glob
from targetlint.packs.schemas import SEVERITIES

LEVELS = (*SEVERITIES, "on", "off")
ALL = "all"
"""In ``--select``: every rule, also those that are off by default."""


@attrs.frozen
class Switch:
    """One wish about rules: a rule, pack or pattern; a severity, ``on`` or ``off``; and where it stands."""

    rule: str
    level: str
    origin: str


@attrs.frozen
class Choice:
    """One wish about an option of a rule, and where it stands."""

    rule: str
    option: str
    value: OptionValue
    origin: str


@attrs.frozen
class Layer:
    """Wishes that hold together: for all forms, or for some files or forms only."""

    switches: tuple[Switch, ...] = ()
    choices: tuple[Choice, ...] = ()
    paths: tuple[str, ...] = ()
    """Globs of file names; empty for all."""
    forms: tuple[str, ...] = ()
    """Globs of titles or subjects; empty for all."""
    only: tuple[str, ...] = ()
    """Rules, packs or patterns to which everything else is switched off; empty for no such wish."""
    only_origin: str = ""
    root: str = ""
    """The folder whose files are governed; blank for all."""
    outside: tuple[str, ...] = ()
    """Folders below it that have settings of their own."""
    title: str = ""

    def fits(self, form: Form) -> bool:
        """Whether the wishes hold for a form."""
        name = form.file.replace("\\", "/")
        by_path = not self.paths or any(
            matches_glob(name, glob) or matches_glob(name, f"*/{glob}") for glob in self.paths
        )
        by_form = not self.forms or any(
            matches_glob(text, glob) for glob in self.forms for text in (form.title, form.subject) if text
        )
        return by_path and by_form and (not self.root or self._governs(Path(form.file).resolve()))

    def _governs(self, file: Path) -> bool:
        return file.is_relative_to(self.root) and not any(file.is_relative_to(folder) for folder in self.outside)


@attrs.frozen
class Settings:
    """Everything that a run needs besides forms and packs; later layers win over earlier ones."""

    layers: tuple[Layer, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    select_origin: str = "--select"
    ignore_origin: str = "--ignore"
    ledger: bool = False
    statistics: bool = False


@attrs.frozen
class Active:
    """One rule as it stands for a form."""

    rule: Rule
    on: bool
    severity: Severity | None
    """None: as the rule says, conditions included."""
    options: tuple[tuple[str, OptionValue], ...]
    origins: tuple[tuple[str, str], ...]
    """(what, who said so): ``on``, ``severity`` or an option's name → origin."""

    def origin(self, what: str) -> str:
        """Where a setting comes from; the rule itself when nobody else spoke."""
        return dict(self.origins).get(what, "")


def resolve(packs: Sequence[Pack], settings: Settings, form: Form) -> tuple[Active, ...]:
    """Every rule of the packs as it stands for a form, in the packs' order."""
    fitting = tuple(layer for layer in settings.layers if layer.fits(form))
    return _resolved(tuple(packs), attrs.evolve(settings, layers=fitting))


@lru_cache(maxsize=256)
def _resolved(packs: tuple[Pack, ...], settings: Settings) -> tuple[Active, ...]:
    layers = (*layers_of_packs(packs), *settings.layers)
    rules = [rule for pack in packs for rule in pack.rules]
    check_names(rules, layers, settings)
    return tuple(_active(rule, layers, settings) for rule in rules)


def layers_of_packs(packs: Iterable[Pack]) -> tuple[Layer, ...]:
    """What packs wish for the rules of packs that they extend."""
    found = []
    for pack in packs:
        origin = f"pack {pack.name}"
        if pack.switches or pack.options:
            switches = tuple(Switch(rule, level, origin) for rule, level in pack.switches.items())
            found.append(Layer(switches, choices_of(pack.options, lambda *_, origin=origin: origin)))
    return tuple(found)


def choices_of(options: Mapping[str, Mapping[str, Any]], origin: Callable[[str, str], str]) -> tuple[Choice, ...]:
    """The wishes about options of a pack, profile or configuration; `origin` tells where rule and option stand."""
    return tuple(
        Choice(rule, name, tuple(value) if isinstance(value, list) else value, origin(rule, name))
        for rule, values in options.items()
        for name, value in values.items()
    )


def _active(rule: Rule, layers: Sequence[Layer], settings: Settings) -> Active:
    """A rule as the layers and the call leave it, each wish winning over those before it."""
    standing = _Standing(rule)
    for layer in layers:
        standing.heed(layer)
    standing.heed_call(settings)
    return Active(
        rule, standing.on, standing.severity, tuple(standing.options.items()), tuple(standing.origins.items())
    )


class _Standing:
    """What is known of one rule while wishes are gone through."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.on = rule.on
        self.severity: Severity | None = None
        self.options: dict[str, OptionValue] = {name: spec.default for name, spec in rule.options.items()}
        self.options |= rule.given
        self.origins: dict[str, str] = {}

    def meant(self, wishes: Iterable[str]) -> bool:
        return any(names_rule(wish, self.rule.id) for wish in wishes)

    def heed(self, layer: Layer) -> None:
        if layer.only and not self.meant(layer.only):
            self.switch("off", layer.only_origin)
        for switch in layer.switches:
            if self.meant([switch.rule]):
                self.switch(switch.level, switch.origin)
        for choice in layer.choices:
            if self.meant([choice.rule]) and choice.option in self.rule.options:
                self.options[choice.option] = option_value(choice.value, self.rule.options[choice.option])
                self.origins[choice.option] = choice.origin

    def switch(self, level: str, origin: str) -> None:
        if level not in ("on", "off"):
            self.severity = cast(Severity, level)  # `check_names` has seen to it
            self.origins["severity"] = origin
        self.on = level != "off"
        self.origins["on"] = origin

    def heed_call(self, settings: Settings) -> None:
        """``--select`` and ``--ignore``: a rule named in full, and ``all``, also turn on what is off by default."""
        if settings.select:
            asked = ALL in settings.select or self.rule.id in settings.select
            self.on = asked or (self.on and self.meant(settings.select))
            self.origins["on"] = settings.select_origin
        if self.meant(settings.ignore):
            self.switch("off", settings.ignore_origin)


def names_rule(wish: str, rule: str) -> bool:
    """Whether a pack, rule or pattern means a rule.

    >>> names_rule("unit", "unit/missing-unit"), names_rule("*/missing-*", "unit/missing-unit")
    (True, True)
    """
    return wish == rule or wish == rule.partition("/")[0] or ("*" in wish and matches_glob(rule, wish))


def check_names(rules: Sequence[Rule], layers: Iterable[Layer], settings: Settings) -> None:
    """Refuse what names no rule, severity or option.

    Raises:
        ConfigError, CallError: with the nearest known name.
    """
    for wish in settings.select:
        if wish != ALL:
            known(wish, rules, settings.select_origin, CallError)
    for wish in settings.ignore:
        known(wish, rules, settings.ignore_origin, CallError)
    for layer in layers:
        for wish in layer.only:
            known(wish, rules, layer.only_origin, ConfigError)
        for switch in layer.switches:
            known(switch.rule, rules, switch.origin, ConfigError)
            if switch.level not in LEVELS:
                words = said("no-level", rule=switch.rule, level=switch.level)
                raise ConfigError(words, where=switch.origin, expected="、".join(LEVELS))
        for choice in layer.choices:
            known(choice.rule, rules, choice.origin, ConfigError)
            _known_option(choice, rules)


def known(wish: str, rules: Sequence[Rule], where: str, kind: type[TargetlintError]) -> None:
    """Refuse a pack, rule or pattern that means no rule at all.

    Raises:
        TargetlintError: of the `kind` given, with the nearest known name.
    """
    if any(names_rule(wish, rule.id) for rule in rules):
        return
    names = [rule.id for rule in rules]
    packs = list(dict.fromkeys(rule.pack for rule in rules))
    near, expected = guess(wish, [*names, *packs])
    last = {name.partition("/")[2]: name for name in names}
    if expected and (close := nearest(wish.rpartition("/")[2], last)):
        near, expected = guess(last[close], [last[close]])
    if expected:
        expected = "、".join(packs)
    raise kind(said("no-rule", wish=wish, near=near), where=where, expected=expected)


def _known_option(choice: Choice, rules: Sequence[Rule]) -> None:
    meant = [rule for rule in rules if names_rule(choice.rule, rule.id)]
    specs = {name: spec for rule in meant for name, spec in rule.options.items()}
    if choice.option not in specs:
        near, expected = guess(choice.option, specs)
        words = said("no-option", rule=choice.rule, option=choice.option, near=near)
        raise ConfigError(words, where=choice.origin, expected=expected)
    try:
        option_value(choice.value, specs[choice.option])
    except ValueError as error:
        words = said("option-value", rule=choice.rule, option=choice.option, words=error.args[0])
        raise ConfigError(words, where=choice.origin) from None


def options_of(active: Active) -> Mapping[str, OptionValue]:
    """The options of a rule as a mapping."""
    return dict(active.options)
