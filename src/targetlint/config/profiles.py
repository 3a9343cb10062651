"""Profiles: which rules, severities and options a place or kind of form uses."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from targetlint.config.messages import said
from targetlint.config.source import ConfigSource
from targetlint.engine.settings import Layer, Switch, choices_of
from targetlint.errors import ConfigError, PackError, guess
from targetlint.packs.loader import profile_of
from targetlint.packs.pack import Pack, Profile
from targetlint.packs.shelf import built_in_folder
from targetlint.packs.yaml_source import read


def profiles_of(packs: Sequence[Pack]) -> dict[str, Profile]:
    """Every profile that can be named: the built-in ones and those of the packs.

    Raises:
        PackError: a built-in profile is wrong.
    """
    found = {path.stem: _read(path) for path in sorted((built_in_folder() / "profiles").glob("*.yaml"))}
    for pack in packs:
        found.update(pack.profiles)
    return found


def find_profile(name: str, packs: Sequence[Pack], source: ConfigSource | None) -> Profile:
    """A profile by name, or by the path of its file.

    Raises:
        ConfigError: there is no such profile; with the nearest name.
        PackError: its file is wrong.
    """
    known = profiles_of(packs)
    if name in known:
        return known[name]
    beside = source.path.parent / name if source else Path(name)
    for path in (beside, Path(name)):
        if path.suffix == ".yaml" and path.is_file():
            return _read(path)
    near, expected = guess(name, known)
    where = source.place("profile") if source else "--profile"
    raise ConfigError(said("no-profile", name=name, near=near), where=where, expected=expected)


def layers_of(profile: Profile, packs: Sequence[Pack], above: tuple[str, ...] = ()) -> list[Layer]:
    """A profile as layers, those that it extends first.

    Raises:
        ConfigError: it extends what does not exist, or itself.
    """
    origin = f"profile {profile.name}（{profile.mark.file}）"
    layers: list[Layer] = []
    for name in profile.extends:
        if name in (*above, profile.name):
            circle = " → ".join((*above, profile.name, name))
            raise ConfigError(said("profiles-circle", circle=circle), where=origin)
        layers += layers_of(find_profile(name, packs, None), packs, (*above, profile.name))
    switches = [Switch(rule, "off", origin) for rule in profile.ignore]
    switches += [Switch(rule, level, origin) for rule, level in profile.rules.items()]
    choices = choices_of(profile.options, lambda *_: origin)
    layers.append(Layer(tuple(switches), choices, only=profile.select, only_origin=origin))
    return layers


def _read(path: Path) -> Profile:
    node, _ = read(path)
    profile, faults = profile_of(path.stem, node)
    if profile is None:
        raise PackError(said("profile-faults", count=len(faults)), problems=tuple(faults), where=str(path))
    return profile
