"""Profiles."""

from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.config import setup
from targetlint.config.profiles import find_profile, layers_of, profiles_of
from targetlint.engine.settings import resolve
from targetlint.errors import ConfigError, PackError
from targetlint.model import Form
from targetlint.packs import Pack, built_in, load

CITY = "title: {zh: 某市, en: a city}\nrules: {demo/rate: info}\nignore: [unit]\n"


@pytest.fixture
def pack(pack_at: Callable[..., Path]) -> Pack:
    county = "title: {zh: 某县, en: a county}\nextends: [city]\nselect: [demo, notation]\nrules: {demo/rate: warning}\n"
    return load(pack_at(profiles__city=CITY, profiles__county=county, profiles__round=CITY + "extends: [round]\n"))


def test_built_in_profiles_are_sound() -> None:
    for name, profile in profiles_of(built_in()).items():
        made = setup(profile=name)
        actives = {active.rule.id: active for active in resolve(made.packs, made.settings, Form("a", 1))}
        named = [each for each in actives.values() if any(f"profile {name}" in origin for _, origin in each.origins)]
        assert named or not (profile.rules or profile.options or profile.ignore or profile.select), name
        weighed = {rule: level for rule, level in profile.rules.items() if level not in ("on", "off") and "/" in rule}
        assert {rule: actives[rule].severity for rule in weighed} == weighed, name


def test_a_profile_changes_rules_and_is_named(pack: Pack) -> None:
    made = setup(packs=[pack], profile="city")
    actives = {active.rule.id: active for active in resolve(made.packs, made.settings, Form("a", 1))}
    assert actives["demo/rate"].severity == "info"
    assert not actives["unit/missing-unit"].on
    assert "profile city" in actives["unit/missing-unit"].origin("on")


def test_a_profile_of_the_call_holds_for_all_files(pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "targetlint.toml").write_text('profile = "county"\n', encoding="utf-8")
    made = setup([inner, tmp_path], packs=[pack], profile="city")
    for file in ("inner/a.txt", "a.txt"):
        actives = {active.rule.id: active for active in resolve(made.packs, made.settings, Form(file, 1))}
        assert actives["demo/rate"].severity == "info"


def test_a_profile_stands_on_another(pack: Pack) -> None:
    made = setup(packs=[pack], profile="county")
    actives = {active.rule.id: active for active in resolve(made.packs, made.settings, Form("a", 1))}
    assert actives["demo/rate"].severity == "warning"
    assert actives["notation/percent-in-words"].on
    assert not actives["structure/empty-overall-goal"].on


def test_a_circle_is_refused(pack: Pack) -> None:
    with pytest.raises(ConfigError, match="互相 extends"):
        layers_of(find_profile("round", [pack], None), [pack])


def test_the_nearest_name(pack: Pack) -> None:
    with pytest.raises(ConfigError, match="是不是 “county”"):
        find_profile("countty", [pack], None)


def test_a_profile_by_its_file(tmp_path: Path, pack: Pack) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(CITY, encoding="utf-8")
    assert find_profile(str(path), [pack], None).title.zh == "某市"
    path.write_text(CITY + "extra: 1\n", encoding="utf-8")
    with pytest.raises(PackError, match="这里没有“extra”这一项"):
        find_profile(str(path), [pack], None)
