"""Which rules run, and who said so."""

from collections.abc import Callable
from pathlib import Path

import pytest

from targetlint.engine.settings import Active, Choice, Layer, Settings, Switch, names_rule, options_of, resolve
from targetlint.errors import CallError, ConfigError
from targetlint.model import Form
from targetlint.packs import Pack, load

OPTION = "options: {most: {type: number, default: 5, minimum: 0, zh: 最多, en: most}}\n"


@pytest.fixture
def pack(pack_at: Callable[..., Path], rate_rule: str) -> Pack:
    return load(pack_at({"rate": rate_rule + OPTION, "quiet": rate_rule + "default: off\n"}))


def active(pack: Pack, settings: Settings, rule: str = "demo/rate", form: Form | None = None) -> Active:
    return next(each for each in resolve([pack], settings, form or Form("a.txt", 1)) if each.rule.id == rule)


def layer(*switches: tuple[str, str], **more: object) -> Layer:
    return Layer(tuple(Switch(rule, level, "here") for rule, level in switches), **more)  # type: ignore[arg-type]


def test_rules_run_as_they_say_themselves(pack: Pack) -> None:
    assert active(pack, Settings()).on
    assert not active(pack, Settings(), "demo/quiet").on
    assert active(pack, Settings()).severity is None


@pytest.mark.parametrize(
    ("select", "on"),
    [
        ((), ["demo/rate"]),
        (("demo",), ["demo/rate"]),
        (("all",), ["demo/quiet", "demo/rate"]),
        (("demo/quiet",), ["demo/quiet"]),
        (("*/ra*",), ["demo/rate"]),
    ],
)
def test_selecting(pack: Pack, select: tuple[str, ...], on: list[str]) -> None:
    assert [each.rule.id for each in resolve([pack], Settings(select=select), Form("a", 1)) if each.on] == on


def test_ignoring_wins_over_selecting(pack: Pack) -> None:
    found = active(pack, Settings(select=("demo",), ignore=("demo/rate",)))
    assert not found.on
    assert found.origin("on") == "--ignore"


def test_later_layers_win_and_are_named(pack: Pack) -> None:
    layers = (layer(("demo", "warning")), layer(("demo/rate", "info"), ("demo/quiet", "off")))
    found = active(pack, Settings(layers=layers))
    assert (found.severity, found.on, found.origin("severity")) == ("info", True, "here")
    assert not active(pack, Settings(layers=layers), "demo/quiet").on


def test_a_severity_switches_a_quiet_rule_on(pack: Pack) -> None:
    found = active(pack, Settings(layers=(layer(("demo/quiet", "error")),)), "demo/quiet")
    assert (found.on, found.severity, found.origin("on")) == (True, "error", "here")


def test_layers_hold_for_some_files_and_forms(pack: Pack) -> None:
    off = layer(("demo/rate", "off"), paths=("2020/**",))
    assert not active(pack, Settings(layers=(off,)), form=Form("2020/x/a.txt", 1)).on
    assert not active(pack, Settings(layers=(off,)), form=Form("data\\2020\\a.txt", 1)).on
    assert active(pack, Settings(layers=(off,)), form=Form("2021/a.txt", 1)).on
    by_form = layer(("demo/rate", "off"), forms=("*整体*",))
    assert not active(pack, Settings(layers=(by_form,)), form=Form("a", 1, title="部门整体支出表")).on
    assert active(pack, Settings(layers=(by_form,)), form=Form("a", 1, title="项目表")).on


def test_layers_of_a_folder_leave_out_those_with_settings_of_their_own(pack: Pack, tmp_path: Path) -> None:
    off = layer(("demo/rate", "off"), root=str(tmp_path), outside=(str(tmp_path / "inner"),))
    assert not active(pack, Settings(layers=(off,)), form=Form(str(tmp_path / "a.txt"), 1)).on
    assert active(pack, Settings(layers=(off,)), form=Form(str(tmp_path / "inner" / "a.txt"), 1)).on
    assert active(pack, Settings(layers=(off,)), form=Form("elsewhere.txt", 1)).on


def test_only_switches_everything_else_off(pack: Pack) -> None:
    assert not active(pack, Settings(layers=(Layer(only=("demo/quiet",), only_origin="x"),))).on


def test_options(pack: Pack) -> None:
    assert options_of(active(pack, Settings()))["most"] == 5.0
    chosen = Layer(choices=(Choice("demo/rate", "most", 7, "here"),))
    assert options_of(active(pack, Settings(layers=(chosen,))))["most"] == 7.0


@pytest.mark.parametrize(
    ("settings", "part", "kind"),
    [
        (Settings(select=("demo/rat",)), "是不是 “demo/rate”？", CallError),
        (Settings(select=("rate",)), "是不是 “demo/rate”？", CallError),
        (Settings(ignore=("nothing",)), "--ignore：没有规则或规则包叫“nothing”", CallError),
        (Settings(layers=(layer(("demo/rat", "off")),)), "here：没有规则", ConfigError),
        (Settings(layers=(layer(("demo/rate", "fatal")),)), "应为 error、warning、info、on、off", ConfigError),
        (Settings(layers=(Layer(choices=(Choice("demo/rate", "mots", 1, "here"),)),)), "是不是 “most”？", ConfigError),
        (Settings(layers=(Layer(choices=(Choice("demo/rate", "most", -1, "here"),)),)), "应当是数字", ConfigError),
        (Settings(layers=(Layer(only=("x/y",), only_origin="there"),)), "there：没有规则", ConfigError),
    ],
)
def test_what_names_nothing_is_an_error(pack: Pack, settings: Settings, part: str, kind: type[Exception]) -> None:
    with pytest.raises(kind) as caught:
        resolve([pack], settings, Form("a", 1))
    assert part in str(caught.value)


def test_wishes() -> None:
    assert names_rule("unit", "unit/missing-unit")
    assert names_rule("unit/*", "unit/missing-unit")
    assert not names_rule("uni", "unit/missing-unit")


def test_a_pack_changes_the_rules_it_stands_on(pack: Pack, tmp_path: Path, rate_rule: str) -> None:
    upper = tmp_path / "upper"
    upper.mkdir()
    (upper / "pack.yaml").write_text(
        'name: upper\nversion: "1"\nlanguages: [zh, en]\nrequires: ">=0.1"\nextends: [../demo]\n'
        "rules: {demo/rate: info}\noptions: {demo/rate: {most: 9}}\n",
        encoding="utf-8",
    )
    (upper / "own.yaml").write_text(rate_rule, encoding="utf-8")
    found = next(each for each in resolve([pack, load(upper)], Settings(), Form("a", 1)) if each.rule.id == "demo/rate")
    assert (found.severity, options_of(found)["most"], found.origin("most")) == ("info", 9.0, "pack upper")
