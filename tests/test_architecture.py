"""The shape of the house: floors, doors, twins, sizes and the public face."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "targetlint"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = {
    "errors": 0, "words": 0,
    "model": 1,
    "value": 2, "documents": 2,
    "forms": 3, "names": 3, "records": 3, "losses": 3,
    "facts": 4,
    "checks": 5,
    "packs": 6,
    "engine": 7,
    "reports": 8, "config": 8,
    "fixes": 9,
    "api": 10,
    "cli": 11, "pytest_plugin": 11,
    "__main__": 12,
}  # fmt: skip

# Where each third-party library comes in: module prefixes under targetlint.
DOORS = {
    "pyparsing": ("value.grammar", "value.fused"),
    "pint": ("value.registry",),
    "cel_expr_python": ("packs.conditions",),
    "re2": ("packs.patterns",),
    "yaml": ("packs.yaml_source",),
    "jsonschema_rs": ("packs.schema",),
    "click": ("cli",),
    "rich": ("reports", "cli"),
    "openpyxl": ("documents", "reports", "fixes"),
    "python_calamine": ("documents",),
    "xlrd": ("documents",),
    "lxml": ("documents", "fixes"),
    "pdfplumber": ("documents",),
    "jinja2": ("reports",),
}


def name_of(path: Path) -> str:
    """Dotted name below the package: ``forms.levels``."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def room(name: str) -> str:
    return name.split(".")[0]


def imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_only_downward(path: Path) -> None:
    here = name_of(path)
    if here == "__init__":
        return
    for imported in imports(path):
        if imported.startswith("targetlint.") and room(there := imported.removeprefix("targetlint.")) in FLOORS:
            same = room(there) == room(here)
            assert same or FLOORS[room(there)] < FLOORS[room(here)], f"{here} imports {there}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports inside functions count as well: they only hide a circle."""
    names = {name_of(path) for path in MODULES}
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        here = name_of(path)
        there = {each.removeprefix("targetlint.") for each in imports(path) if each.startswith("targetlint.")}
        graph[here] = {name if name in names else name.rpartition(".")[0] for name in there} - {here}
    TopologicalSorter(graph).prepare()  # raises CycleError with the circle


def test_one_value_loads_little() -> None:
    """Parsing a common value must not pay for forms, rules and reports."""
    code = "import sys, targetlint; targetlint.parse('≥95%'); print(sum('targetlint' in m for m in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert int(loaded) < 25


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_third_party_libraries_come_in_through_their_door(path: Path) -> None:
    here = name_of(path)
    for imported in imports(path):
        doors = DOORS.get(imported.split(".")[0])
        if doors is not None:
            assert any(here == door or here.startswith(door + ".") for door in doors), f"{here} imports {imported}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_room_stands_on_a_floor_and_has_a_plain_name(path: Path) -> None:
    here = name_of(path)
    assert here == "__init__" or room(here) in FLOORS
    assert path.stem not in {"utils", "helpers", "common", "misc"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 360


@pytest.mark.parametrize("path", [path for path in MODULES if path.name != "__init__.py"], ids=name_of)
def test_every_module_has_its_twin(path: Path) -> None:
    twin = ROOT / "tests" / path.relative_to(PACKAGE).parent / f"test_{path.stem.strip('_')}.py"
    assert twin.exists(), f"no {twin.relative_to(ROOT)}"


def test_the_public_face_is_exactly_this() -> None:
    import targetlint

    assert targetlint.__all__ == [
        "Document", "Finding", "Form", "Indicator", "Outcome", "Target", "TargetlintError",
        "__version__", "check", "check_records", "load_pack", "parse", "read", "units",
    ]  # fmt: skip
    for name in targetlint.__all__:
        assert getattr(targetlint, name) is not None
