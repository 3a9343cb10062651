"""The pytest plugin for pack authors: ``pytest mypack/`` runs every case of every rule as a test.

It takes only YAML files that stand beside a targetlint ``pack.yaml``, and imports nothing of
targetlint before it meets one, so that it costs and changes nothing in other projects.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from targetlint.engine.coverage import Shortfall
    from targetlint.packs.pack import Case, Pack, Rule

_OF_PACK = frozenset({"name", "version"})
_OF_RULE = frozenset({"scope", "severity", "bad", "good"})


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """A collector for a rule file or pack.yaml of a pack; nothing for other files."""
    if file_path.suffix != ".yaml":
        return None
    if file_path.name == "pack.yaml":
        beside = (*file_path.parent.glob("*.yaml"), *file_path.parent.glob("rules/*.yaml"))
        if _keys(file_path) >= _OF_PACK and any(_OF_RULE & _keys(path) for path in beside):
            return PackFile.from_parent(parent, path=file_path)
        return None
    if _pack_of(file_path) is not None and _OF_RULE & _keys(file_path):
        return RuleFile.from_parent(parent, path=file_path)
    return None


def _pack_of(rule: Path) -> Path | None:
    """The folder of the pack that a rule file belongs to."""
    folders = [rule.parent, rule.parent.parent] if rule.parent.name == "rules" else [rule.parent]
    return next((folder for folder in folders if _keys(folder / "pack.yaml") >= _OF_PACK), None)


def _keys(path: Path) -> set[str]:
    """The top-level keys of a YAML file, seen without reading YAML."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return set()
    return {line.split(":")[0] for line in text.splitlines() if ":" in line and line[:1].isalpha()}


class CaseFailure(Exception):  # noqa: N818 — pytest shows the name; it is no error of a program
    """A rule does not do as a case says."""


class PackFile(pytest.File):
    """pack.yaml: one test, that the pack loads without a fault."""

    def collect(self) -> Iterator[pytest.Item]:
        """The one test."""
        yield LoadsItem.from_parent(self, name="loads")


class RuleFile(pytest.File):
    """A rule file: a test for each case, and one for what spans its cases."""

    def collect(self) -> Iterator[pytest.Item]:
        """The cases; none where the pack does not load, which pack.yaml's own test tells."""
        from targetlint.errors import TargetlintError
        from targetlint.packs.shelf import load

        folder = _pack_of(self.path)
        try:
            pack = load(folder or self.path.parent)
        except TargetlintError:
            return
        for rule in pack.rules:
            if rule.name != self.path.stem:
                continue
            for kind, cases in (("bad", rule.bad), ("good", rule.good)):
                for number, case in enumerate(cases, 1):
                    yield CaseItem.from_parent(self, name=f"{kind}[{number}]", pack=pack, rule=rule, case=case)
            yield CaseItem.from_parent(self, name="every branch", pack=pack, rule=rule, case=None)


class LoadsItem(pytest.Item):
    """The test that a pack loads."""

    def runtest(self) -> None:
        """Load it."""
        from targetlint.packs.shelf import load

        load(self.path.parent)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Every fault of the pack with its place."""
        from targetlint.errors import TargetlintError

        if isinstance(excinfo.value, TargetlintError):
            return f"{excinfo.value.say('zh')}\n{excinfo.value.say('en')}"
        return super().repr_failure(excinfo, style)


class CaseItem(pytest.Item):
    """One case of one rule, or all of them together."""

    def __init__(self, *, pack: Pack, rule: Rule, case: Case | None, **more: Any) -> None:
        super().__init__(**more)
        self.pack = pack
        self.rule = rule
        self.case = case

    def runtest(self) -> None:
        """Run it on the production path."""
        from targetlint.engine.coverage import unexercised, unworded
        from targetlint.engine.trials import try_case
        from targetlint.packs.shelf import around

        if self.case is None:
            found: list[Shortfall] = [*unexercised(self.pack, self.rule), *unworded(self.pack, self.rule)]
        else:
            found = try_case(self.pack, self.rule, self.case, around(self.pack))
        if found:
            raise CaseFailure("\n".join(f"{each.place}: {each.words.zh}\n  {each.words.en}" for each in found))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What is wrong, without a traceback: the pack's author has written no Python."""
        if isinstance(excinfo.value, CaseFailure):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where pytest says that the test is."""
        line = self.case.mark.line - 1 if self.case else 0
        return self.path, line, f"{self.rule.id}: {self.name}"
