"""Everything that holds for a call."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from targetlint.config import setup
from targetlint.engine.settings import options_of, resolve
from targetlint.errors import CallError, ConfigError, PackError, TargetlintError
from targetlint.model import Form
from targetlint.packs import built_in, load


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def on(made: object, rule: str, file: Path | str = "a.txt") -> bool:
    found = resolve(made.packs, made.settings, Form(str(file), 1))  # type: ignore[attr-defined]
    return next(active.on for active in found if active.rule.id == rule)


def test_without_settings_the_built_in_packs_run() -> None:
    made = setup()
    assert [pack.name for pack in made.packs][: len(built_in())] == [pack.name for pack in built_in()]
    assert (made.baseline, made.waivers, made.sources) == (None, (), ())


def test_a_configuration_switches_and_says_where(tmp_path: Path) -> None:
    path = write(
        tmp_path / "targetlint.toml",
        'ignore = ["notation"]\n[rules]\n"unit/missing-unit" = "error"\n'
        '[options."plausibility/low-half-year-progress"]\nleast = 30\n',
    )
    form = write(tmp_path / "a.txt", "x")
    made = setup([form])
    actives = {active.rule.id: active for active in resolve(made.packs, made.settings, Form(str(form), 1))}
    assert not actives["notation/percent-in-words"].on
    assert actives["unit/missing-unit"].severity == "error"
    assert actives["unit/missing-unit"].origin("severity") == f"{path.resolve()}:3"
    assert options_of(actives["plausibility/low-half-year-progress"])["least"] == 30.0


def test_each_file_follows_the_nearest_configuration(tmp_path: Path) -> None:
    write(tmp_path / "targetlint.toml", '[rules]\n"unit" = "off"')
    write(tmp_path / "inner" / "targetlint.toml", '[rules]\n"notation" = "off"')
    outer, inner = write(tmp_path / "a.txt", "x"), write(tmp_path / "inner" / "b.txt", "x")
    made = setup([outer, inner])
    assert not on(made, "unit/missing-unit", outer)
    assert on(made, "unit/missing-unit", inner)
    assert not on(made, "notation/percent-in-words", inner)
    assert on(made, "notation/percent-in-words", outer)


def test_per_file_and_per_form(tmp_path: Path) -> None:
    write(
        tmp_path / "targetlint.toml",
        '[[per-file]]\npaths = ["2020/**"]\nrules = { "unit" = "off" }\n'
        '[[per-form]]\nforms = ["*整体*"]\noptions = { "plausibility/low-half-year-progress" = { least = 10 } }\n',
    )
    made = setup([write(tmp_path / "2020" / "a.txt", "x"), write(tmp_path / "b.txt", "x")])
    assert not on(made, "unit/missing-unit", "2020/a.txt")
    assert on(made, "unit/missing-unit", "b.txt")
    whole = resolve(made.packs, made.settings, Form("b.txt", 1, title="部门整体表"))
    low = next(active for active in whole if active.rule.name == "low-half-year-progress")
    assert options_of(low)["least"] == 10.0


def test_select_in_a_configuration_leaves_the_rest_out(tmp_path: Path) -> None:
    write(tmp_path / "targetlint.toml", 'select = ["unit"]')
    made = setup()
    assert on(made, "unit/missing-unit")
    assert not on(made, "notation/percent-in-words")


def test_wishes_may_be_joined_by_commas_or_stand_alone() -> None:
    assert setup(select="unit,notation").settings.select == ("unit", "notation")
    assert setup(ignore=["unit", "notation/ocr-damage, structure"]).settings.ignore == (
        "unit", "notation/ocr-damage", "structure",
    )  # fmt: skip


def test_packs_from_the_configuration_and_the_call(tmp_path: Path, pack_at: Callable[..., Path]) -> None:
    folder = pack_at()
    write(tmp_path / "targetlint.toml", 'packs = ["demo"]')
    assert "demo" in [pack.name for pack in setup().packs]
    assert [pack.name for pack in setup(packs=[load(folder), folder]).packs].count("demo") == 1


def test_two_packs_of_one_name_are_refused(tmp_path: Path, pack_at: Callable[..., Path], rate_rule: str) -> None:
    first = pack_at()
    second = tmp_path / "other"
    second.mkdir()
    for path in first.glob("*.yaml"):
        (second / path.name).write_text(path.read_text("utf-8"), encoding="utf-8")
    (second / "more.yaml").write_text(rate_rule, encoding="utf-8")
    with pytest.raises(ConfigError, match="都叫“demo”"):
        setup(packs=[first, second])


@pytest.mark.parametrize(
    ("given", "kind", "part"),
    [
        ({"config": "none.toml"}, CallError, "没有这个设置文件"),
        ({"profile": "nowhere"}, ConfigError, "没有“nowhere”这个口径"),
        ({"packs": ["none"]}, PackError, "没有这个规则包"),
        ({"baseline": "none.json"}, CallError, "读不了基线文件"),
    ],
)
def test_what_is_named_must_exist(given: dict[str, object], kind: type[Exception], part: str) -> None:
    with pytest.raises(kind, match=part):
        setup(**given)  # type: ignore[arg-type]


def test_waivers_and_baseline(tmp_path: Path) -> None:
    write(tmp_path / "b.json", '{"findings": [{"fingerprint": "aa", "count": 2}]}')
    write(
        tmp_path / "targetlint.toml",
        'baseline = "b.json"\n[[waivers]]\nrule = "unit"\nreason = "上级模板"\nwho = "王"\nuntil = 2026-12-31\n'
        'name = "甲"\n',
    )
    made = setup()
    assert made.baseline is not None
    assert made.baseline.counts == {"aa": 2}
    (waiver,) = made.waivers
    assert (waiver.until, waiver.name, waiver.line) == (date(2026, 12, 31), "甲", 4)


def test_a_date_that_is_none(tmp_path: Path) -> None:
    write(tmp_path / "targetlint.toml", '[[waivers]]\nrule = "unit"\nreason = "r"\nwho = "w"\nuntil = "2026-13-31"\n')
    with pytest.raises(ConfigError, match=r"targetlint\.toml:5：until 不是日期"):
        setup()


@pytest.mark.parametrize(
    ("rule", "until", "part"),
    [
        ("unit/missing-unti", "2030-01-01", "是不是 “unit/missing-unit”？"),
        ("unit/missing-unit", '"明年"', "这里应当是日期"),
    ],
)
def test_a_waiver_of_nothing_is_an_error(tmp_path: Path, rule: str, until: str, part: str) -> None:
    write(tmp_path / "targetlint.toml", f'[[waivers]]\nrule = "{rule}"\nreason = "a"\nwho = "b"\nuntil = {until}\n')
    with pytest.raises(ConfigError) as error:
        setup([tmp_path])
    assert part in error.value.say("zh")
    assert "targetlint.toml:" in error.value.say("zh")


@pytest.mark.parametrize(
    ("config", "given", "part"),
    [
        ("", {"select": ["no/such"]}, "没有规则或规则包叫“no/such”"),
        ("", {"ignore": ["unit/mising-unit"]}, "是不是 “unit/missing-unit”？"),
        ('[rules]\n"unit/missing-unit" = "loud"', {}, "写的是 loud；应为 error、warning、info、on、off"),
        ('[options."plausibility/low-half-year-progress"]\nleats = 30', {}, "是不是 “least”？"),
        ('[options."plausibility/low-half-year-progress"]\nleast = "many"', {}, "应当是数字"),
        ('[[per-file]]\npaths = ["2020/**"]\nrules = {"unti" = "off"}', {}, "是不是 “unit”？"),
    ],
)
def test_wishes_are_checked_before_any_document_is_there(
    tmp_path: Path, config: str, given: dict[str, list[str]], part: str
) -> None:
    write(tmp_path / "targetlint.toml", config)
    with pytest.raises(TargetlintError) as caught:
        setup([tmp_path / "a.txt"], **given)  # type: ignore[arg-type]  # select or ignore
    assert part in caught.value.say("zh")
