"""Where packs are found."""

from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from targetlint.errors import PackError
from targetlint.packs import shelf

HEAD = 'name: {name}\nversion: "1.0"\nlanguages: [zh, en]\nrequires: ">=0.1"\n'


def test_built_in_packs_by_name() -> None:
    assert {"notation", "unit", "plausibility", "verifiability", "consistency", "structure"} <= set(
        shelf.built_in_names()
    )
    assert shelf.load("unit").name == "unit"
    assert [pack.name for pack in shelf.built_in()][:2] == ["notation", "unit"]


def test_a_pack_by_path_is_read_once_and_again_when_it_changes(pack_at: Callable[..., Path], rate_rule: str) -> None:
    folder = pack_at()
    first = shelf.load(folder)
    assert shelf.load(str(folder)) is first
    (folder / "rate.yaml").write_text(rate_rule.replace("severity: error", "severity: info"), encoding="utf-8")
    assert shelf.load(folder).rules[0].severity.default == "info"


def test_an_unknown_pack_has_a_nearest_name() -> None:
    with pytest.raises(PackError, match="是不是 “unit”"):
        shelf.load("units")
    with pytest.raises(PackError, match="没有这个规则包"):
        shelf.load("./nowhere")


def test_a_folder_of_packs(tmp_path: Path, rate_rule: str) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yaml").write_text(HEAD.format(name=name), encoding="utf-8")
        (tmp_path / name / "rate.yaml").write_text(rate_rule, encoding="utf-8")
    assert [pack.name for pack in shelf.packs_in(tmp_path)] == ["a", "b"]
    (tmp_path / "a" / "rate.yaml").write_text(rate_rule.replace("unit_kind", "unit_knd"), encoding="utf-8")
    with pytest.raises(PackError, match="unit_knd"):
        shelf.packs_in(tmp_path)
    (tmp_path / "b" / "rate.yaml").write_text(rate_rule.replace("name_kind", "name_knd"), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        shelf.packs_in(tmp_path)
    assert "2 个规则包有错误，共 2 处" in caught.value.say()


def test_a_folder_without_packs(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"没有 pack\.yaml"):
        shelf.packs_in(tmp_path)


def test_packs_that_extend_each_other(tmp_path: Path, rate_rule: str) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yaml").write_text(
            HEAD.format(name=name) + f"extends: [../{other}]\n", encoding="utf-8"
        )
        (tmp_path / name / "rate.yaml").write_text(rate_rule, encoding="utf-8")
    with pytest.raises(PackError, match="互相 extends"):
        shelf.around(shelf.load(tmp_path / "a"))


def test_what_a_pack_stands_on(pack_at: Callable[..., Path]) -> None:
    pack = shelf.load(pack_at(head=HEAD.format(name="demo") + "extends: [unit]\n"))
    assert [each.name for each in shelf.around(pack)] == ["unit"]


def test_a_wheel_has_its_packs_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site" / "targetlint"
    (package / "_rules").mkdir(parents=True)
    monkeypatch.setattr("targetlint.__file__", str(package / "__init__.py"))
    assert shelf.built_in_folder() == package / "_rules"
    (package / "_rules").rmdir()
    with pytest.raises(PackError, match="重新安装"):
        shelf.built_in_folder()


class TestInstalledPacks:
    """Packs of installed packages, by entry point."""

    @pytest.fixture(autouse=True)
    def fresh(self) -> Iterator[None]:
        shelf.installed.cache_clear()
        yield
        shelf.installed.cache_clear()

    @pytest.fixture
    def install(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
        def point_to(*values: str) -> None:
            monkeypatch.syspath_prepend(str(tmp_path))
            points = [EntryPoint(f"p{number}", value, shelf.ENTRY_POINTS) for number, value in enumerate(values)]
            monkeypatch.setattr(shelf, "entry_points", lambda group: points)

        return point_to

    def test_a_folder_named_by_an_entry_point(self, pack_at: Callable[..., Path], install: Callable[..., None]) -> None:
        folder = pack_at()
        (folder / "__init__.py").write_text("", encoding="utf-8")
        install("demo")
        assert [pack.name for pack in shelf.installed()] == ["demo"]
        assert shelf.load("demo").rules[0].id == "demo/rate"

    def test_a_module_that_is_not_there(self, install: Callable[..., None]) -> None:
        install("no_such_package_here")
        with pytest.raises(PackError, match="无法导入"):
            shelf.installed()

    def test_names_are_taken_once(self, pack_at: Callable[..., Path], install: Callable[..., None]) -> None:
        folder = pack_at()
        (folder / "__init__.py").write_text("", encoding="utf-8")
        install("demo", "demo")
        with pytest.raises(PackError, match="重名"):
            shelf.installed()
