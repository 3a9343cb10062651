"""Everything that holds for a call: packs, layers of settings, profile, baseline, waivers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import attrs

from targetlint.config.messages import said
from targetlint.config.profiles import find_profile, layers_of
from targetlint.config.source import ConfigSource, sources_for
from targetlint.engine.acceptance import Baseline, Waiver, read_baseline
from targetlint.engine.settings import Layer, Settings, Switch, check_names, choices_of, known, layers_of_packs
from targetlint.errors import ConfigError
from targetlint.packs.pack import Pack
from targetlint.packs.shelf import around, built_in, installed, load


@attrs.frozen
class Setup:
    """What a check needs to know besides the forms."""

    packs: tuple[Pack, ...]
    settings: Settings
    baseline: Baseline | None = None
    waivers: tuple[Waiver, ...] = ()
    sources: tuple[ConfigSource, ...] = ()


def setup(
    paths: Iterable[Path | str] = (),
    *,
    config: Path | str | None = None,
    profile: str | None = None,
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    packs: Path | str | Pack | Sequence[Path | str | Pack] = (),
    baseline: Path | str | None = None,
    ledger: bool = False,
    statistics: bool = False,
) -> Setup:
    """Gather all settings for a call.

    Args:
        paths: the files and folders to be checked; each is governed by the nearest configuration.
        config: a configuration file to use for all of them instead.
        profile: name or file of a profile; wins over the configuration's.
        select: only these packs, rules or patterns (commas may join them); ``all`` for every rule.
        ignore: not these.
        packs: packs besides the built-in and installed ones.
        baseline: a baseline file; wins over the configuration's.
        ledger: keep the state of every rule at every place.
        statistics: measure the time of every rule.

    Raises:
        ConfigError, CallError, PackError: something named does not exist or is wrong.
    """
    sources = sources_for(paths, config)
    used = _packs(sources, [packs] if isinstance(packs, Path | str | Pack) else packs)
    layers = _all_layers(sources, used, profile, everywhere=config is not None)
    settings = Settings(
        layers=tuple(layers), select=wishes(select), ignore=wishes(ignore), ledger=ledger, statistics=statistics
    )
    rules = [rule for pack in used for rule in pack.rules]
    check_names(rules, (*layers_of_packs(used), *layers), settings)  # before any document is read
    waivers = tuple(waiver for source in sources for waiver in _waivers(source))
    for waiver in waivers:
        known(waiver.rule, rules, f"{waiver.config}:{waiver.line}", ConfigError)
    return Setup(used, settings, _baseline(sources, baseline), waivers, sources)


def _all_layers(
    sources: Sequence[ConfigSource], packs: tuple[Pack, ...], profile: str | None, *, everywhere: bool
) -> list[Layer]:
    """The wishes of profiles and configurations, earlier ones first."""
    # A profile named in the call holds for every file, also for those that no configuration governs.
    layers = layers_of(find_profile(profile, packs, None), packs) if profile else []
    for source in sources:
        roots = _roots(source, sources, everywhere=everywhere)
        named = source.data.get("profile")
        if named and not profile:
            layers += [_within(layer, roots) for layer in layers_of(find_profile(named, packs, source), packs)]
        layers += [_within(layer, roots) for layer in _layers(source)]
    return layers


def wishes(given: str | Sequence[str]) -> tuple[str, ...]:
    """Rules, packs and patterns, given one by one or with commas between them.

    >>> wishes(["unit, notation", "*/missing-*"]), wishes("unit")
    (('unit', 'notation', '*/missing-*'), ('unit',))
    """
    listed = [given] if isinstance(given, str) else given
    return tuple(part.strip() for each in listed for part in each.split(",") if part.strip())


def _packs(sources: Iterable[ConfigSource], extra: Sequence[Path | str | Pack]) -> tuple[Pack, ...]:
    chosen: list[Pack] = [*built_in(), *installed()]
    for source in sources:
        for name in source.data.get("packs", []):
            beside = source.path.parent / name
            chosen.append(load(beside if beside.is_dir() else name))
    chosen += [each if isinstance(each, Pack) else load(each) for each in extra]
    found: dict[str, Pack] = {}
    for pack in chosen:
        for each in (*around(pack), pack):
            other = found.setdefault(each.name, each)
            if other is not each and other.sha256 != each.sha256:
                raise ConfigError(said("pack-twice", name=each.name), where=f"{other.folder} / {each.folder}")
    return tuple(found.values())


def _roots(source: ConfigSource, sources: Sequence[ConfigSource], *, everywhere: bool) -> tuple[str, tuple[str, ...]]:
    """The folder that a configuration governs, less the folders with a nearer one of their own."""
    if everywhere:
        return "", ()
    home = source.path.parent
    nearer = (other.path.parent for other in sources if other is not source)
    return str(home), tuple(str(folder) for folder in nearer if folder != home and folder.is_relative_to(home))


def _within(layer: Layer, roots: tuple[str, tuple[str, ...]]) -> Layer:
    return attrs.evolve(layer, root=roots[0], outside=roots[1])


def _layers(source: ConfigSource) -> list[Layer]:
    data = source.data
    off = tuple(Switch(rule, "off", source.place("ignore")) for rule in data.get("ignore", ()))
    base = Layer(
        switches=_switches(source, data.get("rules", {}), "rules"),
        choices=choices_of(data.get("options", {}), partial(source.place, "options")),
        only=tuple(data.get("select", ())),
        only_origin=source.place("select"),
    )
    layers = [base, Layer(off)] if off else [base]
    for section, key in (("per-file", "paths"), ("per-form", "forms")):
        for number, entry in enumerate(data.get(section, ())):
            layers.append(
                Layer(
                    switches=_switches(source, entry.get("rules", {}), section, *entry[key][:1]),
                    choices=choices_of(entry.get("options", {}), partial(source.place, section, *entry[key][:1])),
                    title=f"{section} {number + 1}",
                    paths=tuple(entry.get("paths", ())),
                    forms=tuple(entry.get("forms", ())),
                )
            )
    return layers


def _switches(source: ConfigSource, rules: Mapping[str, str], *above: str) -> tuple[Switch, ...]:
    return tuple(Switch(rule, level, source.place(*above, rule)) for rule, level in rules.items())


def _baseline(sources: Sequence[ConfigSource], given: Path | str | None) -> Baseline | None:
    if given is not None:
        return read_baseline(Path(given), where="--baseline")
    for source in sources:
        if "baseline" in source.data:
            return read_baseline(source.path.parent / source.data["baseline"], where=source.place("baseline"))
    return None


def _waivers(source: ConfigSource) -> list[Waiver]:
    found = []
    for entry in source.data.get("waivers", ()):
        line = source.line("waivers", str(entry["rule"]), str(entry["reason"]))
        written = str(entry["until"])
        try:
            until = date.fromisoformat(written)
        except ValueError as error:
            where = source.place("waivers", written)
            raise ConfigError(said("no-date"), where=where, found=written, expected="2026-12-31") from error
        texts = {key: str(entry.get(key, "")) for key in ("file", "form", "name", "target", "reason", "who")}
        found.append(Waiver(rule=str(entry["rule"]), until=until, config=str(source.path), line=line, **texts))
    return found
