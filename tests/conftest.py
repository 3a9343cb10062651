"""Fixtures that several rooms of the tests use."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from targetlint.model import Form, Indicator, Location, Value


@pytest.fixture(scope="session")
def renderings() -> ModuleType:
    """The module `renderings.py` beside this file: one description written in every format."""
    path = Path(__file__).with_name("renderings.py")
    spec = importlib.util.spec_from_file_location("renderings", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PACK_HEAD = 'name: demo\nversion: "1.0"\nlanguages: [zh, en]\nrequires: ">=0.1"\n'
RATE_RULE = """\
title: {zh: 比率用了计数单位, en: A rate counts}
severity: error
scope: term
applies: name_kind == "rate"
when: unit_kind == "count"
message: {zh: "「{name}」以“{unit}”计", en: "'{name}' counts {unit}"}
why: {zh: 比率要有分母。, en: A rate has a denominator.}
bad:
  - {name: 高校参与率, target: "≥26.00(所)"}
good:
  - {name: 参赛学校数, target: "≥26所"}
  - {name: 高校参与率, target: "≥85%"}
"""


@pytest.fixture
def pack_at(tmp_path: Path) -> Callable[..., Path]:
    """Writes a pack ``demo`` and returns its folder; by default it holds one sound rule, ``rate``."""

    def write(rules: dict[str, str] | None = None, *, head: str = PACK_HEAD, **others: str) -> Path:
        folder = tmp_path / "demo"
        folder.mkdir(exist_ok=True)
        (folder / "pack.yaml").write_text(head, encoding="utf-8")
        for name, text in ({"rate": RATE_RULE} if rules is None else rules).items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        for name, text in others.items():  # lexicons__vague="…" is lexicons/vague.yaml
            path = folder / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def rate_rule() -> str:
    """The text of a sound rule, to be spoiled."""
    return RATE_RULE


@pytest.fixture
def form_of() -> Callable[..., Form]:
    """Makes a form of rows ``(level2, name, target[, half-year target])``."""
    from targetlint.value import parse

    def make(*rows: tuple[str, ...], subject: str = "某项目", file: str = "form.txt", index: int = 1) -> Form:
        line = iter(range(10, 10_000))
        indicators = []
        for level2, name, *targets in rows:
            periods = zip(("annual", "half-year"), targets, strict=False)
            values = tuple(
                Value(period, parse(target, name=name), Location(line=next(line))) for period, target in periods
            )
            indicators.append(Indicator(name, "产出指标", level2, values=values, location=values[0].location))
        return Form(file, index, subject=subject, indicators=tuple(indicators), location=Location(line=1))

    return make
